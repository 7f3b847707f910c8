"""The cue lexicon."""

from primafacie.data.loader import read_packaged
from primafacie.reading.claims.lexicon import load_lexicon


def test_lexicon_loads() -> None:
    lexicon = load_lexicon()
    assert {"allegation", "denial"} <= set(lexicon.nouns)


def test_no_verb_is_listed_twice() -> None:
    keys = [
        line.strip().split(":")[0]
        for line in read_packaged("claims/verbs.yaml").splitlines()
        if line.startswith("      ") and not line.startswith("       ")
    ]
    assert sorted(set(keys)) == sorted(keys)
