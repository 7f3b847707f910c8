"""What an event differs by from others of its kind: its number in a row, the reach of a missile, the body that sits."""

import re

from primafacie.desk.matters.settings import load_linking
from primafacie.record.event import Event

_MOST_BETWEEN = 4
"""Words before a noun among which its number stands: "the 22nd emergency enlarged meeting"."""
_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)")
_WORD = re.compile(r"[\w-]+|[,;.]")
_BREAKS = frozenset({"of", "for", "after", "before", "since", ",", ";", "."})


def find_marks(event: Event, text: str, sentence: tuple[int, int]) -> frozenset[str]:
    """Name and kind of each contrast of linking.yaml that the clause tells, as "reach:short"; "ordinal:22"; "plural".

    Args:
        event: An event of the report.
        text: The text of the report.
        sentence: Start and end in it of the sentence of the trigger.
    """
    clause = text[max(event.span.start, sentence[0]) : min(event.span.end, sentence[1])].lower()
    found = {
        f"{contrast.name}:{kind}"
        for contrast in load_linking().contrasts
        if event.type in contrast.types
        for kind, pattern in contrast.patterns.items()
        if pattern.search(clause)
    }
    if ".noun." in event.rule:
        found |= {f"ordinal:{number}" for number in _ordinals(text[sentence[0] : event.trigger.start].lower())}
        if _is_plural(event.trigger.text.lower()):
            found.add("plural")
    return frozenset(found)


def _ordinals(before: str) -> set[int]:
    """The numbers in a row among the words that stand right before a noun."""
    known = load_linking().ordinal_numbers
    found: set[int] = set()
    for word in reversed(_WORD.findall(before)[-_MOST_BETWEEN:]):
        if word in _BREAKS:
            break
        digits = _DIGITS.fullmatch(word)
        if digits is not None:
            found.add(int(digits[1]))
        elif word in known:
            found.add(known[word])
    return found


def _is_plural(trigger: str) -> bool:
    return trigger.endswith("s") and not trigger.endswith("ss") and trigger not in load_linking().plurals_of_one
