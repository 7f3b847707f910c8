"""The examples can be read, are listed, and are what their builder builds."""

import importlib.util
from pathlib import Path

import pytest

from primafacie.intake import load_reports
from primafacie.record import Report

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REPORTS = sorted((EXAMPLES / "reports").iterdir())


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_an_example_is_read_and_listed(path: Path) -> None:
    reports = list(load_reports(path))
    assert all(isinstance(report, Report) for report in reports)
    assert f"`{path.name}`" in (EXAMPLES / "README.md").read_text(encoding="utf-8")


def test_the_built_examples_are_up_to_date() -> None:
    pytest.importorskip("fpdf", reason="fpdf2 builds the PDF")
    spec = importlib.util.spec_from_file_location("build_examples", EXAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    for name, build in builder.FILES.items():
        assert (builder.FOLDER / name).read_bytes() == build(), f"run `python examples/build.py`: {name}"


def test_the_header_and_the_page_numbers_of_the_panel_report_are_left_out() -> None:
    (report,) = load_reports(EXAMPLES / "reports" / "panel-vessels.pdf")
    assert isinstance(report, Report)
    assert "Example of a panel report" not in report.text
    assert report.text.split("\n\n")[-1].startswith("45. ")
    assert len(report.text.split("\n\n")) == 6
