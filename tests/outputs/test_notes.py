"""What a reader should know before leaning on a reading."""

from outputs.record import make_record
from primafacie.outputs.notes import notes
from primafacie.outputs.rules import NoRules
from primafacie.outputs.view import View
from primafacie.record import Reading

VOICE = {"name": "The Agency", "acts_for": "XN", "actor": None, "span": None, "because": "the dateline names it"}


def test_the_notes_say_whose_words_the_reports_own_are() -> None:
    view = View(Reading.model_validate(make_record() | {"voice": VOICE}), NoRules())
    assert notes(view)[0].startswith("The report’s own words are those of The Agency, which speaks for ")


def test_the_voice_is_named_as_the_source_of_the_reports_own_words() -> None:
    view = View(Reading.model_validate(make_record() | {"voice": VOICE}), NoRules())
    narrated = next(claim for claim in view.reading.claims if claim.quotation == "narrator")
    assert (view.source(narrated), view.for_whom(narrated)) == ("The Agency", view.state_of("XN"))
