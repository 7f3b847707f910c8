"""`primafacie desk init|add|status|matters|show|search|review|verify`."""

import json
import re
from pathlib import Path

import pytest

from cli.conftest import Primafacie
from primafacie.cli.desk import app

COMMANDS = [command.name or "" for command in app.registered_commands]
ANSI = re.compile(r"\x1b")


def lines_of(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(primafacie: Primafacie, command: str) -> None:
    ran = primafacie("desk", command, "--help")
    assert ran.code == 0
    assert f"primafacie desk {command}" in ran.out


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "init"])
def test_a_desk_that_is_not_there_is_one_line(
    primafacie: Primafacie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    args = {
        "add": ["a.txt"], "show": ["m-aaaa"], "timeline": ["m-aaaa"], "search": ["words"], "review": ["m-aaaa"],
        "export": ["matters"],
    }  # fmt: skip
    ran = primafacie("desk", command, *args.get(command, []))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "desk init" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_init_makes_a_desk_and_leaves_one_that_is_there(
    primafacie: Primafacie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = primafacie("desk", "init", "-r", "un-libya")
    assert (first.code, "un-libya; no reports yet" in first.err) == (0, True)
    assert "un-libya" in primafacie("desk", "init", "-r", "un-dprk").err


def test_init_with_a_rulebook_that_is_not_there_makes_nothing(
    primafacie: Primafacie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = primafacie("desk", "init", "-r", "un-nowhere")
    assert (ran.code, ran.err.count("\n"), list(tmp_path.iterdir())) == (2, 1, [])


def test_the_environment_names_the_desk(
    primafacie: Primafacie, desk: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    monkeypatch.setenv("PRIMAFACIE_DESK", str(desk / "desk.sqlite"))
    assert json.loads(primafacie("desk", "status", "--json").out)["reports"] == 3


def test_add_passes_over_what_is_there(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "add", "one.txt", "two.txt")
    assert (ran.code, ran.err) == (0, "0 reports added, 2 the desk had already\n")


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        pytest.param(["nowhere.txt"], 2, "1 × no such file", id="none can be read"),
        pytest.param(["one.txt", "nowhere.txt"], 1, "1 could not be read", id="some can be read"),
    ],
)
def test_add_counts_what_it_cannot_read(
    primafacie: Primafacie, desk: Path, files: list[str], code: int, said: str
) -> None:
    ran = primafacie("desk", "add", *files)
    assert (ran.code, said in ran.err) == (code, True)


def test_failures_are_tried_again(primafacie: Primafacie, desk: Path, fake_reader: None) -> None:
    primafacie("desk", "add", "late.txt")
    assert json.loads(primafacie("desk", "status", "--json").out)["failures"][0]["origin"] == "late.txt"
    (desk / "late.txt").write_text((desk / "one.txt").read_text() + "\nLate.", encoding="utf-8")
    assert primafacie("desk", "add", "--retry-failed").err == "1 report added\n"
    assert primafacie("desk", "add", "--retry-failed").err == "nothing failed that was not read since\n"


def test_status_says_what_there_is(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "status")
    assert ran.code == 0
    assert re.search(r"reports +3", ran.out)


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["status"], id="status"),
        pytest.param(["matters"], id="matters"),
        pytest.param(["search", "shells"], id="search"),
        pytest.param(["matters", "--json"], id="matters as JSON"),
        pytest.param(["matrix"], id="matrix"),
        pytest.param(["flows"], id="flows"),
    ],
)
def test_output_into_a_pipe_has_no_escape_sequence(primafacie: Primafacie, desk: Path, args: list[str]) -> None:
    ran = primafacie("desk", *args)
    assert (ran.code, ANSI.search(ran.out)) == (0, None)
    assert ran.out != ""


def test_search_shows_hostile_words_without_their_control_characters(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "search", "letters quay")
    assert "letters" in ran.out
    assert ANSI.search(ran.out) is None


def test_matters_as_json_are_one_a_line(primafacie: Primafacie, desk: Path, key: str) -> None:
    rows = lines_of(primafacie("desk", "matters", "--type", "transfer", "--json").out)
    assert key in [row["key"] for row in rows]
    assert {row["type"] for row in rows} == {"transfer"}


def test_a_list_that_is_cut_says_how_to_go_on(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "matters", "-n", "1")
    assert ran.err == "the first 1 are shown; --skip 1 shows the next\n"


def test_no_matter_fits(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "matters", "--actor", "Nobody Known")
    assert (ran.code, ran.out, "no matter fits" in ran.err) == (0, "", True)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["matters", "--type", "transfr"], "did you mean transfer?", id="type"),
        pytest.param(["matters", "--standing", "single"], "did you mean single source?", id="standing"),
        pytest.param(["matters", "--verdict", "guilty"], "choose one of engaged, possible, exempt", id="verdict"),
        pytest.param(["matters", "--order", "size"], "choose one of latest", id="order"),
        pytest.param(["matters", "--since", "2024"], "--since '2024' is not a day", id="since"),
        pytest.param(["matters", "--from", "2024-02-30"], "--from '2024-02-30' is not a day", id="from"),
        pytest.param(["matters", "-n", "0"], "see 'primafacie desk matters --help'", id="limit"),
        pytest.param(["search"], "say what to look for", id="empty search"),
        pytest.param(["search", "--stance", "denys"], "did you mean denies?", id="stance"),
        pytest.param(["search", "!!!"], "!!!", id="no words"),
        pytest.param(["show", "m-zzzzzzzz"], "has no matter 'm-zzzzzzzz'", id="matter"),
        pytest.param(["show", "0000"], "has no report '0000'", id="report"),
        pytest.param(["show", "nonsense"], "has no report 'nonsense'", id="nonsense"),
        pytest.param(["timeline", "m-zzzzzzzz"], "has no matter 'm-zzzzzzzz'", id="timeline"),
        pytest.param(["matrix", "un-libya"], "choose one of un-dprk", id="regime"),
        pytest.param(["flows", "-f", "xml"], "there is no format 'xml'", id="format"),
        pytest.param(["flows", "-o", "a.xml"], "tells no format", id="ending"),
        pytest.param(["flows", "-o", "nowhere/a.csv"], "there is no folder nowhere", id="folder"),
        pytest.param(["flows", "-o", "desk.sqlite", "-f", "csv"], "choose another name", id="over the desk"),
        pytest.param(["add"], "name the files to add", id="nothing to add"),
        pytest.param(["add", "one.txt", "-p", "yesterday"], "is not a day", id="published"),
        pytest.param(["export", "matter"], "did you mean matters?", id="export"),
        pytest.param(["export", "readings", "-f", "csv"], "there is no format 'csv'", id="format of readings"),
        pytest.param(["export", "documents"], "--output FOLDER", id="no folder"),
        pytest.param(["export", "documents", "-f", "csv", "-o", "x"], "documents have no format", id="documents"),
        pytest.param(["review", "m-zzzzzzzz", "accept", "--who", "A"], "has no matter", id="review of nothing"),
        pytest.param(["review", "m-zzzzzzzz", "agree"], "choose one of accept", id="action"),
        pytest.param(["status", "-d", "mysql://x/y"], "mysql", id="another database"),
        pytest.param(["status", "-d", "one.txt"], "one.txt", id="no desk"),
    ],
)
def test_misuse_is_one_line_and_code_2(primafacie: Primafacie, desk: Path, args: list[str], said: str) -> None:
    ran = primafacie("desk", *args)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("primafacie: ")
    assert said in ran.err
    assert "should not have happened" not in ran.err


def test_show_a_matter(primafacie: Primafacie, desk: Path, key: str) -> None:
    ran = primafacie("desk", "show", key)
    assert ran.code == 0
    for words in ("CONTESTED", "denied by", "Anna Holm", "1718/8(b)", "approximately 40 crate", "Told in"):
        assert words.lower() in ran.out.lower()
    assert ANSI.search(ran.out) is None


def test_show_a_matter_by_the_beginning_of_its_key(primafacie: Primafacie, desk: Path, key: str) -> None:
    assert key in primafacie("desk", "show", key[:6]).out


def test_show_a_matter_as_json(primafacie: Primafacie, desk: Path, key: str) -> None:
    assert json.loads(primafacie("desk", "show", key, "--json").out)["schema"] == "primafacie/matter/1"


def test_show_a_report_and_why_a_row_is_in_it(primafacie: Primafacie, desk: Path, report: str) -> None:
    assert "Findings" in primafacie("desk", "show", report).out
    assert json.loads(primafacie("desk", "show", report, "--json").out)["schema"] == "primafacie/reading/1"
    assert "Norland supplies the goods" in primafacie("desk", "show", f"{report}/f1").out


def test_show_a_row_that_the_report_has_not(primafacie: Primafacie, desk: Path, report: str) -> None:
    ran = primafacie("desk", "show", f"{report}/e99")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("row", ["e99", "x", "e1/e2", ""])
def test_review_of_a_row_that_the_report_has_not(primafacie: Primafacie, desk: Path, report: str, row: str) -> None:
    ran = primafacie("desk", "review", f"{report}/{row}", "accept", "--who", "A")
    assert ran.code == (0 if row == "" else 2)


def test_search_finds_words_and_stances(primafacie: Primafacie, desk: Path) -> None:
    words = lines_of(primafacie("desk", "search", '"artillery shells"', "--json").out)
    assert len(words) == 3
    denials = lines_of(primafacie("desk", "search", "--stance", "denies", "--json").out)
    assert {row["row"] for hit in denials for row in hit["rows"]} == {"c2"}  # type: ignore[attr-defined]


def test_search_takes_the_beginning_of_a_matter_s_key(primafacie: Primafacie, desk: Path, key: str) -> None:
    assert len(lines_of(primafacie("desk", "search", "--matter", key[:6], "--json").out)) == 3
    assert "has no matter" in primafacie("desk", "search", "--matter", "m-zzzzzzzz").err


def test_no_report_fits(primafacie: Primafacie, desk: Path) -> None:
    assert primafacie("desk", "search", "unheard").err == "no report fits\n"


def test_a_review_needs_a_name(primafacie: Primafacie, desk: Path, key: str) -> None:
    ran = primafacie("desk", "review", key, "accept")
    assert (ran.code, "PRIMAFACIE_REVIEWER" in ran.err) == (2, True)


def test_the_environment_names_who_reviews(
    primafacie: Primafacie, desk: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRIMAFACIE_REVIEWER", "A. Analyst")
    (review,) = lines_of(primafacie("desk", "review", key, "accept", "--json").out)
    assert review["who"] == "A. Analyst"


def test_reviews_are_shown_and_taken_back(primafacie: Primafacie, desk: Path, key: str) -> None:
    assert primafacie("desk", "review", key).err == f"nobody has reviewed {key}\n"
    primafacie("desk", "review", key, "note", "--note", "look \x1b[31magain", "--who", "A\x1b]0;x\x07")
    assert ANSI.search(primafacie("desk", "review", key).out) is None
    primafacie("desk", "review", key, "undo", "--review", "1", "--who", "A")
    assert [review["action"] for review in lines_of(primafacie("desk", "review", key, "--json").out)] == [
        "note", "undo"
    ]  # fmt: skip


def test_a_rejected_event_flags_its_matter(primafacie: Primafacie, desk: Path, key: str) -> None:
    matter = json.loads(primafacie("desk", "show", key, "--json").out)
    row = matter["told"][0]["row"]
    ran = primafacie("desk", "review", row, "reject", "--reason", "another ship", "--who", "A")
    assert (ran.code, row in ran.out) == (0, True)
    assert key in primafacie("desk", "matters", "--flagged").out
    assert "flagged by review 1" in primafacie("desk", "show", key).out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["reject"], "reason is missing", id="no reason"),
        pytest.param(["correct", "--field", "type", "--value", "x"], "only rows of reports", id="correct a matter"),
        pytest.param(["merge"], "others is missing", id="merge with nothing"),
        pytest.param(["split"], "rows is missing", id="split nothing"),
        pytest.param(["rate", "--reliability", "A"], "an item has a credibility", id="reliability of a matter"),
        pytest.param(["rate", "--credibility", "9"], "1 to 6", id="no such grade"),
        pytest.param(["undo", "--review", "7"], "there is no review 7", id="undo nothing"),
        pytest.param(["accept", "--reason", "x"], "reason is not of use here", id="a value of no use"),
    ],
)
def test_reviews_of_no_use_are_refused(
    primafacie: Primafacie, desk: Path, key: str, args: list[str], said: str
) -> None:
    ran = primafacie("desk", "review", key, *args, "--who", "A")
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


def test_matters_are_merged_and_keep_their_former_keys(primafacie: Primafacie, desk: Path, key: str) -> None:
    other = next(str(row["key"]) for row in lines_of(primafacie("desk", "matters", "--json").out) if row["key"] != key)
    assert primafacie("desk", "review", key, "merge", "--others", other, "--who", "A").code == 0
    keys = [row["key"] for row in lines_of(primafacie("desk", "matters", "--json").out)]
    assert (key in keys) + (other in keys) == 1
    assert primafacie("desk", "show", other).code == primafacie("desk", "show", key).code == 0


def test_verify_says_that_all_is_well(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "verify")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "3 reports and 0 reviews checked; all is well\n"


def test_verify_names_what_was_changed(primafacie: Primafacie, desk: Path, key: str) -> None:
    import sqlite3

    primafacie("desk", "review", key, "note", "--note", "first", "--who", "A")
    database = sqlite3.connect(desk / "desk.sqlite")
    with database:
        database.execute("UPDATE reviews SET who = 'B'")
    database.close()
    ran = primafacie("desk", "verify")
    assert (ran.code, ran.out) == (1, "reviews: review 1 was changed after it was written\n")
