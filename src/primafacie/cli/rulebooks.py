"""The rulebooks that commands use: loaded when first needed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from primafacie.errors import RulebookError

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime
    from primafacie.outputs.rules import Rules
    from primafacie.record import Reading


def load(names_or_paths: Sequence[str]) -> "list[Regime]":
    """The regimes asked for; the default ones where none is.

    Raises:
        RulebookError: One is not there or not valid.
    """
    from primafacie.assessment.loading import load_regimes

    return load_regimes(names_or_paths) if names_or_paths else load_regimes()


def all_regimes() -> "list[Regime]":
    """Every regime that comes with the package."""
    from primafacie.assessment.loading import load_regimes, packaged_names

    return load_regimes(packaged_names())


def rules_for(readings: "Iterable[Reading]", names_or_paths: Sequence[str]) -> "Rules":
    """The rules to show finished readings with: the regimes given, else those that the readings name.

    A reading may name a rulebook that is not at hand; then its findings are shown without summaries.
    """
    from primafacie.assessment.loading import load_regimes
    from primafacie.outputs.rules import RegimeRules

    if names_or_paths:
        return RegimeRules(load_regimes(names_or_paths))
    regimes = []
    for name in dict.fromkeys(name for reading in readings for name in reading.producer.rulebooks):
        try:
            regimes += load_regimes([name])
        except RulebookError:
            continue
    return RegimeRules(regimes)
