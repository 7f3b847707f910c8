"""The examples of the documentation give what it says that they give."""

import contextlib
import doctest
from pathlib import Path

import pytest

import primafacie.desk.desk
from primafacie.desk.reviews.writing import CREDIBILITY, RELIABILITY

ROOT = Path(__file__).resolve().parents[2]
DESK = ROOT / "docs" / "reference" / "desk.md"


@pytest.mark.model
def test_the_examples_of_the_desk_run() -> None:
    with contextlib.chdir(ROOT):
        page = doctest.DocTestParser().get_doctest(
            DESK.read_text(encoding="utf-8").replace("```", ""), {}, "desk.md", None, 0
        )
        runner = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST)
        said: list[str] = []
        results = runner.run(page, out=said.append)
    assert results.failed == 0, "".join(said)
    assert results.attempted > 20


def test_the_example_of_the_class_runs() -> None:
    results = doctest.testmod(primafacie.desk.desk)
    assert (results.failed, results.attempted > 0) == (0, True)


@pytest.mark.parametrize("grades", [RELIABILITY, CREDIBILITY], ids=["reliability", "credibility"])
def test_every_grade_is_documented(grades: dict[object, str]) -> None:
    page = DESK.read_text(encoding="utf-8")
    assert [grade for grade, words in grades.items() if f"`{grade}` | {words} |" not in page] == []
