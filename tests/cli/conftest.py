"""Fixtures of the command line: a run in this process, with a reader that needs no language model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from outputs.record import TEXT, make_record
from primafacie.cli.run import run
from primafacie.errors import InputError
from primafacie.record import Reading


@dataclass(frozen=True)
class Ran:
    """What came of a run."""

    code: int
    out: str
    err: str


Primafacie = Callable[..., Ran]


@pytest.fixture
def primafacie(capfdbinary: pytest.CaptureFixture[bytes]) -> Primafacie:
    """Runs the command line in this process."""

    def call(*args: object) -> Ran:
        code = run([str(arg) for arg in args])
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return call


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """In place of the engine: a source with "bad" in its name is an error, any other gives the record made by hand.

    Returns the options of each call.
    """
    calls: list[dict[str, object]] = []

    def read_many(sources: list[str], **options: object) -> Iterator[Reading | InputError]:
        calls.append(options)
        for source in sources:
            if "bad" in source:
                yield InputError(source, "no such file", "check the name")
            else:
                record = make_record()
                record["report"]["origin"] = source
                yield Reading.model_validate(record)

    monkeypatch.setattr("primafacie.engine.read_many", read_many)
    return calls


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with the text of the record."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A file with two readings."""
    path = tmp_path / "record.jsonl"
    line = Reading.model_validate(make_record()).to_json()
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")
    return path
