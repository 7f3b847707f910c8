"""The scorer of links between claims, and the gold sets that it holds them against."""

import hashlib
import json
from typing import Any

import pytest
from benchmarks.score_claim_links import GOLD, HASHES, count_answers, count_chains
from benchmarks.score_claims import Count

from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report

TEXT = "Reuters reported that Lima accused Quito of smuggling. Quito denied the accusation."


def at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


ACCUSED = {"cue": at("accused"), "content": at("Quito of smuggling")}
OTHER = {"cue": at("reported"), "content": at("Reuters")}


def counted(count: Any, **row: Any) -> tuple[int, int, int]:
    links = Count()
    count(links, row, read_report(report_from_text(TEXT), []))
    return links.right, links.predicted, links.gold


@pytest.mark.parametrize(
    ("answer", "figures"),
    [
        ({"about": [ACCUSED]}, (1, 1, 1)),
        ({"about": []}, (0, 1, 0)),
        ({"about": [], "also": [ACCUSED]}, (0, 0, 0)),
        ({"about": [ACCUSED, OTHER]}, (1, 1, 2)),
    ],
    ids=["right", "nothing to answer", "allowed", "one of two"],
)
@pytest.mark.model
def test_links_of_an_answer_are_counted(answer: dict[str, Any], figures: tuple[int, int, int]) -> None:
    assert counted(count_answers, answers=[{"cue": at("denied")} | answer]) == figures


@pytest.mark.model
def test_link_from_what_answers_nothing_is_wrong() -> None:
    assert counted(count_answers, answers=[]) == (0, 1, 0)


@pytest.mark.model
def test_ignored_words_count_neither_way() -> None:
    assert counted(count_answers, answers=[], ignore=[at("denied")]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("chains", "figures"),
    [([{"inner": at("accused"), "outer": [at("reported")]}], (1, 1, 1)), ([], (0, 1, 0))],
    ids=["right", "wrong"],
)
@pytest.mark.model
def test_chains_are_known_by_their_cues(chains: list[dict[str, Any]], figures: tuple[int, int, int]) -> None:
    assert counted(count_chains, chains=chains) == figures


@pytest.mark.parametrize("name", HASHES)
def test_the_gold_is_the_one_that_was_labelled(name: str) -> None:
    assert hashlib.sha256((GOLD / f"{name}.jsonl").read_bytes()).hexdigest() == HASHES[name]


@pytest.mark.parametrize("name", HASHES)
def test_a_report_is_in_the_half_that_its_text_decides(name: str) -> None:
    rows = [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {int(row["sha256"], 16) % 2 for row in rows} == {0 if name.endswith("tune") else 1}
