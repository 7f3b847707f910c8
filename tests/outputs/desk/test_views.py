"""Timeline, matrix and flows on a terminal, as tables and as pictures."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import pytest

from outputs.desk_record import claim, figure, make_conduct, make_matter, told
from primafacie.assessment import load_regimes
from primafacie.desk.views.flows import Range, gather_flows
from primafacie.desk.views.matrix import Matrix, hold_against
from primafacie.desk.views.timeline import lay_out
from primafacie.outputs import Options
from primafacie.outputs.desk.flows import flows_picture, flows_table, flows_text, range_in_words
from primafacie.outputs.desk.matrix import matrix_picture, matrix_table, matrix_text
from primafacie.outputs.desk.timeline import timeline_picture, timeline_table, timeline_text
from primafacie.outputs.picture import Picture, render_picture
from primafacie.outputs.table import Table, table_csv
from primafacie.record.matter import Matter

HOSTILE = "=1\x1b[31m<script>alert(1)</script>\u202e & ]]> \ufffe\x00 “"
SVG = "{http://www.w3.org/2000/svg}"


def matrix(*matters: Matter) -> Matrix:
    return hold_against(load_regimes(["un-dprk"])[0], matters)


def hostile() -> Matter:
    return make_matter(
        title=HOSTILE,
        told=[told("1f3a90c2b7de/e1", HOSTILE)],
        claims=[claim("1f3a90c2b7de/c1", HOSTILE, sources=[HOSTILE], is_rejected=True)],
        figures=[figure(40, HOSTILE)],
        goods=["arms"],
    )


VIEWS: dict[str, Callable[[Matter], tuple[Callable[[Options], str], Table, Picture]]] = {
    "timeline": lambda matter: (
        lambda options: timeline_text(lay_out(matter), options),
        timeline_table(lay_out(matter)),
        timeline_picture(lay_out(matter)),
    ),
    "matrix": lambda matter: (
        lambda options: matrix_text(matrix(matter), options),
        matrix_table(matrix(matter)),
        matrix_picture(matrix(matter)),
    ),
    "flows": lambda matter: (
        lambda options: flows_text(gather_flows([(matter, [make_conduct()])]), options),
        flows_table(gather_flows([(matter, [make_conduct()])])),
        flows_picture(gather_flows([(matter, [make_conduct()])])),
    ),
}
each_view = pytest.mark.parametrize("view", VIEWS)


@each_view
def test_text_without_colour_has_no_escape_sequence_and_fits_the_width(view: str) -> None:
    text = VIEWS[view](make_matter())[0](Options(width=80))
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) <= 80


@each_view
def test_hostile_text_is_cleaned_on_a_terminal(view: str) -> None:
    text = VIEWS[view](hostile())[0](Options(width=80))
    assert not any(sign in text for sign in "\x1b\u202e\x00")


@each_view
def test_hostile_text_is_no_formula_in_csv(view: str) -> None:
    rows = list(csv.reader(io.StringIO("".join(table_csv(VIEWS[view](hostile())[1])))))
    assert len(rows) > 1
    assert not any(cell.startswith("=") for row in rows for cell in row)


@each_view
def test_hostile_text_is_escaped_in_a_picture(view: str) -> None:
    root = ET.fromstring("".join(render_picture(VIEWS[view](hostile())[2])))  # noqa: S314 - our own
    assert root.findall(f".//{SVG}script") == []


@each_view
def test_a_picture_is_named_and_described(view: str) -> None:
    root = ET.fromstring("".join(render_picture(VIEWS[view](make_matter())[2])))  # noqa: S314 - our own
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title desc"
    assert all((root.findtext(f"{SVG}{name}") or "").strip() for name in ("title", "desc"))


@each_view
def test_a_picture_fetches_nothing_and_heeds_the_dark(view: str) -> None:
    svg = "".join(render_picture(VIEWS[view](make_matter())[2]))
    assert "prefers-color-scheme: dark" in svg
    assert not any(word in svg for word in ("url(", "href", "@import", "<image"))


@each_view
def test_everything_stays_inside_its_picture(view: str) -> None:
    picture = VIEWS[view](make_matter())[2]
    for box in picture.boxes:
        assert 0 <= box.x <= box.x + box.width <= picture.width
        assert 0 <= box.y <= box.y + box.height <= picture.height
    assert all(0 < words.y < picture.height for words in picture.words)


def test_the_timeline_says_day_who_stance_words_and_row() -> None:
    text = timeline_text(lay_out(make_matter()), Options(width=90))
    for words in ("March 2024", "denied by Anna Holm", "denies · 1f3a90c2b7de/c2", "“no shells”", "not dated"):
        assert words in text


def test_a_rejected_row_is_said_to_be_rejected() -> None:
    matter = make_matter(claims=[claim("1f3a90c2b7de/c1", "shells", is_rejected=True)])
    assert "rejected on review" in timeline_text(lay_out(matter), Options(width=110))


def test_the_matrix_signs_its_cells() -> None:
    text = matrix_text(matrix(make_matter(), make_matter("m-b", standing="corroborated")), Options(width=80))
    row = next(line for line in text.splitlines() if line.startswith("1718/8(b)"))
    assert row.split()[1:] == ["E2!", "E2"]


def test_a_wide_matrix_is_told_in_blocks() -> None:
    many = [make_matter(f"m-{number:02}") for number in range(30)]
    text = matrix_text(matrix(*many), Options(width=80))
    assert max(len(line) for line in text.splitlines()) <= 80
    heads = [line.split() for line in text.splitlines() if line.strip() and line.replace(" ", "").isdigit()]
    assert [head[0] for head in heads] == ["1", "1", "13", "13", "25", "25"]
    assert heads[-1][-1] == "30"


def test_a_matrix_without_matters_has_no_row() -> None:
    assert "0 provisions that 0 matters" in matrix_text(matrix(), Options(width=80))
    assert list(matrix_table(matrix()).rows) == []


def test_a_provision_without_a_matter_has_a_row_in_the_table_of_the_whole() -> None:
    whole = hold_against(load_regimes(["un-dprk"])[0], [], is_whole=True)
    assert len(list(matrix_table(whole).rows)) == len(whole.rows)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        pytest.param(Range(40, 40), "40", id="one figure"),
        pytest.param(Range(7000, 9000), "7,000-9,000", id="range"),
        pytest.param(Range(7000, 9000, is_open_above=True), "7,000-9,000+", id="over"),
        pytest.param(Range(9000, 9000, is_open_below=True), "up to 9,000", id="up to"),
        pytest.param(Range(0.5, 0.5), "0.5", id="fraction"),
    ],
)
def test_ranges_in_words(amount: Range, words: str) -> None:
    assert range_in_words(amount) == words


def test_flows_say_that_figures_differ_and_are_contested() -> None:
    found = gather_flows([(make_matter(figures=[figure(40), figure(60)]), [make_conduct()])])
    text = flows_text(found, Options(width=90))
    assert "XN → XS" in text
    assert "40-60 crate" in text
    assert "1 matter, contested, figures differ: m-aaaaaaaa" in text


def test_bars_are_full_up_to_the_lowest_figure_and_faint_up_to_the_highest() -> None:
    found = gather_flows([(make_matter(figures=[figure(40), figure(80)]), [make_conduct()])])
    full, faint = flows_picture(found).boxes
    assert full.width == pytest.approx(faint.width)
    assert "faint" in faint.kind


def test_the_same_view_gives_the_same_bytes() -> None:
    made: list[Any] = ["".join(render_picture(timeline_picture(lay_out(make_matter())))) for _ in range(2)]
    assert made[0] == made[1]
