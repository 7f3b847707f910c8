"""Many reports: one process or several, the same outcomes."""

from primafacie.engine.many import read_many
from primafacie.engine.outcome import Outcome, Progress, ReadReport

__all__ = ["Outcome", "Progress", "ReadReport", "read_many"]
