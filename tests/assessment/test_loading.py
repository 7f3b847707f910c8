# ruff: noqa: E501 - the table of faults reads best one to a line
"""A rulebook that breaks a rule is refused with file, line, what is wrong and how to mend it; none is half-loaded."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from primafacie.assessment import check_regime, load_regime, load_regimes, packaged_names
from primafacie.errors import RulebookError

SMALL = Path(__file__).with_name("small.yaml").read_text(encoding="utf-8")

# name: (what is replaced, what by, words in the line of the fault or None for the line that changed, words of the message)
BROKEN = {
    "unknown key": ("issuer: A council", "issuer: A council\nissuers: x", None, "did you mean issuer?"),
    "unknown key far from any": ("issuer: A council", "issuer: A council\nzzzz: x", None, "remove it"),
    "unknown key inside": ("binds: all states", "bind: all states", None, "did you mean binds?"),
    "key missing": ("issuer: A council\n", "", "id: small", "has no issuer; add the key issuer"),
    "key missing inside": ("    forbids: forbids arms\n    summary: No arms.\n", "    summary: No arms.\n", "  - id: 1/1", "no forbids"),
    "duplicate key": ("target: Ruritania", "target: Ruritania\ntarget: Other", None, "stands twice (first in line 4)"),
    "bare NO": ("other_than: [RU]", "other_than: [NO]", None, 'write "NO"'),
    "bare yes": ("target: Ruritania", "target: yes", None, 'write "yes"'),
    "alias": ("target: Ruritania", "target: *x", None, "aliases (*name) are not allowed"),
    "tag": ("target: Ruritania", "target: !x Ruritania", None, "tags (!x) are not allowed"),
    "python tag": ("target: Ruritania", "target: !!python/object/apply:os.getcwd []", None, "not allowed"),
    "merge key": ("target: Ruritania", "target: Ruritania\n<<: {title: x}", None, "merge keys"),
    "two documents": ("target: Ruritania", "target: Ruritania\n---\nid: x", None, "second document"),
    "not YAML": ("target: Ruritania", "target: [Ruritania", "notice:", "not valid YAML"),
    "tab": ("  state: in_force", "\tstate: in_force", None, "not valid YAML"),
    "control character": ("target: Ruritania", "target: \x01", "id: small", "not valid YAML"),
    "octal number": ("value: 5", "value: 05", None, 'write "05"'),
    "sexagesimal number": ("per: a year", "per: 1:30", None, 'write "1:30"'),
    "list for a mapping": ("groups:\n  arms: {title: Arms}", "groups: [arms]", None, "a mapping"),
    "word for a list": ("other_than: [RU]", "other_than: RU", None, "a list"),
    "number for a word": ('paragraph: "2"', "paragraph: 2", None, "put it in quotes"),
    "word for a number": ("rank: 1", "rank: one", None, "whole number"),
    "rank of zero": ("rank: 1", "rank: 0", None, "greater than or equal to 1"),
    "fraction for a number": ("value: 5,", "value: 5.5,", None, "whole number"),
    "cap of zero": ("value: 5,", "value: 0,", None, "greater than 0"),
    "empty title": ("title: A small regime", 'title: " "', None, "empty"),
    "empty list": ("amounts: [{value: 5, unit: tank}]", "amounts: []", None, "give at least one"),
    "bad id": ("id: small", "id: Small Regime", None, "is not a key"),
    "bad country code": ("state: [RU]", "state: [rus]", None, "two capital letters"),
    "bad HS code": ('hs: ["8710"]', 'hs: ["871"]', None, "two, four or six digits"),
    "bad link": ("https://example.org", "ftp://example.org", None, "http:// or https://"),
    "no such day": ("to: 2021-12-31", "to: 2021-02-30", None, "is not a day of the calendar"),
    "day in another form": ("adopted: 2020-01-01", "adopted: 1 January 2020", None, "write YYYY-MM-DD"),
    "unknown event type": ("- event: transfer\n        direction: to_target\n        goods", "- event: trade\n        direction: to_target\n        goods", None, "not one of the permitted words"),
    "unknown goods class": ("class: arms, items: [tank]", "class: guns, items: [tank]", None, "not one of the permitted words"),
    "unknown goods item": ("items: [tank]", "items: [tonk]", None, "'tonk' is not an item of the goods taxonomy"),
    "item of another class": ("items: [tank]", "items: [yacht]", None, "'yacht' is no arms but luxury and vessel"),
    "unknown verified level": ("verified: text\n    sources: [gazette]\n  - id", "verified: yes-ish\n    sources: [gazette]\n  - id", None, "'text', 'number', 'substance' or 'none'"),
    "unknown status": ("state: in_force", "state: running", None, "'in_force', 'disputed' or 'ended'"),
    "disputed by nobody": ("state: in_force", "state: disputed", "status:", "say who under disputes"),
    "phrase with a star inside": ("[tank*]", "[t*nk]", None, "is not a phrase"),
    "phrase with a pattern": ("[at sea]", '["(a+)+$"]', None, "is not a phrase"),
    "unknown source": ("sources: [gazette]\n  - id: 1/1", "sources: [gazet]\n  - id: 1/1", None, "'gazet' is not in sources"),
    "unknown group": ("group: arms\n    rank", "group: guns\n    rank", None, "'guns' is not in groups"),
    "unknown direction": ("direction: to_target\n        goods", "direction: target\n        goods", None, "'target' is not in directions"),
    "unknown exemption": ("exemptions: [approval]", "exemptions: [approved]", None, "'approved' is not in exemptions"),
    "unknown instrument": ('instrument: "1"\n    paragraph: "2"', 'instrument: "7"\n    paragraph: "2"', None, "'7' is not in instruments"),
    "unknown provision": ("bears_on: [1/2]", "bears_on: [1/9]", None, "'1/9' is not in provisions"),
    "provision that bears on itself": ("bears_on: [1/2]", "bears_on: [1/1]", None, "cannot bear on itself"),
    "id that is not its paragraph": ("id: 1/2", "id: 1/3", None, "write '1/2'"),
    "versions overlap": ("to: 2021-12-31", "to: 2022-01-01", "in_force: {from: 2022", "two versions of 1/1 overlap"),
    "version without end": (", to: 2021-12-31", "", "in_force: {from: 2022", "two versions of 1/1 overlap"),
    "ends before it begins": ("to: 2021-12-31", "to: 2019-12-31", None, "before it begins"),
    "in force before adoption": ("in_force: {from: 2020-01-01}", "in_force: {from: 2019-01-01}", None, "before it was adopted"),
    "chronology out of order": ("date: 2021-01-01", "date: 2019-01-01", None, "put the milestones in order"),
    "verified without a source": ("    bears_on: [1/2]\n    verified: none", "    bears_on: [1/2]\n    verified: text", None, "needs a source"),
    "no conduct and bearing on nothing": ("    bears_on: [1/2]\n", "", "  - id: 1/1\n    instrument: \"1\"\n    paragraph: \"1\"\n    group: arms\n    in_force", "neither conduct nor bears_on"),
    "role of another event": ("supplier: {other_than", "host: {other_than", "direction: to_target", "has no role 'host'"),
    "role that nobody can fill": ("{state: [RU]}", "{state: [RU], other_than: [RU]}", None, "stands in state and in other_than"),
    "role that says nothing": ("supplier: {other_than: [RU]}", "supplier: {}", None, "says nothing about who fills the role"),
    "tied to nobody": ("recipient: {state: [RU]}", "recipient: {other_than: [US]}", "- event: transfer", "every such event in the world would fit"),
    "exemption never used": ("    exemptions: [approval]\n", "", "  approval:", "'approval' is never used"),
    "hash in the file": ("id: small", "id: small\nhash: abc", None, "unknown key"),
}  # fmt: skip


def _changed_line(broken: str) -> int:
    pairs = zip(SMALL.splitlines(), broken.splitlines(), strict=False)
    return next(number for number, (old, new) in enumerate(pairs, start=1) if old != new)


@pytest.mark.parametrize("name", BROKEN)
def test_refuses_with_line_and_mend(name: str, tmp_path: Path) -> None:
    before, after, place, words = BROKEN[name]
    broken = SMALL.replace(before, after, 1)
    line = _changed_line(broken) if place is None else broken[: broken.index(place)].count("\n") + 1
    path = tmp_path / "broken.yaml"
    path.write_text(broken, encoding="utf-8")
    faults = check_regime(path)
    assert [fault for fault in faults if fault.startswith(f"{path}:{line}: ") and words in fault], faults
    with pytest.raises(RulebookError, match=re.escape(str(path))):
        load_regimes([path])


def test_at_least_fifty_kinds_of_fault_are_refused() -> None:
    assert len(BROKEN) >= 50


def test_the_small_regime_itself_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    assert check_regime(path) == []
    assert load_regime(path).id == "small"


def test_tells_every_fault_at_once(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    broken = SMALL.replace("target: Ruritania", "target: Ruritania\ntargets: x").replace("rank: 1", "rank: one")
    path.write_text(broken.replace("state: [RU]", "state: [NO]"), encoding="utf-8")
    faults = check_regime(path)
    assert [words for fault in faults for words in ("bare NO", "targets", "rank") if words in fault] == [
        "targets",
        "bare NO",
        "rank",
    ]


def test_tells_faults_of_shape_and_faults_across_parts_at_once(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    broken = SMALL.replace("    binds: all states\n", "", 1).replace("bears_on: [1/2]", "bears_on: [1/9]")
    path.write_text(broken.replace("title: The gazette", "titel: The gazette"), encoding="utf-8")
    told = ("has no title", "did you mean title", "has no binds", "'1/9' is not in provisions")
    faults = check_regime(path)
    assert [[words for words in told if words in fault] for fault in faults] == [[words] for words in told]


def test_what_a_broken_entry_is_referred_to_for_is_no_further_fault(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(SMALL.replace("recipient: {state: [RU]}", "recipient: {states: [RU]}"), encoding="utf-8")
    assert len(check_regime(path)) == 1


def test_aliases_cannot_exhaust_memory(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{after}: &{after} [{', '.join('*' + before for _ in range(9))}]\n"
    path = tmp_path / "bomb.yaml"
    path.write_text(bomb, encoding="utf-8")
    assert "aliases" in check_regime(path)[0]


def test_depth_cannot_exhaust_the_stack(tmp_path: Path) -> None:
    path = tmp_path / "deep.yaml"
    path.write_text("[" * 200_000, encoding="utf-8")
    assert "nested deeper" in check_regime(path)[0]


@pytest.mark.parametrize("content", ["", "---\n", "just words", "[a, b]", "null"], ids=repr)
def test_refuses_what_is_no_mapping(content: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(content, encoding="utf-8")
    assert check_regime(path)[0].startswith(f"{path}:1: the file: ")


def test_refuses_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("title: Résolution".encode("latin-1"))
    assert "save it as UTF-8" in check_regime(path)[0]


@pytest.mark.parametrize("name", ["no-such-regime", "../un-dprk", "x.yaml/y", "\0", "x" * 5000])
def test_refuses_what_is_not_there(name: str) -> None:
    with pytest.raises(
        RulebookError, match=r"(no such rulebook|cannot be read .*); give the path of a YAML file or one"
    ):
        load_regimes([name])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(lambda path: path.mkdir(), "a folder, not a file", id="folder"),
        pytest.param(os.mkfifo, "a device or pipe, not a file", id="pipe that nobody writes into"),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), "a device or pipe, not a file", id="endless device"),
        pytest.param(lambda path: path.symlink_to("/dev/null"), "a device or pipe, not a file", id="empty device"),
        pytest.param(lambda path: path.symlink_to(path), "cannot be read", id="link to itself"),
        pytest.param(lambda path: path.symlink_to("gone"), "no such rulebook", id="link to nothing"),
        pytest.param(lambda path: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), 1 << 40), "split", id="huge"),
    ],
)
def test_what_is_no_file_of_rules_is_refused_at_once(
    make: Callable[[Path], object], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "odd.yaml"
    make(path)
    (fault,) = check_regime(path)
    assert fault.startswith(f"{path}:")
    assert words in fault


def test_a_link_to_a_rulebook_is_a_rulebook(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("small.yaml")
    assert load_regime(tmp_path / "link.yaml").id == "small"


@pytest.mark.parametrize(
    "value",
    [
        "!include /etc/hostname",
        "!!python/object/apply:os.system [touch {}]",
        "!!python/name:os.system",
        "*x",
        "<<: /etc",
    ],
)
def test_nothing_in_a_rulebook_is_run_or_opened(value: str, tmp_path: Path) -> None:
    mark, path = tmp_path / "ran", tmp_path / "evil.yaml"
    path.write_text(SMALL.replace("note: In force.", f"note: {value.format(mark)}"), encoding="utf-8")
    assert len(check_regime(path)) > 0
    assert not mark.exists()


def test_an_address_in_a_rulebook_is_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL.replace("note: In force.", "note: file:///etc/hostname"), encoding="utf-8")
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda name, *rest, real=os.open: opened.append(name) or real(name, *rest))
    assert load_regime(path).status.note == "file:///etc/hostname"
    assert opened == [path]


def test_two_files_with_one_id_are_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SMALL + f"# {name}\n", encoding="utf-8")
    with pytest.raises(RulebookError, match="give one of them another id"):
        load_regimes([tmp_path / "a.yaml", tmp_path / "b.yaml"])


def test_a_regime_given_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    assert [r.id for r in load_regimes([path, "un-dprk", path])] == ["small", "un-dprk"]


def test_the_hash_changes_with_the_content(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    first = load_regime(path).hash
    path.write_text(SMALL.replace("No arms at all", "No arms whatever"), encoding="utf-8")
    assert re.fullmatch(r"[0-9a-f]{16}", first)
    assert load_regime(path).hash != first


@pytest.mark.parametrize("name", packaged_names())
def test_a_packaged_regime_is_valid_and_named_like_its_file(name: str) -> None:
    assert check_regime(name) == []
    assert load_regime(name).id == name


@pytest.mark.parametrize("name", packaged_names())
def test_a_packaged_regime_names_a_source_for_what_it_claims_to_have_verified(name: str) -> None:
    regime = load_regime(name)
    for provision in regime.provisions:
        if provision.verified != "none":
            assert any(regime.sources[key].title for key in provision.sources)
