"""Word documents."""

import io

import docx

from primafacie.intake.docx import read_docx
from primafacie.intake.extract import Received

from .samples import make_docx


def test_paragraphs_and_title() -> None:
    extract = read_docx(Received("x", make_docx("One.", "", "Two.", title="A note")))
    assert extract.text == "One.\n\nTwo."
    assert extract.title == "A note"


def test_the_day_on_which_the_file_was_made_is_no_publication_day() -> None:
    assert read_docx(Received("x", make_docx("One."))).published is None


def test_tables_stand_in_their_place_and_merged_cells_once() -> None:
    document = docx.Document()
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Vessel"
    table.cell(1, 0).text, table.cell(1, 1).text = "An San 1", "7303803"
    document.add_paragraph("After.")
    buffer = io.BytesIO()
    document.save(buffer)
    extract = read_docx(Received("x", buffer.getvalue()))
    assert extract.text == "Before.\n\nVessel\n\nAn San 1 | 7303803\n\nAfter."
