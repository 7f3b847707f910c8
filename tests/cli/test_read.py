"""`primafacie read`."""

import json
import stat
from pathlib import Path

import pytest

from .conftest import Primafacie

pytestmark = pytest.mark.usefixtures("reader")


def test_text_is_the_default(primafacie: Primafacie) -> None:
    ran = primafacie("read", "story.txt")
    assert ran.code == 0
    assert "ENGAGED  transfer, Norland → Sudria" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize(
    ("name", "start"),
    [("json", '{"schema":"primafacie/reading/1"'), ("html", "<!DOCTYPE html>"), ("markdown", "# Shells")],
)
def test_formats(primafacie: Primafacie, name: str, start: str) -> None:
    assert primafacie("read", "story.txt", "--format", name).out.startswith(start)


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".json", "{"),
        (".jsonl", "{"),
        (".html", "<!DOCTYPE"),
        (".md", "# Shells"),
        (".txt", "Shells"),
        ("", "Shells"),
        (".csv", "report,published"),
    ],
)
def test_the_ending_of_the_output_tells_the_format(
    primafacie: Primafacie, tmp_path: Path, ending: str, start: str
) -> None:
    out = tmp_path / f"out{ending}"
    assert primafacie("read", "story.txt", "-o", out).out == ""
    assert out.read_text(encoding="utf-8").startswith(start)


def test_json_has_a_line_for_each_report_in_their_order(primafacie: Primafacie) -> None:
    ran = primafacie("read", "b.txt", "a.txt", "c.txt", "-f", "json")
    assert [json.loads(line)["report"]["origin"] for line in ran.out.splitlines()] == ["b.txt", "a.txt", "c.txt"]


def test_a_report_that_fails_among_others_is_code_1(primafacie: Primafacie) -> None:
    ran = primafacie("read", "a.txt", "bad.txt", "c.txt", "-f", "json")
    assert ran.code == 1
    assert ran.err == "primafacie: bad.txt: no such file; check the name\n"
    assert len(ran.out.splitlines()) == 2


@pytest.mark.parametrize("files", [["bad.txt"], ["bad.txt", "bad.html"]])
def test_no_report_that_can_be_read_is_code_2_and_writes_nothing(
    primafacie: Primafacie, tmp_path: Path, files: list[str]
) -> None:
    out = tmp_path / "out.json"
    ran = primafacie("read", *files, "-o", out)
    assert ran.code == 2
    assert len(ran.err.splitlines()) == len(files)
    assert not out.exists()


def test_options_reach_the_engine(primafacie: Primafacie, reader: list[dict[str, object]]) -> None:
    primafacie("read", "a.txt", "--published", "2024-06-17", "--jobs", "2")
    assert reader[0]["published"] == "2024-06-17"
    assert reader[0]["jobs"] == 2
    assert [regime.id for regime in reader[0]["regimes"]] == ["un-dprk"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        pytest.param(
            ["--published", "2024-02-30"], "'2024-02-30' is not a day; the calendar has no such day", id="no-day"
        ),
        pytest.param(["--published", "2024-6-7"], "did you mean 2024-06-07?", id="loose-day"),
        pytest.param(["--published", "17 June"], "write it as YYYY-MM-DD, e.g. 2024-06-17", id="day-in-words"),
        pytest.param(["--published", "20240617"], "did you mean 2024-06-17?", id="day-without-hyphens"),
        pytest.param(["--published", ""], "is not a day", id="empty-day"),
        pytest.param(["--format", "htm"], "no format 'htm'; did you mean html?", id="near-format"),
        pytest.param(["--format", "xyz"], "choose one of text, json, html, markdown, csv", id="format"),
        pytest.param(["--formt", "json"], "--format", id="near-option"),
        pytest.param(["--jobs", "0"], "--jobs", id="jobs"),
        pytest.param(["--jobs", "two"], "--jobs", id="jobs-in-words"),
        pytest.param(["-o", "out.docx"], "tells no format", id="ending"),
        pytest.param(["-o", "nowhere/out.json"], "there is no folder nowhere", id="folder"),
        pytest.param(["-o", "."], "is a folder", id="output-is-a-folder"),
        pytest.param(["--regime", "un-dpkr"], "no such rulebook", id="regime"),
    ],
)
def test_an_option_without_use_is_one_line_and_code_2(primafacie: Primafacie, args: list[str], words: str) -> None:
    ran = primafacie("read", "story.txt", *args)
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.err
    assert ran.err.startswith("primafacie: ")
    assert ran.err.count("\n") == 1


def test_the_output_is_not_one_of_the_inputs(primafacie: Primafacie, story: Path) -> None:
    ran = primafacie("read", story, "-o", story)
    assert (ran.code, "is also a file to read" in ran.err) == (2, True)


def test_the_output_is_replaced_in_one_step(primafacie: Primafacie, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    primafacie("read", "a.txt", "-o", out)
    assert out.read_text(encoding="utf-8").startswith("{")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [out]


def test_an_output_that_fails_half_way_leaves_the_old_one(
    primafacie: Primafacie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("primafacie.outputs.json_lines.Reading.to_json", fail)
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    ran = primafacie("read", "a.txt", "-o", out)
    assert ran.code == 2
    assert out.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_an_error_nobody_foresaw_is_one_line(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("primafacie.outputs.json_lines.Reading.to_json", lambda _: 1 / 0)
    monkeypatch.delenv("PRIMAFACIE_DEBUG", raising=False)
    ran = primafacie("read", "a.txt", "-f", "json")
    assert ran.code == 2
    assert "ZeroDivisionError" in ran.err
    assert "PRIMAFACIE_DEBUG=1" in ran.err
    assert ran.err.count("\n") == 1


def test_with_debug_it_shows_the_traceback(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("primafacie.outputs.json_lines.Reading.to_json", lambda _: 1 / 0)
    monkeypatch.setenv("PRIMAFACIE_DEBUG", "1")
    assert "Traceback" in primafacie("read", "a.txt", "-f", "json").err


def test_an_interruption_is_code_130(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("primafacie.outputs.json_lines.Reading.to_json", interrupt)
    ran = primafacie("read", "a.txt", "-f", "json")
    assert (ran.code, ran.err) == (130, "")


def test_control_characters_in_names_do_not_reach_the_terminal(primafacie: Primafacie) -> None:
    assert "\x1b" not in primafacie("read", "bad\x1b[31m.txt").err


def test_colour_can_be_forced(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in primafacie("read", "a.txt").out


def test_no_color_wins(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in primafacie("read", "a.txt").out


def test_the_same_bytes_come_out_twice(primafacie: Primafacie) -> None:
    runs = {primafacie("read", "a.txt", "-f", name).out for name in ("html", "html")}
    assert len(runs) == 1


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null here")
def test_the_output_can_be_a_device(primafacie: Primafacie) -> None:
    assert primafacie("read", "a.txt", "-f", "json", "-o", "/dev/null").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_output_that_is_full_is_one_line(primafacie: Primafacie) -> None:
    ran = primafacie("read", "a.txt", "-f", "json", "-o", "/dev/full")
    assert ran.code == 2
    assert ran.err.startswith("primafacie: /dev/full cannot be written (")
    assert ran.err.count("\n") == 1
