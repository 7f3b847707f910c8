"""Reviews as text and JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.terminal import to_text
from primafacie.record.review import Review

_HIDDEN = ("groups",)
"""Values that a program needs and a reader does not: the events of every group that a merge or split made."""


def reviews_json(reviews: Iterable[Review]) -> Iterator[str]:
    """One JSON object a line."""
    return (review.to_json() + "\n" for review in reviews)


def reviews_text(reviews: Sequence[Review], options: Options) -> str:
    """Two lines a review: what was decided of what; by whom, when, with which values."""
    return to_text([in_words(review) for review in reviews], options) if reviews else ""


def in_words(review: Review) -> Text:
    """A review in two lines."""
    text = Text.assemble((f"{review.number}  ", "dim"), (review.action, "bold"), f"  {one_line(review.row)}")
    body = {name: value for name, value in review.body.items() if name not in _HIDDEN}
    if review.action == "split":
        body = {"apart": review.body["groups"][-1]} | body
    values = "; ".join(f"{name}: {_plain(value)}" for name, value in body.items())
    day, _, hour = review.at.rstrip("Z").partition("T")
    return text.append(
        f"\n   {one_line(review.who)}, {day} {hour} UTC" + (f" · {one_line(values)}" if values else ""), style="dim"
    )


def _plain(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
