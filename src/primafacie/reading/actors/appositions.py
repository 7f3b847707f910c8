"""Descriptions beside a name: "Kim Song Nam, director of the department", "her sister, Kim Yo Jong"."""

from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.descriptions import Descriptions
from primafacie.reading.actors.lexicon import Noun
from primafacie.reading.actors.nominals import actor_beside, affiliation, is_state_owned, phrase_of, state_beside
from primafacie.reading.actors.register import Register
from primafacie.reading.actors.titles import read_title
from primafacie.reading.language import Sentence, Word

_PLURAL = frozenset({"NNS", "NNPS"})
_WEAK = frozenset(
    {
        "actors.name.person",
        "actors.name.org",
        "actors.name.gpe",
        "actors.name.other",
        "actors.name.loc",
        "actors.name.fac",
    }
)
"""Rules that took the kind of a name from the model alone."""
_RULE = "actors.apposition"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS_ROW = frozenset({"WP", "WDT", "WRB", ":", "-LRB-"})
_FROM_ABROAD = frozenset(
    {
        "ambassador",
        "envoy",
        "diplomat",
        "consul",
        "attache",
        "attaché",
        "delegate",
        "emissary",
        "counterpart",
        "negotiator",
    }
)
"""Nouns for officials who may be any other state's, as guests are."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FAR = 60
"""Words behind or before a name that are looked at for its titles."""
_INNER = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "PART"})
"""Parts of speech between a title and the name behind it: "Premier of the Cabinet of the DPRK Kim Tok Hun"."""


class Appositions:
    """Binds what stands beside a name to whoever has the name.

    Args:
        heads: Actors by the index of the head word of a mention; what is bound is entered.
    """

    def __init__(self, register: Register, descriptions: Descriptions, heads: dict[int, ActorDraft]) -> None:
        self._register = register
        self._descriptions = descriptions
        self._heads = heads
        self._cast = register.cast
        self._parse = register.parse
        self._nouns = register.nouns

    def bind(self) -> None:
        """Bind "a professor at Kookmin University" to the name beside it, and "her sister" to the name after it."""
        for i, actor in list(self._heads.items()):
            word = self._parse.words[i]
            for child in word.children:
                if child.dep == "appos" and child.i > word.i and child.i not in self._heads:
                    self._join(actor, child)
                    for also in child.children:
                        if also.dep == "conj" and also.i not in self._heads and child.i in self._heads:
                            self._join(actor, also)
            above = word.head
            if word.dep == "appos" and above.i < word.i and above.i not in self._heads:
                self._join(actor, above)
            elif word.dep == "nsubj" and above.lemma == "be":
                attribute = above.child("attr")
                if attribute is not None and attribute.pos == "NOUN":
                    self._learn(actor, attribute)

    def bind_titles(self) -> None:
        """Bind the titles of persons by their place, where the parse lost them in a row of names and commas."""
        people = [
            (actor, mention)
            for actor in self._cast
            if actor.kind == "person" and actor.is_named and not actor.is_plural
            for mention in actor.mentions
            if mention.how in ("name", "title")
        ]
        begins = {mention.first for _, mention in people}
        for actor, mention in people:
            for word in (*self._before(mention), *self._row_after(mention, begins)):
                if word.i not in self._heads:
                    self._join(actor, word)
        self._share_titles(people)

    def _named_after(self, word: Word, begins: dict[int, tuple[ActorDraft, MentionDraft]]) -> list[ActorDraft]:
        """All but the first whose names follow a title in the plural: "nationals A, B and C"."""
        words, i = self._parse.words, word.i + 1
        named: list[ActorDraft] = []
        while i in begins and words[i].sentence == word.sentence:
            actor, mention = begins[i]
            named.append(actor)
            i = mention.last + 1
            while i < len(words) - 1 and (words[i].text == "," or words[i].lower == "and"):
                i += 1
        return named[1:]

    def _share_titles(self, people: list[tuple[ActorDraft, MentionDraft]]) -> None:
        """Learn from a title in the plural of all whose names it follows: "A, B and C, secretaries of the party"."""
        words = self._parse.words
        by_end = {mention.last: (actor, mention) for actor, mention in people}
        begins = {self._name_start(mention): (actor, mention) for actor, mention in people}
        for word in words:
            noun = self._nouns.get(word.lower) if word.tag in _PLURAL else None
            if noun is None or noun.kind != "person":
                continue
            for actor in self._named_after(word, begins):
                self._learn(actor, word)
            if word.dep in _SUBJECTS:
                continue
            i = phrase_of(self._parse, word)[0] - 1
            named: list[ActorDraft] = []
            while i > 0 and (words[i].text == "," or (words[i].lower == "and" and len(named) > 0)):
                i -= 1 + (words[i].lower == "and" and words[i - 1].text == ",")
                if i not in by_end or words[i].sentence != word.sentence:
                    break
                actor, mention = by_end[i]
                named.append(actor)
                i = mention.first - 1
            if len(named) > 1:
                for actor in named:
                    self._learn(actor, word)

    def _name_start(self, mention: MentionDraft) -> int:
        """The first word of a name behind the plural title that belongs to its mention: "nationals Ma Xiaohong"."""
        inside = range(mention.last, mention.first, -1)
        return next((i for i in inside if self._parse.words[i - 1].tag in _PLURAL), mention.first)

    def _row_after(self, mention: MentionDraft, begins: set[int]) -> list[Word]:
        """The titles behind a name: "X, secretary of the C.C., WPK and vice-chairman of the Commission, met"."""
        words, i = self._parse.words, mention.last + 1
        if i >= len(words) or words[i].text != ",":
            return []
        titles: list[Word] = []
        has_comma = True
        for word in words[i + 1 : i + _FAR]:
            if word.sentence != mention.head.sentence or word.tag in _FINITE or word.tag in _ENDS_ROW:
                break
            if word.i in begins:
                return titles if has_comma else titles[:-1]
            if word.text in (",", "and"):
                has_comma = True
            elif self._is_title(word) and self._stands_in_row(word, bare=len(titles) > 0):
                titles.append(word)
                has_comma = False
        return titles

    def _stands_in_row(self, word: Word, *, bare: bool) -> bool:
        """Whether a title follows a comma or "and"; `bare` where it must have no article, as others follow with one."""
        first, _ = phrase_of(self._parse, word)
        before, opening = self._parse.words[first - 1], self._parse.words[first]
        if bare and opening.pos in ("DET", "PRON"):
            return False
        return before.text == "," or (bare and before.lower == "and")

    def _before(self, mention: MentionDraft) -> list[Word]:
        """The title before a name with a body between, or with a comma: "Premier of the Cabinet Kim Tok Hun"."""
        words, first = self._parse.words, mention.first
        sentence = self._parse.sentences[mention.head.sentence]
        if first <= sentence.first + 1:
            return []
        if words[first - 1].text == ",":
            title = words[first - 2]
            if not self._is_title(title):
                title = next(iter(self._before_body(sentence, first - 2)), title)
            return [title] if self._is_title(title) and self._opens(title, mention) else []
        return self._before_body(sentence, first - 1)

    def _before_body(self, sentence: Sentence, last: int) -> list[Word]:
        """The title of an office of a body whose name ends in word `last`."""
        words = self._parse.words
        if not self._ends_a_title(words[last]):
            return []
        body = self._cast.actor_at(words[last])
        for word in reversed(words[max(sentence.first, last + 1 - _FAR) : last]):
            if body is not None and self._cast.actor_at(word) is body:
                continue
            if self._is_title(word):
                return [word] if words[word.i + 1].lower in ("of", "for") else []
            if word.pos not in _INNER:
                break
        return []

    def _ends_a_title(self, word: Word) -> bool:
        """Whether a body or a portfolio can end in the word."""
        body, noun = self._cast.actor_at(word), self._nouns.get(word.lower)
        is_body = body is not None and body.kind in ("body", "organisation", "media", "state")
        is_organ = noun is not None and noun.role in ("organ", "association", "company")
        return is_body or is_organ or word.lower in self._nouns.fields

    def _opens(self, title: Word, mention: MentionDraft) -> bool:
        """Whether a title with a comma opens the sentence, and its holder is who does what follows."""
        words = self._parse.words
        first, _ = phrase_of(self._parse, title)
        at = mention.last + 1
        if at + 1 < len(words) and words[at].text == "," and words[title.i + 1].text != ",":
            at += 1  # "the head of the corporation, Ana Silva, resigned"
        acts = at + 1 < len(words) and words[at].tag in _FINITE and words[at + 1].text != ","
        before = words[self._parse.sentences[title.sentence].first : first]
        return acts and not any(word.text[:1].isalnum() for word in before)

    def _is_title(self, word: Word) -> bool:
        noun = self._nouns.get(word.lower) if word.pos in ("NOUN", "PROPN") else None
        return noun is not None and noun.kind == "person" and word.tag not in _PLURAL

    def settle(self) -> None:
        """Learn once more whom persons act for, now that descriptions after them ("of the ministry") are bound."""
        pending, self._descriptions.unsettled = self._descriptions.unsettled, []
        for actor, word in pending:
            if actor.acts_for is None and actor.kind in ("person", "group"):
                self._learn(actor, word)
            if actor.acts_for is None and actor.country is None and actor.key == "" and self._is_official(word):
                actor.country = actor.acts_for = self._register.beside.state_at_home(word)

    def _is_official(self, word: Word) -> bool:
        """Whether a title without a state is that of an official: "officials", "chairman of the people's committee"."""
        noun = self._nouns.get(word.lower)
        if noun is None or not self._nouns.outside.isdisjoint(each.lower for each in word.children):
            return False
        if noun.speaks == "state" and word.tag in _PLURAL:
            return noun.lemma not in _FROM_ABROAD
        of = next((child for child in word.children if child.dep == "prep" and child.lower == "of"), None)
        body = of.child("pobj") if of is not None else None
        held = self._nouns.get(body.lower) if body is not None else None
        return held is not None and (held.role == "organ" or held.lemma == "committee") and noun.speaks != "nobody"

    def _join(self, actor: ActorDraft, word: Word) -> None:
        noun = self._nouns.get(word.lower)
        if noun is None or word.pos not in ("NOUN", "PROPN") or word.tag in _PLURAL:
            return
        if self._cast.actor_at(word) is not None:
            return
        is_weak = actor.key == "" and actor.rule in _WEAK and actor.acts_for is None
        if is_weak and noun.kind in ("vessel", "organisation", "media") and not (noun.is_either and " " in actor.name):
            actor.kind = noun.kind
        if not _can_be(actor, noun):
            return
        first, last = phrase_of(self._parse, word)
        self._cast.bind(actor, MentionDraft(word, first, last, "nominal", _RULE))
        self._heads[word.i] = actor
        self._descriptions.remember(actor, noun.lemma, word)
        if actor.kind == "organisation" and is_state_owned(self._parse.words[first : last + 1]):
            actor.country, actor.acts_for = state_beside(self._parse, word, self._cast)
        self._learn(actor, word)

    def _learn(self, actor: ActorDraft, word: Word) -> None:
        """Take country, state acted for and sex from a description of a person."""
        if actor.kind not in ("person", "group"):
            return
        first, last = phrase_of(self._parse, word)
        beside = actor_beside(self._parse, word, self._cast)
        country, acts_for = affiliation(beside)
        title = read_title(self._parse.words[first : last + 1], self._nouns, country, acts_for)
        if title is None:
            return
        if title.acts_for is None and title.speaks != "nobody":
            self._descriptions.unsettled.append((actor, word))
        actor.country = actor.country or title.country
        actor.sex = actor.sex or title.sex
        if title.acts_for is not None and actor.acts_for is None:
            actor.acts_for = title.acts_for


def _can_be(actor: ActorDraft, noun: Noun) -> bool:
    """Whether a noun can describe an actor of that kind."""
    if noun.role == "place":
        return actor.kind in ("other", "state")
    if noun.kind in ("organisation", "body", "media"):
        return actor.kind in ("organisation", "body", "media", "group")
    return noun.kind == actor.kind or (noun.role in ("state", "relation") and actor.kind == "state")
