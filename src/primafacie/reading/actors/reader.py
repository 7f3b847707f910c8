"""From a parse to its cast."""

from datetime import date

from primafacie.reading.actors.cast import Cast
from primafacie.reading.actors.lexicon import load_lexicon, load_nouns
from primafacie.reading.actors.names import find_names
from primafacie.reading.actors.register import Register
from primafacie.reading.actors.repeats import find_repeats
from primafacie.reading.actors.resolve import Resolver
from primafacie.reading.actors.things import drop_things
from primafacie.reading.actors.vessels import mark_vessels
from primafacie.reading.language import Parse


def read_actors(parse: Parse, published: date | None) -> Cast:
    """The cast of a report: every actor that is named, described, or meant by a pronoun.

    Args:
        parse: The parse of the report.
        published: Day of publication, by which offices are looked up; None where it is not known.
    """
    lexicon, nouns = load_lexicon(), load_nouns()
    register = Register(parse, lexicon, nouns, published.isoformat() if published is not None else None)
    names = drop_things(parse, mark_vessels(parse, find_names(parse, lexicon, nouns), nouns), nouns)
    names = find_repeats(parse, names)
    register.states |= {
        name.entry.country for name in names if name.entry is not None and name.entry.country is not None
    }
    register.expect(names)
    for name in names:
        register.enter(name)
    Resolver(register).run()
    return register.cast
