"""Build the PDF and the DOCX among the examples; the same bytes every time.

python examples/build.py
"""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
from fpdf import FPDF

FOLDER = Path(__file__).parent / "reports"
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""Written into the files in place of the clock."""

PANEL_TITLE = "Vessels designated for transfers at sea"
PANEL = (
    "41. The Committee designated the tanker An San 1 (IMO 7303803) on 30 March 2018. The vessel, which flies the flag "
    "of the Democratic People's Republic of Korea, was involved in ship-to-ship transfers, likely of oil, in late "
    "January 2018.",
    "42. On the same day the Committee designated the oil tanker Chon Myong 1 (IMO 8712362), which conducted a "
    "ship-to-ship transfer, likely of oil, in late December 2017.",
    "43. The vessel Asia Bridge 1 (IMO 8916580) loaded coal at Nampo on 22 October 2017 and carried it to Cam Pha, "
    "Viet Nam. The Committee recalls that paragraph 8 of resolution 2371 (2017) prohibits the Democratic People's "
    "Republic of Korea from supplying coal, and all Member States from procuring it.",
    "44. The Billions No. 18 (IMO 9191773) was designated on 28 December 2017. A designated vessel is to be denied "
    "entry to the ports of all Member States.",
    "45. The panel recommends that Member States deregister vessels that have been found to take part in such "
    "transfers.",
)
"""The facts are those of the list of designated vessels of the 1718 Committee, as of 4 June 2020."""

LABOUR_TITLE = "Return of workers under resolution 2397 (2017)"
LABOUR = (
    "Geneva, 23 December 2019",
    "The period in which States had to send home nationals of the Democratic People's Republic of Korea who earn "
    "income in their jurisdiction ended on 22 December 2019, twenty-four months after the adoption of resolution 2397.",
    "Russia reported to the Committee in March 2019 that the number of such workers on its territory had fallen from "
    "30,023 to 11,490 during 2018. China reported in the same month that it had sent home more than half, without "
    "naming a figure.",
    "Researchers doubt that all have left. They say that some workers have come back with tourist or student visas.",
)


class _Panel(FPDF):
    """Pages with a running header and a page number, as the documents of the United Nations have."""

    def header(self) -> None:
        self.set_font("Helvetica", size=9)
        self.cell(0, 8, "Example of a panel report", align="R")
        self.ln(14)

    def footer(self) -> None:
        self.set_y(-18)
        self.set_font("Helvetica", size=9)
        self.cell(0, 8, f"{self.page_no()}/{{nb}}", align="C")


def build_pdf() -> bytes:
    """A panel's numbered paragraphs over two pages."""
    pdf = _Panel(format=(150, 110))  # small pages, so that there are several
    pdf.set_creation_date(MADE)
    pdf.set_title(PANEL_TITLE)
    pdf.set_producer("")
    pdf.add_page()
    pdf.set_font("Times", style="B", size=15)
    pdf.multi_cell(0, 8, PANEL_TITLE, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_font("Times", size=12)
    for paragraph in PANEL:
        pdf.multi_cell(0, 6, paragraph, align="J", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(4)
    return bytes(pdf.output())


def build_docx() -> bytes:
    """A note with a heading and a table."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = LABOUR_TITLE, ""
    properties.created = properties.modified = MADE.replace(tzinfo=None)
    document.add_heading(LABOUR_TITLE, level=1)
    for paragraph in LABOUR:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=0, cols=2)
    for row in (("Adopted", "22 December 2017"), ("Workers home by", "22 December 2019")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_clock(buffer.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The same archive with one date on all of its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename, MADE.timetuple()[:6]), old.read(entry), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


FILES = {"panel-vessels.pdf": build_pdf, "note-workers.docx": build_docx}
"""File name to what builds it."""


def main() -> None:
    """Write the files among the reports."""
    for name, build in FILES.items():
        (FOLDER / name).write_bytes(build())


if __name__ == "__main__":
    main()
