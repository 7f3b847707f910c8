"""Events against RAMS: share of the labelled triggers of mapped types that are found, and found with a mapped type."""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from primafacie.reading.actors import read_actors
from primafacie.reading.events import read_events
from primafacie.reading.language import parse_text

MAPPING = {
    "artifactexistence": (),
    "government.vote": ("vote",),
    "government.agreements": ("agreement",),
    "conflict.attack": ("attack",),
    "contact.discussion.meet": ("meeting", "talks"),
    "contact.negotiate.meet": ("meeting", "talks"),
    "transaction.transfermoney": ("funds",),
    "transaction.transferownership": ("transfer",),
    "movement.transportartifact": ("transfer",),
}
"""RAMS type prefix to our types; `*.embargosanction` is added to it below."""


def mapped(rams_type: str) -> tuple[str, ...]:
    """Our types for a RAMS type; empty where it has none."""
    if rams_type.endswith("embargosanction"):
        return ("measure", "transfer", "designation")
    return next((types for prefix, types in MAPPING.items() if rams_type.startswith(prefix)), ())


def score(shared: Path) -> dict[str, float]:
    """Recall in percent over the mapped triggers: of triggers, and of triggers with a right type."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    typed: Counter[str] = Counter()
    for line in (shared / "data" / "events" / "rams-dev.jsonl").read_text(encoding="utf-8").splitlines():
        window = json.loads(line)
        first, last, labels = window["evt_triggers"][0]
        types = mapped(labels[0][0])
        if len(types) == 0:
            continue
        text, spans = joined([token for sentence in window["sentences"] for token in sentence])
        start, end = spans[first][0], spans[last][1]
        parse = parse_text(text)
        events = read_events(parse, [], read_actors(parse, None), None)
        hits = {e.type for e in events for word in e.triggers if word.start < end and start < word.end}
        key = types[0]
        total[key] += 1
        found[key] += bool(hits)
        typed[key] += bool(hits & set(types))
    figures = {
        "rams_trigger_recall": 100 * found.total() / total.total(),
        "rams_type_recall": 100 * typed.total() / total.total(),
    }
    by_type: dict[str, float] = defaultdict(float)
    for key in sorted(total):
        by_type[f"rams_{key}_recall"] = 100 * typed[key] / total[key]
    return figures | by_type


def joined(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Tokens joined by blanks as they were printed, and the range of each."""
    text = ""
    spans = []
    for token in tokens:
        glued = (
            token in {",", ".", "'s", "’s", "n't", ")", ":", ";", "?", "!", "%"}
            or text.endswith(("(", "$"))
            or not text
        )
        text += token if glued else f" {token}"
        spans.append((len(text) - len(token), len(text)))
    return text, spans


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1])).items():
        print(f"{name:32} {value:5.1f}")
