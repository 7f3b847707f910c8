"""The words of a sentence that may tell what one party does to another, the likeliest first."""

from bisect import bisect_left, bisect_right

from primafacie.reading.events.plover.phrases import VERBAL
from primafacie.reading.language import Parse, Word


def head_of(parse: Parse, start: int, end: int) -> Word | None:
    """The highest word in the characters `[start, end)` of the text; None where no word begins there."""
    first = bisect_right(parse.words, start, key=lambda word: word.end)
    last = bisect_left(parse.words, end, key=lambda word: word.start)
    words = parse.words[first:last]
    inside = {word.i for word in words}
    return next((word for word in words if word.is_root or word.head.i not in inside), None)


def predicates_between(source: Word, target: Word) -> list[Word]:
    """Verbs and nouns on the way from one party to the other, then those above and around them."""
    above_source = [source, *source.ancestors()]
    above_target = [target, *target.ancestors()]
    known = {word.i for word in above_source}
    meeting = next((word for word in above_target if word.i in known), None)
    found: list[Word] = []
    if meeting is not None:
        found.extend(_joined_path(above_target, meeting))
        if meeting is not source and meeting is not target:
            found.append(meeting)
        elif meeting is source:
            found.extend(word for word in meeting.ancestors() if word.pos in VERBAL)
        found.extend(_verbs_below(above_source, meeting))
        found.extend(_verbs_below(above_target, meeting))
        found.extend(word for word in meeting.ancestors() if word.pos in VERBAL)
    found.extend(word for word in above_source if word.pos in VERBAL)
    found.extend(word for word in above_target if word.pos in VERBAL)
    return found


def _joined_path(above_target: list[Word], meeting: Word) -> list[Word]:
    """Verbs joined to the one where both meet, with the target below them: "met X and attacked *Y*"."""
    if meeting.pos not in VERBAL:
        return []
    below = _below(above_target, meeting)
    return [word for word in below if word.head is meeting and word.pos in VERBAL and _shares_subject(word)]


def _shares_subject(verb: Word) -> bool:
    """Whether the verb is joined to the one above, or is a participle without a subject of its own."""
    if verb.dep == "conj":
        return True
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.child("nsubj", "mark") is None


def _verbs_below(above: list[Word], meeting: Word) -> list[Word]:
    return [word for word in _below(above, meeting) if word.pos in VERBAL]


def _below(above: list[Word], meeting: Word) -> list[Word]:
    return above[: next(n for n, word in enumerate(above) if word is meeting)]
