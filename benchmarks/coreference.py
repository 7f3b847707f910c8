"""Scores of coreference after CoNLL-2012: MUC, B-cubed and entity-based CEAF, and their mean F1.

Chains are sets of mentions; a mention is any hashable value. The definitions are those of Pradhan et al., "Scoring
Coreference Partitions of Predicted Mentions" (ACL 2014); the figures agree with those of the package scorch 0.2.0.
"""

from collections.abc import Hashable, Iterable, Sequence

Chain = frozenset[Hashable]


def conll(gold: Iterable[Chain], response: Iterable[Chain]) -> dict[str, float]:
    """The three F1 scores and their mean, "conll", each from 0 to 1."""
    gold, response = list(gold), list(response)
    scores = {
        "muc": f1(_muc(gold, response), _muc(response, gold)),
        "b3": f1(_b_cubed(gold, response), _b_cubed(response, gold)),
        "ceafe": f1(*_ceaf_e(gold, response)),
    }
    return {"conll": sum(scores.values()) / 3, **scores}


def f1(recall: float, precision: float) -> float:
    """Harmonic mean; 0 where both are 0."""
    return 0.0 if recall + precision == 0 else 2 * recall * precision / (recall + precision)


def _muc(key: Sequence[Chain], other: Sequence[Chain]) -> float:
    """Share of the links of `key` that `other` has: its recall, or its precision with the two exchanged."""
    where = {mention: n for n, chain in enumerate(other) for mention in chain}
    kept = links = 0
    for chain in key:
        parts = {where.get(mention, ("alone", mention)) for mention in chain}
        kept += len(chain) - len(parts)
        links += len(chain) - 1
    return 0.0 if links == 0 else kept / links


def _b_cubed(key: Sequence[Chain], other: Sequence[Chain]) -> float:
    where = {mention: chain for chain in other for mention in chain}
    total = sum(len(chain) for chain in key)
    hits = sum(len(chain & where[mention]) / len(chain) for chain in key for mention in chain if mention in where)
    return 0.0 if total == 0 else hits / total


def _ceaf_e(gold: Sequence[Chain], response: Sequence[Chain]) -> tuple[float, float]:
    """Recall and precision of the best pairing of chains, by the similarity phi 4."""
    if len(gold) == 0 or len(response) == 0:
        return 0.0, 0.0
    similarity = [[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in gold]
    best = best_pairing(similarity)
    return best / len(gold), best / len(response)


def best_pairing(gains: Sequence[Sequence[float]]) -> float:
    """The greatest sum of gains where each row and each column is used at most once (Kuhn and Munkres)."""
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    rows, columns = len(gains), len(gains[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(gains, row, row_of, row_price, column_price)
    return sum(gains[row_of[column] - 1][column - 1] for column in range(1, columns + 1) if row_of[column] > 0)


def _augment(
    gains: Sequence[Sequence[float]], row: int, row_of: list[int], row_price: list[float], column_price: list[float]
) -> None:
    """Find a place for one more row along the cheapest path; costs are negative gains."""
    columns = len(gains[0])
    row_of[0], column = row, 0
    least, before, done = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    while row_of[column] != 0:
        done[column] = True
        current, delta, nearest = row_of[column], float("inf"), 0
        for j in range(1, columns + 1):
            if done[j]:
                continue
            cost = -gains[current - 1][j - 1] - row_price[current] - column_price[j]
            if cost < least[j]:
                least[j], before[j] = cost, column
            if least[j] < delta:
                delta, nearest = least[j], j
        for j in range(columns + 1):
            if done[j]:
                row_price[row_of[j]] += delta
                column_price[j] -= delta
            else:
                least[j] -= delta
        column = nearest
    while column != 0:
        row_of[column] = row_of[before[column]]
        column = before[column]
