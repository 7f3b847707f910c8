"""Other names of an actor right beside its own: "also known as", former names, and short names in brackets."""

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.actors.lexicon import Nouns
from primafacie.reading.actors.pieces import Name
from primafacie.reading.language import Parse, Word

_BETWEEN = frozenset(["(", ",", '"', "“", "‘", "'", "[", ":", "."])
_QUOTES = frozenset("\"'“”‘’`")
_REACH = 10
"""Words between a name and its alias at most."""
_ALSO = frozenset({",", ";", "or", "and", '"', "”", "“", "'", "’", "‘"})
"""What stands between two aliases in a row."""


class Aliases:
    """Finds whose other name a name is, by what stands right before it."""

    def __init__(self, parse: Parse, cast: Cast, nouns: Nouns) -> None:
        self._parse = parse
        self._cast = cast
        self._nouns = nouns
        self._links = nouns.alias_marks | nouns.alias_links
        self._ends: dict[int, ActorDraft] = {}

    def owner(self, name: Name) -> ActorDraft | None:
        """Whose other name this is; None where nothing before it says so."""
        actor = self._also_known(name) or self._in_row(name) or self._renamed(name)
        if actor is not None:
            self._ends[name.last] = actor
            return actor
        return _named_in_brackets(self._parse, self._cast, name)

    def _also_known(self, name: Name) -> ActorDraft | None:
        """Whose other name stands after "also known as", "formerly", "a.k.a.", "doing business as"."""
        words = self._parse.words
        i, said = name.first - 1, False
        while i >= 0 and name.first - i < _REACH:
            text = words[i].lower
            said = said or text in self._nouns.alias_marks
            if not (text in self._links or words[i].text in _BETWEEN or (said and text.isdigit())):
                break
            i -= 1
        actor = self._cast.actor_at(words[i]) if said and i >= 0 else None
        if actor is None and said and i >= 0 and words[i].text == ")":
            opening = next((j for j in range(i, max(0, i - 8), -1) if words[j].text == "("), 0)
            actor = self._cast.actor_at(words[opening - 1]) if opening > 0 else None
        return None if actor is None or actor.kind == "state" or not actor.is_named else actor

    def _renamed(self, name: Name) -> ActorDraft | None:
        """Whose new name this is: "the Hua Fu was renamed New Regent", "renamed from Hua Fu to New Regent"."""
        verb = renaming(self._parse, name)
        if verb is None:
            return None
        before = [child.child("pobj") for child in verb.children if child.lower == "from"]
        before += [child for child in verb.children if child.dep in ("nsubjpass", "dobj")]
        named = [self._cast.actor_at(word) for word in before if word is not None and word.i < name.first]
        return next((a for a in named if a is not None and a.is_named and a.kind in ("vessel", "organisation")), None)

    def _in_row(self, name: Name) -> ActorDraft | None:
        """Whose alias stands before this one in brackets: "(a.k.a. Orion Metals, Orion Trading)"."""
        words = self._parse.words
        i = name.first - 1
        while i > 0 and words[i].lower in _ALSO:
            i -= 1
        if i == name.first - 1 or i not in self._ends or words[i].sentence != words[name.first].sentence:
            return None
        opened = next((word.text for word in reversed(words[max(0, i - 30) : i]) if word.text in "()"), ")")
        return self._ends[i] if opened == "(" else None


def renaming(parse: Parse, name: Name) -> Word | None:
    """The verb by which a name is given to something or taken from it, "renamed"; None where there is none."""
    words = parse.words[name.first : name.last + 1]
    head = next((word for word in words if not name.first <= word.head.i <= name.last), words[-1])
    above = head.head.head if head.dep == "pobj" else head.head
    is_object = head.dep in ("oprd", "dobj", "attr", "ccomp") or head.head.lower in ("from", "to", "as")
    return above if above.lemma == "rename" and is_object else None


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
