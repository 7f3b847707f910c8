"""Days and months in the path of a report: /2024/06/17/, /2024/jun/17/, 2024-06-17, 20240617, /2024/06/."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from primafacie.reading.times.calendar import Interval, interval_of, make_day
from primafacie.reading.times.lexicon import load_words

_YEAR = r"((?:19|20)\d\d)"
_FOLDERS = re.compile(rf"(?:^|/){_YEAR}[/-]?([01]\d|[1-9](?=/)|[a-z]{{3,9}})/?([0-3]\d|[1-9])(?=/|$|\.[a-z])", re.I)
"""Folders of a year, a month and a day, the last of them whole: "/2024/06/3-ways" is of June, not of the third."""
_NAMES = re.compile(rf"(?<!\d){_YEAR}([-_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(rf"/{_YEAR}/(0[1-9]|1[0-2])(?=/|$)")


def day_in_address(origin: str) -> date | None:
    """The day of the folders of a path or URL, else the one day that its names bear.

    None where there is none, and where the names bear several: they can be any.
    """
    path = _path(origin)
    folders = list(_days_of_folders(path))
    if folders:
        return folders[-1]
    days = {make_day(int(m[1]), int(m[3]), int(m[4])) for m in _NAMES.finditer(path)} - {None}
    return days.pop() if len(days) == 1 else None


def month_in_address(origin: str) -> Interval | None:
    """The days of the month that the folders of a path or URL bear; None where they bear none."""
    months = _MONTH.findall(_path(origin))
    return interval_of("-".join(months[-1])) if months else None


def _path(origin: str) -> str:
    """The path of a URL without what is asked of it; other origins as they are."""
    return urlsplit(origin).path if "://" in origin else origin


def _days_of_folders(path: str) -> Iterator[date]:
    words = load_words()
    for match in _FOLDERS.finditer(path):
        month = match[2] if match[2].isdigit() else words.get(match[2].lower(), {}).get("month", 0)
        day = make_day(int(match[1]), int(month), int(match[3]))
        if day is not None:
            yield day
