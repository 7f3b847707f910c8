"""A rulebook, and one of its provisions, on a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.days import day_in_words, interval_in_words
from primafacie.outputs.regime.sheet import RegimeSheet
from primafacie.outputs.rules import VERIFIED, RegimeRules
from primafacie.outputs.terminal import heading, to_text
from primafacie.outputs.view import words

if TYPE_CHECKING:
    from primafacie.assessment.regime import Provision, Regime


def regime_text(regime: "Regime", options: Options) -> str:
    """The head of a rulebook, its status and chronology, and a line for each of its provisions."""
    return to_text(_regime(regime), options)


def provision_text(regime: "Regime", provision: str, options: Options) -> str:
    """All versions of the provision of that id, with sources, history, and how far the wording was verified."""
    return to_text(_provision(regime, regime.versions(provision)), options)


def _regime(regime: "Regime") -> Iterator[RenderableType]:
    yield Text.assemble((one_line(regime.title), "bold"), (f"\n{regime.id} {regime.hash}", "dim"))
    yield Text(one_line(regime.notice))
    yield Text(f"Status: {words(regime.status.state)}. {one_line(regime.status.note)}")
    for dispute in regime.status.disputes:
        yield Text(f"Disputed by {', '.join(dispute.by)}: {one_line(dispute.position)}")
    yield from heading("Chronology", str(len(regime.chronology)))
    yield _table((day_in_words(each.date), one_line(each.title), each.kind) for each in regime.chronology)
    for key, group in regime.groups.items():
        provisions = [each for each in regime.provisions if each.group == key]
        if len(provisions) > 0:
            yield from heading(one_line(group.title), str(len(provisions)))
            yield _table(
                (one_line(each.id), one_line(each.summary), f"verified: {each.verified}") for each in provisions
            )


def _provision(regime: "Regime", versions: "Sequence[Provision]") -> Iterator[RenderableType]:
    for number, version in enumerate(versions):
        if number > 0:
            yield Text("")
        instrument = regime.instruments[version.instrument]
        yield Text.assemble(
            (one_line(version.id), "bold"),
            f"  {one_line(regime.groups[version.group].title)}",
            (f"  {regime.id}", "dim"),
        )
        yield Text(one_line(f"{instrument.title}, paragraph {version.paragraph}"), style="dim")
        yield Text(one_line(version.summary))
        yield _table(_facts(regime, version))
        for conduct in version.conduct:
            yield Text("\na report must tell", style="dim")
            rows = RegimeSheet(regime).conduct(conduct)
            yield _table((one_line(topic), one_line("; ".join(clauses)), "") for topic, clauses in rows)
    rule = RegimeRules([regime]).lookup(regime.id, versions[0].id)
    yield from heading("Sources")
    for source in rule.sources if rule is not None else ():
        yield Padding(Text(one_line(f"{source.title}  {source.url}"), style="dim"), (0, 0, 0, 2))


def _facts(regime: "Regime", provision: "Provision") -> Iterator[tuple[str, str, str]]:
    yield "in force", interval_in_words(provision.in_force.from_, provision.in_force.to), ""
    yield "binds", one_line(provision.binds), ""
    yield "forbids", one_line(provision.forbids), ""
    for key in provision.exemptions:
        yield "exempt", one_line(regime.exemptions[key].summary), f"verified: {regime.exemptions[key].verified}"
    if provision.bears_on:
        yield "bears on", one_line(", ".join(provision.bears_on)), ""
    if provision.note is not None:
        yield "note", one_line(provision.note), ""
    yield "verified", VERIFIED.get(provision.verified, provision.verified), ""


def _table(rows: Iterable[tuple[str, str, str]]) -> Padding:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(max_width=20, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for label, text, aside in rows:
        grid.add_row(Text(label, style="bold"), Text(text).append(f"  {aside}" if aside else "", style="dim"))
    return Padding(grid, (0, 0, 0, 2))
