"""Events held against provisions: the findings of a reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from primafacie.assessment.case import Case, Tested
from primafacie.assessment.dating import judge_in_force, lies_in, window_of
from primafacie.assessment.elements import goods_all_fit, judge_cap, judge_done, judge_goods, judge_role, judge_words
from primafacie.assessment.explain import explain
from primafacie.assessment.phrases import find_all
from primafacie.assessment.regime import Exemption, Pattern, Provision, Regime, RoleTest
from primafacie.assessment.standing import Standings
from primafacie.assessment.worth import is_worth_telling
from primafacie.record import Because, Element, Finding, Reading
from primafacie.record.finding import Verdict

_PREFERENCE: dict[Verdict, int] = {"engaged": 0, "exempt": 1, "possible": 2}


@dataclass(frozen=True, slots=True)
class _Match:
    provision: Provision
    verdict: Verdict
    tested: list[Tested]


def assess(reading: Reading, regimes: Sequence[Regime]) -> list[Finding]:
    """Hold every event of a reading against every provision of the regimes.

    Args:
        reading: Its own findings are not looked at.
        regimes: In the order in which their findings are wanted for one event.

    Returns:
        Findings f1, f2 … in the order of the events; for one event by regime, then by group of the regime, the most
        specific provision first; one for each event and provision.
    """
    standings = Standings(reading)
    actors = {actor.id: actor for actor in reading.actors}
    times = {time.id: time for time in reading.times}
    findings: list[Finding] = []
    for event in reading.events:
        if event.polarity == "negative" or event.realis in {"hypothetical", "generic"}:
            continue
        candidates = [(regime, patterns) for regime in regimes if (patterns := regime.patterns(event.type))]
        if not candidates:
            continue
        case = Case(event, standings.of(event), reading, actors, times)
        for regime, patterns in candidates:
            for match in _matches(case, regime, patterns):
                findings.append(_finding(len(findings) + 1, case, regime, match))
    return findings


def _matches(case: Case, regime: Regime, patterns: Sequence[Pattern]) -> list[_Match]:
    """The best match for each provision that fits, in the order of the regime."""
    if case.standing.is_mute:
        return []
    best: dict[str, _Match] = {}
    for pattern in patterns:
        match = _match(case, regime, pattern)
        known = best.get(pattern.provision.id)
        if match is not None and (known is None or _PREFERENCE[match.verdict] < _PREFERENCE[known.verdict]):
            best[pattern.provision.id] = match
    return [] if best and case.is_only_asked else list(best.values())


def _match(case: Case, regime: Regime, pattern: Pattern) -> _Match | None:
    parties = _judge_parties(case, pattern)
    if parties is None:
        return None
    tested = list(parties)
    for element in _judge(case, pattern):
        if element.state == "contradicted":
            return None
        tested.append(element)
    if not is_worth_telling(case, tested):
        return None
    exempt = _judge_exemptions(case, regime, pattern.provision)
    if exempt.state == "contradicted":
        return _Match(pattern.provision, "exempt", [*tested, exempt])
    tested.append(exempt)
    engaged = all(element.state == "met" for element in tested)
    return _Match(pattern.provision, "engaged" if engaged else "possible", tested)


def _judge(case: Case, pattern: Pattern) -> Iterator[Tested]:
    """The elements of a pattern beside its roles, those that rule out most events first."""
    conduct = pattern.conduct
    if conduct.goods is not None:
        goods = conduct.goods
        yield case.remember(pattern.things, lambda: judge_goods(case, goods))
    for name, words in conduct.words.items():
        yield judge_words(case, name, words)
    if conduct.cap is not None:
        yield judge_cap(case, conduct.cap)
    yield judge_done(case)
    yield judge_in_force(window_of(case), pattern.provision.id, pattern.period)


def _judge_parties(case: Case, pattern: Pattern) -> list[Tested] | None:
    """The role elements, judged once for all patterns that ask for the same.

    None where one is contradicted, or where none ties the event to the target.
    """
    return case.remember(pattern.parties, lambda: _fitting(_find_roles(case, pattern.roles)))


def _fitting(roles: list[Tested]) -> list[Tested] | None:
    is_tied = any(element.is_tie and element.state == "met" for element in roles)
    return roles if is_tied and all(element.state != "contradicted" for element in roles) else None


def _find_roles(case: Case, tests: dict[str, RoleTest]) -> list[Tested]:
    """The role elements, corrected for one actor that stands on both sides."""
    found = [element for name, test in tests.items() if (element := judge_role(case, name, test)) is not None]
    return [_as_partner(_as_undirected(case, element), found) for element in found]


def _as_undirected(case: Case, element: Tested) -> Tested:
    """Where the same group is named on both sides, nobody says who did it to whom."""
    for actor in element.actors:
        if sum(actor in fillers for fillers in case.event.roles.values()) > 1:
            return element.left_open("the report does not say in which direction")
    return element


def _as_partner(element: Tested, found: list[Tested]) -> Tested:
    """Where the only party named is the one that another element is about, its partner is not named."""
    met = {key for other in found if other is not element and other.state == "met" for key in other.actors}
    if element.state == "contradicted" and not element.is_tie and set(element.actors) <= met:
        return element.left_open(f"the report does not name the {element.name}")
    return element


def _judge_exemptions(case: Case, regime: Regime, provision: Provision) -> Tested:
    """Contradicted where an exemption is told, unmet where one may apply, met where the report tells of none."""
    judged = [_judge_exemption(case, regime.exemptions[key]) for key in provision.exemptions]
    for state in ("contradicted", "unmet"):
        for element in judged:
            if element is not None and element.state == state:
                return element
    return Tested("not exempt", "met", None, "the report tells of no exemption")


def _judge_exemption(case: Case, exemption: Exemption) -> Tested | None:
    """How one exemption bears on the event; None where it does not."""
    if not (exemption.told_by or exemption.goods is not None):
        return None
    if exemption.period is not None and not lies_in(window_of(case), exemption.period):
        return None
    if exemption.goods is not None and not goods_all_fit(case, exemption.goods):
        return None
    told = find_all(exemption.told_by, case.text, *case.sentence)
    if told is None and exemption.told_by:
        text = f"it may be exempt: {exemption.summary}"
        return Tested("not exempt", "unmet", None, text) if exemption.otherwise == "open" else None
    return Tested("not exempt", "contradicted", told or case.goods[0].span, exemption.summary)


def _finding(number: int, case: Case, regime: Regime, match: _Match) -> Finding:
    elements = [
        Element(name=t.name, met=t.state == "met", because=Because(span=t.span, text=t.text)) for t in match.tested
    ]
    return Finding(
        id=f"f{number}",
        event=case.event.id,
        regime=regime.id,
        provision=match.provision.id,
        verdict=match.verdict,
        elements=elements,
        alleged_by=list(case.standing.alleged_by),
        denied_by=list(case.standing.denied_by),
        acknowledged_by=list(case.standing.acknowledged_by),
        explanation=explain(case, match.provision, match.verdict, match.tested),
    )
