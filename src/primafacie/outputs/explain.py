"""One row of a reading, explained: its words in context, the rule behind it, what it leads to."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.errors import UsageError
from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.rules import Rules
from primafacie.outputs.terminal import VERDICT_STYLES, Section, elements, heading, summary, to_text
from primafacie.outputs.view import View, standing, time_in_words, words
from primafacie.record import Actor, Claim, Event, Finding, Reading, Span, Time

_CONTEXT = 90
"""Characters of the report shown on each side of a row's words."""
_MAX_MENTIONS = 12


def explain(reading: Reading, row: str, rules: Rules, options: Options) -> str:
    """The row of that id as text.

    Raises:
        UsageError: The reading has no such row; the message says which it has.
    """
    return to_text(_Explainer(View(reading, rules), options).parts(row), options)


class _Explainer:
    """Explains rows of one reading."""

    def __init__(self, view: View, options: Options) -> None:
        self.view = view
        self.section = Section(view, options)

    def parts(self, row: str) -> Iterator[RenderableType]:
        view = self.view
        findings = {finding.id: finding for finding in view.reading.findings}
        if row in findings:
            return self.finding(findings[row])
        if row in view.events:
            return self.event(view.events[row])
        if row in view.claims:
            return self.claim(view.claims[row])
        if row in view.times:
            return self.time(view.times[row])
        if row in view.actors:
            return self.actor(view.actors[row])
        raise UsageError(_unknown(view.reading, row))

    def finding(self, finding: Finding) -> Iterator[RenderableType]:
        rule = self.view.rules.lookup(finding.regime, finding.provision)
        yield Text.assemble(
            ("Finding ", "bold"),
            (finding.id, "bold"),
            ": ",
            (finding.verdict, VERDICT_STYLES[finding.verdict]),
            f" {one_line(finding.provision)} of {one_line(finding.regime)}",
        )
        if finding.explanation:
            yield Text(one_line(finding.explanation))
        if rule is not None:
            yield from heading("Provision")
            yield _in(Text(summary(rule).plain.strip()))
            for source in rule.sources:
                yield _in(Text(one_line(f"{source.title}  {source.url}"), style="dim"))
        yield from heading("Elements")
        for element in finding.elements:
            yield _in(elements([element]))
            if element.because.span is not None:
                yield _in(self.context(element.because.span), 4)
        event = self.view.events.get(finding.event)
        yield from self.links(
            ("event", [finding.event]),
            ("alleged by", finding.alleged_by),
            ("denied by", finding.denied_by),
            ("acknowledged by", finding.acknowledged_by),
        )
        if event is not None:
            yield from heading("Words")
            yield _in(self.context(event.span))

    def event(self, event: Event) -> Iterator[RenderableType]:
        yield Text.assemble((f"Event {event.id}: ", "bold"), one_line(self.view.title(event)))
        yield from self.facts(
            ("rule", event.rule),
            ("when", self.view.when(event) or "the report does not date it"),
            ("realis", event.realis),
            ("standing", ", ".join(standing(event))),
            ("PLOVER", event.plover or ""),
            *((words(role), self.named(ids)) for role, ids in event.roles.items()),
            ("place", self.named(event.place)),
            *(("goods", f"“{goods.span.text}”: {goods.class_}") for goods in event.goods),
            *(
                ("quantity", f"“{each.span.text}”: {each.qualifier} {each.value} {each.unit or ''}")
                for each in event.quantities
            ),
        )
        yield from self.words([event.span, *event.mentions[1:]])
        found = [finding.id for finding in self.view.reading.findings if finding.event == event.id]
        told = [claim.id for claim in self.view.carriers.get(event.id, [])]
        yield from self.links(
            ("time", [event.time] if event.time else []),
            ("dated by", [event.dated_by] if event.dated_by else []),
            ("told by", told),
            ("findings", found),
        )

    def claim(self, claim: Claim) -> Iterator[RenderableType]:
        yield Text.assemble((f"Claim {claim.id}: ", "bold"), one_line(self.view.source(claim)), " ", claim.stance)
        yield from self.facts(
            ("rule", claim.rule),
            ("quotation", claim.quotation),
            ("polarity", claim.polarity),
            ("certainty", claim.certainty),
            ("medium", claim.medium),
            ("said", self.view.said(claim) or "the report does not say when"),
            ("source", _source_words(claim)),
            ("cue", f"“{claim.cue.text}”" if claim.cue is not None else "none"),
        )
        yield from self.words(claim.content)
        findings = [
            finding.id
            for finding in self.view.reading.findings
            if claim.id in (*finding.alleged_by, *finding.denied_by, *finding.acknowledged_by)
        ]
        yield from self.links(
            ("sources", claim.sources),
            ("said on", [claim.said] if claim.said else []),
            ("inside", [claim.via] if claim.via else []),
            ("events", claim.events),
            ("answers", claim.answers),
            ("answered by", self.view.answered.get(claim.id, [])),
            ("bears on", findings),
        )

    def time(self, time: Time) -> Iterator[RenderableType]:
        yield Text.assemble((f"Time {time.id}: ", "bold"), time_in_words(time))
        yield from self.facts(
            ("rule", time.rule),
            ("value", time.value),
            ("type", time.type),
            ("basis", time.basis),
            ("begin", time.begin or "open or unknown"),
            ("end", time.end or "open or unknown"),
        )
        yield from self.words([time.span])
        yield from self.links(
            ("dates", [event.id for event in self.view.reading.events if event.time == time.id]),
            ("said on", [claim.id for claim in self.view.reading.claims if claim.said == time.id]),
        )

    def actor(self, actor: Actor) -> Iterator[RenderableType]:
        yield Text.assemble((f"Actor {actor.id}: ", "bold"), one_line(actor.name), f", {actor.kind}")
        yield from self.facts(
            ("rule", actor.rule),
            ("country", actor.country or ""),
            ("acts for", self.view.state(actor) or actor.acts_for or "nobody known"),
            *((key, value) for key, value in actor.refs.items()),
            ("members", self.named(actor.members)),
            ("mentions", ", ".join(f"“{mention.span.text}” ({mention.how})" for mention in actor.mentions)),
        )
        yield from self.words([mention.span for mention in actor.mentions[:_MAX_MENTIONS]])
        events = [
            event.id
            for event in self.view.reading.events
            if any(actor.id in ids for ids in event.roles.values()) or actor.id in event.place
        ]
        claims = [claim.id for claim in self.view.reading.claims if actor.id in claim.sources]
        yield from self.links(("events", events), ("claims", claims))

    def facts(self, *facts: tuple[str, str]) -> Iterator[RenderableType]:
        grid = _grid()
        for label, value in facts:
            if value:
                grid.add_row(Text(label, style="dim"), Text(one_line(value)))
        yield _in(grid)

    def words(self, spans: list[Span]) -> Iterator[RenderableType]:
        yield from heading("Words")
        for span in spans:
            yield _in(self.context(span))

    def context(self, span: Span) -> Text:
        """The span's words in bold, with what stands before and after them, and where they stand."""
        text = self.view.reading.report.text
        before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
        if span.start > _CONTEXT:
            before = "…" + before.partition(" ")[2]
        if span.end + _CONTEXT < len(text):
            after = after.rpartition(" ")[0] + "…"
        line = Text(one_line(before) + (" " if before[-1:].isspace() else ""), style="dim")
        line.append(one_line(span.text), style="not dim bold underline")
        line.append((" " if after[:1].isspace() else "") + one_line(after))
        return line.append(f"  [{span.start}, {span.end})", style="cyan")

    def links(self, *links: tuple[str, list[str]]) -> Iterator[RenderableType]:
        """Rows that this one leads to, each with what it is."""
        if not any(ids for _, ids in links):
            return
        yield from heading("Leads to")
        grid = _grid()
        for label, ids in links:
            for number, id_ in enumerate(ids):
                grid.add_row(
                    Text(label if number == 0 else "", style="dim"), Text(one_line(f"{id_}  {self.gloss(id_)}"))
                )
        yield _in(grid)

    def gloss(self, row: str) -> str:
        """A row in half a line."""
        view = self.view
        if row in view.events:
            return view.title(view.events[row])
        if row in view.claims:
            return f"{view.source(view.claims[row])} {view.claims[row].stance}"
        if row in view.times:
            return time_in_words(view.times[row])
        if row in view.actors:
            return view.actors[row].name
        found = (finding for finding in view.reading.findings if finding.id == row)
        return next((f"{finding.verdict} {finding.provision}" for finding in found), "not in this reading")

    def named(self, ids: list[str]) -> str:
        return ", ".join(f"{self.view.name(id_)} ({id_})" for id_ in ids)


def _in(part: RenderableType, left: int = 2) -> Padding:
    return Padding(part, (0, 0, 0, left))


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(max_width=20, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    return grid


def _unknown(reading: Reading, row: str) -> str:
    kinds = {
        "findings": [row.id for row in reading.findings],
        "events": [row.id for row in reading.events],
        "claims": [row.id for row in reading.claims],
        "times": [row.id for row in reading.times],
        "actors": [row.id for row in reading.actors],
    }
    has = [
        f"{kind} {ids[0]}" + (f" to {ids[-1]}" if len(ids) > 1 else "") for kind, ids in kinds.items() if len(ids) > 0
    ]
    return f"{reading.report.origin} has no row {row!r}; it has " + (", ".join(has) if has else "no rows at all")


def _source_words(claim: Claim) -> str:
    """The words that name the source, and of which kind they are."""
    if claim.source_span is None:
        return "not in words"
    kind = f", a {claim.source_how}" if claim.source_how is not None else ""
    return f"“{claim.source_span.text}”{kind}"
