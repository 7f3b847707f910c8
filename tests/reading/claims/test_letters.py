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
