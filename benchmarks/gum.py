"""Documents of the GUM corpus in CoNLL-U: the text, tokens, heads, entity marks and dates."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')


@dataclass(frozen=True, slots=True)
class GumDate:
    """Characters `[start, end)` of a date, and its attributes: when, from, to, notBefore, notAfter."""

    start: int
    end: int
    attributes: dict[str, str]


@dataclass(slots=True)
class GumDocument:
    """One document. `heads` are indices of tokens, -1 for roots; `entities` the marks of coreference of each token."""

    text: str = ""
    created: date | None = None
    tokens: list[tuple[int, int]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)
    dates: list[GumDate] = field(default_factory=list)


def read_gum(path: Path) -> GumDocument:
    """One document, its text rebuilt from the tokens."""
    reader = _Reader()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# meta::dateCreated"):
            reader.document.created = date.fromisoformat(line.split("=")[1].strip())
        elif line.startswith(("# newpar ", "# sent_id")) or line == "# newpar":
            reader.begin(new_paragraph=line.startswith("# newpar"))
        elif line[:1].isdigit():
            reader.take(line.split("\t"))
    return reader.document


class _Reader:
    """Rebuilds the text from the lines of tokens; words inside a longer token ("cannot") share its characters."""

    def __init__(self) -> None:
        self.document = GumDocument()
        self._base = 0
        self._inside = (0, 0)
        self._at = 0
        self._open: list[tuple[int, dict[str, str]]] = []

    def begin(self, *, new_paragraph: bool) -> None:
        """Begin a sentence, and a paragraph before it."""
        document = self.document
        if new_paragraph and document.text:
            document.text = document.text.rstrip() + "\n\n"
        self._base = len(document.tokens)
        self._inside = (0, 0)

    def take(self, columns: list[str]) -> None:
        """Read one line."""
        document, number, form = self.document, columns[0], columns[1]
        if "." in number:
            return
        spaced = "" if "SpaceAfter=No" in columns[9] else " "
        if "-" in number:
            first, last = number.split("-")
            self._inside, self._at = (int(first), int(last)), len(document.text)
            document.text += form + spaced
            return
        if self._inside[0] <= int(number) <= self._inside[1]:
            start = self._at
            self._at += len(form)
        else:
            start = len(document.text)
            document.text += form + spaced
        document.tokens.append((start, start + len(form)))
        document.heads.append(self._base + int(columns[6]) - 1 if columns[6] != "0" else -1)
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
        document.entities.append(entity.group(1) if entity else "")
        self._take_dates(columns[9])

    def _take_dates(self, misc: str) -> None:
        xml = re.search(r"(?:^|\|)XML=([^|]*)", misc)
        start, end = self.document.tokens[-1]
        for tag in _TAG.findall(xml.group(1)) if xml is not None else ():
            if tag.startswith("<date"):
                self._open.append((start, dict(_ATTRIBUTE.findall(tag))))
            elif tag == "</date>" and self._open:
                first, attributes = self._open.pop()
                self.document.dates.append(GumDate(first, end, attributes))
