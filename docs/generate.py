"""Writes the pages and pictures of the documentation that are made from the program: `python docs/generate.py`.

`docs/reference/record.md` comes from the JSON Schemas; the pictures show `docs/tutorial/story.txt` as it is read.
"""

import contextlib
import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console

from primafacie.assessment import load_regimes
from primafacie.outputs import Options, html
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
    console = Console(record=True, width=92, file=io.StringIO(), highlight=False, force_terminal=True)
    for part in Section(view, Options(width=92, color=True)).parts():
        console.print(part)
    svg = console.export_svg(title="primafacie read story.txt", code_format=TEMPLATE, unique_id="story")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


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


def main() -> None:
    """Write everything anew; with `--page` the picture of the page too, with `--record` the reference alone."""
    (DOCS / "reference" / "record.md").write_text(record_page(), encoding="utf-8")
    if "--record" in sys.argv[1:]:
        return
    if "--page" in sys.argv[1:]:
        (DOCS / "images" / "page.png").write_bytes(page_picture())
    (DOCS / "images" / "terminal.svg").write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    main()
