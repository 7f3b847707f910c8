"""Findings of one event on one topic as one row, the most specific paragraph first."""

from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.assessment.regime import Regime
from primafacie.record import Finding


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Overlapping provisions that one event engages.

    Attributes:
        regime: Id of the regime.
        event: Id of the event.
        title: Topic, e.g. "Arms from North Korea".
        findings: Never empty; the most specific provision first.
    """

    regime: str
    event: str
    title: str
    findings: tuple[Finding, ...]


def group_findings(findings: Sequence[Finding], regimes: Sequence[Regime]) -> list[FindingGroup]:
    """Group findings by event, regime and topic, in the order of the findings.

    Args:
        findings: As `assess` gives them.
        regimes: The regimes that they were made with; a finding whose provision is not among them is a group alone.
    """
    titles = {
        (regime.id, provision.id): regime.groups[provision.group].title
        for regime in regimes
        for provision in regime.provisions
    }
    rows: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        title = titles.get((finding.regime, finding.provision), finding.provision)
        rows.setdefault((finding.event, finding.regime, title), []).append(finding)
    return [FindingGroup(regime, event, title, tuple(group)) for (event, regime, title), group in rows.items()]
