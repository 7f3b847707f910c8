"""A matter from what its reports testify."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from primafacie.desk.families import Strand, find_groups
from primafacie.desk.families.independence import Grouping, Link, Tie
from primafacie.desk.weighing.allegations import Allegation, Allegations
from primafacie.desk.weighing.denials import Denial, alleged_in
from primafacie.desk.weighing.figures import gather_figures
from primafacie.desk.weighing.ladder import Behind, climb
from primafacie.desk.weighing.testimony import Teller, Telling, Testimony
from primafacie.record import Span
from primafacie.record.finding import Verdict
from primafacie.record.matter import Matter, MatterClaim, MatterFinding, MatterReport, SourceGroup, Told

_SUPPORTING = ("alleged", "acknowledged")
_WEIGHT: dict[Verdict, int] = {"engaged": 0, "possible": 1, "exempt": 2}
_REPORTER = "the reporter"


@dataclass(frozen=True)
class Entry:
    """One event of one report that belongs to a matter.

    Attributes:
        because: Why it belongs to the matter, in words.
    """

    report: MatterReport
    testimony: Testimony
    because: Sequence[str] = ()

    @property
    def row(self) -> str:
        """ "<report>/<event>"."""
        return f"{self.report.key}/{self.testimony.event}"


@dataclass(frozen=True)
class Docket:
    """All that a matter is made of.

    Attributes:
        entries: Its events, in the order in which their reports came in; at least one.
        denials: Denials in general words by states that take part in it, with their reports; not all need to answer it.
        denied_until: Under which lookup keys there are enough of them, with the day of the last; see `general_denials`.
        rejected: Rows that people rejected: "<report>", "<report>/<event>", "<report>/<claim>".
        flags: Numbers of reviews that flag it.
    """

    key: str
    former_keys: Sequence[str]
    entries: Sequence[Entry]
    denials: Sequence[tuple[MatterReport, Denial]] = ()
    denied_until: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    flags: Sequence[int] = field(default=())


def summarise(docket: Docket) -> Matter:
    """The matter that a docket makes; the same docket gives the same bytes."""
    return _Summary(docket).matter()


class _Summary:
    def __init__(self, docket: Docket) -> None:
        self.docket = docket
        self.entries = sorted(docket.entries, key=lambda entry: (entry.report.published or "9999", entry.row))
        self.live = [entry for entry in self.entries if not self._is_rejected(entry.row, entry.report.key)]
        self.leading = max(self.live or self.entries, key=_fullness)

    def matter(self) -> Matter:
        lead, claims = self.leading.testimony, self.claims
        begin, end = self._window()
        told_days = [entry.report.published for entry in self.entries if entry.report.published is not None]
        support, standing, because = climb(self._behind())
        return Matter(
            key=self.docket.key,
            former_keys=sorted(self.docket.former_keys),
            title=_title(lead),
            type=lead.type,
            agents=lead.agents,
            patients=lead.patients,
            goods=sorted({class_ for entry in self.live for class_, _ in entry.testimony.goods}),
            begin=begin,
            end=end,
            first_told=min(told_days, default=None),
            last_told=max(told_days, default=None),
            evidence=list(self._evidence()),
            support=support,
            standing=standing,
            because=because,
            reports=self._reports(),
            told=[self._told(entry) for entry in self.entries],
            claims=claims,
            figures=gather_figures(
                (entry.row, quantity) for entry in self.live for quantity in entry.testimony.quantities
            ),
            findings=list(self._findings()),
            sources=self.groups[0],
            flags=sorted(self.docket.flags),
        )

    @cached_property
    def tellings(self) -> list[tuple[Entry, Telling]]:
        """The claims about its events, each once, in the order of publication, then of the text."""
        found: dict[tuple[str, str], tuple[Entry, Telling]] = {}
        for entry in self.entries:
            for telling in entry.testimony.tellings:
                found.setdefault((entry.report.key, telling.claim), (entry, telling))
        return list(found.values())

    @cached_property
    def supporting(self) -> list[tuple[Entry, Telling]]:
        """Those that put it forward, and that nobody rejected."""
        return [
            (entry, telling)
            for entry, telling in self.tellings
            if telling.manner in _SUPPORTING
            and not self._is_rejected(f"{entry.report.key}/{telling.claim}", entry.row, entry.report.key)
        ]

    @cached_property
    def groups(self) -> tuple[list[SourceGroup], Mapping[str, int]]:
        """The independent sources, and which of them, from 1, each supporting claim comes from."""
        strands = [_strand(entry, telling) for entry, telling in self.supporting]
        grouping = find_groups(strands)
        groups: list[SourceGroup] = []
        numbers: dict[str, int] = {}
        ties_of = _by_group(grouping)
        for number, group in enumerate(grouping.groups, start=1):
            told = [self.supporting[place] for place in group.strands]
            ties = [tie.because for tie in ties_of[number - 1] if tie.because != "the same report"]
            groups.append(
                SourceGroup(
                    names=list(dict.fromkeys(_origin(entry, telling) for entry, telling in told)),
                    reports=list(dict.fromkeys(entry.report.key for entry, _ in told)),
                    because=list(dict.fromkeys(ties)),
                )
            )
            numbers |= {f"{entry.report.key}/{telling.claim}": number for entry, telling in told}
        return groups, numbers

    @cached_property
    def claims(self) -> list[MatterClaim]:
        """All claims, the general denials of other reports among them."""
        found = [self._claim(entry.report, telling, None) for entry, telling in self.tellings]
        known = {claim.row for claim in found}
        for report, telling, because in self.general_denials:
            claim = self._claim(report, telling, because)
            if claim.row not in known:
                known.add(claim.row)
                found.append(claim)
        return found

    def _reports(self) -> list[MatterReport]:
        """Those that tell it, in the order of publication, then those that only deny it in general words."""
        denying = (report for report, _, _ in self.general_denials)
        return list({report.key: report for report in (*(entry.report for entry in self.entries), *denying)}.values())

    @cached_property
    def general_denials(self) -> list[tuple[MatterReport, Telling, str]]:
        """The denials in general words that answer it, with why."""
        first = next((entry.report.published for entry in self.entries if entry.report.published is not None), None)
        told = list(dict.fromkeys(alleged_in(entry.testimony) for entry in self.live))
        found = []
        for report, denial in self.docket.denials:
            because = next((because for each in told if (because := denial.answers(each, first)) is not None), None)
            if because is not None:
                found.append((report, denial.telling, because))
        return found

    def _claim(self, report: MatterReport, telling: Telling, because: str | None) -> MatterClaim:
        row = f"{report.key}/{telling.claim}"
        return MatterClaim(
            row=row,
            report=report.key,
            manner=telling.manner,
            stance=telling.stance,
            quotation=telling.quotation,
            sources=[teller.name for teller in telling.chain],
            states=telling.chain[-1].states if telling.chain else [],
            is_party=telling.is_party,
            span=telling.span,
            on=telling.said or report.published,
            said_in=telling.said_in,
            group=self.groups[1].get(row),
            answers=self._answers(report, telling) if telling.manner in {"denied", "acknowledged"} else [],
            because=because,
            is_rejected=self._is_rejected(row, report.key),
        )

    def _answers(self, report: MatterReport, telling: Telling) -> list[str]:
        """The claims put forward no later: those of the same report, and the last of each independent source."""
        elsewhere = self.allegations.last_of_each(telling.said or report.published, but=report.key)
        return [row for row in self.allegations.of(report.key) if row != f"{report.key}/{telling.claim}"] + elsewhere

    @cached_property
    def allegations(self) -> Allegations:
        """The claims that a denial can answer."""
        rows = [
            (entry.report.key, f"{entry.report.key}/{telling.claim}", telling.said or entry.report.published)
            for entry, telling in self.supporting
            if telling.manner == "alleged"
        ]
        return Allegations(Allegation(report, row, self.groups[1][row], day) for report, row, day in rows)

    def _told(self, entry: Entry) -> Told:
        testimony = entry.testimony
        return Told(
            row=entry.row, report=entry.report.key, span=testimony.span, realis=testimony.realis,
            begin=testimony.begin, end=testimony.end, is_dated=testimony.is_dated, because=list(entry.because),
            is_rejected=self._is_rejected(entry.row, entry.report.key),
        )  # fmt: skip

    def _findings(self) -> Iterator[MatterFinding]:
        found: dict[tuple[str, str], list[tuple[Entry, Verdict, list[str]]]] = {}
        for entry in self.live:
            for held in entry.testimony.findings:
                found.setdefault((held.regime, held.provision), []).append((entry, held.verdict, held.unmet))
        for (regime, provision), told in sorted(found.items()):
            yield MatterFinding(
                regime=regime,
                provision=provision,
                verdict=min((verdict for _, verdict, _ in told), key=_WEIGHT.__getitem__),
                rows=[entry.row for entry, _, _ in told],
                unmet=sorted(set.intersection(*(set(unmet) for _, _, unmet in told))),
            )

    def _evidence(self) -> Iterator[tuple[str, Span]]:
        for entry, telling in self.supporting:
            for span in (telling.document, telling.eyewitness):
                if span is not None:
                    yield f"{entry.report.key}/{telling.claim}", span

    def _behind(self) -> Behind:
        denials = [claim for claim in self.claims if claim.manner == "denied" and not claim.is_rejected]
        denials.sort(key=lambda claim: not claim.is_party)
        owned = [
            _origin(entry, telling)
            for entry, telling in self.supporting
            if telling.manner == "acknowledged" and telling.is_party
        ]
        put_forward = [telling for _, telling in self.tellings if telling.manner in _SUPPORTING]
        return Behind(
            sources=len(self.groups[0]),
            documents=[telling.document.text for _, telling in self.supporting if telling.document is not None],
            witnesses=[telling.eyewitness.text for _, telling in self.supporting if telling.eyewitness is not None],
            owned_by=owned,
            denied_by=[claim.sources[-1] if claim.sources else _REPORTER for claim in denials],
            is_denied_by_party=any(claim.is_party or claim.because is not None for claim in denials),
            is_rejected=len(put_forward) > 0 and len(self.supporting) == 0,
        )

    def _window(self) -> tuple[str | None, str | None]:
        """The days of the telling that dates it most closely; else the first day by which it was told."""
        dated = [entry.testimony for entry in self.live if entry.testimony.is_dated]
        if dated:
            closest = min(dated, key=lambda told: (told.begin is None, _width(told), told.begin or "", told.end or ""))
            return closest.begin, _earlier(closest.end, self._told_by(), closest.begin)
        return None, self._told_by()

    def _told_by(self) -> str | None:
        """The day by which it was first told to have happened; None where no report tells it so with a day."""
        days = [entry.report.published for entry in self.live if entry.testimony.realis == "occurred"]
        return min((day for day in days if day is not None), default=None)

    def _is_rejected(self, *rows: str) -> bool:
        return any(row in self.docket.rejected for row in rows)


def _by_group(grouping: Grouping) -> list[list[Tie]]:
    """The ties of each group, in the order of the groups."""
    place = {strand: number for number, group in enumerate(grouping.groups) for strand in group.strands}
    found: list[list[Tie]] = [[] for _ in grouping.groups]
    for tie in grouping.ties:
        found[place[tie.first]].append(tie)
    return found


def _strand(entry: Entry, telling: Telling) -> Strand:
    report = entry.report
    voice = entry.testimony.voice
    chain: Sequence[Teller] = telling.chain or ((voice,) if voice is not None else ())
    return Strand(
        report=report.key, family=report.family, publisher=report.publisher, wire=report.wire,
        chain=tuple(Link(teller.key, teller.name) for teller in chain),
    )  # fmt: skip


def _origin(entry: Entry, telling: Telling) -> str:
    """Who stands at the end of the chain, in words."""
    if telling.chain:
        return telling.chain[-1].name
    voice = entry.testimony.voice
    return voice.name if voice is not None else entry.report.publisher or _REPORTER


def _title(told: Testimony) -> str:
    """The conduct in one line: "transfer, North Korea → Russia: military supplies"."""
    sides = " → ".join(" and ".join(side) for side in (told.agents, told.patients) if side)
    goods = ", ".join(dict.fromkeys(words for _, words in told.goods))
    return told.type.replace("_", " ") + (f", {sides}" if sides else "") + (f": {goods}" if goods else "")


def _fullness(entry: Entry) -> tuple[int, int, int]:
    """How much a telling tells: its sides, its goods, its figures; of equals the first is taken."""
    told = entry.testimony
    return bool(told.agents) + bool(told.patients), len({class_ for class_, _ in told.goods}), len(told.quantities)


def _width(told: Testimony) -> int:
    if told.begin is None or told.end is None:
        return 1_000_000
    return (date.fromisoformat(told.end) - date.fromisoformat(told.begin)).days


def _earlier(end: str | None, told: str | None, begin: str | None) -> str | None:
    """The last day, brought forward to the one by which it was told, where that is not before it began."""
    if end is None or told is None or told >= end or (begin is not None and told < begin):
        return end
    return told
