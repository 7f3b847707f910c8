"""The elements of a provision, each held against an event: met, unmet, or contradicted, with the words that say so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from primafacie.assessment.case import Case, State, Tested
from primafacie.assessment.phrases import find_phrase, has_phrase
from primafacie.assessment.regime import Cap, GoodsLine, GoodsTest, RoleTest, WordsTest
from primafacie.assessment.vocabulary import ANYBODY, PLACES
from primafacie.assessment.wording import load_wording
from primafacie.data.goods import load_goods
from primafacie.record import Actor, Goods, Quantity, Span

_ORDER: dict[State, int] = {"met": 0, "unmet": 1, "contradicted": 2}


def judge_role(case: Case, name: str, test: RoleTest) -> Tested | None:
    """Whether somebody who fits fills the role; None where nobody does and nobody must."""
    element = _judge_fillers(case, name, test)
    if element is not None and element.state == "met":
        return element
    word = _implied(case, test) if element is None or element.state == "unmet" else None
    if element is None:
        if word is None and test.optional:
            return None
        element = Tested(name, "unmet", None, f"the report does not name the {name}", is_party=True, is_tie=test.is_tie)
    return element if word is None else replace(element, state="met", span=word, text=f"{word.text!r} says so")


def _judge_fillers(case: Case, name: str, test: RoleTest) -> Tested | None:
    """The best of those who fill the role, or who stand in for them; None where there is nobody."""
    fillers = case.fillers(test.role or [name])
    judged = [_judge_actor(case, name, test, actor) for actor in fillers]
    if not any(case.states_of(actor) for actor in fillers):
        judged += [_judge_actor(case, name, test, actor) for actor in _stand_ins(case, name, test, PLACES)]
    if test.state:
        others = (_judge_actor(case, name, test, actor) for actor in _stand_ins(case, name, test, ANYBODY))
        judged += [element for element in others if element.state == "met"]
    return min(judged, key=lambda element: _ORDER[element.state], default=None)


def _judge_actor(case: Case, name: str, test: RoleTest, actor: Actor) -> Tested:
    state, why = _grade(case, actor, test)
    return Tested(name, state, case.nearest_mention(actor), why, (actor.id,), is_party=True, is_tie=test.is_tie)


def _stand_ins(case: Case, name: str, test: RoleTest, roles: Mapping[str, Sequence[str]]) -> list[Actor]:
    return case.fillers(roles.get(name, ())) if test.role is None else []


def _implied(case: Case, test: RoleTest) -> Span | None:
    found = (find_phrase(test.implied_by, case.text, begin, end) for begin, end in case.clauses)
    return next((word for word in found if word is not None), None)


def _grade(case: Case, actor: Actor, test: RoleTest) -> tuple[State, str]:
    """How one actor fits a test, and why."""
    if test.kind and actor.kind not in test.kind:
        return "contradicted", f"{actor.name} is a {actor.kind}, not a {' or '.join(test.kind)}"
    grades = [_grade_states(case, actor, test)]
    if test.names:
        grades.append(_grade_name(actor, test))
    if test.flag:
        grades.append(_grade_flag(case, actor, test))
    if test.listed:
        grades.append(_grade_listed(case, actor))
    return max(grades, key=lambda grade: _ORDER[grade[0]])


def _grade_states(case: Case, actor: Actor, test: RoleTest) -> tuple[State, str]:
    states = case.states_of(actor)
    if not test.state and not test.other_than:
        return "met", actor.name
    if not states:
        return "unmet", f"the report does not say to which state {actor.name} belongs"
    who = _described(case, actor, states)
    fits_state = not test.state or bool(states & set(test.state))
    fits_other = not test.other_than or bool(states - set(test.other_than))
    return ("met" if fits_state and fits_other else "contradicted"), who


def _described(case: Case, actor: Actor, states: frozenset[str]) -> str:
    names = [case.state_name(code) for code in sorted(states)]
    if names == [actor.name]:
        return actor.name
    return f"{actor.name}, for {' and '.join(names)}"


def _grade_name(actor: Actor, test: RoleTest) -> tuple[State, str]:
    fits = has_phrase(test.names, actor.name) or any(has_phrase(test.names, m.span.text) for m in actor.mentions)
    return ("met" if fits else "contradicted"), actor.name


def _grade_flag(case: Case, actor: Actor, test: RoleTest) -> tuple[State, str]:
    if actor.kind != "vessel":
        return "unmet", "the report does not say which flag the vessel flies"
    if actor.country is not None and actor.country not in test.flag:
        return "contradicted", f"{actor.name} belongs to {case.state_name(actor.country)}"
    if actor.country is not None and _is_said(case, actor, load_wording().flag):
        return "met", f"{actor.name} flies the flag of {case.state_name(actor.country)}"
    return "unmet", f"the report does not say which flag {actor.name} flies"


def _grade_listed(case: Case, actor: Actor) -> tuple[State, str]:
    if any(key.startswith("un_") or key == "un" for key in actor.refs):
        return "met", f"{actor.name} is on a list of the United Nations"
    if _is_said(case, actor, load_wording().other_lists, reach=45):
        return "unmet", f"the report names another list than that of the United Nations for {actor.name}"
    if _is_said(case, actor, load_wording().designated):
        return "met", f"the report calls {actor.name} designated"
    return "contradicted", f"the report does not call {actor.name} designated"


def _is_said(case: Case, actor: Actor, words: Sequence[str], reach: int = 25) -> bool:
    """Whether one of `words` stands in a mention of the actor, or within `reach` characters of it."""
    spans = [mention.span for mention in actor.mentions]
    return any(find_phrase(words, case.text, max(0, s.start - reach), s.end + reach) is not None for s in spans)


_OF = re.compile(r"\s+(?:of|for|on|related to|to (?:make|build|produce|develop))\b[^,;.\n]{0,60}")
"""What tells more of goods just after them: technology *for a spy satellite*."""


def judge_goods(case: Case, test: GoodsTest) -> Tested:
    """Whether the goods are those of the provision."""
    rows = case.goods
    for row in rows:
        if _fits_any(case, row, test.any_of):
            return Tested("goods", "met", row.span, f"{row.span.text!r} is {_class_words(row)}")
    for row in rows:
        if row.item is None and row.class_ in test.vague:
            return Tested("goods", "unmet", row.span, f"the report does not say what kind of {row.span.text!r}")
    if all(row.class_ == "other" and row.item is None for row in rows):
        for begin, end in case.clauses:
            word = find_phrase(test.unnamed, case.text, begin, end)
            if word is not None:
                return Tested("goods", "unmet", rows[0].span if rows else word, "the report does not say what goods")
    return Tested("goods", "contradicted", rows[0].span if rows else None, "other goods, or none")


def _fits_any(case: Case, row: Goods, lines: Iterable[GoodsLine]) -> bool:
    return any(_fits(case, row, line) for line in lines)


def _fits(case: Case, row: Goods, line: GoodsLine) -> bool:
    if not load_goods().is_a(row.class_, line.class_):
        return False
    if row.item in line.except_items or has_phrase(line.except_words, row.span.text):
        return False
    if not line.items and not line.words:
        return True
    return row.item in line.items or has_phrase(line.words, row.span.text) or _is_told_after(case, row, line)


def _is_told_after(case: Case, row: Goods, line: GoodsLine) -> bool:
    after = _OF.match(case.text, row.span.end) if line.words else None
    return after is not None and find_phrase(line.words, case.text, after.start(), after.end()) is not None


def goods_all_fit(case: Case, test: GoodsTest) -> bool:
    """Whether the event has goods, and all of them fit a line of `test`."""
    spans: dict[int, list[Goods]] = {}
    for row in case.goods:
        spans.setdefault(row.span.start, []).append(row)
    return bool(spans) and all(any(_fits_any(case, row, test.any_of) for row in rows) for rows in spans.values())


def _class_words(row: Goods) -> str:
    class_ = row.class_.replace("_", " ")
    return f"{class_} ({row.item.replace('_', ' ')})" if row.item is not None else class_


def judge_words(case: Case, name: str, test: WordsTest) -> Tested:
    """Whether the clause has the words that the provision is about."""
    for begin, end in case.clauses:
        word = find_phrase(test.any_of, case.text, begin, end)
        if word is not None:
            return Tested(name, "met", word, f"{word.text!r}")
    state: State = "unmet" if test.otherwise == "open" else "contradicted"
    return Tested(name, state, None, f"the report does not say {name}")


def judge_cap(case: Case, cap: Cap) -> Tested:
    """Whether the amount is beyond the ceiling."""
    for begin, end in case.clauses:
        word = find_phrase(cap.told_by, case.text, begin, end)
        if word is not None:
            return Tested("beyond the cap", "met", word, f"{word.text!r}")
    limits = {amount.unit: amount.value for amount in cap.amounts}
    for quantity in case.event.quantities:
        if quantity.unit in limits and _least(quantity) > limits[quantity.unit]:
            text = f"{quantity.span.text!r} is more than {limits[quantity.unit]:,} {quantity.unit} {cap.per}"
            return Tested("beyond the cap", "met", quantity.span, text)
    first = cap.amounts[0]
    told = case.event.quantities[0].span if case.event.quantities else None
    text = f"the report does not show that the {first.value:,} {first.unit}s {cap.per} were exceeded"
    return Tested("beyond the cap", "unmet", told, text)


def _least(quantity: Quantity) -> float:
    """The smallest amount that the words vouch for."""
    if quantity.value is None or quantity.qualifier in {"under", "up to"}:
        return 0
    return quantity.value


def judge_done(case: Case) -> Tested:
    """Whether the report says that it happened, not only that it is planned or denied."""
    trigger: Span = case.event.trigger
    if case.event.realis == "planned":
        return Tested("done", "unmet", trigger, "told as planned, not as done")
    if not case.standing.is_put_forward:
        return Tested("done", "unmet", trigger, "told only where it is denied or doubted; nobody in the report says it")
    told = "going on" if case.event.realis == "ongoing" else "having happened"
    return Tested("done", "met", trigger, f"told as {told}")
