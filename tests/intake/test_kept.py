"""The bytes of a report: what is kept with it, and that they are read again to the same report."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import pytest

from primafacie.errors import InputError
from primafacie.intake import Hint, Item, Kept, identify, read_kept, report_from_bytes, split_source

from .samples import SENTENCE, make_docx, make_mail, make_page, make_pdf

ROW = {
    "text": SENTENCE,
    "title": "Coal",
    "publisher": "Paper",
    "published": "17 June 2024",
    "url": "https://a.example/1",
}
FILES = {
    "report.txt": SENTENCE.encode("utf-16"),
    "report.html": make_page(SENTENCE, head='<meta charset="koi8-r"><title>Coal</title>').encode(),
    "report.pdf": make_pdf([SENTENCE], title="Coal shipments of June"),
    "report.docx": make_docx(SENTENCE),
    "report.eml": make_mail(plain=SENTENCE),
    "report.jsonl": json.dumps(ROW).encode(),
    "odd.jsonl": json.dumps({"text": "\ufeffThe ministry\r\nsaid \ud800 that it denied it."}).encode(),
}


def keep_one(path: Path, data: bytes, published: str | None = None) -> Kept:
    path.write_bytes(data)
    (item,) = split_source(path, published)
    assert not isinstance(item, InputError)
    (kept,) = read_kept(item)
    assert isinstance(kept, Kept), kept
    return kept


@pytest.mark.parametrize("name", FILES)
def test_the_id_is_the_hash_of_the_bytes_that_are_kept(tmp_path: Path, name: str) -> None:
    kept = keep_one(tmp_path / name, FILES[name])
    assert kept.report.id == "sha256:" + hashlib.sha256(kept.data).hexdigest()


@pytest.mark.parametrize("published", [None, "2024-06-18"], ids=["metadata", "stated"])
@pytest.mark.parametrize("name", FILES)
def test_bytes_and_hint_give_the_same_report_again(tmp_path: Path, name: str, published: str | None) -> None:
    kept = keep_one(tmp_path / name, FILES[name], published)
    hint = Hint(**json.loads(json.dumps(asdict(kept.hint))))
    assert report_from_bytes(kept.data, hint) == kept.report


def test_of_a_row_its_text_is_kept(tmp_path: Path) -> None:
    assert keep_one(tmp_path / "report.jsonl", FILES["report.jsonl"]).data == SENTENCE.encode()


def test_an_error_of_a_row_names_its_line_not_its_url(tmp_path: Path) -> None:
    path = tmp_path / "report.jsonl"
    path.write_text(json.dumps({**ROW, "text": " "}))
    (item,) = split_source(path)
    assert not isinstance(item, InputError)
    (error,) = read_kept(item)
    assert isinstance(error, InputError)
    assert error.origin == f"{path}#1"


def test_kept_text_that_is_damaged_is_refused() -> None:
    with pytest.raises(InputError, match="not in UTF-8"):
        report_from_bytes(b"caf\xe9", Hint("a", form="text"))


@pytest.mark.parametrize("name", FILES)
def test_a_report_is_identified_without_being_read(tmp_path: Path, name: str) -> None:
    kept = keep_one(tmp_path / name, FILES[name], "2024-06-17")
    (item,) = split_source(tmp_path / name, "2024-06-17")
    assert isinstance(item, Item)
    assert identify(item) == (kept.report.id, kept.hint)


def test_what_cannot_be_opened_is_not_identified(tmp_path: Path) -> None:
    assert identify(Item(str(tmp_path / "none.txt"), "path")) is None
