"""The cast of a text by the words that name it, for tests."""

from datetime import date

from primafacie.reading.actors import read_actors
from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.language import parse_text


def cast_of(text: str) -> dict[str, ActorDraft]:
    """The words of each mention to the actor that they refer to, of a text published on 17 June 2024."""
    parse = parse_text(text)
    cast = read_actors(parse, date(2024, 6, 17))
    return {parse.text_of(parse.words[m.first], parse.words[m.last]): actor for actor in cast for m in actor.mentions}
