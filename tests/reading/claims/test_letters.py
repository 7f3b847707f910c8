"""Letters and speeches that are printed whole: "I" is who wrote them, "you" to whom they are written."""

import pytest

from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report

pytestmark = pytest.mark.model

SENT = "Pyongyang, May 3 (KCNA) -- Kim Jong Un, president of the State Affairs of the DPRK, sent a message to "
TEXT = "I extend warm greetings to you on this day.\nI hope that your country will prosper."


def referents(text: str) -> dict[str, str]:
    """Each pronoun of the first and second person with the actor it refers to."""
    reading = read_report(report_from_text(text), [])
    return {m.span.text: a.name for a in reading.actors for m in a.mentions if m.span.text in ("I", "you", "your")}


LETTERS = [
    (f"{SENT}Vladimir Putin, president of the Russian Federation, on May 2.\nThe message said:\n{TEXT}",
     "Kim Jong Un", "Vladimir Putin"),
    (f"{SENT.replace('sent', 'received').replace(' to ', ' from ')}Vladimir Putin, president of the Russian "
     f"Federation, on May 2.\nThe full text of the message is as follows:\n{TEXT}", "Vladimir Putin", "Kim Jong Un"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "author", "addressee"), LETTERS, ids=["sent", "received"])
def test_letter_is_its_writers_and_you_is_to_whom_it_is_sent(text: str, author: str, addressee: str) -> None:
    assert referents(text) == {"I": author, "you": addressee, "your": addressee}


def test_speech_is_of_whoever_it_is_announced_as() -> None:
    text = f"Pyongyang, May 3 (KCNA) -- The following is the full text of Kim Jong Un's speech before pilots:\n\n{TEXT}"
    assert referents(text) == {"I": "Kim Jong Un"}


def test_you_in_a_speech_is_whom_it_is_given_to() -> None:
    announced = "The following is the full text of Kim Jong Un's speech before Vladimir Putin:"
    found = referents(f"Pyongyang, May 3 (KCNA) -- {announced}\n\n{TEXT}")
    assert found == {"I": "Kim Jong Un", "you": "Vladimir Putin", "your": "Vladimir Putin"}


def test_you_in_a_quotation_is_to_whom_it_is_said() -> None:
    text = "Kim Jong Un met Vladimir Putin in Moscow.\n\n“You will always find a friend in Pyongyang,” Kim told Putin."
    reading = read_report(report_from_text(text), [])
    [you] = [a.name for a in reading.actors for m in a.mentions if m.span.text == "You"]
    assert you == "Vladimir Putin"


def test_you_said_to_media_is_nobody() -> None:
    text = "“You cannot trust a ceasefire like this one,” the Kremlin told Reuters."
    reading = read_report(report_from_text(text), [])
    assert [a.name for a in reading.actors for m in a.mentions if m.span.text == "You"] == []


def test_speech_is_a_claim_of_whoever_gave_it(claims) -> None:
    found = claims("Putin made a speech in Moscow on Monday.\nHe said:\nComrades,\nWe will build more ships this year.")
    assert (found[0].source_span.text, found[0].quotation) == ("He", "direct")


def test_sentence_before_a_list_announces_no_letter(claims) -> None:
    assert claims("The ministry named three ports:\nNampo\nWonsan") == ()


PRINTED = {
    "heading without a verb": (
        "Full text of the letter of Sergei Lavrov to Antonio Guterres:\n\nI refer to your message.\n\nI cannot agree.",
        {"I": "Sergei Lavrov", "your": "Antonio Guterres"},
    ),
    "wrote to": (
        "Washington -- Joe Biden wrote to Sergei Lavrov on Monday. The letter reads:\n\nI was glad to see you.",
        {"I": "Joe Biden", "you": "Sergei Lavrov"},
    ),
    "quoted": (
        "Damascus -- Bashar al-Assad received a telegram from Kim Jong Un.\n\n“I greet you,” the telegram reads.",
        {"I": "Kim Jong Un", "you": "Bashar al-Assad"},
    ),
    "signed": (
        "Dear Secretary Blinken,\n\nI ask that you answer my questions.\n\nSincerely,\n\nRobert Menendez\nSenator",
        {"I": "Robert Menendez", "you": "Blinken"},
    ),
    "without a colon": (
        "Pyongyang, June 10 (KCNA) -- Kim Yo Jong issued the following statement on Sunday.\n\nI warn Seoul to stop.",
        {"I": "Kim Yo Jong"},
    ),
    "without marks": (
        "Pyongyang, Sept. 9 (KCNA) -- Vladimir Putin said in a message that he was glad.\nI wish all good health.",
        {"I": "Vladimir Putin"},
    ),
}


@pytest.mark.parametrize("form", PRINTED)
def test_first_person_is_who_wrote_it_in_every_form(form: str) -> None:
    text, parties = PRINTED[form]
    assert referents(text) == parties


def test_letter_ends_where_it_is_signed(claims) -> None:
    [letter] = claims("Full text of the letter of Sergei Lavrov:\n\nThe deal is dead.\n\nYours sincerely,\n\nS. Lavrov")
    assert [span.text for span in letter.content] == ["The deal is dead"]


def test_letter_ends_where_the_report_tells_of_it(claims) -> None:
    text = (
        "Joe Biden wrote to Xi Jinping. The letter reads:\n\nThe seas are free.\n\nThe White House released the letter."
    )
    assert [span.text for span in claims(text)[0].content] == ["The seas are free"]


def test_agency_says_no_first_person_of_its_own() -> None:
    text = "Pyongyang, May 3 (KCNA) -- The harvest is good.\nI am happy."
    reading = read_report(report_from_text(text), [])
    assert [a.name for a in reading.actors for m in a.mentions if m.span.text == "I"] == []


BODY = "I send my congratulations to you on the holiday."


@pytest.mark.parametrize(
    "address",
    ["To Comrade Thongloun Sisoulith", "Respected Comrade Thongloun Sisoulith,", "Dear Mr. Thongloun Sisoulith,"],
)
def test_letter_between_an_address_and_a_name_is_its_signers(address: str) -> None:
    found = referents(f"{address}\n\n{BODY}\n\nKim Jong Un")
    assert found == {"I": "Kim Jong Un", "you": "Thongloun Sisoulith"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{BODY}\n\nKim Jong Un", id="nobody is addressed"),
        pytest.param(f"To Comrade Thongloun Sisoulith\n\n{BODY}", id="nobody signs"),
        pytest.param(f"Thongloun Sisoulith was re-elected.\n\n{BODY}\n\nKim Jong Un", id="a sentence"),
        pytest.param(f"Respected Comrade Kim Jong Un Visits Farm\n\n{BODY}\n\nRodong Sinmun", id="a headline"),
        pytest.param(f"Dear comrades,\n\n{BODY}\n\nThe editor writes on.", id="a sentence at the end"),
    ],
)
def test_nobody_is_meant_without_an_address_and_a_name(text: str) -> None:
    assert referents(text) == {}
