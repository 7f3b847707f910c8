"""Other names of an actor right beside its own: "also known as", and short names in brackets."""

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.actors.pieces import Name
from primafacie.reading.language import Parse

_KNOWN = frozenset({"known", "aka", "a.k.a.", "a.k.a", "alias", "formerly", "previously", "f.k.a."})
_ALSO = _KNOWN | {"as", "also", "now", "the"}
_QUOTES = frozenset("\"'“”‘’`")


def whose_alias(parse: Parse, cast: Cast, name: Name) -> ActorDraft | None:
    """Whose other name this is, by what stands right before it; None where nothing there says so."""
    return _also_known(parse, cast, name) or _named_in_brackets(parse, cast, name)


def _also_known(parse: Parse, cast: Cast, name: Name) -> ActorDraft | None:
    """Whose other name this is: "also known as", "formerly", "a.k.a."."""
    words = parse.words
    i, said = name.first - 1, False
    while i >= 0 and name.first - i < 7 and (words[i].lower in _ALSO or words[i].text in '(,"“'):
        said = said or words[i].lower in _KNOWN
        i -= 1
    actor = cast.actor_at(words[i]) if said and i >= 0 else None
    if actor is None and said and i >= 0 and words[i].text == ")":
        opening = next((j for j in range(i, max(0, i - 8), -1) if words[j].text == "("), 0)
        actor = cast.actor_at(words[opening - 1]) if opening > 0 else None
    return None if actor is None or actor.kind in ("state", "person") else actor


def _named_in_brackets(parse: Parse, cast: Cast, name: Name) -> ActorDraft | None:
    """Whose short name this is, where it stands in brackets after a full one: "... Corporation (KOMID)"."""
    words = parse.words
    i = name.first - 1
    while i >= 0 and words[i].text in _QUOTES:
        i -= 1
    if i < 1 or words[i].text != "(" or words[i].sentence != words[name.first].sentence:
        return None
    before = i - 1
    while before > max(0, i - 4) and cast.actor_at(words[before]) is None:
        before -= 1
    actor = cast.actor_at(words[before])
    if actor is None or actor.kind in ("person", "state"):
        return None
    full, short = actor.name, " ".join(parse.text_of(words[name.first], words[name.last]).split())
    return actor if _is_short_for(short, full) else None


def _is_short_for(short: str, full: str) -> bool:
    """Whether a name can be an abbreviation or a part of a longer one: "KOMID", "Golden Trade"."""
    if set(short.lower().split()) <= set(full.lower().replace(",", " ").split()):
        return True
    letters_left = iter(full.casefold())
    abbreviation = [c for c in short.casefold() if c.isalnum()]
    return (
        short[:1].isupper()
        and short[:1].casefold() == full.casefold()[:1]
        and all(c in letters_left for c in abbreviation)
    )
