"""Reporting chains: "Reuters reported, citing officials, that …" is Reuters' claim and, inside it, the officials'."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import merge, ranges_of
from primafacie.reading.language import Parse, Word

CITING = frozenset({"cite", "quote"})
_REPORTING = frozenset({"say", "write", "allege", "confirm", "assess", "predict"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_cited(parse: Parse, drafts: list[ClaimDraft], lexicon: Lexicon) -> list[ClaimDraft]:
    """The claims of those whom a report cites; each stands in the claim of whoever cites it.

    Drafts of "citing" that only name a source are taken out of `drafts`, and so are their words from the contents.
    """
    by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
    found: list[ClaimDraft] = []
    for draft in list(drafts):
        cue = draft.cue_word
        if cue is None or cue.lemma not in CITING or cue.tag != "VBG":
            continue
        cited = cue.child("dobj")
        report = _report(cue, by_cue)
        if cited is None or report is None or not _can_be_cited(cited, lexicon):
            continue
        drafts.remove(draft)
        _take_out(parse, report, cue)
        found.append(_chained(parse, report, cue, cited))
    return found


def find_passed_on(parse: Parse, drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """The claims of those who pass on a source's words: "…, according to an official quoted by Interfax".

    Drafts of "quoted" that only name the source are taken out of `drafts`.
    """
    by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
    found: list[ClaimDraft] = []
    for draft in list(drafts):
        for word in draft.source_words:
            cue = word.child("acl")
            agent = cue.child("agent") if cue is not None and cue.lemma in CITING and cue.tag == "VBN" else None
            medium = agent.child("pobj") if agent is not None else None
            if cue is None or medium is None or draft.cue is None or draft.source is None:
                continue
            known = by_cue.get(cue.i)
            if known is not None:
                drafts.remove(known)
            content = merge([*draft.content, draft.cue, (draft.source[0], parse.words[cue.i - 1].end)])
            outer = ClaimDraft(
                rule="claims.passed-on", class_="report", content=content, stance="asserts", cue_word=cue,
                cue=(cue.start, cue.end), head=draft.head,
            )  # fmt: skip
            set_source(parse, outer, medium, cue)
            found.append(outer)
    return found


def share_quotations(drafts: list[ClaimDraft]) -> None:
    """Give who quotes or cites a speaker for a quotation that too: "“…,” KCNA quoted a spokesman as saying"."""
    by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
    for draft in drafts:
        cue = draft.cue_word
        prep = next((c for c in cue.children if c.lower == "as"), None) if cue is not None else None
        saying = prep.child("pcomp") if prep is not None and cue is not None and cue.lemma in CITING else None
        inner = by_cue.get(saying.i) if saying is not None else None
        if inner is not None:
            draft.content = merge([*draft.content, *inner.content])


def _can_be_cited(noun: Word, lexicon: Lexicon) -> bool:
    return noun.lemma in lexicon.cited or noun.entity in _NAMED


def _report(cue: Word, by_cue: dict[int, ClaimDraft]) -> ClaimDraft | None:
    """The claim whose verb the participle belongs to, also where the parser hangs it on the content's verb."""
    for above in cue.ancestors():
        draft = by_cue.get(above.i)
        if draft is not None and draft.class_ in _REPORTING:
            return draft
    return None


def _take_out(parse: Parse, report: ClaimDraft, cue: Word) -> None:
    phrase = parse.words[cue.first : cue.last + 1]
    start, end = phrase[0].start, phrase[-1].end
    kept: list[tuple[int, int]] = []
    for a, b in report.content:
        if b <= start or a >= end:
            kept.append((a, b))
            continue
        inside = [w for w in parse.words[max(0, cue.first - 400) : cue.last + 400] if a <= w.start < b]
        kept.extend(ranges_of(parse, [w for w in inside if not start <= w.start < end]))
    if kept:
        report.content = merge(kept)


def _chained(parse: Parse, report: ClaimDraft, cue: Word, cited: Word) -> ClaimDraft:
    draft = ClaimDraft(
        rule=f"claims.chain.{cue.lemma}",
        class_=report.class_,
        content=list(report.content),
        stance=report.stance,
        cue_word=cue,
        cue=(cue.start, cue.end),
        head=report.head,
        via=report,
    )
    set_source(parse, draft, cited, cue)
    return draft
