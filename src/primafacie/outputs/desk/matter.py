"""A matter on a terminal: how it stands and why, its findings, who alleges and who denies, figures side by side."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line, shorten
from primafacie.outputs.days import day_in_words, interval_in_words
from primafacie.outputs.desk.matters import STANDING_STYLES
from primafacie.outputs.desk.reviews import in_words
from primafacie.outputs.rules import Rules
from primafacie.outputs.terminal import VERDICT_STYLES, heading, summary, to_text
from primafacie.outputs.view import words
from primafacie.record.matter import Figure, Matter, MatterClaim, MatterReport
from primafacie.record.review import Review

_QUOTE = 220
_MANNERS = (("alleged", ""), ("acknowledged", "cyan"), ("denied", "magenta"), ("doubted", "magenta"))


def matter_text(matter: Matter, reviews: Sequence[Review], rules: Rules, options: Options) -> str:
    """The whole of a matter, with the reviews that bear on it."""
    return to_text(_Sheet(matter, reviews, rules).parts(), options)


class _Sheet:
    def __init__(self, matter: Matter, reviews: Sequence[Review], rules: Rules) -> None:
        self.matter = matter
        self.reviews = reviews
        self.rules = rules
        self.reports = {report.key: report for report in matter.reports}

    def parts(self) -> Iterator[RenderableType]:
        yield from self.head()
        yield from self.findings()
        for manner, style in _MANNERS:
            yield from self.claims(manner, style)
        yield from self.figures()
        yield from self.sources()
        yield from self.told()
        yield from self.history()

    def head(self) -> Iterator[RenderableType]:
        matter = self.matter
        yield Text.assemble((one_line(matter.title), "bold"), (f"  {matter.key}", "dim"))
        yield Text.assemble(
            (matter.standing.upper(), f"bold {STANDING_STYLES.get(matter.standing, '')}".strip()),
            ("  " + one_line(matter.because), ""),
        )
        when = interval_in_words(matter.begin, matter.end) if matter.begin is not None else "not dated by any report"
        told = interval_in_words(matter.first_told, matter.last_told)
        yield Text(f"{when} · told {told}" if told else when, style="cyan")
        if matter.former_keys:
            yield Text(f"formerly also {', '.join(matter.former_keys)}", style="dim")
        if matter.flags:
            numbers = ", ".join(str(number) for number in matter.flags)
            yield Text(f"flagged by review {numbers}: look again, then accept the matter", style="bold yellow")

    def findings(self) -> Iterator[RenderableType]:
        yield from heading("Would engage", "" if self.matter.findings else "nothing")
        for finding in self.matter.findings:
            rule = self.rules.lookup(finding.regime, finding.provision)
            text = Text.assemble((finding.verdict, VERDICT_STYLES[finding.verdict]), "  ", (finding.provision, "bold"))
            text.append(f"  {finding.regime}  {', '.join(finding.rows)}", style="dim")
            if finding.unmet:
                text.append(
                    f"\nno report establishes: {', '.join(words(name) for name in finding.unmet)}", style="yellow"
                )
            if rule is not None:
                text.append_text(summary(rule))
            yield Padding(text, (0, 0, 0, 2))

    def claims(self, manner: str, style: str) -> Iterator[RenderableType]:
        found = [claim for claim in self.matter.claims if claim.manner == manner]
        if not found and manner != "denied":
            return
        yield from heading(f"{manner.capitalize()} by", "" if found else "nobody in these reports")
        for claim in found:
            yield Padding(self.claim(claim, style), (0, 0, 0, 2))

    def claim(self, claim: MatterClaim, style: str) -> Text:
        text = Text(one_line(self.who(claim)), style=style)
        report = self.name(claim.report)
        day = day_in_words(claim.on) if claim.on is not None else ""
        day += f" (said {claim.said_in})" if claim.said_in is not None else ""
        aside = [day, words(claim.stance), report, claim.row]
        aside += [f"source {claim.group}"] if claim.group is not None else []
        aside += ["rejected on review"] if claim.is_rejected else []
        text.append("  " + " · ".join(one_line(each) for each in aside if each), style="dim")
        text.append(f"\n“{shorten(one_line(claim.span.text), _QUOTE)}”", style="strike" if claim.is_rejected else "")
        if claim.because is not None:
            text.append(f"\n{one_line(claim.because)}", style="dim")
        return text

    def who(self, claim: MatterClaim) -> str:
        if not claim.sources:
            report = self.reports.get(claim.report)
            return (report.publisher if report is not None else None) or "the reporter"
        own = claim.sources[-1]
        through = f" (by way of {', '.join(claim.sources[:-1])})" if len(claim.sources) > 1 else ""
        return own + through + (", a party" if claim.is_party else "")

    def figures(self) -> Iterator[RenderableType]:
        if not self.matter.figures:
            return
        yield from heading("Figures as told", "")
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(max_width=34, overflow="fold")
        grid.add_column(ratio=1, style="dim")
        for figure in self.matter.figures:
            grid.add_row(amount(figure), f"“{one_line(figure.words)}”", ", ".join(figure.rows))
        yield Padding(grid, (0, 0, 0, 2))

    def sources(self) -> Iterator[RenderableType]:
        yield from heading("Independent sources", "none" if not self.matter.sources else "")
        for number, source in enumerate(self.matter.sources, start=1):
            text = Text(f"{number}  {one_line('; '.join(source.names))}")
            text.append(f"  {', '.join(source.reports)}", style="dim")
            if source.because:
                text.append(f"\n   one source: {one_line('; '.join(source.because))}", style="dim")
            yield Padding(text, (0, 0, 0, 2))

    def told(self) -> Iterator[RenderableType]:
        count = len({told.report for told in self.matter.told})
        yield from heading("Told in", "1 report" if count == 1 else f"{count} reports")
        for told in self.matter.told:
            report = self.reports[told.report]
            published = day_in_words(report.published) if report.published is not None else "undated"
            text = Text(f"{one_line(self.name(told.report))}")
            aside = [published, told.row] + (["rejected on review"] if told.is_rejected else [])
            text.append(f"  {' · '.join(aside)}", style="dim")
            text.append(f"\n“{shorten(one_line(told.span.text), _QUOTE)}”")
            if told.because:
                text.append(f"\n{one_line('; '.join(told.because))}", style="dim")
            yield Padding(text, (0, 0, 0, 2))

    def history(self) -> Iterator[RenderableType]:
        if self.reviews:
            yield from heading("Reviewed", "")
            yield from (Padding(in_words(review), (0, 0, 0, 2)) for review in self.reviews)

    def name(self, key: str) -> str:
        report = self.reports.get(key)
        return key if report is None else report_name(report)


def report_name(report: MatterReport) -> str:
    """What to call a report: its publisher and title, else the end of its origin."""
    title = report.title or report.origin.rstrip("/").rpartition("/")[2] or report.origin
    return f"{report.publisher}: {title}" if report.publisher else title


def amount(figure: Figure) -> str:
    """A figure in numbers: "over 9,000 container", "1,000-2,000 tonne"."""
    if figure.value is None:
        return one_line(f"? {figure.unit or ''}")
    number = f"{figure.value:,}" + (f"-{figure.high:,}" if figure.high is not None else "")
    qualifier = "" if figure.qualifier in {"unspecified", "exactly"} else f"{figure.qualifier} "
    return one_line(f"{qualifier}{number} {figure.unit or ''}")
