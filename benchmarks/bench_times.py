"""Speed of the times layer given the parse, beside the parse itself and two other libraries on the same texts."""

import copy
import json
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from rich.table import Table

from benchmarks.sample import ROOT, count, seconds
from primafacie.reading.language import Parse, parse_text
from primafacie.reading.times import read_times

OTHERS = ROOT / ".venv-bench" / "bin" / "python"
"""Set up by `make bench` from requirements-others.txt; nothing of it is a dependency of the project."""
ROUNDS = 5
LIMITS = {"dateparser": 10_000, "recognizers-text": 2_000}
"""Words that each of the others is given, so that a run takes seconds; they read each text by itself."""


def add_rows(table: Table, sample: list[str], bare: float) -> None:
    """Add the figures of the times layer to a table.

    Args:
        table: Of two columns: measure and figure.
        sample: Texts.
        bare: Seconds that the bare language pipeline took for them in this run.
    """
    words = count(sample)
    parses = [parse_text(text) for text in sample]
    spent = statistics.median(seconds(lambda: [read_times(parse, None) for parse in parses]) for _ in range(ROUNDS))
    table.add_row("given the parse, words a second (goal: at least 100,000)", f"{words / spent:,.0f}")
    table.add_row("given the parse, percent of the bare spaCy pipeline", f"{100 * spent / bare:.1f}")
    for size in (1_000, 10_000, 100_000):
        parse = tiled(parses, size)
        total = count([parse.text])
        each = statistics.median(seconds(lambda parse=parse: read_times(parse, None)) for _ in range(3))  # type: ignore[misc]
        table.add_row(f"one text of {size:,} words, microseconds a word (goal: flat)", f"{1e6 * each / total:.1f}")
    for name, limit in LIMITS.items():
        found = measure_other(name, sample, limit)
        if "skipped" in found:
            table.add_row(name, f"skipped: {found['skipped']}")
            continue
        pace = found["seconds"] / found["words"]
        table.add_row(f"{name} {found['version']}, words a second, on {found['words']:,}", f"{1 / pace:,.0f}")
        table.add_row("  seconds for each of ours, given the parse", f"{pace * words / spent:,.0f}")
        table.add_row("  seconds for each of ours, the bare pipeline included", f"{pace * words / (spent + bare):.2f}")


def measure_other(name: str, sample: list[str], limit: int) -> dict[str, Any]:
    """What run_others.py reports of a library on the first texts of about so many words, or why it is skipped."""
    if not OTHERS.is_file():
        return {"skipped": "not installed; see the message of make bench"}
    chosen: list[str] = []
    for text in sample:
        if count(chosen) < limit:
            chosen.append(text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(chosen), encoding="utf-8")
        script = Path(__file__).with_name("run_others.py")
        command = [str(OTHERS), "-W", "ignore", str(script), name, str(path)]
        try:
            ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        except subprocess.TimeoutExpired:
            return {"skipped": "it took over two minutes"}
    if ran.returncode != 0:
        return {"skipped": ran.stderr.strip().rpartition("\n")[2][:60]}
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def tiled(parses: list[Parse], size: int) -> Parse:
    """One parse of at least so many words by white space, made of the given ones over and over."""
    whole = Parse(text="", words=[], sentences=[], paragraphs=[])
    texts: list[str] = []
    start = total = 0
    while total < size:
        parse = parses[len(texts) % len(parses)]
        _append(whole, parse, start)
        texts.append(parse.text)
        start += len(parse.text) + 2
        total += len(parse.text.split())
    whole.text = "\n\n".join(texts)
    return whole


def _append(whole: Parse, parse: Parse, start: int) -> None:
    """Copies of the words, sentences and paragraphs of a parse, as the next ones of the whole."""
    base, sentences, paragraphs = len(whole.words), len(whole.sentences), len(whole.paragraphs)
    for word in parse.words:
        new = copy.copy(word)
        new.i, new.first, new.last = word.i + base, word.first + base, word.last + base
        new.start, new.end, new.sentence = word.start + start, word.end + start, word.sentence + sentences
        whole.words.append(new)
    for word in parse.words:
        new = whole.words[word.i + base]
        new.head = whole.words[word.head.i + base]
        new.children = [whole.words[child.i + base] for child in word.children]
    for sentence in parse.sentences:
        moved = copy.copy(sentence)
        moved.index, moved.paragraph = sentence.index + sentences, sentence.paragraph + paragraphs
        moved.first, moved.last = sentence.first + base, sentence.last + base
        moved.root = whole.words[sentence.root.i + base]
        whole.sentences.append(moved)
    for paragraph in parse.paragraphs:
        held = copy.copy(paragraph)
        held.index, held.start, held.end = paragraph.index + paragraphs, paragraph.start + start, paragraph.end + start
        held.sentences = [whole.sentences[each.index + sentences] for each in paragraph.sentences]
        whole.paragraphs.append(held)
