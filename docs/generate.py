"""Writes the pages and pictures of the documentation that are made from the program: `python docs/generate.py`.

`docs/reference/record.md` comes from the JSON Schemas; the pictures show `docs/tutorial/story.txt` as it is
read, and a matter of the sample reports; what commands print in `docs/tutorial/desk.md` is printed anew.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console, RenderableType
from rich.text import Text

from primafacie.assessment import load_regimes
from primafacie.desk import Desk, MatterQuery
from primafacie.outputs import Options, html
from primafacie.outputs.desk.matter import matter_text
from primafacie.outputs.rules import RegimeRules
from primafacie.outputs.terminal import Section
from primafacie.outputs.view import View
from primafacie.reading import read
from primafacie.record import Reading
from primafacie.record.schema import schema_of

DOCS = Path(__file__).resolve().parent
ORDER = (
    "Producer", "Report", "Voice", "Span", "Time", "Actor", "Mention", "Event", "Goods", "Quantity", "Claim", "Finding",
    "Element", "Because",
)  # fmt: skip
MATTER_ORDER = ("MatterReport", "Told", "MatterClaim", "Figure", "MatterFinding", "SourceGroup")
MATTER_HEAD = """# The record of a matter

`primafacie desk show MATTER --json` prints one JSON object of this shape, `primafacie desk export matters` one a line.
The schema is what `primafacie schema matter` prints, `src/primafacie/record/matter-1.schema.json` in the source; its
`$id` is `urn:primafacie:schema:matter:1`. What holds for readings holds for matters, but their rows are named across
reports: `1f3a90c2b7de/c3` is claim `c3` of the reading of report `1f3a90c2b7de`.
"""
HEAD = """# Reference: the record

`primafacie read REPORT --format json` prints one JSON object of this shape a line, a line a report, in the order of
the reports. The schema is what `primafacie schema` prints, `src/primafacie/record/reading-1.schema.json` in the source;
its `$id` is `urn:primafacie:schema:reading:1`. Every object holds every key; a key that has no value
is `null`, an empty list or an empty object.

Three rules hold for every record:

* `report.text[start:end] == span.text` for every span, offsets in Unicode code points, `end` excluded.
* Ids are local to the reading: `t1` is a time, `a1` an actor, `e1` an event, `c1` a claim, `f1` a finding.
* The same report, version, model and rulebooks give the same bytes.

Within version 1, keys are added but none is taken away or given another meaning; a change that breaks this is
version 2.
The schema allows no key that it does not know, so validate a record with the schema of the program that wrote it.

This page is made from the schema by `python docs/generate.py`.
"""
TEMPLATE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: arial; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
  <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def record_page() -> str:
    """The reference of the record."""
    reading, matter = schema_of("reading"), schema_of("matter")
    parts = [HEAD, _section("Reading", reading)]
    parts += [_section(name, reading["$defs"][name]) for name in ORDER]
    parts += [MATTER_HEAD, _section("Matter", matter)]
    parts += [_section(name, matter["$defs"][name]) for name in MATTER_ORDER]
    return "\n".join(parts)


def _section(name: str, schema: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {_kind(each)} | {_cell(each.get('description', ''))} |"
        for key, each in schema["properties"].items()
    ]
    return "\n".join(
        [f"## {name}", "", schema["description"], "", "| key | value | meaning |", "|---|---|---|", *rows, ""]
    )


def _kind(schema: dict[str, Any]) -> str:
    """What a key can hold, in words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(each) for each in schema["anyOf"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "prefixItems" in schema:
        return f"[{', '.join(_kind(each) for each in schema['prefixItems'])}]"
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    if schema.get("type") == "object":
        return f"object: name to {_kind(schema['additionalProperties'])}"
    if "pattern" in schema:
        return "day (`YYYY-MM-DD`)"
    return str(schema["type"])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def story() -> tuple[Reading, RegimeRules]:
    """The story of the tutorial as it is read, and the rules that it is held against."""
    with contextlib.chdir(DOCS / "tutorial"):
        return read(Path("story.txt"), published="2024-10-31"), RegimeRules(load_regimes())


def picture() -> str:
    """The story on a terminal, as a picture that fetches nothing."""
    view = View(*story())
    return _svg(Section(view, Options(width=92, color=True)).parts(), "primafacie read story.txt", "story")


def page_picture() -> bytes:
    """The page of the story in a browser after a click on its first finding; needs selenium and Chromium."""
    from selenium import webdriver  # noqa: PLC0415 - only this picture needs a browser

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "story.html"
        reading, rules = story()
        page.write_text("".join(html.render([reading], rules, Options())), encoding="utf-8")
        for flag in ("--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={folder}/chromium"):
            options.add_argument(flag)
        service = webdriver.ChromeService(shutil.which("chromedriver") or "")
        with webdriver.Chrome(options=options, service=service) as chrome:
            metrics = {"width": 1180, "height": 860, "deviceScaleFactor": 1, "mobile": False}
            chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            chrome.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
            )
            chrome.get(page.as_uri())
            chrome.find_element("css selector", "#r1-f1 .source a.ref").click()
            return bytes(chrome.get_screenshot_as_png())


def desk_tutorial(folder: Path) -> str:
    """The tutorial of the desk, with what its commands print now; a desk is left in `folder`."""
    shutil.copytree(DOCS.parent / "examples" / "reports", folder / "reports")
    page = (DOCS / "tutorial" / "desk.md").read_text(encoding="utf-8")

    def rerun(block: re.Match[str]) -> str:
        commands = [line for line in block[0].splitlines() if line.startswith("$ ")]
        if not commands[0].startswith("$ primafacie "):
            return block[0]
        return "\n".join(["```console", *(_printed(command, folder) for command in commands), "```"])

    return re.sub(r"```console\n.*?```", rerun, page, flags=re.DOTALL)


def _printed(command: str, folder: Path) -> str:
    """A command line, and below it what it prints on a terminal of 80 columns."""
    args = [sys.executable, "-m", *shlex.split(command.removeprefix("$ "))]
    ran = subprocess.run(  # noqa: S603 - our own page
        args, cwd=folder, env=os.environ | {"COLUMNS": "80", "NO_COLOR": "1"}, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return "\n".join([command, *ran.stdout.splitlines()])


def desk_picture(folder: Path) -> str:
    """A matter of the desk in `folder` on a terminal, as a picture that fetches nothing."""
    with Desk(folder / "desk.sqlite") as desk:
        (row, *_) = desk.matters(MatterQuery(standing="contested", order="sources"))
        matter = desk.matter(row.key)
        rules = RegimeRules(desk.rulebooks_of([desk.reading(matter.reports[0].key)]))
        text = matter_text(matter, [], rules, Options(width=92, color=True))
    return _svg([Text.from_ansi(text)], f"primafacie desk show {row.key}", "desk")


def _svg(parts: Iterable[RenderableType], title: str, name: str) -> str:
    console = Console(record=True, width=92, file=io.StringIO(), highlight=False, force_terminal=True)
    for part in parts:
        console.print(part)
    svg = console.export_svg(title=title, code_format=TEMPLATE, unique_id=name)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main() -> None:
    """Write everything anew; with `--page` the picture of the page too, with `--record` the reference alone."""
    (DOCS / "reference" / "record.md").write_text(record_page(), encoding="utf-8")
    if "--record" in sys.argv[1:]:
        return
    if "--page" in sys.argv[1:]:
        (DOCS / "images" / "page.png").write_bytes(page_picture())
    (DOCS / "images" / "terminal.svg").write_text(picture(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        (DOCS / "tutorial" / "desk.md").write_text(desk_tutorial(Path(folder)), encoding="utf-8")
        (DOCS / "images" / "desk.svg").write_text(desk_picture(Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
