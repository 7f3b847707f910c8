"""Readings of one event, built from a row of a table that a lawyer can read; no language model."""

import re
from typing import Any

from primafacie.record import Actor, Claim, Event, Goods, Mention, Producer, Quantity, Reading, Report, Span, Time

_ROLES = (
    "supplier", "recipient", "carrier", "origin", "destination", "actor", "provider", "object", "sender", "host",
    "parties", "persons", "payer", "payee", "institution", "vessel", "port", "attacker", "target", "visitor",
    "participants", "authority", "owner", "imposer", "actors", "matter",
)  # fmt: skip


def build_reading(row: dict[str, Any]) -> Reading:
    """A reading with one event.

    A row has: `text`; `trigger`; roles and `place` as "words=CODE" or "words=kind CODE", or "words=kind" for no
    state; `goods` as "words=class" or "words=class/item", several with " + "; `amount` as
    "words=7000 container"; `when` as
    "words=2024-03-01/2024-03-31"; `realis`; `polarity`; `published` (null for unknown); `type` (transfer);
    `said` by stance: "words=stance", several with " + ".
    """
    text = row["text"]
    actors: dict[str, Actor] = {}
    roles = {role: [_actor(text, part, actors) for part in row[role].split(" + ")] for role in _ROLES if role in row}
    place = [_actor(text, part, actors) for part in row["place"].split(" + ")] if "place" in row else []
    times = [_time(text, row["when"])] if "when" in row else []
    event = Event(
        id="e1",
        type=row.get("type", "transfer"),
        span=Span.of(text, 0, len(text)),
        trigger=_span(text, row["trigger"]),
        mentions=[_span(text, row["trigger"])],
        roles=roles,
        goods=[_goods(text, part) for part in row["goods"].split(" + ")] if "goods" in row else [],
        quantities=[_quantity(text, row["amount"])] if "amount" in row else [],
        time="t1" if times else None,
        begin=times[0].begin if times else None,
        end=times[0].end if times else None,
        place=place,
        realis=row.get("realis", "occurred"),
        polarity=row.get("polarity", "positive"),
        plover=None,
        rule="test",
    )
    claims = [_claim(index, text, part) for index, part in enumerate(row.get("said", "").split(" + ")) if part]
    return reading_of(text, list(actors.values()), [event], claims, times, row.get("published", "2024-06-17"))


def reading_of(
    text: str,
    actors: list[Actor],
    events: list[Event],
    claims: list[Claim],
    times: list[Time],
    published: str | None,
) -> Reading:
    report = Report(
        id="sha256:0", origin="-", title=None, publisher=None, language="en", published=published,
        published_basis="stated" if published else "unknown", published_because=None, text=text,
    )  # fmt: skip
    producer = Producer(version="0", model="none", rulebooks={})
    return Reading(
        producer=producer, report=report, times=times, actors=actors, events=events, claims=claims, findings=[]
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def _actor(text: str, part: str, actors: dict[str, Actor]) -> str:
    words, _, meaning = part.partition("=")
    *kind, code = meaning.split(" ") if meaning.isupper() or " " in meaning else [meaning or "other", ""]
    members = code.split("+") if "+" in code else []
    state = code if code and not members else None
    if words not in actors:
        for member in members:
            _member(text, words, member, actors)
        actors[words] = Actor(
            id=f"a{len(actors) + 1}",
            name=words,
            kind=kind[0] if kind else "group" if members else "state" if state else "other",
            country=state,
            acts_for=None if kind and kind[0] == "vessel" else state,
            refs={},
            members=[actors[member].id for member in members],
            mentions=[Mention(span=_span(text, words), how="name")],
            rule="test",
        )
    return actors[words].id


def _member(text: str, words: str, code: str, actors: dict[str, Actor]) -> None:
    mention = Mention(span=_span(text, words), how="nominal")
    actors[code] = Actor(
        id=f"a{len(actors) + 1}", name=code, kind="state", country=code, acts_for=code, refs={}, members=[],
        mentions=[mention], rule="test",
    )  # fmt: skip


def _goods(text: str, part: str) -> Goods:
    words, _, meaning = part.partition("=")
    class_, _, item = meaning.partition("/")
    return Goods.model_validate({"class": class_, "span": _span(text, words), "item": item or None})


def _quantity(text: str, part: str) -> Quantity:
    words, _, meaning = part.partition("=")
    value, unit = meaning.split(" ")
    found = re.match(r"(over|under|up to|about)\b", words)
    qualifier = {"about": "approximately", None: "exactly"}.get(found and found[1], found and found[1])
    return Quantity(value=int(value), high=None, unit=unit, qualifier=qualifier or "exactly", span=_span(text, words))


def _time(text: str, part: str) -> Time:
    words, _, days = part.partition("=")
    begin, _, end = days.partition("/")
    return Time(
        id="t1", span=_span(text, words), type="DATE", value=begin or "XXXX", begin=begin or None, end=end or None,
        basis="explicit" if begin else "unresolved", rule="test",
    )  # fmt: skip


def _claim(index: int, text: str, part: str) -> Claim:
    words, _, stance = part.partition("=")
    cue = _span(text, words)
    return Claim(
        id=f"c{index + 1}", sources=[], source_span=None, cue=cue, content=[Span.of(text, 0, len(text))],
        stance=stance, quotation="indirect", polarity="positive", certainty="unspecified", medium="unspecified",
        said=None, via=None, events=["e1"], answers=[], rule="test",
    )  # fmt: skip
