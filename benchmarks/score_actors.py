"""Coreference of persons, places and organisations on GUM news: CoNLL F1, beside a baseline of exact names.

Gold chains are those whose mentions are mostly of type person, place or organization. The text is rebuilt from the
tokens; a mention of ours is a gold one where each holds the head word of the other, the closest in length first,
since the two tokenisations and the ideas of what belongs to a noun phrase differ. Chains of one mention do not count,
as in CoNLL-2012; `conll_with_singletons` counts them.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.coreference import conll
from benchmarks.gum import read_gum
from primafacie.intake import report_from_text
from primafacie.reading.actors import read_actors
from primafacie.reading.actors.cast import Cast
from primafacie.reading.claims import attribute, find_claims, find_voice
from primafacie.reading.events import read_events
from primafacie.reading.language import Parse, parse_text
from primafacie.reading.times import read_dated

TYPES = frozenset({"person", "place", "organization"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_MARK = re.compile(r"\((\d+)-([a-z]+)[^()]*?\)|\((\d+)-([a-z]+)|(\d+)\)")


@dataclass(frozen=True)
class Mention:
    """Characters `[start, end)` with those of the head; `chain` is a name of the chain."""

    start: int
    end: int
    head: tuple[int, int]
    chain: Hashable
    type: str = ""


def score(shared: Path) -> dict[str, float]:
    """Scores from 0 to 100 over all documents of the set, chains of all documents taken together."""
    ours, names, gold_all, gold_all1, ours1 = [], [], [], [], []
    found = right = total = 0
    for path in sorted((shared / "data/actors/gum-news").glob("*.conllu")):
        text, gold, published = read_gold(path)
        parse = parse_text(text)
        aligned = align(gold, our_mentions(parse, published), path.stem)
        found += len(aligned[1])
        total += len(gold)
        right += len({m for m, _ in aligned[0]} & {m for m, _ in aligned[1]})
        gold_all += chains(aligned[0], least=2)
        ours += chains(aligned[1], least=2)
        gold_all1 += chains(aligned[0], least=1)
        ours1 += chains(aligned[1], least=1)
        names += chains(align(gold, name_mentions(parse), path.stem)[1], least=2)
    result = dict(conll(gold_all, ours).items())
    result["conll_with_singletons"] = conll(gold_all1, ours1)["conll"]
    result["mention_recall"] = right / total
    result["mention_precision"] = right / found
    result |= {f"baseline_{key}": value for key, value in conll(gold_all, names).items()}
    return {key: round(100 * value, 1) for key, value in result.items()}


def read_gold(path: Path) -> tuple[str, list[Mention], date | None]:
    """The text of a document, the mentions of its chains of the three types, and its day of publication."""
    document = read_gum(path)
    return document.text, _gold_mentions(document.tokens, document.heads, document.entities), document.created


def _gold_mentions(tokens: list[tuple[int, int]], heads: list[int], marks: list[str]) -> list[Mention]:
    open_: dict[str, list[tuple[int, str]]] = defaultdict(list)
    mentions = []

    def close(chain: str, first: int, type_: str, last: int) -> None:
        head = next((i for i in range(first, last + 1) if not first <= heads[i] <= last), last)
        mentions.append(Mention(tokens[first][0], tokens[last][1], tokens[head], chain, type_))

    for i, mark in enumerate(marks):
        for single, single_type, opened, opened_type, closed in _MARK.findall(mark):
            if single:
                close(single, i, single_type, i)
            elif opened:
                open_[opened].append((i, opened_type))
            elif open_[closed]:
                first, type_ = open_[closed].pop()
                close(closed, first, type_, i)
    types: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        types[mention.chain][mention.type] += 1
    return [m for m in mentions if types[m.chain].most_common(1)[0][0] in TYPES]


def our_mentions(parse: Parse, published: date | None) -> list[Mention]:
    """The mentions of the cast as a record has it, without adjectives such as "Russian", which GUM does not mark."""
    cast = _cast_of(parse, published)
    words = parse.words
    return [
        Mention(words[m.first].start, words[m.last].end, (m.head.start, m.head.end), n)
        for n, actor in enumerate(cast)
        for m in actor.mentions
        if m.how != "demonym"
    ]


def _cast_of(parse: Parse, published: date | None) -> Cast:
    """The cast with what the later layers add to it: "we" and "I" of whoever is quoted, parties without a name."""
    report = report_from_text(parse.text, published=published.isoformat() if published is not None else None)
    report, times = read_dated(report, parse, [])
    cast = read_actors(parse, published)
    attributed = attribute(parse, times, cast, find_voice(report, parse, cast))
    find_claims(parse, attributed, read_events(parse, times, cast, published), cast)
    return cast


def name_mentions(parse: Parse) -> list[Mention]:
    """The baseline: named entities of the model, one chain for each string."""
    mentions, run = [], []
    for word in [*parse.words, None]:
        if run and (word is None or word.entity_starts or word.entity != run[0].entity):
            text = parse.text_of(run[0], run[-1])
            mentions.append(Mention(run[0].start, run[-1].end, (run[-1].start, run[-1].end), text.casefold()))
            run = []
        if word is not None and word.entity in NAMES:
            run.append(word)
    return mentions


def align(
    gold: list[Mention], ours: list[Mention], document: str
) -> tuple[list[tuple[Hashable, Hashable]], list[tuple[Hashable, Hashable]]]:
    """Both sides as pairs of mention and chain, the same mention under the same name on both."""
    pairs = []
    by_end = defaultdict(list)
    for n, mention in enumerate(ours):
        for place in range(mention.start, mention.end):
            by_end[place].append(n)
    for g, mention in enumerate(gold):
        for n in dict.fromkeys(by_end[mention.head[0]]):
            other = ours[n]
            if mention.start <= other.head[0] < mention.end:
                distance = abs(mention.start - other.start) + abs(mention.end - other.end)
                pairs.append((distance, g, n))
    partner: dict[int, int] = {}
    taken = set()
    for _, g, n in sorted(pairs):
        if g not in taken and n not in partner:
            partner[n] = g
            taken.add(g)
    gold_side = [((document, "gold", g), (document, m.chain)) for g, m in enumerate(gold)]
    our_side = [
        ((document, "gold", partner[n]) if n in partner else (document, "ours", n), (document, m.chain))
        for n, m in enumerate(ours)
    ]
    return gold_side, our_side


def chains(mentions: Iterable[tuple[Hashable, Hashable]], *, least: int) -> list[frozenset[Hashable]]:
    """Chains of at least `least` mentions."""
    members: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, chain in mentions:
        members[chain].add(mention)
    return [frozenset(chain) for chain in members.values() if len(chain) >= least]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=Path(__file__).resolve().parents[2] / "shared")
    for name, value in score(parser.parse_args().shared).items():
        print(f"{name:28} {value:6.1f}")
