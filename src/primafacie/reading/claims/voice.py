"""Who speaks in the report's own words, where that is a party: state media, or the office whose statement it is."""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import Field

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.actors.lexicon import Entry, load_lexicon
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.quotations import find_quotations
from primafacie.reading.claims.signatures import signature_of
from primafacie.reading.language import Parse, Word, parse_text
from primafacie.record.report import Report
from primafacie.record.span import Span
from primafacie.record.voice import Voice

_HEAD = 1200
"""Characters of the text within which a statement names its issuer."""
_HEAD_LINES = 6
"""Lines at the head of the text that can be a heading."""
_DATELINE = 90
"""Characters that a dateline takes at most, agency included."""
_AGENCY = re.compile(r"\(([^()\n]{2,60})\)\s*(?:--|[—–-])")
_DATED = r"(?: dated \d{1,2} \w+ \d{4})?"
_TO = re.compile(r"\bto (?:the )?")
_SECOND = frozenset({"you", "your", "yours", "yourself"})
_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_RULE = "actors.pronoun.voice"


class _Voices(SourcedFile):
    sites: dict[str, str]
    statements: list[str] = Field(min_length=1)
    of_whom: list[str] = Field(min_length=1)
    releases: list[str] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class VoiceDraft:
    """A voice while the cast is being gathered; the fields are those of `record.Voice`.

    Attributes:
        words: First and last word that show it; None where the metadata do.
        addressee: To whom a letter is written; None elsewhere.
    """

    name: str
    acts_for: str | None
    actor: ActorDraft | None
    words: tuple[Word, Word] | None
    because: str
    addressee: ActorDraft | None = None

    def finish(self, parse: Parse) -> Voice:
        """The row of the record, once the actors are numbered."""
        span = Span.of(parse.text, self.words[0].start, self.words[1].end) if self.words is not None else None
        known = self.actor is not None and self.actor.id != ""
        actor = self.actor.id if known and self.actor is not None else None
        return Voice(name=self.name, acts_for=self.acts_for, actor=actor, span=span, because=self.because)


def find_voice(report: Report, parse: Parse, cast: Cast) -> VoiceDraft | None:
    """The voice of a report; None where its words are those of an independent reporter, or nothing shows whose.

    Tried in turn: the publisher, the site, the agency in the dateline, a title or first line such as "Statement by …",
    a mark such as "For immediate release", the name that a letter is signed with. Media that speak for no state are no
    voice.
    """
    return (
        _by_publisher(report, cast)
        or _by_site(report, cast)
        or _by_dateline(parse, cast)
        or _by_heading(parse, cast)
        or _by_title(report, cast)
        or _by_release(parse, cast)
        or _by_signature(parse, cast)
    )


@functools.cache
def _voices() -> _Voices:
    voices: _Voices = load_packaged("claims/voices.yaml", _Voices)
    for site, key in voices.sites.items():
        if _entry(key) is None:
            raise RulebookError(f"claims/voices.yaml: {site}: no body and no media {key}; correct the key")
    return voices


def _entry(key: str) -> Entry | None:
    entries = load_lexicon().entries
    return entries.get(f"body:{key}") or entries.get(f"media:{key}")


def _of_entry(entry: Entry, cast: Cast, because: str) -> VoiceDraft | None:
    if entry.acts_for is None:
        return None
    actor = next((actor for actor in cast if actor.key == entry.key), None)
    return VoiceDraft(entry.name, entry.acts_for, actor, None, because)


def _by_publisher(report: Report, cast: Cast) -> VoiceDraft | None:
    if report.publisher is None:
        return None
    words = parse_text(report.publisher).words
    start = 1 if len(words) > 1 and words[0].lower == "the" else 0
    match = load_lexicon().match(words, start, len(words)) if words else None
    if match is None or match.last < len(words) - 1 or not match.entry.key.startswith(("body:", "media:")):
        return None
    return _of_entry(match.entry, cast, f"the publisher is {report.publisher}")


def _by_site(report: Report, cast: Cast) -> VoiceDraft | None:
    host = urlsplit(report.origin).hostname or ""
    for site, key in _voices().sites.items():
        if host == site or host.endswith("." + site):
            entry = _entry(key)
            return _of_entry(entry, cast, f"the site is {host}") if entry is not None else None
    return None


def _by_dateline(parse: Parse, cast: Cast) -> VoiceDraft | None:
    for paragraph in parse.paragraphs[:_HEAD_LINES]:
        found = _AGENCY.search(parse.text, paragraph.start, min(paragraph.end, paragraph.start + _DATELINE))
        if found is None:
            continue
        actor, words = _actor_in(parse, cast, found.start(1), found.end(1))
        if actor is not None and words is not None and actor.kind == "media" and actor.acts_for is not None:
            return VoiceDraft(actor.name, actor.acts_for, actor, words, "the dateline names it")
        return None  # the first agency is whose report it is; one further on is quoted
    return None


def _actor_in(parse: Parse, cast: Cast, start: int, end: int) -> tuple[ActorDraft | None, tuple[Word, Word] | None]:
    """The first actor that the words of a stretch refer to, and the words."""
    for sentence in parse.sentences:
        if parse.words[sentence.last].end <= start:
            continue
        for word in parse.words[sentence.first : sentence.last + 1]:
            if word.start >= end:
                return None, None
            actor = cast.actor_at(word) if word.start >= start else None
            if actor is not None:
                mention = next(m for m in actor.mentions if m.first <= word.i <= m.last)
                return actor, (parse.words[mention.first], parse.words[mention.last])
    return None, None


@functools.cache
def _statement() -> re.Pattern[str]:
    voices = _voices()
    forms = "|".join(sorted(map(re.escape, voices.statements), key=len, reverse=True))
    whose = "|".join(map(re.escape, voices.of_whom))
    return re.compile(rf"(?:[\w’'-]+ ){{0,3}}?(?:{forms})s?{_DATED} (?:{whose}) (?:the )?", re.IGNORECASE)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the first lines that hold words."""
    start = found = 0
    while start < min(len(text), _HEAD) and found < _HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end == -1 else end
        if text[start:end].strip():
            found += 1
            yield start + len(text[start:end]) - len(text[start:end].lstrip()), end
        start = end + 1


def _by_heading(parse: Parse, cast: Cast) -> VoiceDraft | None:
    for start, end in _lines(parse.text):
        voice = _in_heading(parse, cast, start, end)
        if voice is not None:
            return voice
    return None


def _in_heading(parse: Parse, cast: Cast, start: int, end: int) -> VoiceDraft | None:
    """The issuer that a heading names: "Statement by the Ministry of …"; a sentence of the text is no heading."""
    form = _statement().match(parse.text, start, end)
    if form is None or parse.text[start:end].rstrip().endswith((".", ":", ";")):
        return None
    actor, words = _actor_in(parse, cast, form.end(), end)
    if actor is None or words is None or words[0].start > form.end() or len(actor.states()) != 1:
        return None
    [state] = actor.states()
    because = f"the heading is “{parse.text[start:end].strip()}”"
    return VoiceDraft(actor.name, state, actor, words, because, _addressed(parse, cast, words[1].end, end))


def _addressed(parse: Parse, cast: Cast, start: int, end: int) -> ActorDraft | None:
    """To whom the rest of a heading says that a letter is written: "… to the President of the Council"."""
    to = max(_TO.finditer(parse.text, start, end), key=lambda found: found.start(), default=None)
    return _actor_in(parse, cast, to.end(), end)[0] if to is not None else None


def _by_signature(parse: Parse, cast: Cast) -> VoiceDraft | None:
    signature = signature_of(parse.text)
    actor, words = _actor_in(parse, cast, *signature.name) if signature is not None else (None, None)
    if signature is None or actor is None or words is None:
        return None
    states = actor.states()
    addressee = _actor_in(parse, cast, *signature.salutation)[0]
    because = f"the letter is signed “{parse.text[slice(*signature.name)]}”"
    return VoiceDraft(actor.name, next(iter(states)) if len(states) == 1 else None, actor, words, because, addressee)


def _by_title(report: Report, cast: Cast) -> VoiceDraft | None:
    if report.title is None or _statement().match(report.title) is None:
        return None
    from primafacie.reading.actors import read_actors  # noqa: PLC0415  only where a title is a statement's

    title = parse_text(report.title)
    found = _in_heading(title, read_actors(title, None), 0, len(title.text))
    if found is None:
        return None
    known = next((actor for actor in cast if actor.name == found.name), None)
    return VoiceDraft(found.name, found.acts_for, known, None, f"the title is “{report.title}”")


def _by_release(parse: Parse, cast: Cast) -> VoiceDraft | None:
    marks = _voices().releases
    head = [parse.text[start:end].strip().casefold().rstrip(".:") for start, end in _lines(parse.text)]
    mark = next((line for line in head if line in marks), None)
    if mark is None:
        return None
    voice = _by_organ(parse, cast, mark)
    if voice is not None:
        return voice
    mentions = sorted(
        ((m.first, m.last, actor) for actor in cast for m in actor.mentions if m.how == "name"), key=lambda m: m[:2]
    )
    for first, last, actor in mentions:
        if parse.words[first].start > _HEAD:
            return None
        if actor.kind == "body" and actor.acts_for is not None:
            words = (parse.words[first], parse.words[last])
            return VoiceDraft(actor.name, actor.acts_for, actor, words, f"it is marked “{mark}” and names it first")
    return None


def _by_organ(parse: Parse, cast: Cast, mark: str) -> VoiceDraft | None:
    """The organ that a line of a release names alone ("Ministry of Trade"), of the state of the first place named."""
    lexicon = load_lexicon()
    places = [actor for actor in cast if actor.country is not None and actor.mentions[0].how == "name"]
    placed = [(parse.words[actor.mentions[0].first].start, actor.country) for actor in places]
    state = min(placed, default=(_HEAD, None))
    head = parse.words[: bisect_left(parse.words, _HEAD, key=lambda word: word.start)]
    for start, end in _lines(parse.text):
        words = [word for word in head if start <= word.start < end]
        organ = lexicon.organ_at(parse.words, words[0].i, words[-1].i + 1) if words else None
        if organ is None or organ[0] != words[-1].i or state[0] >= _HEAD or state[1] is None:
            continue
        key = lexicon.organ_bodies.get((state[1], organ[1]))
        entry = lexicon.entries.get(f"body:{key}") if key is not None else None
        because = f"it is marked “{mark}” and headed “{parse.text[start:end].strip()}”"
        name = (
            entry.name
            if entry is not None
            else f"{parse.text[start:end].strip()} of {lexicon.reference.states[state[1]].name}"
        )
        actor = next((a for a in cast if entry is not None and a.key == entry.key), None)
        return VoiceDraft(name, state[1], actor, (words[0], words[-1]), because)
    return None


class _Tellers:
    """The persons whose words a report tells. An agency says no "I": who says it there is whose words it tells.

    State media go over to the very words of a speech or a message without marks.
    """

    def __init__(self, cast: Cast, drafts: list[ClaimDraft]) -> None:
        told = sorted((draft for draft in drafts if len(draft.source_words) == 1), key=lambda draft: draft.start)
        named = ((draft.start, cast.actor_at(draft.author or draft.source_words[0])) for draft in told)
        self._told = [(start, actor) for start, actor in named if actor is not None and actor.kind == "person"]

    def before(self, word: Word) -> ActorDraft | None:
        """The last person whose words are told before a word; None where nobody's are."""
        n = bisect_right(self._told, word.start, key=lambda pair: pair[0])
        return self._told[n - 1][1] if n > 0 else None


def bind_voice(parse: Parse, cast: Cast, voice: VoiceDraft, drafts: list[ClaimDraft]) -> None:
    """Let the pronouns outside quotations refer to the voice, "we" to its state, "you" to whom a letter is written."""
    quoted: list[Range] = [(q.start, q.end) for q in find_quotations(parse.text, parse.paragraphs)]
    quoted += [piece for draft in drafts if draft.rule.startswith("claims.label") for piece in draft.content]
    states = {actor.country: actor for actor in cast if actor.kind == "state"}
    is_agency = voice.actor is not None and voice.actor.kind == "media"
    tellers = _Tellers(cast, drafts)
    addressed = [word for word in parse.words if voice.addressee is not None and word.lower in _SECOND]
    for word in [*cast.first_person, *addressed]:
        if any(start <= word.start < end for start, end in quoted):
            continue
        if word.lower in _SECOND:
            speaker = voice.addressee
        elif word.lower in _PLURAL:
            speaker = states.get(voice.acts_for)
        else:
            speaker = tellers.before(word) if is_agency else voice.actor
        if speaker is not None and cast.actor_at(word) is None:
            cast.add(speaker, MentionDraft(word, word.i, word.i, "pronoun", _RULE))
