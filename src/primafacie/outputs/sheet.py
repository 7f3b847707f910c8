"""One reading as the page shows it: the view, with every row tied to its words in the report."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from primafacie.outputs import notes
from primafacie.outputs.days import interval_in_words
from primafacie.outputs.graph import Graph, draw
from primafacie.outputs.rules import Rules, safe_url
from primafacie.outputs.scale import Scale
from primafacie.outputs.segments import Segment, cut
from primafacie.outputs.view import View, standing, things
from primafacie.reading.language.paragraphs import find_paragraphs
from primafacie.record import Actor, Claim, Element, Event, Finding, Reading, Span, Time

Row = Finding | Event | Claim | Actor | Time


@dataclass(frozen=True)
class Ref:
    """What a row leads to: the anchor of its first words, the spans it is about, and those that stand by."""

    anchor: str
    main: str
    beside: str


class Sheet(View):
    """A view that numbers the spans it is asked for; ask for all rows before the text."""

    def __init__(self, reading: Reading, rules: Rules, number: int) -> None:
        super().__init__(reading, rules)
        self.number = number
        self.prefix = f"r{number}"
        self._numbers: dict[tuple[int, int], int] = {}
        self.refs = {row.id: self._ref(row) for row in self._rows()}
        self._element_refs = {
            (finding.id, place): self._ref_of([element.because.span], [])
            for finding in reading.findings
            for place, element in enumerate(finding.elements)
            if element.because.span is not None
        }

    def _rows(self) -> Iterable[Row]:
        reading = self.reading
        return [*reading.findings, *reading.events, *reading.claims, *reading.actors, *reading.times]

    @property
    def name_of_report(self) -> str:
        """Title, else the name of the file."""
        return self.label

    @property
    def address(self) -> str:
        """Where the report can be opened, where it came from the web."""
        return safe_url(self.reading.report.origin)

    @property
    def published_in_words(self) -> str:
        """Day of publication and its basis."""
        return notes.published(self)

    @property
    def nothing_found(self) -> str:
        """What to say where there are no findings."""
        return notes.nothing_found(self)

    @property
    def notes(self) -> list[str]:
        """What the reading leaves open."""
        return notes.notes(self)

    @property
    def ranges(self) -> list[tuple[int, int]]:
        """All spans that rows lead to; their numbers are their places here."""
        return list(self._numbers)

    @cached_property
    def paragraphs(self) -> list[list[Segment]]:
        """The report's text, cut at the borders of all spans."""
        text = self.reading.report.text
        return cut(text, self.ranges, _lines(text))

    @cached_property
    def scale(self) -> Scale:
        """Places of days in the timeline picture."""
        return Scale(self.reading.events, self.reading.report.published)

    @cached_property
    def graph(self) -> Graph | None:
        """Who does what to whom."""
        return draw(self)

    @cached_property
    def verdicts(self) -> dict[str, str]:
        """Event id to the weightiest verdict of its findings."""
        return {group.event.id: group.verdict for group in self.groups if group.event is not None}

    def element_ref(self, finding: Finding, element: Element) -> Ref | None:
        """The words that an element rests on; None where it rests on none."""
        return self._element_refs.get((finding.id, finding.elements.index(element)))

    def row(self, id_: str) -> str:
        """The id of a row on the page."""
        return f"{self.prefix}-{id_}"

    def goods_of(self, event: Event) -> str:
        """Quantities and goods, in the report's words."""
        return things(event)

    def marks(self, event: Event) -> list[str]:
        """What keeps an event from being a plain fact of the past."""
        return standing(event)

    def meaning(self, time: Time) -> str:
        """A time's interval in words; where it has none, why."""
        kinds = {"DURATION": "a length of time", "SET": "again and again"}
        return interval_in_words(time.begin, time.end, time.value) or kinds.get(time.type, "not known in full")

    def quote(self, event: Event) -> tuple[str, str, str]:
        """The words that tell an event: before, in, and after its trigger."""
        start = event.trigger.start - event.span.start
        words, end = event.span.text, start + len(event.trigger.text)
        if not event.span.contains(event.trigger):
            return words, "", ""
        return words[:start], words[start:end], words[end:]

    def classes(self, segment: Segment) -> str:
        """The style classes of a segment: one for each span that covers it."""
        return " ".join(f"{self.prefix}w{number}" for number in segment.spans)

    def kinds(self, segment: Segment) -> str:
        """What kinds of rows rest on a segment: "finding event time"."""
        return " ".join(kind for kind, numbers in self._kinds.items() if any(n in numbers for n in segment.spans))

    @cached_property
    def _kinds(self) -> dict[str, set[int]]:
        reading = self.reading
        events = {finding.event for finding in reading.findings}
        spans: dict[str, list[Span]] = {
            "k-finding": [event.span for event in reading.events if event.id in events],
            "k-event": [span for event in reading.events for span in event.mentions],
            "k-claim": [span for claim in reading.claims if claim.quotation != "narrator" for span in claim.content],
            "k-source": [claim.source_span for claim in reading.claims if claim.source_span is not None],
            "k-time": [time.span for time in reading.times],
            "k-actor": [mention.span for actor in reading.actors for mention in actor.mentions],
        }
        return {kind: {self._number(span) for span in each} for kind, each in spans.items()}

    def _ref(self, row: Row) -> Ref:
        main, beside = _spans(row, self)
        return self._ref_of(main, beside)

    def _ref_of(self, main: Iterable[Span], beside: Iterable[Span]) -> Ref:
        numbers = [self._number(span) for span in main] or [self._number(span) for span in beside]
        if len(numbers) == 0:
            return Ref("", "", "")
        others = [number for number in (self._number(span) for span in beside) if number not in numbers]
        return Ref(
            f"{self.prefix}w{numbers[0]}", " ".join(map(str, numbers)), " ".join(map(str, dict.fromkeys(others)))
        )

    def _number(self, span: Span) -> int:
        return self._numbers.setdefault((span.start, span.end), len(self._numbers))


def _lines(text: str) -> list[tuple[int, int]]:
    """The paragraphs as printed: those that the parse parts although no line ends between them are one again."""
    lines: list[tuple[int, int]] = []
    for start, end in find_paragraphs(text):
        if lines and "\n" not in text[lines[-1][1] : start]:
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
    return lines


def _spans(row: Row, view: View) -> tuple[list[Span], list[Span]]:
    """The words that a row is about, and those that stand by: sources, cues, elements."""
    if isinstance(row, Claim):
        return row.content, [span for span in (row.source_span, row.cue) if span is not None]
    if isinstance(row, Actor):
        return [mention.span for mention in row.mentions], []
    if isinstance(row, Time):
        return [row.span], []
    if isinstance(row, Event):
        time = view.times.get(row.time or "")
        return [row.span, *row.mentions[1:]], [row.trigger] + ([time.span] if time is not None else [])
    because = [element.because.span for element in row.elements if element.because.span is not None]
    event = view.events.get(row.event)
    if event is None:
        return because, []
    return [event.span], because
