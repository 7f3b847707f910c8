"""A text with its times as TimeML: TIMEX3 elements in place."""

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from primafacie.reading.times.finding import find, read_day
from primafacie.record.time import Time

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
_ILLEGAL = dict.fromkeys(
    (*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), " "
)
"""Characters that XML cannot hold, halves of surrogate pairs among them."""


def to_timeml(text: str, times: Sequence[Time] | None = None, published: str | date | None = None) -> str:
    """The text as a TimeML document; all else is kept as it stands.

    Args:
        text: The text of a report.
        times: Its times, in the order of the text; None to find them.
        published: Day of publication, for the document's creation time; "" stands there where it is None.

    Raises:
        UsageError: `published` is no day of the calendar.
    """
    day = read_day(published)
    rows = find(text, published=day) if times is None else times
    parts = [_HEAD, "<DCT>", _created(day), "</DCT>\n<TEXT>\n"]
    end = 0
    for time in rows:
        parts.append(_xml(text[end : time.span.start]))
        parts.append(f"<TIMEX3 tid={quoteattr(time.id)} type={quoteattr(time.type)} value={quoteattr(time.value)}>")
        parts.append(_xml(time.span.text))
        parts.append("</TIMEX3>")
        end = time.span.end
    parts += [_xml(text[end:]), "\n</TEXT>\n</TimeML>\n"]
    return "".join(parts)


def _created(day: date | None) -> str:
    value = day.isoformat() if day is not None else ""
    return f'<TIMEX3 tid="t0" type="DATE" value="{value}" functionInDocument="CREATION_TIME">{value}</TIMEX3>'


def _xml(text: str) -> str:
    """The text as XML; a carriage return as a reference, since a parser would make a line feed of it."""
    return escape(text.translate(_ILLEGAL), {"\r": "&#13;"})
