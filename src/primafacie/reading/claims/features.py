"""What a trained model weighs an attribution by: its cue and where that stands, its source, its content."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.modality import is_negated
from primafacie.reading.language import Parse, Word

_DEPENDENTS = 8
"""Dependents of the cue at most that are looked at."""
_LONGEST = 12
_PIECES = 4


def features_of(parse: Parse, draft: ClaimDraft, *, is_taken: bool) -> list[str]:
    """Names of what is so of an attribution, in a fixed order, none twice.

    Args:
        parse: The parse.
        draft: The attribution.
        is_taken: Whether the rules take it.
    """
    parts = draft.rule.split(".")
    frame = parts[-1] if len(parts) > 3 else "-"
    kind = draft.class_
    named = ["bias", f"rule={draft.rule}", f"kind={parts[1]}", f"frame={frame}", f"class={kind}"]
    named += [f"class,frame={kind},{frame}", f"quotation={draft.quotation}", f"taken={is_taken}"]
    if not is_taken:
        named += [f"left={parts[1]},{frame}"]
    if draft.cue_word is not None:
        named += _of_cue(parse, draft.cue_word, kind, frame)
        if not is_taken:
            named.append(f"left,lemma={draft.cue_word.lemma}")
    named += _of_source(draft, kind, frame)
    named += _of_content(parse, draft, kind, frame)
    return list(dict.fromkeys(named))


def _of_cue(parse: Parse, cue: Word, kind: str, frame: str) -> list[str]:
    above = cue.head.lemma if cue.head is not cue else "-"
    named = [f"tag={cue.tag}", f"dep={cue.dep}", f"lemma={cue.lemma}", f"above={above}", f"above,pos={cue.head.pos}"]
    named += [f"tag,class={cue.tag},{kind}", f"dep,class={cue.dep},{kind}", f"lemma,dep={cue.lemma},{cue.dep}"]
    named += [f"lemma,tag={cue.lemma},{cue.tag}", f"negated={is_negated(cue)}"]
    named += [f"auxiliary={child.lower}" for child in cue.children if child.dep in ("aux", "auxpass")]
    for child in cue.children[:_DEPENDENTS]:
        named += [f"child={child.dep}", f"child,frame={child.dep},{frame}"]
    for name, i in (("next", cue.i + 1), ("before", cue.i - 1)):
        if 0 <= i < len(parse.words):
            named += [f"{name}={parse.words[i].lower}", f"{name},pos={parse.words[i].pos}"]
    return named


def _of_source(draft: ClaimDraft, kind: str, frame: str) -> list[str]:
    if not draft.source_words:
        return ["unsaid", f"unsaid,class={kind}", f"unsaid,frame={frame}"]
    word = draft.source_words[0]
    named = [f"source,pos={word.pos}", f"source,tag={word.tag}", f"source,entity={word.entity}"]
    named += [f"source={word.lower}", f"source,lemma={word.lemma}", f"source,dep={word.dep}"]
    return [*named, f"source,pos,class={word.pos},{kind}", f"source,entity,class={word.entity},{kind}"]


def _of_content(parse: Parse, draft: ClaimDraft, kind: str, frame: str) -> list[str]:
    characters = sum(end - start for start, end in draft.content)
    length = min(_LONGEST, characters.bit_length() * 3 // 2)
    end = draft.content[-1][1]
    named = [f"length={length}", f"length,frame={length},{frame}", f"pieces={min(_PIECES, len(draft.content))}"]
    named.append(f"behind={parse.text[end : end + 1]}")
    head = draft.head
    if head is not None:
        named += [f"head,pos={head.pos}", f"head,tag={head.tag}", f"head={head.lemma}", f"head,dep={head.dep}"]
        named.append(f"head,tag,class={head.tag},{kind}")
    return named
