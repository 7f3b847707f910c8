"""The title right before a person's name: its words, and the state that it tells."""

from primafacie.reading.actors.beside import names_person
from primafacie.reading.actors.cast import Cast
from primafacie.reading.actors.lexicon import Nouns
from primafacie.reading.actors.pieces import Name
from primafacie.reading.actors.titles import Title, read_title
from primafacie.reading.language import Parse, Word


class TitlesBefore:
    """Reads the titles before names."""

    def __init__(self, parse: Parse, nouns: Nouns, cast: Cast) -> None:
        self._parse = parse
        self._nouns = nouns
        self._cast = cast

    def read(self, name: Name, head: Word) -> tuple[int, Title | None]:
        """The first word of the title directly before a name, and the title; the name's own where there is none."""
        words = self._parse.words
        first = name.first if name.title is None else name.title[0]
        start = first
        bound = max(self._parse.sentences[head.sentence].first, first - 10)
        if (
            name.title is None
            and not (first > bound and names_person(self._nouns, words[first - 1]))
            and not (first > bound and words[first - 1].lower in self._nouns.honorifics)
        ):
            return name.first, None
        while first > bound and self._is_title_word(words[first - 1]):
            first -= 1
        while first < start and (words[first].tag == "POS" or not words[first].text[:1].isalnum()):
            first += 1
        country, acts_for = self._affiliation(first, name.first)
        marks = self._nouns.then | self._nouns.former | self._nouns.outside
        before = words[first - 1] if first > bound and words[first - 1].lower in marks else None
        title = read_title(words[first : name.first], self._nouns, country, acts_for, before=before)
        return first, title

    def _is_title_word(self, word: Word) -> bool:
        if word.entity in ("DATE", "TIME"):
            return False
        if word.tag == "POS" or word.text == "-" or word.lower in ("then", "former"):
            return True
        if word.pos not in ("NOUN", "ADJ", "PROPN"):
            return False
        actor = self._cast.actor_at(word)
        return actor is None or actor.kind in ("state", "body", "organisation", "media")

    def _affiliation(self, first: int, stop: int) -> tuple[str | None, str | None]:
        country = acts_for = None
        for word in self._parse.words[first:stop]:
            actor = self._cast.actor_at(word)
            if actor is not None and actor.kind != "person" and (actor.country or actor.acts_for):
                country, acts_for = actor.country, actor.acts_for
        return country, acts_for
