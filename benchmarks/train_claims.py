"""Train the model of claims that the setting PRIMAFACIE_CLAIMS_MODEL names, from the shared corpus of attributions.

Logistic regression over what `features_of` names, fitted by AdaGrad in plain floating point, so that the same corpus
and parses give the same bytes. The two thresholds are those with the best F1 on every fourth article, after a fit to
the others; the weights that are written are fitted to all. The texts of the corpus are the press's: the file is for
one's own use and is not passed on (docs/reference/settings.md).
"""

import argparse
import itertools
import json
import math
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.score_claims import Attribution, Count, of_draft, of_gold, right_ones, score, word_ranges
from primafacie.reading.claims.attributions import find_by_rules
from primafacie.reading.claims.candidates import fixed, propose
from primafacie.reading.claims.features import features_of
from primafacie.reading.claims.weights import Weights
from primafacie.reading.language import Parse, parse_text

_SEED = 1718
_EPOCHS = 6
_RATE = 0.1
_SHRINK = 1e-5
"""How strongly each step pulls weights to zero."""
_RAREST = 3
"""Candidates that a feature must be true of."""
_HELD = 4
_KEEP = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3)
_ADD = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7)
_LEAST_PRECISION = 65.0
_DIGITS = 4


@dataclass(frozen=True)
class Candidate:
    """One attribution that can be taken.

    Attributes:
        words: Its words.
        features: Names of what is so of it; empty for one that is always kept (`fixed`).
        is_taken: Whether the rules take it.
        is_right: Whether annotators marked it.
    """

    words: Attribution
    features: list[str]
    is_taken: bool
    is_right: bool


@dataclass(frozen=True)
class Article:
    """What annotators marked in one text, and the candidates of it."""

    gold: list[Attribution]
    candidates: list[Candidate]


def read_article(parse: Parse, rows: list[dict[str, Any]]) -> Article:
    """The candidates of a text with what annotators marked in it."""
    starts = word_ranges(parse.text)
    gold = [marked for marked in (of_gold(starts, row) for row in rows) if marked.content]
    taken, left = find_by_rules(parse)
    certain = fixed(taken)
    drafts = [(draft, True) for draft in taken if draft.via is None]
    drafts += [(draft, False) for draft in propose(parse, taken, left)]
    words = [(of_draft(starts, draft), draft, is_taken) for draft, is_taken in drafts]
    words = [row for row in words if row[0].content]
    right = right_ones(gold, [row[0] for row in words])
    return Article(gold, [
        Candidate(
            found, [] if id(draft) in certain else features_of(parse, draft, is_taken=is_taken), is_taken, n in right
        )
        for n, (found, draft, is_taken) in enumerate(words)
    ])  # fmt: skip


def train(articles: list[Article]) -> Weights:
    """Weights and thresholds fitted to the articles; the same articles give the same weights."""
    rest = [article for n, article in enumerate(articles) if n % _HELD]
    held = [article for n, article in enumerate(articles) if n % _HELD == 0]
    keep, add = _thresholds(held, _fit(rest))
    return Weights(keep=keep, add=add, weights=_fit(articles))


def _fit(articles: list[Article]) -> dict[str, float]:
    rows = [(c.features, float(c.is_right)) for article in articles for c in article.candidates if c.features]
    counts = Counter(feature for features, _ in rows for feature in features)
    column = {feature: n for n, feature in enumerate(sorted(f for f, count in counts.items() if count >= _RAREST))}
    data = [([column[f] for f in features if f in column], label) for features, label in rows]
    weights, squares = [0.0] * len(column), [1e-6] * len(column)
    order = random.Random(_SEED)
    for _ in range(_EPOCHS):
        order.shuffle(data)
        for columns, label in data:
            _step(weights, squares, columns, label)
    fitted = {feature: round(weights[n], _DIGITS) for feature, n in column.items()}
    return {feature: weight for feature, weight in fitted.items() if weight}


def _step(weights: list[float], squares: list[float], columns: list[int], label: float) -> None:
    total = sum(weights[n] for n in columns)
    error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - label
    for n in columns:
        slope = error + _SHRINK * weights[n]
        squares[n] += slope * slope
        weights[n] -= _RATE * slope / math.sqrt(squares[n])


def _thresholds(articles: list[Article], fitted: dict[str, float]) -> tuple[float, float]:
    """The thresholds with the best F1 of those whose precision will do; the first of equals."""
    weights = Weights(keep=0, add=1, weights=fitted)
    likely = [[weights.probability(c.features) if c.features else 1.0 for c in a.candidates] for a in articles]
    best, found = -1.0, (0.0, 1.0)
    for keep, add in itertools.product(_KEEP, _ADD):
        count = Count()
        for article, chances in zip(articles, likely, strict=True):
            pairs = zip(article.candidates, chances, strict=True)
            ours = [c.words for c, chance in pairs if chance >= (keep if c.is_taken else add)]
            count.add(len(right_ones(article.gold, ours)), len(ours), len(article.gold))
        if count.precision >= _LEAST_PRECISION and count.f1 > best:
            best, found = count.f1, (keep, add)
    return found


def write(weights: Weights, path: Path) -> None:
    """Write the weights as JSON, the features in their order."""
    content = weights.model_dump()
    content["weights"] = dict(sorted(weights.weights.items()))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def load_articles(rows: Iterable[dict[str, Any]]) -> list[Article]:
    """Parse the texts of the corpus; this takes most of the time."""
    return [read_article(parse_text(row["text"]), row["attributions"]) for row in rows]


def main() -> None:
    """Train, write, and print the figures of the other part of the corpus with and without the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=Path(__file__).resolve().parents[2] / "shared")
    options.add_argument("--output", type=Path, default=Path("build/claims-weights.json"))
    given = options.parse_args()
    rows = json.loads((given.shared / "data/claims/polnear-train.json").read_text(encoding="utf-8"))
    weights = train(load_articles(rows))
    write(weights, given.output)
    without, trained = score(given.shared), score(given.shared, weights=weights)
    for measure, figure in without.items():
        print(f"{measure:20} {figure:5.1f} {trained[measure]:5.1f}")


if __name__ == "__main__":
    main()
