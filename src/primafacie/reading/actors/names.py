"""Names in a sentence: runs of name words, cut by the reference data, titles, and last words of names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from primafacie.reading.actors.lexicon import HYPHENS, Entry, Lexicon, Match, Nouns, fold, letters
from primafacie.reading.actors.pieces import UNLABELLED, Composer, Name, is_ordinal
from primafacie.reading.actors.vessels import words_before_numbers
from primafacie.reading.language import Parse, Sentence, Word
from primafacie.record.actor import ActorKind

_NAME_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
_NO_NAMES = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY", "PERCENT", "ORDINAL"})
_PARTICLES = frozenset({"al", "bin", "ibn", "de", "von", "van", "der", "da", "du", "el", "ul", "la", "del", "dos"})
_FUNCTION = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "AUX", "PART"})
"""Parts of speech that open no name of their own, though the model may have put the word into an entity."""
_LEGAL_FORMS = frozenset(
    {
        "ltd",
        "ltd.",
        "inc",
        "inc.",
        "llc",
        "llc.",
        "l.l.c.",
        "limited",
        "corp",
        "corp.",
        "co.",
        "plc",
        "pte",
        "pte.",
        "pty",
        "pvt",
        "bhd",
    }
)
_JOINERS = frozenset({"of", "for"})
_OPENING = frozenset({":", "-", "--", "–", "—", "•", "*", "·"})
"""Marks after which a word has a capital as at the head of a sentence."""
_KOREAS = {"north": "state:KP", "south": "state:KR"}
_MAX_RUN = 24
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_NUMBER = 5
"""Digits of the number of a military unit or a factory at most."""


def find_names(parse: Parse, lexicon: Lexicon, nouns: Nouns) -> list[Name]:
    """All names of a report in the order of the text; none overlaps another, except those inside one."""
    finder = _Finder(parse, lexicon, nouns)
    return [name for sentence in parse.sentences for name in finder.in_sentence(sentence)]


class _Finder:
    def __init__(self, parse: Parse, lexicon: Lexicon, nouns: Nouns) -> None:
        self.words = parse.words
        self.lexicon = lexicon
        self.nouns = nouns
        self._composer = Composer(parse.words, nouns)
        self._organ_starts = frozenset(tokens[0].split("-")[0] for tokens in lexicon.organs)
        self._numbered = words_before_numbers(parse, nouns)

    def in_sentence(self, sentence: Sentence) -> Iterator[Name]:
        words, stop = self.words, sentence.last + 1
        shouted = _is_shouted(words[sentence.first : stop])
        i = sentence.first
        while i < stop:
            word = words[i]
            if not word.text[:1].isalnum():
                i += 1
            elif self._is_first_korea(i, stop):
                yield Name(i, i, "state", entry=self.lexicon.entries[_KOREAS[word.lower]], rule="actors.name.name")
                i += 1
            elif (
                fold(word.text) in self.lexicon.forms
                or (word.lower in self.nouns.numbered and self._is_numbered(i, stop))
                or (self._opens_run(word, shouted) and word.pos not in _FUNCTION)
                or self._is_after_vessel(i, sentence.first)
            ):
                found, i = self._run(i, stop, shouted)
                yield from found
            elif word.lower in self._organ_starts:
                organ = self.lexicon.organ_at(words, i, stop)
                if organ is None:
                    i += 1
                else:
                    yield Name(i, organ[0], self._organ_kind(organ[1]), organ=organ[1], rule="actors.organ")
                    i = organ[0] + 1
            else:
                i += 1

    def _is_first_korea(self, i: int, stop: int) -> bool:
        """Whether the word is the first of two that share their noun: "North and South Korea"."""
        words = self.words
        if words[i].lower not in _KOREAS or i + 3 >= stop or words[i + 1].lower not in ("and", "or"):
            return False
        return words[i + 2].lower in _KOREAS and words[i + 3].lower in ("korea", "korean", "koreans")

    def _state_at_end(self, match: Match) -> list[Name]:
        """The state that the name of a body ends with: "Ministry of Foreign Affairs of the DPRK"."""
        if match.entry.kind != "body":
            return []
        for i in range(match.first + 2, match.last + 1):
            inner = self.lexicon.match(self.words, i, match.last + 1)
            if inner is not None and inner.last == match.last and inner.entry.is_state and inner.entry.role == "name":
                return [Name(i, inner.last, "state", entry=inner.entry, rule="actors.name.name")]
        return []

    def _ends_name(self, first: int, last: int, pieces: list[Name]) -> bool:
        """Whether a word for an organ is the end of a longer name: "National Aviation Administration"."""
        word = self.words[first]
        if first != last or len(pieces) == 0 or pieces[-1].rule != "" or pieces[-1].last != first - 1:
            return False
        inner = self.words[pieces[-1].first : first]
        after = self.words[first + 1 : first + 2]
        goes_on = len(after) > 0 and after[0].lower in self.nouns.name_ends
        is_end = word.entity == "ORG" and not word.entity_starts and word.text[:1].isupper()
        return is_end and not goes_on and not any(letters(each.text) in self.lexicon.families for each in inner)

    def _is_in_title(self, first: int, last: int, stop: int) -> bool:
        """Whether a word for an organ is part of a title: "Chief Cabinet Secretary"."""
        if first != last or last + 1 >= stop or not self.words[last + 1].text[:1].isupper():
            return False
        noun = self.nouns.get(self.words[last + 1].lower)
        return noun is not None and noun.kind == "person"

    def _is_after_vessel(self, i: int, first: int) -> bool:
        word = self.words[i]
        if i <= first or not word.text[:1].isupper() or (word.text.isupper() and word.pos in ("VERB", "AUX", "ADP")):
            return False  # "TANKER FORFEITED", a headline in capitals
        noun = self.nouns.get(self.words[i - 1].lower)
        return noun is not None and noun.role == "vessel"

    def _organ_kind(self, key: str) -> ActorKind:
        return self.lexicon.reference.organs[key].kind

    def _opens_run(self, word: Word, shouted: bool) -> bool:
        if not word.text[:1].isupper() or (word.entity in _NO_NAMES and word.i not in self._numbered):
            return False
        if self._numbers(word):
            return False
        if word.i in self._numbered:
            return True
        if self._is_common_opening(word):
            return False
        if shouted:
            return word.entity in _NAME_ENTITIES and word.pos == "PROPN"
        if word.pos == "PROPN" or word.entity in _NAME_ENTITIES or word.entity == "PRODUCT":
            return word.lower != "koreas"
        return word.pos == "NOUN" and len(word.text) > 2 and word.text.isalpha() and word.text.isupper()

    def _is_common_opening(self, word: Word) -> bool:
        """Whether a word owes its capital to the sentence that it opens, though the model takes it for a name."""
        following = self.words[word.i + 1] if word.i + 1 < len(self.words) else word
        is_alone = word.entity_starts and (following.entity != word.entity or following.entity_starts)
        before = self.words[word.i - 1] if word.i > 0 else word
        opens = before is word or before.sentence != word.sentence or before.text in _OPENING
        return opens and is_alone and (word.pos in ("VERB", "ADJ", "ADV") or word.tag == "NNS")

    def _run(self, i: int, stop: int, shouted: bool) -> tuple[list[Name], int]:
        """The names in the run of name words that begins at word `i`, and the word after the run."""
        pieces: list[Name] = []
        words, k, limit = self.words, i, min(stop, i + _MAX_RUN)
        is_pair, closed = False, -1
        while k < limit:
            match = self.lexicon.match(words, k, stop)
            if match is not None and self._is_that(match.first, match.last, match.entry, stop):
                rule = f"actors.name.{match.entry.role}"
                inside = self._state_at_end(match)
                pieces.append(Name(k, match.last, match.entry.kind, entry=match.entry, inside=inside, rule=rule))
                k = match.last + 1
                continue
            organ = self.lexicon.organ_at(words, k, stop) if words[k].lower in self._organ_starts else None
            if organ is not None and self._ends_name(k, organ[0], pieces):
                pieces[-1].last = closed = k
                k += 1
                continue
            if organ is not None and not self._is_in_title(k, organ[0], stop):
                pieces.append(Name(k, organ[0], self._organ_kind(organ[1]), organ=organ[1], rule="actors.organ"))
                k = organ[0] + 1
                continue
            if (
                k > i
                and words[k].text in HYPHENS
                and k + 1 < stop
                and (self.lexicon.match(words, k + 1, stop) is not None or self._parts_two(i, k, stop))
            ):
                is_pair = is_pair or self._parts_two(i, k, stop)
                k += 1
                continue
            step = self._step(k, i, stop, shouted, pieces)
            if step is None:
                break
            if step > 0 or len(pieces) == 0 or pieces[-1].rule != "" or pieces[-1].last != k - 1 or closed == k - 1:
                pieces.append(Name(k, k + step, "other"))
            else:
                pieces[-1].last = k
            if step > 0:
                self._merge_tail(pieces)
            k += step + 1
        if k == i:
            return [], i + 1
        names = self._composer.compose(pieces)
        if is_pair:
            names = [
                replace(name, kind="person", rule="actors.name.pair") if name.rule == UNLABELLED else name
                for name in names
            ]
        return names, k

    def _parts_two(self, first: int, dash: int, stop: int) -> bool:
        """Whether a dash stands between two names of one word each, before what two have: "the Trump-Kim summit"."""
        last = dash + 1
        noun = self.words[last + 1] if last + 1 < stop else None
        if noun is None or dash != first + 1 or noun.lower not in self.nouns.between_two:
            return False
        return self.words[last].text[:1].isupper() and self.words[first].text[:1].isupper()

    def _merge_tail(self, pieces: list[Name]) -> None:
        """Join an unknown piece that brings its connector with the unknown piece before it."""
        if len(pieces) > 1 and pieces[-2].rule == "" and pieces[-2].last == pieces[-1].first - 1:
            tail = pieces.pop()
            pieces[-1].last = tail.last

    def _step(self, k: int, start: int, stop: int, shouted: bool, pieces: list[Name]) -> int | None:
        """How many words after `k` belong to the run with it, or None where the run ends before `k`."""
        words = self.words
        word = words[k]
        if self._numbers(word):
            return 1 if start < k < stop - 1 and len(pieces) > 0 and self._takes_number(pieces[-1]) else None
        opens = self._opens_run(word, shouted) and (word.pos not in _FUNCTION or k > start)
        if opens or self._is_in_numbered(k, start, stop, pieces):
            return 0
        if k == start and self._is_after_vessel(k, self.words[k - 1].i - 1):
            return 0
        if k == start or k + 1 >= stop:
            return None
        following = words[k + 1]
        ends_form = word.text == "." and words[k - 1].lower in _LEGAL_FORMS
        if (word.text == "," or ends_form) and following.lower in _LEGAL_FORMS and pieces[-1].rule == "":
            return 1
        if word.text in HYPHENS and words[k - 1].end == word.start and word.end == following.start:
            joins = following.text[:1].isupper() or (
                len(pieces) > 0 and pieces[-1].rule == "" and following.pos != "VERB"
            )
            return 1 if joins and following.text[:1].isalpha() else None
        if word.lower in _PARTICLES and word.entity == "PERSON" and self._opens_run(following, shouted):
            return 1
        if word.text == "&" and self._opens_run(following, shouted):
            return 1
        if word.lower in _JOINERS and len(pieces) > 0 and pieces[-1].rule == "" and self._takes_of(pieces[-1]):
            reach = 2 if following.lower == "the" and k + 2 < stop else 1
            if self._opens_run(words[k + reach], shouted):
                return reach - 1
        if self._is_inside_name(k, stop):
            return 0
        if word.lower == "and" and len(pieces) > 0 and self._is_portfolio(pieces[-1], k, following, shouted):
            return 0
        return None

    def _is_inside_name(self, k: int, stop: int) -> bool:
        """Whether "and" or the mark of a possessor stands inside a name: "Iron and Steel Complex", "Women's Union"."""
        words = self.words
        before, word, after = words[k - 1], words[k], words[k + 1]
        if not after.text[:1].isupper():
            return False
        if word.tag == "POS" and self._is_of_many(before) and self._ends_organisation(k + 1, stop):
            return True
        inside = word.entity == "ORG" and not word.entity_starts and after.entity == "ORG" and not after.entity_starts
        if not inside:
            return False
        if word.lower == "and":
            end = k + 1
            while end + 1 < stop and words[end + 1].entity == "ORG" and not words[end + 1].entity_starts:
                end += 1
            return words[end].lower in self.nouns.name_ends and words[k + 1].lower not in self.nouns.name_ends
        noun = self.nouns.get(before.lower)
        return word.dep == "case" and noun is not None and noun.kind == "person" and before.tag in ("NNS", "NNPS")

    def _is_of_many(self, word: Word) -> bool:
        """Whether a word names people in a name: the "Workers" of "Workers' Party"."""
        noun = self.nouns.get(word.lower)
        is_many = word.tag in ("NNS", "NNPS") or word.lower in ("people", "women", "children", "schoolchildren")
        return noun is not None and noun.kind == "person" and is_many and word.text[:1].isupper()

    def _ends_organisation(self, i: int, stop: int) -> bool:
        """Whether the words in capitals from word `i` on end as names of organisations and bodies do."""
        words = self.words
        while i + 1 < stop and words[i + 1].text[:1].isupper() and words[i + 1].pos == "PROPN":
            i += 1
        return self.nouns.name_ends.get(words[i].lower) in ("organisation", "body")

    def _numbers(self, word: Word) -> bool:
        """Whether a word is the sign of a number ("No. 18")."""
        after = self.words[word.i + 1 : word.i + 2]
        return word.text in ("No", "No.") and len(after) > 0 and after[0].text.isdigit()

    def _takes_number(self, piece: Name) -> bool:
        """Whether a number can be part of a name ("Billions No. 18", "Bureau No. 39"): not that of a resolution."""
        return piece.rule == "" and self.words[piece.last].lower not in self.nouns.not_actors

    def _is_in_numbered(self, k: int, start: int, stop: int, pieces: list[Name]) -> bool:
        """Whether word `k` is the noun or the number of a body: "Department 53", "Unit 180"."""
        if k == start:
            return self._is_numbered(k, stop)
        piece = pieces[-1] if len(pieces) > 0 else None
        is_one = piece is not None and piece.rule == "" and piece.first == piece.last == k - 1
        return is_one and self._is_numbered(k - 1, stop)

    def _is_numbered(self, i: int, stop: int) -> bool:
        """Whether word `i` with a capital and the number behind it name a body."""
        noun, number = self.words[i], self.words[i + 1].text if i + 1 < stop else ""
        is_number = number.isdigit() and len(number) <= _LONGEST_NUMBER and _YEAR.fullmatch(number) is None
        return is_number and noun.lower in self.nouns.numbered and noun.text[:1].isupper()

    def _takes_of(self, piece: Name) -> bool:
        last = self.words[piece.last].lower
        noun = self.nouns.get(last)
        return last in self.nouns.name_ends or (noun is not None and noun.kind == "person")

    def _is_portfolio(self, piece: Name, k: int, following: Word, shouted: bool) -> bool:
        inner = {word.lower for word in self.words[piece.first : k]}
        return (
            piece.rule == ""
            and not inner.isdisjoint(_JOINERS)
            and self._opens_run(following, shouted)
            and following.lower in self.nouns.fields
        )

    def _is_that(self, first: int, last: int, entry: Entry, stop: int) -> bool:
        """Whether a match means its entry here, and is not part of a longer name of somebody else."""
        words = self.words
        head = words[last]
        if entry.role == "contextual":
            goes_on = last + 1 < stop and words[last + 1].text[:1].isupper() and words[last + 1].pos == "PROPN"
            return first > 0 and words[first - 1].lower == "the" and not goes_on
        if first == last and words[first].lower == "congress" and first > 0 and is_ordinal(words[first - 1]):
            return False
        continues = last + 1 < stop and self._continues(last, stop)
        if entry.kind == "person":
            return not continues
        if not entry.is_state:
            return True
        alone = first == last
        before = words[first - 1] if first > 0 else None
        follows_name = (
            before is not None
            and before.entity == "PERSON"
            and before.sentence == head.sentence
            and before.text[:1].isupper()
            and self.nouns.get(before.lower) is None
        )
        return not (
            alone and head.entity == "PERSON" and entry.role in ("name", "capital") and (continues or follows_name)
        )

    def _continues(self, last: int, stop: int) -> bool:
        """Whether a name goes on after word `last` with a word that no title and no entry explains."""
        following = self.words[last + 1]
        if following.text in HYPHENS:
            return (
                last + 2 < stop
                and following.end == self.words[last + 2].start
                and self.words[last].end == following.start
            )
        return (
            following.text[:1].isupper()
            and following.pos == "PROPN"
            and following.entity not in _NO_NAMES
            and self.words[last].entity in ("PERSON", "")
            and not (following.entity_starts and self.words[last].entity == "PERSON")
        )


def _is_shouted(words: list[Word]) -> bool:
    """Whether a sentence is written in capitals, so that they tell nothing."""
    cased = [word for word in words if word.text.isalpha() and len(word.text) > 3]
    return len(cased) >= 3 and sum(word.text.isupper() for word in cased) > 0.7 * len(cased)
