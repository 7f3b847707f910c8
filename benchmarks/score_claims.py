"""Attribution on PolNeAR: source, cue and content of each claim against what annotators marked.

PolNeAR marks no attribution inside another one, so the claims with a `via` and the reporter's own are left out. An
attribution is found (`triple`) where the contents agree by half, the cues overlap, and the sources overlap or are both
empty. `half` counts spans that agree by half, matched one to one, best first; `token` counts words. Words are runs of
letters and digits, so that quotation marks and commas never count.
"""

import argparse
import bisect
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from primafacie.reading.claims import ClaimDraft
from primafacie.reading.claims.attributions import find_attributions
from primafacie.reading.claims.weights import Weights
from primafacie.reading.language import parse_text

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_HALF = 0.5

Words = frozenset[int]


@dataclass(frozen=True)
class Attribution:
    """The words of each part, as indices into the words of the text; empty where the part is missing."""

    source: Words
    cue: Words
    content: Words


@dataclass
class Count:
    """Right, predicted and gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, right: int, predicted: int, gold: int) -> None:
        """Count the figures of one text."""
        self.right += right
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        """Share of what is predicted that is right, 0 to 100."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found, 0 to 100."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.predicted + self.gold
        return 200 * self.right / total if total else 0.0


def score(
    shared: Path, name: str = "dev", limit: int | None = None, weights: Weights | None = None
) -> dict[str, float]:
    """Scores from 0 to 100 over all articles of a part of the corpus.

    Args:
        shared: Folder of the shared data.
        name: "dev" or "train".
        limit: Only so many articles; None for all.
        weights: Of a trained model; None for those of the setting, or where that is unset for the rules alone.
    """
    articles = json.loads((shared / f"data/claims/polnear-{name}.json").read_text(encoding="utf-8"))[:limit]
    triple, source, cue, content = Count(), Count(), Count(), Count()
    for article in articles:
        text = article["text"]
        starts = word_ranges(text)
        gold = [a for a in (of_gold(starts, row) for row in article["attributions"]) if a.content]
        ours = [a for a in (of_draft(starts, draft) for draft in _top(text, weights)) if a.content]
        triple.add(len(right_ones(gold, ours)), len(ours), len(gold))
        _add_half(source, {a.source for a in gold}, {a.source for a in ours})
        _add_half(cue, {a.cue for a in gold}, {a.cue for a in ours})
        told, put = (
            frozenset[int]().union(*(a.content for a in gold)),
            frozenset[int]().union(*(a.content for a in ours)),
        )
        content.add(len(told & put), len(put), len(told))
    figures = {
        "triple": triple.f1,
        "triple_precision": triple.precision,
        "triple_recall": triple.recall,
        "source_half": source.f1,
        "cue_half": cue.f1,
        "content_token": content.f1,
    }
    return {key: round(value, 1) for key, value in figures.items()}


def _top(text: str, weights: Weights | None) -> list[ClaimDraft]:
    return [draft for draft in find_attributions(parse_text(text), weights) if draft.via is None]


def of_gold(starts: list[tuple[int, int]], row: dict[str, Any]) -> Attribution:
    """The words of what annotators marked."""
    return Attribution(*(words_in(starts, row.get(part) or []) for part in ("source", "cue", "content")))


def of_draft(starts: list[tuple[int, int]], draft: ClaimDraft) -> Attribution:
    """The words of an attribution that was read."""
    return Attribution(
        words_in(starts, [draft.source] if draft.source is not None else []),
        words_in(starts, [draft.cue] if draft.cue is not None else []),
        words_in(starts, draft.content),
    )


def word_ranges(text: str) -> list[tuple[int, int]]:
    """Characters `[start, end)` of each run of letters and digits, in order."""
    return [(m.start(), m.end()) for m in _WORD.finditer(text)]


def words_in(words: list[tuple[int, int]], spans: Iterable[Iterable[int]]) -> Words:
    """Indices of the words that the spans `[start, end)` touch."""
    found: set[int] = set()
    for start, end in spans:
        i = bisect.bisect_right(words, start, key=lambda word: word[1])
        while i < len(words) and words[i][0] < end:
            found.add(i)
            i += 1
    return frozenset(found)


def overlap(one: Words, other: Words) -> float:
    """Shared words by all words of both; 0.0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def _pair(gold: list[Words], ours: list[Words]) -> list[tuple[int, int]]:
    """Pairs that agree by half, best first, each used once."""
    ranked = sorted(
        ((overlap(g, o), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours) if g & o), reverse=True
    )
    used_gold: set[int] = set()
    used_ours: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value >= _HALF and i not in used_gold and j not in used_ours:
            used_gold.add(i)
            used_ours.add(j)
            pairs.append((i, j))
    return pairs


def right_ones(gold: list[Attribution], ours: list[Attribution]) -> set[int]:
    """Indices of those of ours that are found (`triple`)."""
    pairs = _pair([a.content for a in gold], [a.content for a in ours])
    return {
        j
        for i, j in pairs
        if (gold[i].cue & ours[j].cue or not gold[i].cue)
        and (gold[i].source & ours[j].source or not (gold[i].source or ours[j].source))
    }


def _add_half(count: Count, gold: set[Words], ours: set[Words]) -> None:
    golds, others = sorted(filter(None, gold), key=sorted), sorted(filter(None, ours), key=sorted)
    count.add(len(_pair(golds, others)), len(others), len(golds))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("--part", default="dev", choices=["dev", "train"])
    options.add_argument("--limit", type=int)
    given = options.parse_args()
    for measure, figure in score(given.shared, given.part, given.limit).items():
        print(f"{measure:20} {figure:5.1f}")
