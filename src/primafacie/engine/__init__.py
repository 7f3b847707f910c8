"""Many reports: one process or several, the same outcomes."""

from primafacie.engine.many import read_kept_many, read_many
from primafacie.engine.outcome import KeptOutcome, KeptReading, Outcome, Progress, ReadReport

__all__ = ["KeptOutcome", "KeptReading", "Outcome", "Progress", "ReadReport", "read_kept_many", "read_many"]
