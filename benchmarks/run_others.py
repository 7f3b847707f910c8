"""Times of texts by another library, timed; run by bench_times.py with the interpreter of .venv-bench.

    .venv-bench/bin/python benchmarks/run_others.py dateparser texts.json

Prints one JSON object: the version, the words, the seconds of processor time, and how many times were found.
"""

import importlib.metadata
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

PACKAGES = {"dateparser": "dateparser", "recognizers-text": "recognizers-text-date-time"}


def load_finder(name: str) -> Callable[[str], int]:
    """How many times a library finds in a text; loaded once, so that its start-up is not counted."""
    if name == "dateparser":
        from dateparser.search import search_dates  # noqa: PLC0415

        return lambda text: len(search_dates(text, languages=["en"]) or [])
    from recognizers_date_time import recognize_datetime  # noqa: PLC0415

    return lambda text: len(recognize_datetime(text, "en-us"))


def main(name: str, path: str) -> None:
    """Time the library on the texts of a JSON list."""
    sample: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
    find = load_finder(name)
    find("It left on Friday.")
    start = time.process_time()
    found = sum(find(text) for text in sample)
    spent = time.process_time() - start
    words = sum(len(text.split()) for text in sample)
    version = importlib.metadata.version(PACKAGES[name])
    print(json.dumps({"version": version, "words": words, "seconds": spent, "times": found}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
