"""Readings without the language model, of texts whose sentences have a fixed form; for tests of the desk.

What is understood, one sentence at a time; all else is filler:

    Seoul said that North Korea shipped 40 containers of artillery shells to Russia on 2024-06-10.
    Yonhap said that Seoul denied that South Korea trained Ukraine.
    North Korea denied any arms transfers to Russia.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from primafacie.assessment import Regime
from primafacie.record import Actor, Claim, Event, Producer, Reading, Report, Span
from primafacie.record.event import EventType, Goods, GoodsClass, Quantity, Realis
from primafacie.record.finding import Because, Element, Finding
from primafacie.record.time import Time


@dataclass(frozen=True)
class Name:
    """Somebody whom the texts name: what kind of actor, and the code of the state."""

    kind: str
    state: str | None
    refs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Act:
    """What a verb tells: the type of the event, its roles, how real it is."""

    type: EventType
    first: str
    second: str
    realis: Realis = "occurred"


ACTS: dict[str, _Act] = {
    "shipped": _Act("transfer", "supplier", "recipient"),
    "sold": _Act("transfer", "supplier", "recipient"),
    "plans to ship": _Act("transfer", "supplier", "recipient", "planned"),
    "trained": _Act("military_cooperation", "provider", "recipient"),
    "paid": _Act("funds", "payer", "payee"),
    "met": _Act("meeting", "participants", "participants"),
    "visited": _Act("visit", "visitor", "host"),
    "wrote to": _Act("message", "sender", "recipient"),
    "attacked": _Act("attack", "attacker", "target"),
    "sanctioned": _Act("designation", "authority", "listed"),
    "test-fired": _Act("weapon_test", "actor", "target"),
    "hacked": _Act("cyber", "actor", "target"),
}
GOODS: dict[str, tuple[GoodsClass, str | None]] = {
    "artillery shells": ("arms", "artillery_shell"), "ballistic missiles": ("missile", "ballistic_missile"),
    "arms": ("arms", None), "coal": ("coal", None), "refined petroleum": ("refined_petroleum", None),
    "limousines": ("luxury", None), "textiles": ("textile", None), "machinery": ("machinery", None),
    "seafood": ("seafood", None), "iron ore": ("iron", None),
}  # fmt: skip
CUES = {
    "said": "asserts", "alleged": "alleges", "denied": "denies", "confirmed": "acknowledges", "doubted": "doubts",
}  # fmt: skip
_PROVISIONS = {
    "arms": "1718/8(b)", "missile": "1718/8(b)", "coal": "2371/8", "refined_petroleum": "2397/5",
    "luxury": "1718/8(a)(iii)", "textile": "2375/16", "seafood": "2371/9", "iron": "2371/8", "machinery": "2397/7",
}  # fmt: skip
"""For tests, not for law: which provision goods from or to North Korea are held against."""


class PlainReader:
    """Reads reports whose sentences have the form that the module describes.

    Args:
        names: All who can be named. Words that are no name here are filler.
    """

    def __init__(self, names: Mapping[str, Name]) -> None:
        self.names = names
        name = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
        goods = "|".join(re.escape(each) for each in sorted(GOODS, key=len, reverse=True))
        acts = "|".join(re.escape(each) for each in sorted(ACTS, key=len, reverse=True))
        self._frame = re.compile(rf"(?P<source>{name}) (?P<cue>{'|'.join(CUES)}) that ")
        self._act = re.compile(
            rf"(?P<first>{name}) (?P<verb>{acts})(?: (?P<count>\d+) (?P<unit>container|tonne|barrel)s of)?"
            rf"(?: (?P<goods>{goods}))?(?: (?:to|with|from) )?(?: ?(?P<second>{name}))?"
            r"(?: on (?P<day>\d{4}-\d\d-\d\d))?"
        )
        self._general = re.compile(
            rf"(?P<first>{name}) (?P<cue>denied) any (?P<goods>{goods}) (?P<verb>transfers)(?: to (?P<second>{name}))?"
        )

    def read(self, report: Report, regimes: Sequence[Regime]) -> Reading:
        """The reading of a report."""
        return _Reading(self, report, regimes).reading()

    def sentences(self, text: str) -> Iterator[tuple[list[re.Match[str]], re.Match[str]]]:
        """What is understood of a text: the frames around an act, from the outermost, and the act."""
        at = 0
        for start in (match.start() for match in re.finditer(r"(?:(?<=[.!?\n] )|(?<=\n)|^)(?=\w)", text)):
            frames = []
            at = start
            while frame := self._frame.match(text, at):
                frames.append(frame)
                at = frame.end()
            found = self._act.match(text, at) or self._general.match(text, at)
            if found is not None:
                yield frames, found


class _Reading:
    """One reading in the making."""

    def __init__(self, reader: PlainReader, report: Report, regimes: Sequence[Regime]) -> None:
        self._reader, self._report, self._regimes = reader, report, regimes
        self._mentions: dict[str, list[dict[str, Any]]] = {}
        self._times: list[Time] = []
        self._events: list[Event] = []
        self._claims: list[Claim] = []
        self._findings: list[Finding] = []

    def reading(self) -> Reading:
        for frames, act in self._reader.sentences(self._report.text):
            self._tell(frames, act)
        return Reading(
            producer=Producer(version="0", model="none", rulebooks={each.id: each.hash for each in self._regimes}),
            report=self._report, times=self._times, actors=[self._actor(name) for name in self._mentions],
            events=self._events, claims=self._claims, findings=self._findings,
        )  # fmt: skip

    def _tell(self, frames: list[re.Match[str]], act: re.Match[str]) -> None:
        sources = [self._named(frame, "source") for frame in frames]
        event = self._event(act)
        self._events.append(event)
        if "cue" in act.re.groupindex:
            self._claim([event.roles["supplier"][0]], act, act, "denies", None, event.id)
            return
        if not frames:
            self._claim([], None, act, "asserts", None, event.id)
        via = None
        for frame, source in zip(frames, sources, strict=True):
            content = Span.of(self._report.text, frame.end(), act.end())
            via = self._claim([source], frame, content, CUES[frame["cue"]], via, event.id)
        self._hold(event)

    def _event(self, act: re.Match[str]) -> Event:
        number = f"e{len(self._events) + 1}"
        is_general = act["verb"] == "transfers"
        told = _Act("transfer", "supplier", "recipient", "generic") if is_general else ACTS[act["verb"]]
        roles = {told.first: [self._named(act, "first")]}
        if act["second"] is not None:
            roles.setdefault(told.second, []).append(self._named(act, "second"))
        time = None if is_general else self._time(act)
        return Event(
            id=number, type=told.type, span=_span(act, 0), trigger=_span(act, "verb"), mentions=[_span(act, "verb")],
            roles=roles, goods=_goods(act), quantities=[] if is_general else _quantities(act),
            time=time.id if time is not None else None, begin=time.begin if time is not None else None,
            end=time.end if time is not None else None, place=[], realis=told.realis, polarity="positive", plover=None,
            rule="plain",
        )  # fmt: skip

    def _time(self, act: re.Match[str]) -> Time | None:
        day = act["day"]
        if day is None:
            return None
        number = f"t{len(self._times) + 1}"
        time = Time(id=number, span=_span(act, "day"), type="DATE", value=day, begin=day, end=day, basis="explicit",
                    rule="plain")  # fmt: skip
        self._times.append(time)
        return time

    def _claim(self, sources: list[str], told: re.Match[str] | None, content: "re.Match[str] | Span", stance: str,
               via: str | None, event: str) -> str:  # fmt: skip
        name = "source" if told is not None and "source" in told.re.groupindex else "first"
        claim = Claim(
            id=f"c{len(self._claims) + 1}", sources=sources,
            source_span=_span(told, name) if told is not None else None,
            cue=_span(told, "cue") if told is not None else None,
            content=[content if isinstance(content, Span) else _content(content)], stance=stance,  # type: ignore[arg-type]
            quotation="narrator" if told is None else "indirect", polarity="positive", certainty="unspecified",
            medium="unspecified", said=None, via=via, events=[event], answers=[], rule="plain",
        )  # fmt: skip
        self._claims.append(claim)
        return claim.id

    def _hold(self, event: Event) -> None:
        """A finding for goods that go from or to North Korea, and are told as done."""
        states = {self._reader.names[actor].state for ids in event.roles.values() for actor in self._names(ids)}
        provision = next((_PROVISIONS[each.class_] for each in event.goods if each.class_ in _PROVISIONS), None)
        if "KP" not in states or provision is None or event.type != "transfer" or event.realis != "occurred":
            return
        because = Because(span=event.trigger, text="the words say so")
        dated = Element(name="in_force", met=event.time is not None, because=because)
        self._findings.append(
            Finding(
                id=f"f{len(self._findings) + 1}", event=event.id, regime="un-dprk", provision=provision,
                verdict="engaged" if event.time is not None else "possible",
                elements=[Element(name="goods", met=True, because=because), dated], alleged_by=[], denied_by=[],
                acknowledged_by=[], explanation=f"{event.span.text} would engage {provision}",
            )
        )  # fmt: skip

    def _named(self, match: re.Match[str], group: str) -> str:
        span = {"start": match.start(group), "end": match.end(group), "text": match[group]}
        self._mentions.setdefault(match[group], []).append({"span": span, "how": "name"})
        return self._id(match[group])

    def _id(self, name: str) -> str:
        return f"a{list(self._mentions).index(name) + 1}"

    def _names(self, ids: list[str]) -> list[str]:
        listed = list(self._mentions)
        return [listed[int(id_[1:]) - 1] for id_ in ids]

    def _actor(self, name: str) -> Actor:
        known = self._reader.names[name]
        plain = {"id": self._id(name), "name": name, "kind": known.kind, "country": known.state,
                 "acts_for": known.state if known.kind != "media" else None, "refs": dict(known.refs), "members": [],
                 "mentions": self._mentions[name], "rule": "plain"}  # fmt: skip
        return Actor.model_validate(plain)


def _span(match: re.Match[str], group: str | int) -> Span:
    return Span(start=match.start(group), end=match.end(group), text=match[group])


def _content(match: re.Match[str]) -> Span:
    """What a claim puts forward: the act; of a general denial, what is denied."""
    begin = match.start("goods") if "cue" in match.re.groupindex else match.start()
    return Span(start=begin, end=match.end(), text=match.string[begin : match.end()])


def _goods(act: re.Match[str]) -> list[Goods]:
    if act["goods"] is None:
        return []
    class_, item = GOODS[act["goods"]]
    return [Goods(class_=class_, span=_span(act, "goods"), item=item)]


def _quantities(act: re.Match[str]) -> list[Quantity]:
    if act["count"] is None:
        return []
    span = Span(
        start=act.start("count"), end=act.end("unit") + 1, text=act.string[act.start("count") : act.end("unit") + 1]
    )
    return [Quantity(value=int(act["count"]), high=None, unit=act["unit"], qualifier="unspecified", span=span)]
