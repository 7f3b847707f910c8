"""The texts that speed is measured on, and how: processor time, the same texts for all."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from primafacie.reading.language import load_model
from primafacie.reading.language.paragraphs import find_paragraphs
from primafacie.reading.language.parser import BATCH, BLANKS

ROOT = Path(__file__).resolve().parents[1]
CLUSTERS = ROOT.parent / "shared" / "data" / "reports" / "news-clusters.jsonl"
EXAMPLES = ROOT / "examples"


def texts(words: int) -> list[str]:
    """News of about so many words from the shared data, or the examples where that is absent."""
    if CLUSTERS.is_file():
        rows = [json.loads(line)["text"] for line in CLUSTERS.read_text(encoding="utf-8").splitlines()]
    else:
        rows = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))] * 10
    chosen: list[str] = []
    while rows and count(chosen) < words:
        chosen.append(rows.pop(0))
    return chosen


def count(sample: list[str]) -> int:
    """Words of the texts, by white space."""
    return sum(len(text.split()) for text in sample)


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` takes in this process, so that a busy machine does not show."""
    start = time.process_time()
    work()
    return time.process_time() - start


def bare_parse(sample: list[str]) -> None:
    """The spaCy pipeline alone, on the same paragraphs in the same batches as a reading."""
    pipeline = load_model()
    for text in sample:
        for _ in pipeline.pipe((text[a:b].translate(BLANKS) for a, b in find_paragraphs(text)), batch_size=BATCH):
            pass


def grown(sample: list[str], size: int) -> str:
    """A text of about `size` words, made of the sample over and over."""
    words = 0
    parts: list[str] = []
    while words < size:
        text = sample[len(parts) % len(sample)]
        room = size - words
        pieces = text.split(" ")[:room]
        parts.append(" ".join(pieces))
        words += len(pieces)
    return "\n\n".join(parts)
