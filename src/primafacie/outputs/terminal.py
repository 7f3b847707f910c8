"""Readings on a terminal: findings, timeline, ledger of claims, notes; one section a report."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line, shorten
from primafacie.outputs.notes import notes, nothing_found, published
from primafacie.outputs.rules import Rule, Rules
from primafacie.outputs.view import Group, Held, View, standing, words
from primafacie.record import Claim, Element, Event, Reading

VERDICT_STYLES = {"engaged": "bold red", "possible": "bold yellow", "exempt": "bold green"}
_STANCE_STYLES = {
    "denies": "magenta",
    "rejects": "magenta",
    "acknowledges": "cyan",
    "alleges": "red",
    "doubts": "magenta",
}
_PLAIN = str.maketrans(
    {"✓": "+", "✗": "-", "→": ">", "·": "|", "–": "-", "…": "~", "—": "-", "─": "-", "“": '"', "”": '"', "’": "'"}
)
"""Signs of our own for terminals without Unicode."""
_TRAILING = re.compile(r"(?m)(?: |\x1b\[[0-9;]*m)+$")
"""Blanks with which tables are filled up to the width; whoever copies a line does not want them."""
_NARROW = 60
"""Columns below which what would stand beside stands below."""
_QUOTE_LIMIT = 400


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:
    """One section for each reading."""
    for number, reading in enumerate(readings):
        section = Section(View(reading, rules), options)
        yield ("\n" if number > 0 else "") + to_text(section.parts(), options)


def to_text(parts: Iterable[RenderableType], options: Options) -> str:
    """Renderables as text of the given width, without trailing spaces; without colour, no escape sequence is left."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(options.width, 20),
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    text = _TRAILING.sub(lambda found: found[0].replace(" ", ""), out.getvalue())
    return text.translate(_PLAIN) if options.plain else text


class Section:
    """One reading, as the parts of its section."""

    def __init__(self, view: View, options: Options) -> None:
        self.view = view
        self.options = options
        self.narrow = options.width < _NARROW

    def parts(self) -> Iterator[RenderableType]:
        """Head, findings, timeline, ledger, notes."""
        yield from self.head()
        yield from self.findings()
        yield from self.timeline()
        yield from self.ledger()
        yield from self.notes()

    def head(self) -> Iterator[RenderableType]:
        """What was read."""
        report = self.view.reading.report
        yield Text(one_line(self.view.label), style="bold")
        about = [self.view.origin, report.publisher or "", published(self.view)]
        yield Text(" · ".join(one_line(each) for each in about if each), style="dim")

    def findings(self) -> Iterator[RenderableType]:
        """The findings by event, engaged ones first."""
        groups = self.view.groups
        yield from heading("Findings", _summary(groups))
        if len(groups) == 0:
            yield self.indent(Text(one_line(nothing_found(self.view))))
        for number, group in enumerate(groups):
            if number > 0:
                yield Text("")
            yield from self.group(group)

    def group(self, group: Group) -> Iterator[RenderableType]:
        """One event, who stands behind it, and each of its provisions."""
        title = self.view.title(group.event) if group.event is not None else group.held[0].finding.event
        head = Text.assemble((group.verdict.upper(), VERDICT_STYLES[group.verdict]), "  ", (one_line(title), "bold"))
        if group.event is not None:
            head.append(f"  {group.event.id}", style="dim")
        yield head
        if group.event is not None:
            yield self.indent(self.quote(group.event))
        yield self.indent(self.standing(group))
        above: Sequence[Element] = ()
        for held in group.held:
            yield Text("")
            yield self.indent(self.provision(held, group.verdict))
            yield self.indent(elements(held.finding.elements, above))
            above = held.finding.elements

    def quote(self, event: Event) -> Text:
        """When it happened and the words that tell it, the trigger in bold."""
        text = Text()
        when = self.view.when(event) or "not dated"
        text.append(" · ".join([when, *standing(event)]), style="cyan")
        if self.options.explain:
            text.append(f" · {event.rule}", style="dim")
        text.append("\n“")
        text.append_text(quoted(event.span.text, event.trigger.start - event.span.start, len(event.trigger.text)))
        return text.append("”")

    def standing(self, group: Group) -> RenderableType:
        """Who alleges, denies and acknowledges it."""
        grid = _grid(2)
        for label, claims in (
            ("alleged by", group.alleged),
            ("denied by", group.denied),
            ("acknowledged by", group.acknowledged),
        ):
            for number, claim in enumerate(claims):
                style = {"denied by": "magenta", "acknowledged by": "cyan"}.get(label, "")
                grid.add_row(Text(label if number == 0 else "", style="dim"), self.source(claim, style))
        if not group.denied:
            grid.add_row(Text("denied by", style="dim"), Text("nobody in this report", style="dim"))
        return grid

    def source(self, claim: Claim, style: str = "") -> Text:
        """Who puts a claim forward, for whom, and when."""
        for_whom = self.view.for_whom(claim)
        text = Text().append(one_line(self.view.source(claim)), style=style)
        if for_whom and not text.plain.startswith(for_whom):
            text.append(f" ({one_line(for_whom)})", style="dim")
        if claim.source_how == "pronoun" and claim.source_span is not None:
            text.append(f" by “{one_line(claim.source_span.text)}”", style="dim")
        said = self.view.said(claim)
        if said:
            text.append(f", {said}")
        return text.append(f"  {claim.id}", style="dim")

    def provision(self, held: Held, of_group: str) -> Text:
        """A provision: id, verdict where it is not that of the group, instrument, summary, how far it was verified."""
        finding, rule = held.finding, held.rule
        text = Text(one_line(finding.provision), style="bold")
        if finding.verdict != of_group:
            text.append(f"  {finding.verdict}", style=VERDICT_STYLES[finding.verdict])
        if rule is not None and rule.topic:
            text.append(f"  {one_line(rule.topic)}", style="not bold")
        text.append(f"  {one_line(finding.regime)}  {finding.id}", style="not bold dim")
        text.append(f"\n{one_line(finding.explanation)}" if finding.explanation else "", style="not bold")
        if rule is not None:
            text.append_text(Text(style="not bold").append_text(summary(rule)))
        return text

    def timeline(self) -> Iterator[RenderableType]:
        """The events in order of time."""
        events = self.view.timeline
        yield from heading("Timeline", f"{len(events)} event" + ("" if len(events) == 1 else "s"))
        verdicts = {group.event.id: group.verdict for group in self.view.groups if group.event is not None}
        grid = _grid(1 if self.narrow else 2)
        for event in events:
            when = Text(
                one_line(self.view.when(event) or "not dated"), style="cyan" if self.view.when(event) else "dim"
            )
            line = self.event(event, verdicts.get(event.id))
            if self.narrow:
                grid.add_row(Text.assemble(when, "\n", line))
            else:
                grid.add_row(when, line)
        yield self.indent(grid)

    def event(self, event: Event, verdict: str | None) -> Text:
        """An event in a line: what, who to whom, what keeps it from being plain fact, who says so."""
        text = Text().append(one_line(self.view.title(event)), style=VERDICT_STYLES.get(verdict or "", ""))
        marks = [*standing(event), *self.view.told(event)]
        if marks:
            text.append(" · " + " · ".join(one_line(mark) for mark in marks), style="dim")
        text.append(f"  {event.id}", style="dim")
        if self.options.explain:
            text.append(f"  {event.rule}", style="dim")
        return text

    def ledger(self) -> Iterator[RenderableType]:
        """Every claim, in the order of the text."""
        claims = self.view.reading.claims
        yield from heading("Claims", str(len(claims)))
        grid = _grid(2)
        for claim in claims:
            grid.add_row(Text(claim.id, style="dim"), self.claim(claim))
        yield self.indent(grid)

    def claim(self, claim: Claim) -> Text:
        """A claim: who, stance, when, the words, and what it leads to."""
        text = self.source(claim)
        text.right_crop(len(claim.id) + 2)
        text.append(" · ")
        text.append(claim.stance, style=_STANCE_STYLES.get(claim.stance, "bold"))
        text.append(f" · {claim.quotation}" + (f" · {claim.rule}" if self.options.explain else ""), style="dim")
        text.append("\n" + shorten(" […] ".join(span.text for span in claim.content), _QUOTE_LIMIT))
        links = [
            ("tells", claim.events),
            ("answers", claim.answers),
            ("answered by", self.view.answered.get(claim.id, [])),
            ("inside", [claim.via] if claim.via else []),
        ]
        said = " · ".join(f"{label} {', '.join(ids)}" for label, ids in links if ids)
        return text.append(f"\n{said}" if said else "", style="dim")

    def notes(self) -> Iterator[RenderableType]:
        """What the reading leaves open, and what made it."""
        yield from heading("Notes")
        for note in notes(self.view):
            yield self.indent(Text(one_line(note), style="dim"))

    def indent(self, part: RenderableType) -> Padding:
        """The part, two columns in."""
        return Padding(part, (0, 0, 0, 1 if self.narrow else 2))


def heading(title: str, aside: str = "") -> Iterator[RenderableType]:
    """A blank line and a ruled title."""
    yield Text("")
    label = Text(f"{title}", style="bold")
    if aside:
        label.append(f"  {aside}", style="not bold dim")
    yield Line(label, align="left", style="dim")


def elements(rows: Sequence[Element], above: Sequence[Element] = ()) -> RenderableType:
    """Elements of a provision, met and unmet, with the reason; of those told above the names alone, in one line."""
    grid = _grid(2)
    for met, sign in ((True, ("✓ ", "green")), (False, ("✗ ", "bold yellow"))):
        names = [one_line(words(row.name)) for row in rows if row in above and row.met == met]
        if names:
            grid.add_row(Text.assemble(sign, "as above"), Text(", ".join(names), style="dim"))
    for row in rows:
        if row in above:
            continue
        mark = ("✓ ", "green") if row.met else ("✗ ", "bold yellow")
        reason = Text(one_line(row.because.text), style="" if row.met else "yellow")
        grid.add_row(Text.assemble(mark, one_line(words(row.name))), reason)
    return grid


def quoted(text: str, start: int, length: int) -> Text:
    """Words of a report as one line, those from `start` on in bold, shortened around them where long."""
    before, bold, after = text[:start], text[start : start + length], text[start + length :]
    if len(before) > _QUOTE_LIMIT // 2:
        before = "… " + before[-_QUOTE_LIMIT // 2 :].partition(" ")[2]
    line = Text(one_line(before) + " " if before.strip() else "")
    line.append(one_line(bold), style="bold")
    rest = shorten(after, _QUOTE_LIMIT)
    return line.append((" " if after[:1].isspace() else "") + rest)


def summary(rule: Rule) -> Text:
    """The summary of a provision and how far its wording was verified."""
    text = Text()
    if rule.summary:
        text.append(f"\n{one_line(rule.summary)}", style="dim")
    aside = " · ".join(one_line(each) for each in (rule.instrument, rule.verified_in_words) if each)
    return text.append(f"\n{aside}" if aside else "", style="dim")


def _summary(groups: Sequence[Group]) -> str:
    count = sum(len(group.held) for group in groups)
    if count == 0:
        return "none"
    return (
        f"{len(groups)} event"
        + ("" if len(groups) == 1 else "s")
        + f", {count} paragraph"
        + ("" if count == 1 else "s")
    )


def _grid(columns: int) -> Table:
    """A table without lines; all but the last column keep their width."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for number in range(columns):
        last = number == columns - 1
        grid.add_column(ratio=1 if last else None, no_wrap=False, overflow="fold", max_width=None if last else 28)
    grid.expand = True
    return grid
