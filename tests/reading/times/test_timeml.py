"""TimeML: the text kept, the times in place, XML that parses."""

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from lxml import etree

from primafacie.errors import UsageError
from primafacie.reading.times import read_times, to_timeml

from .plain import plain_parse
from .soup import TEXTS

TEXT = "R&D <ended> on 3 March 2024 \x0b at last."


def test_the_times_stand_in_their_places() -> None:
    times = read_times(plain_parse(TEXT), date(2024, 6, 17))
    root = ElementTree.fromstring(to_timeml(TEXT, times, "2024-06-17"))  # noqa: S314  our own output
    [timex] = root.findall("./TEXT/TIMEX3")
    assert (timex.text, timex.get("type"), timex.get("value")) == ("3 March 2024", "DATE", "2024-03-03")


def test_the_text_is_kept_but_for_what_xml_cannot_hold() -> None:
    times = read_times(plain_parse(TEXT), date(2024, 6, 17))
    root = ElementTree.fromstring(to_timeml(TEXT, times, "2024-06-17"))  # noqa: S314  our own output
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()).strip("\n") == TEXT.replace("\x0b", " ")


def test_the_creation_time_is_the_publication_day() -> None:
    root = ElementTree.fromstring(to_timeml(TEXT, [], date(2024, 6, 17)))  # noqa: S314  our own output
    created = root.find("./DCT/TIMEX3")
    assert created is not None
    assert created.get("value") == "2024-06-17"


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_survives_the_round_trip(text: str) -> None:
    times = read_times(plain_parse(text), date(2024, 6, 17))
    root = etree.fromstring(to_timeml(text, times, "2024-06-17").encode("utf-8"), etree.XMLParser(huge_tree=True))
    kept = "".join(root.find("TEXT").itertext())
    assert kept == "\n" + "".join(c if _is_legal(c) else " " for c in text) + "\n"
    marks = [(mark.get("tid"), mark.text, mark.get("value")) for mark in root.iterfind("./TEXT/TIMEX3")]
    assert marks == [(time.id, time.span.text, time.value) for time in times]


def _is_legal(c: str) -> bool:
    """Whether XML 1.0 can hold a character (section 2.2)."""
    return c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000"


def test_carriage_returns_and_halves_of_surrogates() -> None:
    root = etree.fromstring(to_timeml("a\r\nb\rc\ud800d", []).encode("utf-8"))
    assert root.findtext("TEXT") == "\na\r\nb\rc d\n"


def test_a_creation_time_that_is_no_day_is_refused() -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        to_timeml("", [], '2024"><x')
