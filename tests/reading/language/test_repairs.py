"""Repairs of classes of wrong parses."""

from collections.abc import Callable

import pytest

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "gerund", "noun"),
    [
        ("The resolution prohibits states from shipping oil.", "shipping", "oil"),
        ("It was accused of selling coal.", "selling", "coal"),
        ("They evaded sanctions by transferring fuel.", "transferring", "fuel"),
    ],
)
def test_a_gerund_after_a_preposition_governs_its_noun(
    parse: Callable[[str], Parse], sentence: str, gerund: str, noun: str
) -> None:
    words = {word.text: word for word in parse(sentence).words}
    assert words[gerund].dep == "pcomp"
    assert words[noun].head is words[gerund]
    assert words[gerund].governs(words[noun])


def test_a_participle_behind_having_is_the_verb(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("Moscow denied having shipped arms to Iran.").words}
    assert words["shipped"].head is words["denied"]
    assert words["having"].head is words["shipped"]
    assert words["arms"].head is words["shipped"]


def test_a_verb_in_the_past_tense_is_no_modifier(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("North Korea procured parts for its programme.").words}
    assert words["procured"].is_root
    assert words["Korea"].head is words["procured"]
    assert words["parts"].dep == "dobj"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Washington sanctions North Korean bankers over arms trade", "sanctions"),
        ("N.K. test-fires cruise missiles: KCNA", "test-fires"),
        ("U.S. sanctions Russian banks", "sanctions"),
        ("Pyongyang lobs salvo of missiles into sea", "lobs"),
        ("North Korea fires suspected ICBM, Japan says", "fires"),
    ],
)
def test_a_headline_has_its_verb(parse: Callable[[str], Parse], text: str, verb: str) -> None:
    word = next(word for word in parse(text).words if word.text == verb)
    assert (word.pos, word.tag) == ("VERB", "VBZ")
    assert word.child("nsubj") is not None
    assert word.child("dobj") is not None


@pytest.mark.parametrize("text", ["California fires kill ten", "North Korea missile tests go on"])
def test_a_noun_before_a_noun_stays_one(parse: Callable[[str], Parse], text: str) -> None:
    assert all(word.pos != "VERB" for word in parse(text).words if word.lower in ("fires", "sanctions", "tests"))


def test_goods_are_worth_what_stands_behind_them(parse: Callable[[str], Parse]) -> None:
    goods = next(
        word
        for word in parse("Singapore police seized luxury goods worth 4 million dollars.").words
        if word.text == "goods"
    )
    assert (goods.head.text, goods.dep) == ("seized", "dobj")


def test_the_first_of_two_persons_is_no_title_of_the_second(parse: Callable[[str], Parse]) -> None:
    words = parse("U.S. President Donald Trump and North Korean leader Kim Jong Un meet in Singapore.").words
    first, second = (next(word for word in words if word.text == name) for name in ("Trump", "Un"))
    assert (first.dep, second.head, second.dep) == ("nsubj", first, "conj")


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "noun"),
    [
        ("The ship loaded coal.", "ship", "loaded", "coal"),
        ("On 14 June 2023 the Togo-flagged vessel Yu Jong 2 loaded coal at Songnim.", "Jong", "loaded", "coal"),
    ],
    ids=["bare", "number behind the name"],
)
def test_a_participle_behind_a_noun_is_the_verb_of_a_clause_without_one(
    parse: Callable[[str], Parse], sentence: str, subject: str, verb: str, noun: str
) -> None:
    words = {word.text: word for word in parse(sentence).words}
    assert words[noun].head is words[verb]
    assert words[subject].head is words[verb]


def test_a_heading_keeps_its_participle(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("Used cars and stolen goods").words}
    assert words["stolen"].head is words["goods"]


def test_a_label_is_a_sentence_of_its_own_and_keeps_its_words(parse: Callable[[str], Parse]) -> None:
    found = parse("Mao Ning: Russia vetoed the draft.")
    assert [found.text_of(found.words[s.first], found.words[s.last]) for s in found.sentences] == [
        "Mao Ning:", "Russia vetoed the draft.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Factory No. 26 shipped shells to Russia.", "shipped", "26"),
        ("Department No. 8 shipped pumps to Iran.", "shipped", "8"),
        ("Unit No. 12 was sanctioned by Canada.", "sanctioned", "12"),
        ("The vessel No. 7 was seized by Japan.", "seized", "vessel"),
    ],
)
def test_what_a_number_names_is_the_subject(
    parse: Callable[[str], Parse], sentence: str, verb: str, subject: str
) -> None:
    words = {word.text: word for word in parse(sentence).words}
    assert words[subject].head is words[verb]
    assert words[subject].dep in ("nsubj", "nsubjpass")


def test_a_numbered_text_stays_a_number(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("The Council recalled Resolution No. 1718 on Monday.").words}
    assert words["1718"].pos == "NUM"


@pytest.mark.parametrize(
    ("headline", "noun"),
    [("Oman hosts talks with Iran", "talks"), ("Qatar hosts meeting between Russia and Ukraine", "meeting")],
)
def test_what_a_headline_says_is_hosted_is_a_noun(parse: Callable[[str], Parse], headline: str, noun: str) -> None:
    words = {word.text: word for word in parse(headline).words}
    assert (words[noun].pos, words[noun].dep, words[noun].head.text) == ("NOUN", "dobj", "hosts")


def test_a_bare_verb_in_a_row_of_infinitives_is_one_of_them(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("They launched a drive to oppose war, withdraw troops and rest.").words}
    assert words["withdraw"].head is words["oppose"]


def test_what_somebody_is_accused_of_is_no_attribute_of_the_time_between(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("Seoul has accused China for over a year of buying coal.").words}
    assert words["of"].head is words["accused"]


def test_a_noun_behind_and_is_joined_to_the_noun_before(parse: Callable[[str], Parse]) -> None:
    text = "Iran stands accused of supplying Syria with missiles and hundreds of thousands of shells."
    words = {word.text: word for word in parse(text).words}
    assert words["thousands"].head is words["missiles"]


def test_a_part_of_a_body_is_the_head_of_both(parse: Callable[[str], Parse]) -> None:
    text = "The Department of the Treasury's Office of Foreign Assets Control listed two firms."
    words = {word.text: word for word in parse(text).words}
    assert (words["Office"].head, words["Department"].head) == (words["listed"], words["Office"])


def test_a_short_name_in_brackets_without_a_blank_is_a_word(parse: Callable[[str], Parse]) -> None:
    assert "NIS" in {word.text for word in parse("The National Intelligence Service(NIS) said so.").words}


def test_who_is_sent_home_is_no_kind_of_home(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("States had to send home nationals of North Korea.").words}
    assert words["home"].head is words["send"]
