"""Readings as Markdown, for notes and pull requests; what reports say is escaped."""

import re
from collections.abc import Iterable, Iterator

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line, shorten
from primafacie.outputs.notes import notes, nothing_found, published
from primafacie.outputs.rules import Rules
from primafacie.outputs.view import Group, Held, View, standing, words
from primafacie.record import Claim, Event, Reading

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$@])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp):(?=//)|\b(www)\.")
_LIMIT = 500


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:
    """One section for each reading."""
    for number, reading in enumerate(readings):
        lines = _section(View(reading, rules), options)
        yield ("\n" if number > 0 else "") + "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Words of a report as one line in which Markdown and HTML find nothing to act on."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    return _ADDRESS.sub(lambda found: f"{found[1] or found[2]}{'&#58;' if found[1] else '&#46;'}", escaped)


def _section(view: View, options: Options) -> Iterator[str]:
    report = view.reading.report
    yield f"# {escape(view.label)}"
    yield ""
    about = [view.origin, report.publisher or "", published(view)]
    yield " · ".join(escape(each) for each in about if each)
    yield from _findings(view, options)
    yield from _timeline(view, options)
    yield from _claims(view, options)
    yield from ("", "## Notes", "")
    yield from (f"- {escape(note)}" for note in notes(view))


def _findings(view: View, options: Options) -> Iterator[str]:
    yield from ("", "## Findings")
    if len(view.groups) == 0:
        yield from ("", escape(nothing_found(view)))
    for group in view.groups:
        yield from _group(view, group, options)


def _group(view: View, group: Group, options: Options) -> Iterator[str]:
    event = group.event
    title = view.title(event) if event is not None else group.held[0].finding.event
    yield from ("", f"### {group.verdict.capitalize()}: {escape(title)}", "")
    if event is not None:
        yield from (f"> {_quote(event)}", "")
        when = [view.when(event) or "not dated", *standing(event), *([event.rule] if options.explain else [])]
        yield f"- when: {escape(' · '.join(when))} ({event.id})"
    for label, claims in (
        ("alleged by", group.alleged),
        ("denied by", group.denied),
        ("acknowledged by", group.acknowledged),
    ):
        if claims or label == "denied by":
            yield f"- {label}: {'; '.join(_source(view, claim) for claim in claims) or 'nobody in this report'}"
    for held in group.held:
        yield from _provision(held)


def _provision(held: Held) -> Iterator[str]:
    finding, rule = held.finding, held.rule
    topic = f", {escape(rule.topic)}" if rule is not None and rule.topic else ""
    yield from (
        "",
        f"**{escape(finding.provision)}**{topic} ({escape(finding.regime)}), {finding.verdict} ({finding.id})",
    )
    if finding.explanation:
        yield escape(finding.explanation)
    if rule is not None:
        aside = ", ".join(escape(each) for each in (rule.instrument, rule.verified_in_words) if each)
        yield f"{escape(rule.summary)}" + (f" *({aside})*" if aside else "")
    yield ""
    for element in finding.elements:
        sign = "✓" if element.met else "✗"
        yield f"- {sign} {escape(words(element.name))}: {escape(element.because.text)}"


def _quote(event: Event) -> str:
    start = event.trigger.start - event.span.start
    if not event.span.contains(event.trigger):
        return f"“{escape(shorten(event.span.text, _LIMIT))}”"
    end = start + len(event.trigger.text)
    before, trigger, after = event.span.text[:start], event.span.text[start:end], event.span.text[end:]
    space = " " if before[-1:].isspace() else ""
    tail = " " if after[:1].isspace() else ""
    return f"“{escape(before)}{space}**{escape(trigger)}**{tail}{escape(shorten(after, _LIMIT))}”"


def _source(view: View, claim: Claim) -> str:
    said = view.said(claim)
    return escape(view.source(claim)) + (f", {escape(said)}" if said else "") + f" ({claim.id})"


def _timeline(view: View, options: Options) -> Iterator[str]:
    yield from ("", "## Timeline", "")
    if len(view.timeline) == 0:
        yield "No events."
        return
    yield from ("| when | what | told by | id |", "|---|---|---|---|")
    for event in view.timeline:
        told = "; ".join(view.told(event))
        what = ", ".join([view.title(event), *standing(event)])
        row = f"{event.id} {event.rule}" if options.explain else event.id
        yield f"| {escape(view.when(event) or 'not dated')} | {escape(what)} | {escape(told)} | {escape(row)} |"


def _claims(view: View, options: Options) -> Iterator[str]:
    yield from ("", "## Claims", "")
    if len(view.reading.claims) == 0:
        yield "No claims."
        return
    yield from ("| id | source | stance | words | leads to |", "|---|---|---|---|---|")
    for claim in view.reading.claims:
        said = view.said(claim)
        source = escape(view.source(claim)) + (f", {escape(said)}" if said else "")
        content = escape(shorten(" […] ".join(span.text for span in claim.content), _LIMIT))
        links = [
            *claim.events,
            *(f"answers {id_}" for id_ in claim.answers),
            *([f"inside {claim.via}"] if claim.via else []),
        ]
        row = f"{claim.id} {claim.rule}" if options.explain else claim.id
        yield f"| {escape(row)} | {source} | {claim.stance} | {content} | {', '.join(links)} |"
