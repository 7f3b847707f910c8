"""Functions that stand in for the reading of a report; importable by name, as worker processes need."""

import os
import time
from collections.abc import Sequence
from typing import Any

from primafacie.errors import SettingError
from primafacie.record import Producer, Reading, Report


def read_nothing(report: Report, regimes: Sequence[Any]) -> Reading:
    """A reading without rows."""
    producer = Producer(version="0", model="none", rulebooks={})
    return Reading(producer=producer, report=report, times=[], actors=[], events=[], claims=[], findings=[])


def read_or_fail(report: Report, regimes: Sequence[Any]) -> Reading:
    """Raise on texts that say so."""
    if "raise" in report.text:
        raise KeyError("a fault in a rule")
    return read_nothing(report, regimes)


def read_or_die(report: Report, regimes: Sequence[Any]) -> Reading:
    """End the process, as a crash in a compiled library does, on texts that say so."""
    if "die" in report.text:
        os._exit(3)
    return read_nothing(report, regimes)


def read_slowly(report: Report, regimes: Sequence[Any]) -> Reading:
    """Take longer for the first reports, so that later ones are done before them."""
    if "slow" in report.text:
        time.sleep(0.5)
    return read_nothing(report, regimes)


def read_without_model(report: Report, regimes: Sequence[Any]) -> Reading:
    """Find out that a setting is wrong."""
    raise SettingError("no such model")
