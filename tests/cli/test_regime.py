"""`primafacie regime`: list, show, check, diff."""

import json
import os
from pathlib import Path

import pytest

from primafacie.assessment import packaged_names
from primafacie.data.loader import read_packaged

from .conftest import Primafacie


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A copy of a packaged rulebook with one change."""
    path = tmp_path / "mine.yaml"
    text = read_packaged("regimes/un-libya.yaml")
    path.write_text(text.replace("issuer: United Nations Security Council", "issuer: Somebody else"), encoding="utf-8")
    return path


def test_list_prints_a_line_for_each_rulebook_with_columns_between_tabs(primafacie: Primafacie) -> None:
    rows = [line.split("\t") for line in primafacie("regime", "list").out.splitlines()]
    assert [row[0] for row in rows] == packaged_names()
    assert {len(row) for row in rows} == {8}


def test_show_lists_its_provisions(primafacie: Primafacie) -> None:
    assert "1718/8(b)" in primafacie("regime", "show", "un-dprk").out


def test_show_shows_a_provision_with_how_far_it_was_verified(primafacie: Primafacie) -> None:
    shown = primafacie("regime", "show", "un-dprk", "1718/8(b)").out
    assert all(label in shown for label in ("in force", "binds", "verified", "Sources", "a report must tell"))


def test_show_writes_a_page_by_the_ending_of_its_file(primafacie: Primafacie, tmp_path: Path) -> None:
    path = tmp_path / "regime.html"
    ran = primafacie("regime", "show", "un-dprk", "--output", path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_show_prints_one_provision_as_json(primafacie: Primafacie) -> None:
    shown = json.loads(primafacie("regime", "show", "un-dprk", "1874/9", "--format", "json").out)
    assert [each["id"] for each in shown["provisions"]] == ["1874/9"]


def test_show_does_not_write_over_the_rulebook(primafacie: Primafacie, mine: Path) -> None:
    ran = primafacie("regime", "show", mine, "--format", "json", "--output", mine)
    assert (ran.code, "choose another name" in ran.err) == (2, True)


def test_check_is_silent_where_all_is_well(primafacie: Primafacie) -> None:
    ran = primafacie("regime", "check", "un-dprk")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_check_names_every_fault(primafacie: Primafacie, tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text("id: my\nnope: 1\n", encoding="utf-8")
    ran = primafacie("regime", "check", path, "un-dprk")
    assert ran.code == 1
    assert len(ran.err.splitlines()) > 1
    assert all(f"{path}:" in line for line in ran.err.splitlines())


@pytest.mark.parametrize("command", ["show", "check", "diff"])
def test_a_pipe_that_nobody_writes_into_does_not_hang(primafacie: Primafacie, tmp_path: Path, command: str) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    ran = primafacie("regime", command, path)
    assert (ran.code, "a device or pipe" in ran.err, ran.err.count("\n")) == (2, True, 1)


def test_diff_tells_what_changed_and_ends_with_1(primafacie: Primafacie, mine: Path) -> None:
    ran = primafacie("regime", "diff", "un-libya", mine)
    assert ran.code == 1
    assert "was: United Nations Security Council\n           is:  Somebody else\n" in ran.out


def test_diff_of_one_file_compares_it_with_the_packaged_one(primafacie: Primafacie, mine: Path) -> None:
    assert primafacie("regime", "diff", mine).out == primafacie("regime", "diff", "un-libya", mine).out


def test_diff_ends_with_0_where_nothing_differs(primafacie: Primafacie) -> None:
    ran = primafacie("regime", "diff", "un-libya", "un-libya")
    assert (ran.code, "No difference" in ran.out) == (0, True)


def test_diff_ends_with_2_where_one_cannot_be_read(primafacie: Primafacie) -> None:
    ran = primafacie("regime", "diff", "un-libya", "un-lybia")
    assert (ran.code, ran.out, "no such rulebook" in ran.err) == (2, "", True)


def test_diff_of_one_file_that_nothing_packaged_is_like_asks_for_the_other(
    primafacie: Primafacie, tmp_path: Path
) -> None:
    path = tmp_path / "own.yaml"
    text = read_packaged("regimes/un-libya.yaml").replace("id: un-libya", "id: own", 1)
    path.write_text(text, encoding="utf-8")
    ran = primafacie("regime", "diff", path)
    assert (ran.code, "name the rulebook to compare it with" in ran.err) == (2, True)
