"""From the pieces of a run of name words to names: organisations with what is inside them, persons with titles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from primafacie.reading.actors.lexicon import HYPHENS, Entry, Nouns, letters
from primafacie.reading.language import Word
from primafacie.record.actor import ActorKind

_JOINERS = frozenset({"of", "for"})
_INNER = frozenset({"of", "for", "the", "and"})
"""Words that stand inside names, and are none alone."""
_NAME_PREFIXES = frozenset({"mc", "mac", "di", "de", "la", "le", "van", "von", "al", "el", "o", "da", "du", "fitz"})
_ENTITY_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "other",
    "LOC": "other",
    "FAC": "other",
}

UNLABELLED = "actors.name.unlabelled"
"""The rule of a name of which nothing tells what it is the name of."""

MODEL_RULES = frozenset(
    {
        "actors.name.person",
        "actors.name.org",
        "actors.name.gpe",
        "actors.name.loc",
        "actors.name.fac",
        UNLABELLED,
    }
)
"""Rules that took the kind of a name from the model alone, or took none."""

_DIRECTIONS = frozenset(
    {"western", "eastern", "northern", "southern", "central", "upper", "lower", "greater", "new", "north", "south"}
)
"""Words that are a part of the name of the place behind them."""
_SESSIONS = frozenset({"congress", "plenary", "plenum", "session", "meeting", "summit", "conference"})
"""Nouns for meetings that are counted."""
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "next"}
)


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


class Composer:
    """Joins the pieces of a run."""

    def __init__(self, words: Sequence[Word], nouns: Nouns) -> None:
        self.words = words
        self.nouns = nouns

    def compose(self, pieces: list[Name]) -> list[Name]:
        """Join the pieces of a run into names: organisations with what is inside them, persons with their titles."""
        out: list[Name] = []
        for piece in pieces:
            if piece.rule != "":
                out.extend(self._place_known(out, piece))
            else:
                out.extend(self._place_unknown(out, piece))
        return [
            name for name in out if any(word.lower not in _INNER for word in self.words[name.first : name.last + 1])
        ]

    def _place_known(self, out: list[Name], piece: Name) -> list[Name]:
        if (
            len(out) > 0
            and self._ends_in_joiner(out[-1].last, piece.first)
            and out[-1].kind in ("organisation", "body", "media")
        ):
            outer = out.pop()
            return [self._absorb(outer, piece)]
        if self._is_branch(out, piece):
            return [self._absorb(replace(out.pop(), kind="organisation", rule="actors.name.org"), piece)]
        if len(out) > 0 and out[-1].rule.startswith("actors.name.") and self._ends_in_joiner(out[-1].last, piece.first):
            self._trim(out[-1])
            if piece.entry is not None and piece.entry.is_state:
                out[-1].state = piece.entry.country
        if len(out) > 0 and _touches(out[-1], piece) and self._is_title_piece(out[-1]) and piece.kind == "person":
            title = out.pop()
            piece.title = (title.first, title.last)
        return [piece]

    def _is_branch(self, out: list[Name], piece: Name) -> bool:
        """Whether a place is the last part of a name before it: "Sinotrans Lianyungang", "Banco Delta Asia"."""
        is_place = piece.entry is not None and piece.entry.role in ("place", "capital") and piece.first == piece.last
        if len(out) == 0 or not is_place or not _touches(out[-1], piece):
            return False
        word, before = self.words[piece.first], self.words[out[-1].last]
        goes_on = not (word.entity_starts and word.entity in ("GPE", "LOC")) or out[-1].rule == "actors.name.gpe"
        is_part = before.pos == "PROPN" and before.lower not in _DIRECTIONS
        return out[-1].rule in MODEL_RULES - {"actors.name.person", "actors.name.loc"} and goes_on and is_part

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

    def _goes_on(self, out: list[Name], piece: Name) -> bool:
        """Whether a name goes on behind the state in it: "Institute for American Studies"."""
        inside = out[-1].inside if len(out) > 0 and _touches(out[-1], piece) else []
        return len(inside) > 0 and inside[-1].last == out[-1].last and _is_demonym(inside[-1])

    def _place_unknown(self, out: list[Name], piece: Name) -> list[Name]:
        words = self.words
        if self._goes_on(out, piece):
            out[-1].last = piece.last
            return []
        follows = len(out) > 0 and _touches(out[-1], piece) and out[-1].entry is not None and not _is_demonym(out[-1])
        if piece.first == piece.last and words[piece.last].lower in self.nouns.name_ends and not follows:
            return []
        if piece.first == piece.last and words[piece.last].lower in self.nouns.former | self.nouns.outside:
            return []
        last = words[piece.last]
        if last.lower in self.nouns.not_actors or (last.pos == "ADJ" and last.entity != "PERSON"):
            return []
        if piece.first < piece.last and is_ordinal(words[piece.first]) and words[piece.first + 1].lower in _SESSIONS:
            return []
        kind = self._kind_by_end(piece, follows)
        if kind is not None:
            return self._office_of(piece, kind) or self._ended(out, piece, kind)
        if self._is_inside_one(out, piece):
            first = out.pop().first
            while len(out) > 0 and out[-1].last == first - 1 and not words[first].entity_starts:
                first = out.pop().first
            return [Name(first, piece.last, "organisation", rule="actors.name.org")]
        titled = self._titled(piece)
        if titled is not None:
            return titled
        return [self._with_place(out, name) if name.kind == "organisation" else name for name in self._labelled(piece)]

    def _is_between_two(self, out: list[Name], piece: Name) -> bool:
        """Whether a word in capitals is what two states before it have: "the U.S.-Japan Alliance"."""
        if len(out) < 2 or self.words[piece.last].lower not in self.nouns.between_two:
            return False
        states = [before.entry is not None and before.entry.is_state for before in out[-2:]]
        return all(states) and self.words[out[-1].first - 1].text in HYPHENS and _touches(out[-1], piece)

    def _ended(self, out: list[Name], piece: Name, kind: ActorKind) -> list[Name]:
        """A name whose last word tells its kind, with the states before it: "Seoul National University"."""
        name = Name(piece.first, piece.last, kind, rule=f"actors.name.{kind}")
        if kind == "organisation" and self._is_between_two(out, piece):
            return []
        if kind != "other":
            name = self._with_place(out, name)
        while len(out) > 0 and _touches(out[-1], name):
            before = out[-1]
            if kind == "other" and (before.kind not in ("other", "state") or _is_demonym(before)):
                break
            if kind != "other" and (before.entry is None or not before.entry.is_state):
                break
            if kind != "other" and before.entry is not None:
                name.inside.insert(0, before)
                name.state = name.state or before.entry.country
            name.first = out.pop().first
        return [name]

    def _office_of(self, piece: Name, kind: ActorKind) -> list[Name] | None:
        """A title and the body that it is an office of, "Director of the International Affairs Department".

        None where the piece does not begin with a title, or the title goes on: "Chief of Staff".
        """
        words = self.words
        title = next((i - 1 for i in range(piece.first + 1, piece.last) if words[i].lower in _JOINERS), None)
        noun = self.nouns.get(words[title].lower) if title is not None else None
        if title is None or noun is None or noun.kind != "person" or kind == "other":
            return None
        first = title + 2 + (words[title + 2].lower == "the")
        if first > piece.last or all(word.lower in self.nouns.fields for word in words[first : piece.last + 1]):
            return None
        return [
            Name(piece.first, title, "person", rule="actors.title"),
            Name(first, piece.last, kind, rule=f"actors.name.{kind}"),
        ]

    def _with_place(self, out: list[Name], name: Name) -> Name:
        """An organisation with the place that its name begins with: "Dalian Golden Sun Trading", "Pan Asia Metals"."""
        words = self.words
        while len(out) > 0 and _touches(out[-1], name):
            entry, goes_on = out[-1].entry, not words[name.first].entity_starts and words[name.first].entity == "ORG"
            is_place = entry is not None and entry.role == "place" and (goes_on or name.first < name.last)
            is_part = entry is None and goes_on and out[-1].rule in ("actors.name.org", UNLABELLED)
            if not is_place and not is_part:
                break
            name.state = name.state or (entry.country if entry is not None else None)
            name.first = out.pop().first
        return name

    def _is_inside_one(self, out: list[Name], piece: Name) -> bool:
        """Whether the model has a state and what follows it in one name: "British American Tobacco"."""
        words = self.words
        return (
            len(out) > 0
            and _touches(out[-1], piece)
            and out[-1].entry is not None
            and out[-1].entry.is_state
            and words[out[-1].first].entity == "ORG"
            and words[piece.first].entity == "ORG"
            and not words[piece.first].entity_starts
            and self._title_end(piece) is None
        )

    def _titled(self, piece: Name) -> list[Name] | None:
        """A person after a title in capitals, or the title alone; None where there is no title."""
        words, split = self.words, self._title_end(piece)
        if split is None:
            return None
        if split < piece.last and self._is_common(split + 1, piece.last):
            return []
        if split < piece.last and words[split + 1].lower in _JOINERS:
            inner = range(split + 2, piece.last + 1)
            starts = [i for i in inner if words[i].entity == "PERSON" and words[i].entity_starts]
            split = starts[-1] - 1 if len(starts) > 0 else piece.last
        if split < piece.last:
            return [Name(split + 1, piece.last, "person", title=(piece.first, split), rule="actors.name.titled")]
        return [Name(piece.first, piece.last, "person", rule="actors.title")]

    def _labelled(self, piece: Name) -> list[Name]:
        """A name of the kind that the model gives it."""
        words = self.words
        labels = [words[i].entity for i in range(piece.first, piece.last + 1)]
        label = next((label for label in reversed(labels) if label in _ENTITY_KINDS), "")
        if label in ("", "ORG") and self._is_korean_name(piece):
            label = "PERSON"
        if label == "":
            return [Name(piece.first, piece.last, "other", rule=UNLABELLED)]
        if label == "PERSON" and piece.first < piece.last and _starts_with_acronym(words, piece):
            label = "ORG"
        if label == "PERSON" and piece.first == piece.last and _is_camel(words[piece.last].text):
            label = "ORG"
        first = self._behind_portfolio(piece) if label == "PERSON" else piece.first
        return [Name(first, piece.last, _ENTITY_KINDS[label], rule=f"actors.name.{label.lower()}")]

    def _behind_portfolio(self, piece: Name) -> int:
        """The first word of a person's name behind the end of a title: "Affairs" is none of "Affairs Daniel Smith"."""
        first = piece.first
        while first < piece.last and self.words[first].lower in self.nouns.fields:
            first += 1
        return first

    def _is_common(self, first: int, last: int) -> bool:
        """Whether what follows a title is a noun, and not a name: "Member State"."""
        return first == last and self.nouns.get(self.words[first].lower) is not None

    def _is_korean_name(self, piece: Name) -> bool:
        parts = [w for w in self.words[piece.first : piece.last + 1] if w.text not in HYPHENS]
        family = letters(parts[0].text)
        if len(parts) not in (2, 3) or family not in self.nouns.family_first:
            return False
        return len(parts) == 3 or self.words[piece.last].entity != "ORG"

    def _kind_by_end(self, piece: Name, follows: bool) -> ActorKind | None:
        """Kind of an organisation or place by the last word of its name, or by the word before "of"."""
        ends = self.nouns.name_ends
        words = self.words
        for i in range(piece.first, piece.last):
            if words[i + 1].lower in _JOINERS and words[i].lower in ends:
                return ends[words[i].lower]
        if piece.first < piece.last and words[piece.first].lower in self.nouns.forms_before:
            return "organisation" if words[piece.first].text.isupper() else None
        last = words[piece.last].lower
        if piece.last > piece.first and words[piece.last].text.isdigit() and words[piece.last - 1].lower in ends:
            return ends[words[piece.last - 1].lower]
        if last in _JOINERS or last == "the" or (piece.first == piece.last and not follows):
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
                and (noun.speaks != "nobody" or (i < piece.last and self._begins_person(i + 1, i == piece.first)))
            )
            if titled and not self._is_family(i, piece):
                end = i
                i = self._skip_portfolio(i, piece.last)
                end = max(end, i - 1)
                continue
            i += 1
        return end

    def _begins_person(self, i: int, follows_first: bool) -> bool:
        """Whether the name of a person begins behind a title at word `i`: "Velmur CEO Changpeng Zhao"."""
        word = self.words[i]
        return word.entity == "PERSON" and (follows_first or word.entity_starts)

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


def is_ordinal(word: Word) -> bool:
    """Whether a word counts what follows: the Eighth Congress is a meeting, and not a parliament."""
    return (
        word.entity == "ORDINAL"
        or word.lower in _ORDINALS
        or re.fullmatch(r"\d+(?:st|nd|rd|th)", word.lower) is not None
    )


def _starts_with_acronym(words: Sequence[Word], piece: Name) -> bool:
    """Whether an abbreviation stands before a word that is none, as in the names of companies."""
    first, last = words[piece.first].text, words[piece.last].text
    return len(first) > 2 and first.isalpha() and first.isupper() and not last.isupper()


def _is_camel(text: str) -> bool:
    """Whether capitals stand inside a word, as in the names of companies, but not as in McCain and DiCarlo."""
    inner = [i for i, c in enumerate(text) if i > 0 and c.isupper()]
    return not text.isupper() and len(inner) > 0 and text[: inner[0]].casefold() not in _NAME_PREFIXES


def _is_demonym(name: Name) -> bool:
    return name.entry is not None and name.entry.role == "demonym"


def _touches(left: Name, right: Name) -> bool:
    return left.last + 1 == right.first
