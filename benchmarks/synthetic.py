"""Invented reports for a desk of any size: the same seed gives the same reports, in the order of publication.

As in life few pairs of states are told of most of the time, few acts are told by many, a fifth of the reports are
copies of another, some days are left out, figures differ, and parties deny. Persons, vessels and outlets are invented.
"""

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.plain_reading import GOODS, Name, PlainReader
from primafacie.assessment import Regime
from primafacie.record import Reading, Report

STATES = {
    "North Korea": "KP", "Russia": "RU", "China": "CN", "South Korea": "KR", "Japan": "JP", "Iran": "IR",
    "Syria": "SY", "Myanmar": "MM", "Vietnam": "VN", "Laos": "LA", "Cambodia": "KH", "Thailand": "TH",
    "Malaysia": "MY", "Indonesia": "ID", "Singapore": "SG", "India": "IN", "Pakistan": "PK", "Mongolia": "MN",
    "Kazakhstan": "KZ", "Belarus": "BY", "Ukraine": "UA", "Poland": "PL", "Germany": "DE", "France": "FR",
    "Italy": "IT", "Spain": "ES", "Turkey": "TR", "Egypt": "EG", "Libya": "LY", "Sudan": "SD", "Ethiopia": "ET",
    "Uganda": "UG", "Angola": "AO", "Namibia": "NA", "Senegal": "SN", "Cuba": "CU", "Venezuela": "VE",
    "Yemen": "YE", "Qatar": "QA", "Kuwait": "KW",
}  # fmt: skip
_SYLLABLES = [
    "ba",
    "den",
    "ko",
    "lir",
    "mos",
    "nal",
    "per",
    "qua",
    "ris",
    "sol",
    "tam",
    "ur",
    "vel",
    "wen",
    "yor",
    "zan",
    "dra",
    "fel",
    "gim",
    "hes",
]
_MOST_TOLD = 200
"""How many times more often than most an act can be told. Without a bound one of 30,000 would be told by a third of all
reports, within one week."""
_FIRST_DAY, _DAYS = date(2022, 1, 1), 3 * 365
_VERBS = ("shipped", "shipped", "sold", "trained", "paid", "met", "visited", "wrote to", "sanctioned", "plans to ship")
_NOUNS = [
    "harbour",
    "market",
    "village",
    "river",
    "committee",
    "ministry",
    "railway",
    "factory",
    "farmer",
    "teacher",
    "court",
    "journal",
    "museum",
    "bridge",
    "valley",
    "festival",
    "committee",
    "hospital",
    "election",
    "budget",
    "engineer",
    "winter",
    "summer",
    "harvest",
    "station",
    "library",
    "garden",
    "council",
    "driver",
    "fisherman",
    "region",
    "province",
    "tower",
    "border",
    "season",
    "newspaper",
    "window",
    "street",
    "forest",
    "mountain",
    "island",
    "kitchen",
    "orchestra",
]
_ADJECTIVES = [
    "old",
    "small",
    "busy",
    "quiet",
    "northern",
    "southern",
    "local",
    "former",
    "recent",
    "wide",
    "narrow",
    "cold",
    "warm",
    "bright",
    "early",
    "late",
    "careful",
    "heavy",
    "modern",
    "wooden",
    "empty",
    "crowded",
    "famous",
    "distant",
    "ordinary",
    "public",
    "private",
    "annual",
    "weekly",
    "sudden",
]
_PAST = [
    "opened",
    "closed",
    "visited",
    "repaired",
    "described",
    "praised",
    "counted",
    "moved",
    "watched",
    "painted",
    "reported",
    "ordered",
    "discussed",
    "passed",
    "measured",
    "crossed",
    "reached",
    "followed",
    "welcomed",
    "replaced",
]


def _invent(count: int, seed: str, pattern: str) -> list[str]:
    chance = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        words = ("".join(chance.choices(_SYLLABLES, k=2)).title() for _ in range(pattern.count("{}")))
        found[pattern.format(*words)] = None
    return list(found)


PERSONS = dict(zip(_invent(400, "persons", "{} {}"), itertools.cycle(STATES.values())))
VESSELS = dict(zip(_invent(80, "vessels", "MV {}"), itertools.count(9_100_000)))
OUTLETS = _invent(60, "outlets", "The {} Courier")
NAMES: dict[str, Name] = (
    {name: Name("state", code) for name, code in STATES.items()}
    | {name: Name("person", code) for name, code in PERSONS.items()}
    | {name: Name("vessel", None, {"imo": str(number)}) for name, number in VESSELS.items()}
    | {name: Name("media", None) for name in OUTLETS}
)
READER = PlainReader(NAMES)


def read_synthetic(report: Report, regimes: Sequence[Regime]) -> Reading:
    """The reading of an invented report, without the language model."""
    return READER.read(report, regimes)


@dataclass(frozen=True)
class _Act:
    first: str
    verb: str
    goods: str | None
    second: str
    day: date


def reports(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Rows as JSON Lines has them: text, title, publisher, published; about as many acts as a third of the reports.

    Args:
        count: How many.
        seed: Another one gives another world.
    """
    chance = random.Random(seed)
    acts = sorted((_act(chance) for _ in range(max(1, count // 3))), key=lambda act: (act.day, act.first, act.second))
    told = [min(1 + chance.paretovariate(0.9), _MOST_TOLD) for _ in acts]
    chosen = sorted(chance.choices(range(len(acts)), told, k=count))
    days = sorted((acts[index].day + timedelta(days=int(chance.expovariate(0.5))), index) for index in chosen)
    recent: list[dict[str, str]] = []
    for number, (day, index) in enumerate(days):
        if recent and chance.random() < 0.2:
            row = _copy(chance.choice(recent[-40:]), day, chance)
        else:
            row = _report(acts, index, day, chance)
        recent.append(row)
        yield row | {"title": f"Report {number:,}"}


def _act(chance: random.Random) -> _Act:
    first, second = _pair(chance)
    verb = chance.choice(_VERBS)
    goods = None
    if verb in {"shipped", "sold", "plans to ship"}:
        is_usual = (first, second) == ("North Korea", "Russia") and chance.random() < 0.7
        goods = "artillery shells" if is_usual else chance.choice(list(GOODS))
    if verb in {"met", "visited"}:
        first, second = (_person_of(chance, STATES[first]), _person_of(chance, STATES[second]))
    elif verb == "shipped" and chance.random() < 0.1:
        first = chance.choice(list(VESSELS))
    return _Act(first, verb, goods, second, _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)))


def _pair(chance: random.Random) -> tuple[str, str]:
    """Two states; those that come first in the table are told of most."""
    names = list(STATES)
    places = [min(int(chance.paretovariate(0.6)) - 1, len(names) - 1) for _ in range(2)]
    if places[0] == places[1]:
        places[1] = (places[0] + 1) % len(names)
    return names[places[0]], names[places[1]]


def _person_of(chance: random.Random, code: str) -> str:
    return chance.choice([name for name, state in PERSONS.items() if state == code])


def _report(acts: list[_Act], index: int, day: date, chance: random.Random) -> dict[str, str]:
    near = [acts[index]] + [acts[max(0, index - chance.randrange(1, 30))] for _ in range(chance.choice((0, 0, 1)))]
    sentences = [_filler(chance) for _ in range(chance.randrange(4, 9))]
    for act in near:
        sentences.insert(chance.randrange(len(sentences)), _tell(act, chance))
    if chance.random() < 0.03:
        sentences.append(f"{acts[index].first} denied any arms transfers to {acts[index].second}.")
    return {"text": " ".join(sentences), "publisher": chance.choice(OUTLETS), "published": day.isoformat()}


def _tell(act: _Act, chance: random.Random) -> str:
    count = f" {chance.choice((10, 20, 40, 41, 60))} containers of" if act.goods and chance.random() < 0.3 else ""
    goods = f" {act.goods} to" if act.goods else ""
    when = f" on {act.day}" if chance.random() < 0.6 else ""
    told = f"{act.first} {act.verb}{count}{goods} {act.second}{when}."
    kind = chance.random()
    if kind < 0.05:
        return f"{act.first} denied that {told}"
    if kind < 0.35:
        return f"{chance.choice(('South Korea', 'Japan', 'Ukraine', 'France'))} alleged that {told}"
    if kind < 0.5:
        return f"{chance.choice(OUTLETS)} said that {chance.choice(list(PERSONS))} said that {told}"
    return told


def _copy(row: dict[str, str], day: date, chance: random.Random) -> dict[str, str]:
    """The same text in another outlet, with a sentence more, as desks add one."""
    return {
        "text": f"{row['text']} {_filler(chance)}",
        "publisher": chance.choice(OUTLETS),
        "published": max(day.isoformat(), row["published"]),
    }


def _invented(chance: random.Random, size: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=size)).title()


def _filler(chance: random.Random) -> str:
    noun, other, third = (f"{chance.choice(_ADJECTIVES)} {chance.choice(_NOUNS)}" for _ in range(3))
    place, person = (_invented(chance, size) for size in (2, 3))
    return f"The {noun} of {place} {chance.choice(_PAST)} the {other} near the {third}, as {person} wrote."
