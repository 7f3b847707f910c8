"""The documentation keeps up with the program: commands, options, settings, links, generated pages."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import typer

from primafacie.cli.app import app
from primafacie.data.loader import load_packaged
from primafacie.reading.events import frames
from primafacie.record.event import EventType

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
CLI = (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")
_LINK = re.compile(r"(?<!\\)!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def _commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    children = getattr(command, "commands", {})
    if not children:
        yield path, command
    for name, child in children.items():
        yield from _commands(child, f"{path} {name}")


COMMANDS = dict(_commands(typer.main.get_command(app), "primafacie"))


def _section(command: str) -> str:
    """The part of the page on a command; for a command of a group, the part on the group."""
    group = " ".join(command.split()[:2])
    assert f"\n## `{group}" in CLI, f"docs/reference/cli.md says nothing about {group}"
    return CLI.split(f"\n## `{group}")[1].split("\n## ")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert command in f"primafacie {_section(command)}" or f"\n## `{command}" in CLI


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    options = [opt for param in COMMANDS[command].params for opt in param.opts if opt.startswith("--")]
    missing = [option for option in options if option != "--help" and f"`{option}`" not in _section(command)]
    assert missing == []


def test_the_options_before_a_command_are_documented() -> None:
    options = [opt for param in typer.main.get_command(app).params for opt in param.opts if opt.startswith("--")]
    assert [option for option in options if f"`{option}`" not in CLI] == []


def test_every_setting_is_documented() -> None:
    sources = (ROOT / "src").rglob("*.py")
    named = {name for path in sources for name in re.findall(r"PRIMAFACIE_[A-Z_]+", path.read_text(encoding="utf-8"))}
    page = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    assert sorted(named) == sorted(set(re.findall(r"PRIMAFACIE_[A-Z_]+", page)))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    for link in _LINK.findall(text):
        if link.startswith(("http://", "https://")):
            continue
        target, _, place = link.partition("#")
        path = (page.parent / target).resolve() if target else page
        assert path.exists(), f"{link}: there is no {path.relative_to(ROOT)}"
        if place:
            assert place in _places(path), f"{link}: {path.name} has no such heading"


def _places(page: Path) -> list[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_the_index_leads_to_every_page() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")} - {"index.md"}
    assert pages - set(_LINK.findall(index)) == set()


def test_the_reference_of_the_record_is_current() -> None:
    generate = runpy.run_path(str(DOCS / "generate.py"))
    page = (DOCS / "reference" / "record.md").read_text(encoding="utf-8")
    assert page == generate["record_page"](), "run: python docs/generate.py"


@pytest.mark.parametrize("type_", get_args(EventType))
def test_every_type_of_event_is_documented_with_its_roles_and_category(type_: EventType) -> None:
    rows = (DOCS / "reference" / "events.md").read_text(encoding="utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith(f"| `{type_}` |")]
    entry = load_packaged("events/frames.yaml", frames._File).types[type_]
    categories = [frame.plover for frame in [entry, *entry.verbs, *entry.nouns] if frame.plover is not None]
    roles = row.split(" | ")[2]
    assert set(entry.roles) <= set(roles.split(", "))
    assert [category for category in categories if category not in row] == []


def test_the_tutorial_quotes_its_report() -> None:
    tutorial = (DOCS / "tutorial" / "first-reading.md").read_text(encoding="utf-8")
    quoted = " ".join(line.removeprefix(">").strip() for line in tutorial.splitlines() if line.startswith(">"))
    story = (DOCS / "tutorial" / "story.txt").read_text(encoding="utf-8")
    assert " ".join(quoted.split()) == " ".join(story.split())


def test_pictures_fetch_nothing() -> None:
    for picture in (DOCS / "images").glob("*.svg"):
        assert "url(http" not in picture.read_text(encoding="utf-8")
