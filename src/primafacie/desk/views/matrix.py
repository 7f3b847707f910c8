"""The provisions of a regime against the matters that would engage them."""

from collections.abc import Iterable
from dataclasses import dataclass

from primafacie.assessment.regime import Regime
from primafacie.record.finding import Verdict
from primafacie.record.matter import Matter

OUTSIDE = "Not in the rulebook as it is now"
"""Topic of provisions that a report was held against before the rulebook was changed."""


@dataclass(frozen=True)
class MatrixMatter:
    """A column: a matter with a finding in the regime.

    Attributes:
        sources: How many independent sources put it forward.
        is_contested: Whether a party denies it.
    """

    key: str
    title: str
    standing: str
    sources: int
    is_contested: bool
    begin: str | None
    end: str | None


@dataclass(frozen=True)
class MatrixCell:
    """What a matter would do to a provision.

    Attributes:
        unmet: Elements that no report establishes.
    """

    matter: MatrixMatter
    verdict: Verdict
    unmet: tuple[str, ...]


@dataclass(frozen=True)
class MatrixRow:
    """A provision, and the cells of the matters that would engage it, in the order of the columns.

    Attributes:
        topic: Title of its group in the rulebook.
        summary: In plain words; empty where the rulebook has it no more.
    """

    provision: str
    topic: str
    summary: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """A regime against matters.

    Attributes:
        rows: In the order of the rulebook: by group, then as the provisions stand in it.
        matters: By last mention, the latest first.
        left_out: Provisions that no matter would engage, and that are not among the rows.
    """

    regime: str
    title: str
    rows: tuple[MatrixRow, ...]
    matters: tuple[MatrixMatter, ...]
    left_out: int


def hold_against(regime: Regime, matters: Iterable[Matter], *, is_whole: bool = False) -> Matrix:
    """The matrix of a regime.

    Args:
        regime: The rulebook, for the order and the topics of its provisions.
        matters: Any; those with no finding in the regime, and those whose support people rejected, are passed over.
        is_whole: Whether provisions without a matter have a row too.
    """
    told: dict[str, str] = {}
    columns: list[MatrixMatter] = []
    cells: dict[str, list[MatrixCell]] = {}
    for matter in matters:
        findings = [finding for finding in matter.findings if finding.regime == regime.id]
        if not findings or matter.standing == "retracted":
            continue
        column = _column(matter)
        columns.append(column)
        told[column.key] = matter.last_told or ""
        for finding in findings:
            cells.setdefault(finding.provision, []).append(MatrixCell(column, finding.verdict, tuple(finding.unmet)))
    columns.sort(key=lambda column: column.key)
    columns.sort(key=lambda column: told[column.key], reverse=True)
    places = {column.key: place for place, column in enumerate(columns)}
    provisions = _provisions(regime, cells)
    rows = [
        MatrixRow(id_, topic, summary, tuple(sorted(cells.get(id_, ()), key=lambda cell: places[cell.matter.key])))
        for id_, topic, summary in provisions
        if is_whole or id_ in cells
    ]
    return Matrix(regime.id, regime.title, tuple(rows), tuple(columns), len(provisions) - len(rows))


def _column(matter: Matter) -> MatrixMatter:
    return MatrixMatter(
        key=matter.key, title=matter.title, standing=matter.standing, sources=len(matter.sources),
        is_contested=matter.standing == "contested", begin=matter.begin, end=matter.end,
    )  # fmt: skip


def _provisions(regime: Regime, engaged: Iterable[str]) -> list[tuple[str, str, str]]:
    """Id, topic and summary of each provision, each once, in the order of the groups; those unknown last."""
    found: dict[str, tuple[str, str, str]] = {}
    for key, group in regime.groups.items():
        for provision in regime.provisions:
            if provision.group == key:
                summary = " ".join(provision.summary.split())
                found.setdefault(provision.id, (provision.id, group.title, summary))
    for id_ in sorted(engaged):
        found.setdefault(id_, (id_, OUTSIDE, ""))
    return list(found.values())
