"""Names in a sentence: runs of name words, cut by the reference data, titles, and last words of names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primafacie.reading.actors.lexicon import GLUED, HYPHENS, Entry, Lexicon, Nouns, fold, letters
from primafacie.reading.language import Parse, Sentence, Word
from primafacie.record.actor import ActorKind

_NAME_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
_NO_NAMES = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY", "PERCENT", "ORDINAL"})
_NAME_PREFIXES = frozenset({"mc", "mac", "di", "de", "la", "le", "van", "von", "al", "el", "o", "da", "du", "fitz"})
_PARTICLES = frozenset({"al", "bin", "ibn", "de", "von", "van", "der", "da", "du", "el", "ul", "la", "del", "dos"})
_FUNCTION = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "AUX", "PART"})
"""Parts of speech that open no name of their own, though the model may have put the word into an entity."""
_LEGAL_FORMS = frozenset(
    {"ltd", "ltd.", "inc", "inc.", "llc", "llc.", "l.l.c.", "limited", "corp", "corp.", "co.", "plc"}
)
_JOINERS = frozenset({"of", "for"})
_MAX_RUN = 24
_ENTITY_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "other",
    "LOC": "other",
    "FAC": "other",
}


@dataclass(slots=True, eq=False)
class Name:
    """A name at words `[first, last]`, not yet joined with other mentions of the same actor.

    Attributes:
        entry: Its entry in the reference data, where it has one.
        organ: Key of the organ, for "Foreign Ministry" and the like.
        title: First and last word of a title directly before a person's name.
        state: State named inside or directly before it ("Russian" before "Federal Customs Service").
        inside: Names inside it, that are mentions of their own.
    """

    first: int
    last: int
    kind: ActorKind
    entry: Entry | None = None
    organ: str | None = None
    title: tuple[int, int] | None = None
    state: str | None = None
    inside: list["Name"] = field(default_factory=list)
    rule: str = ""


def find_names(parse: Parse, lexicon: Lexicon, nouns: Nouns) -> list[Name]:
    """All names of a report in the order of the text; none overlaps another, except those inside one."""
    finder = _Finder(parse, lexicon, nouns)
    return [name for sentence in parse.sentences for name in finder.in_sentence(sentence)]


class _Finder:
    def __init__(self, parse: Parse, lexicon: Lexicon, nouns: Nouns) -> None:
        self.words = parse.words
        self.lexicon = lexicon
        self.nouns = nouns
        self._organ_starts = frozenset(tokens[0].split("-")[0] for tokens in lexicon.organs)

    def in_sentence(self, sentence: Sentence) -> Iterator[Name]:
        words, stop = self.words, sentence.last + 1
        shouted = _is_shouted(words[sentence.first : stop])
        i = sentence.first
        while i < stop:
            word = words[i]
            if not word.text[:1].isalnum():
                i += 1
            elif fold(word.text) in self.lexicon.forms or (
                self._opens_run(word, shouted) and word.pos not in _FUNCTION
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

    def _organ_kind(self, key: str) -> ActorKind:
        return self.lexicon.reference.organs[key].kind

    def _opens_run(self, word: Word, shouted: bool) -> bool:
        if not word.text[:1].isupper() or word.entity in _NO_NAMES:
            return False
        if shouted:
            return word.entity in _NAME_ENTITIES and word.pos == "PROPN"
        if word.pos == "PROPN" or word.entity in _NAME_ENTITIES or word.entity == "PRODUCT":
            return word.lower != "koreas"
        return word.pos == "NOUN" and len(word.text) > 2 and word.text.isalpha() and word.text.isupper()

    def _run(self, i: int, stop: int, shouted: bool) -> tuple[list[Name], int]:
        """The names in the run of name words that begins at word `i`, and the word after the run."""
        pieces: list[Name] = []
        words, k, limit = self.words, i, min(stop, i + _MAX_RUN)
        while k < limit:
            match = self.lexicon.match(words, k, stop)
            if match is not None and self._is_that(match.first, match.last, match.entry, stop):
                pieces.append(
                    Name(k, match.last, match.entry.kind, entry=match.entry, rule=f"actors.name.{match.entry.role}")
                )
                k = match.last + 1
                continue
            organ = self.lexicon.organ_at(words, k, stop) if words[k].lower in self._organ_starts else None
            if organ is not None:
                pieces.append(Name(k, organ[0], self._organ_kind(organ[1]), organ=organ[1], rule="actors.organ"))
                k = organ[0] + 1
                continue
            if (
                k > i
                and words[k].text in HYPHENS
                and k + 1 < stop
                and self.lexicon.match(words, k + 1, stop) is not None
            ):
                k += 1
                continue
            step = self._step(k, i, stop, shouted, pieces)
            if step is None:
                break
            if step > 0 or len(pieces) == 0 or pieces[-1].rule != "" or pieces[-1].last != k - 1:
                pieces.append(Name(k, k + step, "other"))
            else:
                pieces[-1].last = k
            if step > 0:
                self._merge_tail(pieces)
            k += step + 1
        if k == i:
            return [], i + 1
        return self._compose(pieces), k

    def _merge_tail(self, pieces: list[Name]) -> None:
        """Join an unknown piece that brings its connector with the unknown piece before it."""
        if len(pieces) > 1 and pieces[-2].rule == "" and pieces[-2].last == pieces[-1].first - 1:
            tail = pieces.pop()
            pieces[-1].last = tail.last

    def _step(self, k: int, start: int, stop: int, shouted: bool, pieces: list[Name]) -> int | None:
        """How many words after `k` belong to the run with it, or None where the run ends before `k`."""
        words = self.words
        word = words[k]
        if self._opens_run(word, shouted) and (word.pos not in _FUNCTION or k > start):
            return 0
        if k == start or k + 1 >= stop:
            return None
        following = words[k + 1]
        if word.text == "," and following.lower in _LEGAL_FORMS and pieces[-1].rule == "":
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
        if word.lower == "and" and len(pieces) > 0 and self._is_portfolio(pieces[-1], k, following, shouted):
            return 0
        return None

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

    def _compose(self, pieces: list[Name]) -> list[Name]:
        """Join the pieces of a run into names: organisations with what is inside them, persons with their titles."""
        out: list[Name] = []
        for piece in pieces:
            if piece.rule != "":
                out.extend(self._place_known(out, piece))
            else:
                out.extend(self._place_unknown(out, piece))
        return out

    def _place_known(self, out: list[Name], piece: Name) -> list[Name]:
        if (
            len(out) > 0
            and self._ends_in_joiner(out[-1].last, piece.first)
            and out[-1].kind in ("organisation", "body", "media")
        ):
            outer = out.pop()
            return [self._absorb(outer, piece)]
        if len(out) > 0 and out[-1].rule.startswith("actors.name.") and self._ends_in_joiner(out[-1].last, piece.first):
            self._trim(out[-1])
            if piece.entry is not None and piece.entry.is_state:
                out[-1].state = piece.entry.country
        if len(out) > 0 and _touches(out[-1], piece) and self._is_title_piece(out[-1]) and piece.kind == "person":
            title = out.pop()
            piece.title = (title.first, title.last)
        return [piece]

    def _absorb(self, outer: Name, inner: Name) -> Name:
        outer.last = inner.last
        outer.inside.append(inner)
        if inner.entry is not None and inner.entry.acts_for is not None:
            outer.state = inner.entry.acts_for
        return outer

    def _trim(self, name: Name) -> None:
        """Take "of the" off the end of a name."""
        while name.last > name.first and self.words[name.last].lower in ("of", "for", "the", "and"):
            name.last -= 1

    def _ends_in_joiner(self, last: int, first: int) -> bool:
        between = [word.lower for word in self.words[last + 1 : first]]
        return between in (["of"], ["of", "the"], ["for"]) or (
            first == last + 1 and self.words[last].lower in ("of", "for", "the")
        )

    def _is_title_piece(self, piece: Name) -> bool:
        return piece.rule == "actors.title"

    def _place_unknown(self, out: list[Name], piece: Name) -> list[Name]:
        words = self.words
        if piece.first == piece.last and words[piece.last].lower in self.nouns.name_ends:
            return []
        if words[piece.last].lower in self.nouns.not_actors or words[piece.last].pos == "ADJ":
            return []
        kind = self._kind_by_end(piece)
        if kind is not None:
            name = Name(piece.first, piece.last, kind, rule=f"actors.name.{kind}")
            if kind == "other":
                while (
                    len(out) > 0
                    and _touches(out[-1], name)
                    and out[-1].kind in ("other", "state")
                    and not _is_demonym(out[-1])
                ):
                    name.first = out.pop().first
                return [name]
            while len(out) > 0 and _touches(out[-1], name) and out[-1].entry is not None and out[-1].entry.is_state:
                name.inside.insert(0, out[-1])
                name.state = name.state or (out[-1].entry.country if out[-1].entry is not None else None)
                name.first = out.pop().first
            return [name]
        split = self._title_end(piece)
        if split is not None and split < piece.last and self._is_common(split + 1, piece.last):
            return []
        if split is not None and split < piece.last and words[split + 1].lower in _JOINERS:
            starts = [
                i for i in range(split + 2, piece.last + 1) if words[i].entity == "PERSON" and words[i].entity_starts
            ]
            split = starts[-1] - 1 if len(starts) > 0 else piece.last
        if split is not None and split < piece.last:
            return [Name(split + 1, piece.last, "person", title=(piece.first, split), rule="actors.name.titled")]
        if split is not None:
            return [Name(piece.first, piece.last, "person", rule="actors.title")]
        labels = [words[i].entity for i in range(piece.first, piece.last + 1)]
        label = next((label for label in reversed(labels) if label in _ENTITY_KINDS), "")
        if label in ("", "ORG") and self._is_korean_name(piece):
            label = "PERSON"
        if label == "":
            return [Name(piece.first, piece.last, "other", rule="actors.name.unlabelled")]
        if label == "PERSON" and piece.first == piece.last and _is_camel(words[piece.last].text):
            label = "ORG"
        return [Name(piece.first, piece.last, _ENTITY_KINDS[label], rule=f"actors.name.{label.lower()}")]

    def _is_common(self, first: int, last: int) -> bool:
        """Whether what follows a title is a noun, and not a name: "Member State"."""
        return first == last and self.nouns.get(self.words[first].lower) is not None

    def _is_korean_name(self, piece: Name) -> bool:
        parts = [w for w in self.words[piece.first : piece.last + 1] if w.text not in HYPHENS]
        family = letters(parts[0].text)
        for title in GLUED:
            family = family.removeprefix(title)
        if len(parts) not in (2, 3) or family not in self.nouns.family_first:
            return False
        return len(parts) == 3 or self.words[piece.last].entity != "ORG"

    def _kind_by_end(self, piece: Name) -> ActorKind | None:
        """Kind of an organisation or place by the last word of its name, or by the word before "of"."""
        ends = self.nouns.name_ends
        words = self.words
        for i in range(piece.first, piece.last):
            if words[i + 1].lower in _JOINERS and words[i].lower in ends:
                return ends[words[i].lower]
        last = words[piece.last].lower
        if last in _JOINERS or last == "the" or piece.first == piece.last:
            return None
        return ends.get(last) if words[piece.last].text[:1].isupper() or last == words[piece.last].text else None

    def _title_end(self, piece: Name) -> int | None:
        """The last word of a title in capitals at the start of a run: "Prime Minister", "Secretary of State"."""
        words, end = self.words, None
        i = piece.first
        while i <= piece.last:
            word = words[i]
            noun = self.nouns.get(word.lower)
            titled = word.lower in self.nouns.honorifics or (
                noun is not None
                and noun.kind == "person"
                and (noun.speaks != "nobody" or (i == piece.first < piece.last and words[i + 1].entity == "PERSON"))
            )
            if titled and not self._is_family(i, piece):
                end = i
                i = self._skip_portfolio(i, piece.last)
                end = max(end, i - 1)
                continue
            i += 1
        return end

    def _is_family(self, i: int, piece: Name) -> bool:
        """Whether a word that could be a title ("Son") is part of a Korean or Chinese name."""
        words = self.words
        if letters(words[i].text) in self.nouns.family_first and words[i].lower not in self.nouns.honorifics:
            return True
        after_family = i > piece.first and letters(words[i - 1].text) in self.nouns.family_first
        return after_family or (i < piece.last and words[i + 1].text in HYPHENS and words[i].end == words[i + 1].start)

    def _skip_portfolio(self, i: int, last: int) -> int:
        """The word after the portfolio that follows a title at word `i`: after "of Foreign Affairs"."""
        if i + 1 > last or self.words[i + 1].lower not in _JOINERS:
            return i + 1
        k = i + 2
        while k <= last and self.words[k].lower in self.nouns.fields:
            k += 1
        return k if k > i + 2 else i + 1


def _is_camel(text: str) -> bool:
    """Whether capitals stand inside a word, as in the names of companies, but not as in McCain and DiCarlo."""
    inner = [i for i, c in enumerate(text) if i > 0 and c.isupper()]
    return not text.isupper() and len(inner) > 0 and text[: inner[0]].casefold() not in _NAME_PREFIXES


def _is_demonym(name: Name) -> bool:
    return name.entry is not None and name.entry.role == "demonym"


def _touches(left: Name, right: Name) -> bool:
    return left.last + 1 == right.first


def _is_shouted(words: list[Word]) -> bool:
    """Whether a sentence is written in capitals, so that they tell nothing."""
    cased = [word for word in words if word.text.isalpha() and len(word.text) > 3]
    return len(cased) >= 3 and sum(word.text.isupper() for word in cased) > 0.7 * len(cased)
