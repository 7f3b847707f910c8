"""The day of publication, where intake has not found it: from the dateline, the address, or other words of the text."""

import re
from collections.abc import Sequence
from datetime import date

from primafacie.reading.language import Parse
from primafacie.reading.times.calendar import make_day
from primafacie.reading.times.dateline import Dateline, find_dateline
from primafacie.reading.times.inference import Inferred, Milestone, infer_day, year_of
from primafacie.reading.times.reader import read_times
from primafacie.record.report import Report

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")


def find_publication(report: Report, parse: Parse, milestones: Sequence[Milestone] = ()) -> Report:
    """The report with its day of publication, if it had none and the text or the address shows it.

    Never the present day. What is stated or stands in metadata is kept. Else, in this order: a dateline or a line with
    nothing but a date at the head of the text; a date in the address; what the dates of the text leave possible.

    Args:
        report: As intake has made it.
        parse: The parse of its text.
        milestones: Dated facts by which a report that tells of them can be dated, such as a regime's chronology.
    """
    if report.published is not None:
        return report
    address = day_in_address(report.origin)
    dateline = find_dateline(parse)
    if dateline is not None:
        found = _complete(dateline, address, parse, milestones)
        if found is not None:
            return _with(report, found)
    if address is not None:
        return _with(report, Inferred(address, "inferred", f"the address {report.origin!r}"))
    inferred = infer_day(parse, read_times(parse, None), milestones)
    return report if inferred is None else _with(report, inferred)


def _with(report: Report, found: Inferred) -> Report:
    return report.model_copy(
        update={
            "published": found.day.isoformat(),
            "published_basis": found.basis,
            "published_because": found.because if found.basis == "inferred" else None,
        }
    )


def _complete(
    dateline: Dateline, address: date | None, parse: Parse, milestones: Sequence[Milestone]
) -> Inferred | None:
    """The day of a dateline; its year from elsewhere, where it has none."""
    if dateline.year is not None:
        day = make_day(dateline.year, dateline.month, dateline.day)
        return Inferred(day, "dateline", None) if day is not None else None
    if address is not None:
        return Inferred(address, "inferred", f"the address, beside the dateline {dateline.text!r}")
    found = year_of(parse, read_times(parse, None), milestones, dateline.month, dateline.day, dateline.weekday)
    if found is None:
        return None
    day = make_day(found.year, dateline.month, dateline.day)
    if day is None:
        return None
    return Inferred(day, "inferred", f"the dateline {dateline.text!r}; its year from {found.because}")


def day_in_address(origin: str) -> date | None:
    """The last date in a path or URL: /2024/06/17/, 2024-06-17, 20240617; None where there is none."""
    days = [make_day(int(m[1]), int(m[3]), int(m[4])) for m in _IN_ADDRESS.finditer(origin)]
    known = [day for day in days if day is not None]
    return known[-1] if known else None
