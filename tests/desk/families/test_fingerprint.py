"""Fingerprints: small, the same everywhere, found again by their keys."""

import json
import os
import subprocess
import sys

import pytest

from primafacie.desk.families import Fingerprint, fingerprint, lookup_keys

from .texts import LEAD, OTHER, WIRE, change_words

LONG = " ".join(f"{word}{number}" for number in range(1500) for word in ("coal", "ship", "port"))


def share_key(a: str, b: str) -> bool:
    return not set(lookup_keys(fingerprint(a))).isdisjoint(lookup_keys(fingerprint(b)))


@pytest.mark.parametrize("text", ["", "No.", WIRE, LONG], ids=["empty", "word", "report", "long"])
def test_a_fingerprint_is_small_and_goes_through_json(text: str) -> None:
    mark = fingerprint(text, "2024-06-17")
    assert len(mark.to_json().encode()) < 4000
    assert Fingerprint.from_json(mark.to_json()) == mark
    assert Fingerprint.from_json(json.dumps(json.loads(mark.to_json()))) == mark


def test_layout_capitals_and_punctuation_make_no_difference() -> None:
    assert fingerprint("The ship’s  master DENIED it").exact == fingerprint("the ship's master denied\n\nit.").exact


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    script = "import sys; from primafacie.desk.families import fingerprint; print(fingerprint(sys.argv[1]).to_json())"
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", script, WIRE], env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == fingerprint(WIRE).to_json()


def test_a_fingerprint_stays_what_it_was() -> None:
    mark = fingerprint("North Korea denied that it had shipped coal to China.")
    assert mark.scheme == 1
    assert (mark.exact, mark.near[:24], mark.copied) == EXPECTED


EXPECTED = ("dc34f6f4263edd3c69fbad5f9616445a", "xExSisOl+k7AR0eAluW/XNBb", "IpYYqieC4Mtj8rfgxJeUWeJmILP7Gq/7")


def test_keys_are_short_and_few() -> None:
    keys = lookup_keys(fingerprint(LONG))
    assert len(keys) == len(set(keys)) == 41
    assert max(len(key) for key in keys) <= 24


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(WIRE.upper(), id="identical"),
        pytest.param(change_words(WIRE, 0.05), id="one-word-in-twenty"),
        pytest.param(LEAD + "\n\n" + WIRE, id="own-lead"),
        pytest.param(WIRE[: len(WIRE) // 2], id="half"),
        pytest.param(WIRE + "\n\n" + change_words(OTHER, 0.3) * 3, id="in-a-longer-one"),
    ],
)
def test_copies_share_a_key(other: str) -> None:
    assert share_key(WIRE, other)


def test_other_reports_share_none() -> None:
    assert not share_key(WIRE, OTHER)
