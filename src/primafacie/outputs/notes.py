"""What a reader should know before leaning on a reading, in sentences."""

from primafacie.outputs.days import day_in_words
from primafacie.outputs.view import View

BASES = {
    "stated": "given by the user",
    "metadata": "from the file’s metadata",
    "dateline": "from the dateline",
    "inferred": "inferred",
    "unknown": "unknown",
}
"""Where a publication day comes from, in words."""


def published(view: View) -> str:
    """The day of publication and where it comes from, in words."""
    report = view.reading.report
    because = f": {report.published_because}" if report.published_because else ""
    if report.published is None:
        return f"publication day unknown{because}"
    return f"published {day_in_words(report.published)} ({BASES[report.published_basis]}{because})"


def nothing_found(view: View) -> str:
    """What to say where there are no findings: that none was found, and that this clears nobody."""
    books = ", ".join(view.reading.producer.rulebooks) or "any rulebook"
    return f"Nothing was found in this report that would engage a provision of {books}. That clears nobody."


def notes(view: View) -> list[str]:
    """Sentences on what the reading leaves open, and on what made it."""
    return [
        *_open_points(view),
        "A finding holds words against a rule; it never says that somebody broke it.",
        _producer(view),
    ]


def _open_points(view: View) -> list[str]:
    reading = view.reading
    points = []
    voice = reading.voice
    if voice is not None:
        whose = f", which speaks for {view.state_of(voice.acts_for)}" if voice.acts_for is not None else ""
        points.append(f"The report’s own words are those of {voice.name}{whose}: {voice.because}.")
    if reading.report.published is None:
        points.append("The publication day is unknown, and what is counted from it can stay open; give --published.")
    unresolved = [time.span.text for time in reading.times if time.basis == "unresolved"]
    if unresolved:
        points.append(f"Not resolved to a day: {_quoted(unresolved)}.")
    undated = [event.id for event in reading.events if view.when(event) == ""]
    if undated:
        points.append(f"The report does not date {_counted(len(undated), 'event')}: {', '.join(undated)}.")
    if any(view.parties(event).startswith("?") for event in reading.events):
        points.append("A ? stands for somebody whom the report does not name.")
    missing = dict.fromkeys(held.finding.regime for group in view.groups for held in group.held if held.rule is None)
    if missing:
        points.append(f"Summaries of some provisions of {', '.join(missing)} are not at hand.")
    return points


def _producer(view: View) -> str:
    producer = view.reading.producer
    books = ", ".join(f"{regime} {digest[:12]}" for regime, digest in producer.rulebooks.items())
    return f"Made by {producer.name} {producer.version} with {producer.model}" + (f" and {books}." if books else ".")


def _quoted(texts: list[str]) -> str:
    shown = list(dict.fromkeys(f"“{text}”" for text in texts))
    return ", ".join(shown[:6]) + (f" and {len(shown) - 6} more" if len(shown) > 6 else "")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
