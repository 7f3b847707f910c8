"""Paragraphs: blank lines, one line a paragraph, hard wraps, datelines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.reading.language.paragraphs import find_paragraphs


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in find_paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert pieces("One.\n\nTwo.") == ["One.", "Two."]


def test_a_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    assert pieces("The ship left on Monday.\nIt came back.") == ["The ship left on Monday.", "It came back."]


def test_a_wrapped_line_does_not_end_a_paragraph() -> None:
    text = "The ministry said on Monday that the vessel had left the\nport of Nampo without its transponder."
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    "announced", ["Comrades, the winter is over.", "“The winter is over.”"], ids=["text", "quotation"]
)
def test_what_a_colon_announces_begins_a_paragraph(announced: str) -> None:
    line = "He told the soldiers of the unit, who had come from Nampo:"
    assert pieces(f"{line}\n{announced}") == [line, announced]


def test_a_wrapped_line_goes_on_behind_a_colon_in_lower_case() -> None:
    text = "The inspectors of the port listed what the ship had carried:\niron ore, coal and two crates of engines."
    assert pieces(text) == [text]


def test_an_item_of_a_list_begins_a_paragraph() -> None:
    assert pieces("Goods seized were\n- coal\n- iron") == ["Goods seized were", "- coal", "- iron"]


@pytest.mark.parametrize("gap", ["\t", "    "], ids=["tabs", "spaces"])
def test_a_row_of_a_table_is_a_paragraph(gap: str) -> None:
    rows = [
        gap.join(cells)
        for cells in (("14 June 2020", "Wise Honest", "oil unloaded at Nampo"), ("1 July 2021", "Kum San", "seized"))
    ]
    assert pieces("\n".join(rows)) == rows


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("SEOUL, Oct. 12 (Yonhap) -- The North fired.", "SEOUL, Oct. 12 (Yonhap) --"),
        ("Pyongyang, June 3 (KCNA) -- The paper said.", "Pyongyang, June 3 (KCNA) --"),
        ("UNITED NATIONS — The Council met.", "UNITED NATIONS —"),
        ("TOKYO, 4 May 2022 - Japan protested.", "TOKYO, 4 May 2022 -"),
        ("Pyongyang, June 3 (KCNA) --Kim Jong Un received a letter.", "Pyongyang, June 3 (KCNA) --"),
        ("WASHINGTON—The President spoke.", "WASHINGTON—"),
        ("BEIJING (Reuters)-China protested.", "BEIJING (Reuters)-"),
        ("Feb. 15 (UPI) -- Japan protested.", "Feb. 15 (UPI) --"),
        ("(Reuters) - Japan protested.", "(Reuters) -"),
        ("SEOUL/TOKYO (AP) - Both protested.", "SEOUL/TOKYO (AP) -"),
        ("VIENNA, Aug. 8, 2019 /PRNewswire/ -- The agency left.", "VIENNA, Aug. 8, 2019 /PRNewswire/ --"),
        ("Washington, D.C. — Prosecutors seized it.", "Washington, D.C. —"),
    ],
    ids=[
        "agency",
        "state-media",
        "place-alone",
        "day-first",
        "no-space",
        "em-dash",
        "hyphen-behind-agency",
        "no-place",
        "agency-alone",
        "two-places",
        "slashes",
        "district",
    ],
)
def test_a_dateline_is_a_paragraph_of_its_own(text: str, dateline: str) -> None:
    assert pieces(text)[0] == dateline


@pytest.mark.parametrize(
    "text",
    [
        "Russia - China trade grew.",
        "Moscow — in its first comment — denied it.",
        "Kim Jong Un - the leader - came.",
        "US-China trade grew.",
        "(a) - the first item.",
    ],
    ids=["hyphen", "dash", "name", "hyphenated", "item"],
)
def test_a_dash_in_a_sentence_is_no_dateline(text: str) -> None:
    assert pieces(text) == [text]


@given(st.text(max_size=400))
def test_paragraphs_are_in_order_stripped_and_lose_only_white_space(text: str) -> None:
    ranges = find_paragraphs(text)
    assert all(a < b for a, b in ranges)
    assert all(b <= c for (_, b), (c, _) in pairwise(ranges))
    assert all(text[a:b] == text[a:b].strip() for a, b in ranges)
    assert "".join("".join(text[a:b].split()) for a, b in ranges) == "".join(text.split())
