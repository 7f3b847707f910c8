"""Fit the weights of data/desk/linking.yaml to the tune half of the labelled pairs, and write them there.

Logistic regression. The squared distance of each weight from its `prior` is held against the fit, so
that an outcome that few pairs have stays where it was set by hand. The score half is not looked at.
"""

import argparse
import re
from pathlib import Path

import numpy as np

from benchmarks.score_linking import SHARED, Pair, load_pairs
from primafacie.desk.matters import Comparison, compare
from primafacie.desk.matters.settings import load_linking

LINKING = Path(__file__).resolve().parents[1] / "src/primafacie/data/desk/linking.yaml"
STRENGTH = 4.0
"""How strongly a weight is held to its prior: of 0.3 to 8 the one with the best F1 on fifths of the tune half, cut by
clusters of reports, each after a fit to the rest."""
_STEPS = 20_000

Key = tuple[str, str]


def fit(pairs: list[Pair], strength: float = STRENGTH) -> dict[Key, float]:
    """Feature and outcome to the fitted weight; the bias and the weight of wording have an empty outcome."""
    settings = load_linking()
    priors = {(feature, name): o.prior for feature, found in settings.features.items() for name, o in found.items()}
    priors |= {("bias", ""): settings.bias.prior, ("wording", ""): settings.wording.prior}
    keys = sorted(priors)
    column = {key: n for n, key in enumerate(keys)}
    rows, labels = [], []
    for pair in pairs:
        best = _best(pair)
        if best is not None:
            rows.append(_row(best, column))
            labels.append(pair.label == "same")
    x = np.array(rows, float).reshape(len(rows), len(keys))
    weights = _descend(x, np.array(labels, float), np.array([priors[key] for key in keys]), strength)
    return dict(zip(keys, (round(float(weight), 2) for weight in weights), strict=True))


def _best(pair: Pair) -> Comparison | None:
    """The comparison that decides a pair; None where nothing is to be learned from it."""
    found = [compare(a, b) for a in pair.a for b in pair.b]
    open_ones = [comparison for comparison in found if comparison.veto is None]
    if pair.half != "tune" or pair.label == "unsure" or not open_ones:
        return None
    return max(open_ones, key=lambda comparison: comparison.score)


def _row(comparison: Comparison, column: dict[Key, int]) -> list[float]:
    row = [0.0] * len(column)
    row[column["bias", ""]] = 1.0
    row[column["wording", ""]] = comparison.wording
    for outcome in comparison.outcomes:
        if outcome in column:
            row[column[outcome]] = 1.0
    return row


def _descend(x: np.ndarray, y: np.ndarray, priors: np.ndarray, strength: float) -> np.ndarray:
    """Gradient descent with the step that cannot overshoot: one over the greatest curvature."""
    steepest = strength + np.linalg.norm(x, 2) ** 2 / 4 if len(x) else strength
    weights = priors.copy()
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        weights -= (x.T @ (chance - y) + strength * (weights - priors)) / steepest
    return weights


def write(weights: dict[Key, float], path: Path = LINKING) -> None:
    """Put the weights into the file, line by line; all else in it stays."""
    feature, lines = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        top = re.match(r"(\w+):", line)
        head = re.match(r"  (\w+):$", line)
        entry = re.match(r'    "?(\w+)"?: \{prior', line)
        feature = head[1] if head else feature
        key = (top[1], "") if top else (feature, entry[1]) if entry else None
        if key in weights:
            line = re.sub(r"weight: -?[\d.]+", f"weight: {weights[key]:g}", line)  # noqa: PLW2901
        lines.append(line + "\n")
    path.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=SHARED)
    write(fit(list(load_pairs(options.parse_args().shared))))
