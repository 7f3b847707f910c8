"""TimeML: the text kept, the times in place, XML that parses."""

from datetime import date
from xml.etree import ElementTree

from primafacie.reading.times import read_times, to_timeml

from .plain import plain_parse

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
