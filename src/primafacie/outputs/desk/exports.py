"""What a desk holds, as tables for other programs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from primafacie.outputs.table import Cell, Column, Table
from primafacie.record.matter import Matter

if TYPE_CHECKING:
    from primafacie.desk.store.reports import Stored

_MATTER = (
    Column("matter"), Column("title"), Column("type"), Column("agents", "list"), Column("patients", "list"),
    Column("goods", "list"), Column("begin", "day"), Column("end", "day"), Column("first_told", "day"),
    Column("last_told", "day"), Column("support"), Column("standing"), Column("because"), Column("reports", "count"),
    Column("sources", "count"), Column("denials", "count"), Column("verdicts", "list"), Column("figures", "list"),
    Column("flags", "list"), Column("former_keys", "list"),
)  # fmt: skip
_CLAIM = (
    Column("matter"), Column("row"), Column("report"), Column("origin"), Column("title"), Column("publisher"),
    Column("published", "day"), Column("day", "day"), Column("said_in"), Column("manner"), Column("stance"),
    Column("quotation"), Column("sources", "list"), Column("states", "list"), Column("is_party", "flag"),
    Column("source_group", "count"), Column("answers", "list"), Column("is_rejected", "flag"),
    Column("start", "count"), Column("stop", "count"), Column("words"),
)  # fmt: skip


def matters_table(matters: Iterable[Matter]) -> Table:
    """One row a matter; its figures in the words of the reports, its findings as "engaged 1718/8(b)"."""
    return Table(_MATTER, (_matter(matter) for matter in matters))


def _matter(matter: Matter) -> Sequence[Cell]:
    denials = sum(claim.manner == "denied" and not claim.is_rejected for claim in matter.claims)
    reports = len({told.report for told in matter.told})
    return (
        matter.key, matter.title, matter.type, matter.agents, matter.patients, matter.goods, matter.begin, matter.end,
        matter.first_told, matter.last_told, matter.support, matter.standing, matter.because, reports,
        len(matter.sources), denials, [f"{each.verdict} {each.provision}" for each in matter.findings],
        [figure.words for figure in matter.figures], [str(number) for number in matter.flags], matter.former_keys,
    )  # fmt: skip


def claims_table(matters: Iterable[Matter], report_of: "Callable[[str], Stored]") -> Table:
    """One row a claim in a matter; a claim about two matters has two rows.

    `start` and `stop` are offsets of `words` into the text of the report; `source_group` says which of the matter's
    independent sources it comes from; `said_in` is the longer time, such as "2023-10", in which the report says that it
    was put forward, where it gives no day.

    Args:
        matters: Any.
        report_of: Gives a report by its key; asked for those that deny in general words and tell of no event.
    """
    return Table(_CLAIM, _claims(matters, report_of))


def _claims(matters: Iterable[Matter], report_of: "Callable[[str], Stored]") -> Iterator[Sequence[Cell]]:
    for matter in matters:
        reports = {report.key: report for report in matter.reports}
        for claim in matter.claims:
            report = reports.get(claim.report) or report_of(claim.report)
            yield (
                matter.key, claim.row, claim.report, report.origin, report.title, report.publisher,
                report.published, claim.on, claim.said_in, claim.manner,
                claim.stance, claim.quotation, claim.sources, claim.states, claim.is_party, claim.group, claim.answers,
                claim.is_rejected, claim.span.start, claim.span.end, claim.span.text,
            )  # fmt: skip
