"""Folders and patterns: which files are read, in which order, and which are passed over."""

import os
from pathlib import Path

import pytest

from primafacie.errors import InputError
from primafacie.intake import load_reports, split_source
from primafacie.record import Report

from .samples import SENTENCE, make_page


def names(source: str | Path, root: Path) -> list[str]:
    """The items of a source by their paths in a folder."""
    return [str(Path(item.origin).relative_to(root)) for item in split_source(source)]


def fill(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(SENTENCE)


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/2.txt", "a/10.txt", "a.txt", "c/d/e.txt")
    assert names(tmp_path, tmp_path) == ["a/10.txt", "a/2.txt", "a.txt", "b.txt", "c/d/e.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", ".c/d.txt")
    assert names(tmp_path, tmp_path) == ["a.txt"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    (tmp_path / "in/out").symlink_to(tmp_path / "out")
    (tmp_path / "in/b.txt").symlink_to(tmp_path / "out/b.txt")
    assert names(tmp_path / "in", tmp_path) == ["in/a.txt"]


def test_a_folder_that_is_given_as_a_link_is_read(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "in")
    assert names(tmp_path / "link", tmp_path) == ["link/a.txt"]


def test_pipes_in_a_folder_are_not_waited_for(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    assert names(tmp_path, tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "data", "is_met"),
    [
        pytest.param("style.css", b"p { color: red }", False, id="style-sheet"),
        pytest.param("picture.png", b"\x89PNG\r\n\x1a\n", False, id="picture"),
        pytest.param("package.json", b'{\n  "name": "a"\n}', False, id="settings"),
        pytest.param("backup.gz", b"\x1f\x8b\x08\x00", False, id="other-archive"),
        pytest.param("README", SENTENCE.encode(), True, id="text-without-suffix"),
        pytest.param("page.aspx", make_page(SENTENCE).encode(), True, id="page-by-content"),
        pytest.param("rows.data", b'{"text": "' + b"North Korea denied it. " * 900 + b'"}\n', True, id="long-row"),
        pytest.param("old.doc", b"\xd0\xcf\x11\xe0", True, id="document-that-is-not-read"),
        pytest.param("empty.txt", b"", True, id="empty-report"),
    ],
)
def test_files_of_a_folder_are_told_by_suffix_and_content(tmp_path: Path, name: str, data: bytes, is_met: bool) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / name).write_bytes(data)
    assert (len(list(load_reports(tmp_path))) == 2) is is_met


def test_a_file_that_cannot_be_read_does_not_end_the_folder(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt")
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    first, second = load_reports(tmp_path)
    assert isinstance(first, InputError)
    assert "Office document" in first.reason
    assert isinstance(second, Report)


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    (error,) = split_source(tmp_path)
    assert isinstance(error, InputError)
    assert error.reason == "a folder without reports"


FILES = ("r/a.txt", "r/b.html", "r/s/c.txt", "r/s/t/d.txt", "r/.h.txt")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("r/*.txt", ["r/a.txt"], id="star"),
        pytest.param("r/?.*", ["r/a.txt", "r/b.html"], id="question-mark"),
        pytest.param("r/[b-c].html", ["r/b.html"], id="class"),
        pytest.param("*/s/c.txt", ["r/s/c.txt"], id="folder"),
        pytest.param("r/**/*.txt", ["r/a.txt", "r/s/c.txt", "r/s/t/d.txt"], id="any-depth"),
        pytest.param("**/t/**", ["r/s/t/d.txt"], id="any-depth-twice"),
        pytest.param("**/s/**/d.txt", ["r/s/t/d.txt"], id="any-depth-inside"),
        pytest.param("r/s/t*", ["r/s/t/d.txt"], id="matched-folder-is-read"),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, expected: list[str]) -> None:
    fill(tmp_path, *FILES)
    assert names(str(tmp_path / pattern), tmp_path) == expected


def test_a_pattern_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, *FILES)
    monkeypatch.chdir(tmp_path)
    assert [item.origin for item in split_source("r/*.txt")] == ["r/a.txt"]


def test_a_file_with_marks_in_its_name_is_itself(tmp_path: Path) -> None:
    fill(tmp_path, "a[1].txt", "a1.txt")
    assert names(tmp_path / "a[1].txt", tmp_path) == ["a[1].txt"]


def test_links_do_not_make_a_pattern_run_in_circles(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert names(str(tmp_path / "**/*.txt"), tmp_path) == ["a.txt"]


def test_a_pattern_that_nothing_fits_is_an_error(tmp_path: Path) -> None:
    (error,) = split_source(str(tmp_path / "*.txt"))
    assert isinstance(error, InputError)
    assert error.reason == "no file fits this pattern"
