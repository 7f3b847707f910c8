"""What stands beside a name: whose it is, where it is based, and what kind of actor has it."""

from primafacie.reading.actors.cast import Cast
from primafacie.reading.actors.home import Home, names_other_state
from primafacie.reading.actors.lexicon import HYPHENS, Lexicon, Nouns
from primafacie.reading.actors.nominals import is_state_owned
from primafacie.reading.actors.pieces import UNLABELLED, Name
from primafacie.reading.language import Parse, Word
from primafacie.record.actor import ActorKind

_PARTICIPLES = frozenset({"based", "owned", "run", "controlled", "registered", "headquartered", "incorporated"})
"""What a company is by a hyphen: "Hong Kong-based", "state-owned"."""

_LONGEST_MEDIUM = 4
"""Words of the name of a medium in brackets at most."""


def names_person(nouns: Nouns, word: Word) -> bool:
    """Whether a word is a noun for a person, though an adjective to the model: "Russian national"."""
    noun = nouns.get(word.lower)
    return noun is not None and noun.kind == "person" and word.pos in ("NOUN", "PROPN", "ADJ")


class Beside:
    """Reads the words around names.

    Args:
        home: Where the report is written from.
    """

    def __init__(self, parse: Parse, lexicon: Lexicon, nouns: Nouns, cast: Cast, home: Home) -> None:
        self._parse = parse
        self._lexicon = lexicon
        self._nouns = nouns
        self._cast = cast
        self.home = home

    def state_of(self, name: Name, head: Word) -> str | None:
        """Code of the state before a name (directly, or as possessor), or after it with "of", "in", "for"."""
        words = self._parse.words
        if name.state is not None:
            return name.state
        i = name.first - 1
        steps = 0
        while i >= 0 and steps < 4 and words[i].sentence == head.sentence:
            actor = self._cast.actor_at(words[i])
            if actor is not None and actor.acts_for is not None and actor.kind in ("state", "body", "other"):
                return actor.acts_for
            if words[i].pos not in ("PART", "ADJ", "NOUN", "PROPN") and words[i].tag != "POS":
                break
            i -= 1
            steps += 1
        return self.state_after(name.last + 1, ("of", "in", "for"))

    def state_after(self, i: int, prepositions: tuple[str, ...]) -> str | None:
        """Code of the state that follows one of these prepositions at word `i`; None where none does."""
        words = self._parse.words
        if i >= len(words) or words[i].lower not in prepositions:
            return None
        i += 1
        if i < len(words) and words[i].lower == "the":
            i += 1
        if i >= len(words):
            return None
        match = self._lexicon.match(words, i, len(words))
        return match.entry.country if match is not None and match.entry.is_state else None

    def is_before_title(self, name: Name) -> bool:
        """Whether an office of an organ follows its name: "Foreign Ministry spokesman"."""
        following = self._parse.words[name.last + 1 : name.last + 2]
        noun = self._nouns.get(following[0].lower) if len(following) > 0 else None
        return noun is not None and noun.kind == "person" and noun.speaks != "nobody"

    def is_general(self, name: Name) -> bool:
        """Whether any state may have a body of that name: "Ministry of Railways", not "Olympic Council of Asia"."""
        words = self._parse.words[name.first : name.last + 1]
        return len(name.inside) == 0 and not any(
            word.text.isupper() or self._lexicon.match(words, n, len(words)) for n, word in enumerate(words)
        )

    def state_at_home(self, word: Word) -> str | None:
        """The state whose own medium reports, where the sentence of the word names no other one; else None."""
        home = self.home
        if not home.speaks or home.state is None or names_other_state(self._cast, self._parse, word, home.state):
            return None
        return home.state

    def kind_by_noun(self, name: Name) -> ActorKind | None:
        """Kind by the noun right before a name: "the company Glocom", "hacking group APT45"."""
        if name.first == 0:
            return None
        before = self._parse.words[name.first - 1]
        noun = self._nouns.get(before.lower)
        if name.first > 1:
            noun = self._nouns.get(f"{self._parse.words[name.first - 2].lower} {before.lower}") or noun
        same = before.sentence == self._parse.words[name.first].sentence and before.pos == "NOUN"
        if noun is None or not same or noun.kind not in ("organisation", "body", "media"):
            return None
        if noun.is_either and name.last > name.first:
            return None
        return noun.kind

    def kind_by_place(self, name: Name) -> ActorKind | None:
        """Kind by where a name stands: alone in brackets after a sentence it tells who reported, "(Clarín)"."""
        words = self._parse.words
        before = words[name.first - 1] if name.first > 0 else None
        if before is None:
            return None
        if before.text == "(" and words[name.last + 1 : name.last + 2] and words[name.last + 1].text == ")":
            ends = name.first > 1 and words[name.first - 2].text in (".", "”", '"', ")")
            return "media" if ends and name.last - name.first < _LONGEST_MEDIUM else None
        return None

    def is_after_person(self, name: Name) -> bool:
        """Whether a noun for one person stands right before a name: "assistant coach Darnell Lazare"."""
        before = self._parse.words[name.first - 1] if name.first > 0 else None
        if before is None or before.sentence != self._parse.words[name.first].sentence:
            return False
        if name.rule == UNLABELLED:
            return names_person(self._nouns, before)
        return names_person(self._nouns, before) and before.tag == "NN" and before.dep in ("compound", "nmod")

    def kind_of_acronym(self, name: Name) -> ActorKind | None:
        """An unknown abbreviation that acts or owns is an organisation: "FIRST said"."""
        word = self._parse.words[name.last]
        acts = word.dep in ("nsubj", "poss") and not any(child.dep == "det" for child in word.children)
        is_acronym = (
            name.first == name.last and word.text.isalpha() and word.text.isupper() and 3 <= len(word.text) <= 8
        )
        return "organisation" if acts and is_acronym else None

    def country_of(self, name: Name) -> str | None:
        """Country by "Hong Kong-based" before a name, or by a demonym there."""
        for word in reversed(self._before(name)):
            actor = self._cast.actor_at(word)
            if actor is not None:
                return actor.country
        return None

    def is_state_owned(self, name: Name) -> bool:
        """Whether the words before the name of a company say that it is a state's: "Russia's state-run bank"."""
        return is_state_owned(self._before(name))

    def _before(self, name: Name) -> list[Word]:
        """The words before a name that can belong to it."""
        words = self._parse.words
        first = name.first
        while first > max(0, name.first - 8) and words[first - 1].sentence == words[name.first].sentence:
            word = words[first - 1]
            part = word.lower in _PARTICIPLES or word.text in HYPHENS
            if word.pos in ("VERB", "ADP", "PUNCT") and not part:
                break
            first -= 1
        return words[first : name.first]

    def head_of(self, first: int, last: int) -> Word:
        """The word of `[first, last]` that governs the others; the last one where the parse says nothing."""
        for i in range(last, first - 1, -1):
            word = self._parse.words[i]
            if not first <= word.head.i <= last and word.text[:1].isalnum():
                return word
        return self._parse.words[last]
