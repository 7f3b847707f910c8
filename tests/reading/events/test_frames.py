"""The lexicon of frames: roles and conditions are known, lemmas are lower case."""

from primafacie.reading.events.conditions import CONDITIONS
from primafacie.reading.events.frames import load_lexicon

FRAMES = [
    frame for index in (load_lexicon().verbs, load_lexicon().nouns) for frames in index.values() for frame in frames
]


def test_every_condition_that_a_frame_names_is_known() -> None:
    named = {name.partition(":")[0] for typed in FRAMES for name in [*typed.frame.needs, *typed.frame.lacks]}
    assert named <= set(CONDITIONS)


def test_every_condition_is_named_by_a_frame() -> None:
    named = {name.partition(":")[0] for typed in FRAMES for name in [*typed.frame.needs, *typed.frame.lacks]}
    assert set(CONDITIONS) <= named


def test_frames_that_compare_nouns_have_nouns() -> None:
    for typed in FRAMES:
        if {"object_noun", "modifier", "subject_noun"} & set(typed.frame.needs):
            assert typed.nouns, typed.rule
