"""The sentence of a finding."""

from collections.abc import Sequence

from primafacie.assessment.case import Case, Tested
from primafacie.assessment.regime import Provision
from primafacie.record import Actor
from primafacie.record.finding import Verdict

_VERBS: dict[str, tuple[str, str, str]] = {
    "transfer": ("supplied", "supplying", "supply"),
    "weapon_test": ("tested or launched", "testing or launching", "test or launch"),
    "military_cooperation": ("cooperated in military matters", "cooperating in military matters",
                             "cooperate in military matters"),
    "scientific_cooperation": ("cooperated in science", "cooperating in science", "cooperate in science"),
    "service": ("provided services", "providing services", "provide services"),
    "labour": ("sent workers", "sending workers", "send workers"),
    "venture": ("formed a joint venture", "forming a joint venture", "form a joint venture"),
    "funds": ("paid", "paying", "pay"),
    "voyage": ("called at a port", "calling at a port", "call at a port"),
}  # fmt: skip
_DOER = ("supplier", "actor", "provider", "sender", "payer", "vessel", "parties")
_OTHER = ("recipient", "host", "payee", "port")
_JOINS = {"military_cooperation": "with", "scientific_cooperation": "with", "voyage": "in"}
_DOUBT = {"substance": " (paragraph number from memory)", "none": " (text not verified)"}


def explain(case: Case, provision: Provision, verdict: Verdict, tested: Sequence[Tested]) -> str:
    """One sentence for a person: who is said to have done what, and what the provision says to it."""
    conduct = case.remember("conduct in words", lambda: _conduct(case))
    sentence = f"{conduct}; {provision.id}{_DOUBT.get(provision.verified, '')} {provision.forbids}"
    if verdict == "exempt":
        sentence += "".join(f"; exempt: {t.text}" for t in tested if t.name == "not exempt")
    elif verdict == "possible":
        sentence += "; not established: " + ", ".join(f"{t.name} ({t.text})" for t in tested if t.state == "unmet")
    return sentence + "."


def _conduct(case: Case) -> str:
    event = case.event
    doers = _names(case, _DOER)
    others = _names(case, _OTHER)
    goods = _goods(case)
    done, doing, do = _VERBS.get(event.type, ("done this", "doing this", "do this"))
    if not doers:
        return _passive(case, goods, others)
    verb = {"planned": f"to plan to {do}", "ongoing": f"to be {doing}"}.get(event.realis, f"to have {done}")
    said = "are" if len(doers) > 1 else "is"
    manner = "said" if case.standing.is_put_forward else "only denied"
    tail = f" {goods}" if goods else ""
    if others:
        tail += f" {_JOINS.get(event.type, 'to')} {_joined(others)}"
    return f"{_joined(doers)} {said} {manner} {verb}{tail}"


def _passive(case: Case, goods: str, others: list[str]) -> str:
    what = goods or f"“{case.event.trigger.text}”"
    tail = f" for {_joined(others)}" if others else ""
    return f"The report tells of {what}{tail}, and names nobody who did it"


def _names(case: Case, roles: Sequence[str]) -> list[str]:
    actors: list[Actor] = case.fillers(roles)
    return list(dict.fromkeys(actor.name for actor in actors))


def _goods(case: Case) -> str:
    texts = dict.fromkeys(row.span.text for row in case.goods)
    return _joined([f"“{text}”" for text in texts])


def _joined(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
