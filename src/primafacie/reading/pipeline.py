"""A report to its reading: the layers in their order, over one parse."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from primafacie.assessment import Regime, assess, load_regimes
from primafacie.errors import InputError, UsageError
from primafacie.intake import load_reports, report_from_text
from primafacie.reading.actors import read_actors
from primafacie.reading.claims import attribute, find_claims, find_voice, finish_claims
from primafacie.reading.claims.weights import weights_label
from primafacie.reading.events import finish_events, number_events, read_events
from primafacie.reading.language import model_label, parse_text
from primafacie.reading.times import read_dated
from primafacie.record.reading import Producer, Reading
from primafacie.record.report import Report
from primafacie.version import __version__

DEFAULT_REGIMES = ("un-dprk",)


def read(
    text_or_path: str | Path,
    *,
    published: str | date | None = None,
    regimes: Sequence[str | Path] = DEFAULT_REGIMES,
) -> Reading:
    """Read one report.

    Args:
        text_or_path: A `Path`, or a string that names an existing file; any other string is the text itself.
        published: Day of publication as "YYYY-MM-DD" or a date; None to take it from metadata or from the text.
        regimes: Ids of packaged regimes, or paths to YAML files.

    Raises:
        InputError: The report cannot be read, or the file holds more than one.
        UsageError: `published` is no day.
        RulebookError: A regime is not known or not valid.
    """
    day = published.isoformat() if isinstance(published, date) else published
    rulebooks = load_regimes(regimes)
    if isinstance(text_or_path, str) and not _is_file(text_or_path):
        return read_report(report_from_text(text_or_path, published=day), rulebooks)
    reports = list(load_reports(text_or_path, published=day))
    if len(reports) != 1:
        raise UsageError(f"{text_or_path}: holds {len(reports)} reports; use primafacie.engine.read_many for many")
    report = reports[0]
    if isinstance(report, InputError):
        raise report
    return read_report(report, rulebooks)


def _is_file(text: str) -> bool:
    if "\n" in text or len(text) > 1000:
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def read_report(report: Report, regimes: Sequence[Regime]) -> Reading:
    """Read a report that is already in memory; the same report and regimes give the same reading.

    Args:
        report: What intake made of the bytes.
        regimes: The rulebooks its events are held against.
    """
    parse = parse_text(report.text)
    milestones = [milestone for regime in regimes for milestone in regime.chronology]
    report, times = read_dated(report, parse, milestones)
    published = date.fromisoformat(report.published) if report.published is not None else None
    cast = read_actors(parse, published)
    voice = find_voice(report, parse, cast)
    attributed = attribute(parse, times, cast, voice)
    events = read_events(parse, times, cast, published)
    claims = find_claims(parse, attributed, events, cast)
    actors = cast.finish(parse)
    number_events(events)
    reading = Reading(
        producer=Producer(
            version=__version__,
            model=" + ".join(filter(None, (model_label(), weights_label()))),
            rulebooks={regime.id: regime.hash for regime in regimes},
        ),
        report=report,
        voice=voice.finish(parse) if voice is not None else None,
        times=times,
        actors=actors,
        events=finish_events(parse, events),
        claims=finish_claims(parse, claims),
        findings=[],
    )
    return reading.model_copy(update={"findings": assess(reading, regimes)})
