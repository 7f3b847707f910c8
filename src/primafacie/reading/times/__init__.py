"""Time expressions: found, valued, dated; the publication day; which time dates which clause."""

from primafacie.reading.times.evidence import Milestone
from primafacie.reading.times.finding import find
from primafacie.reading.times.governing import governing_time
from primafacie.reading.times.publication import find_publication, read_dated
from primafacie.reading.times.reader import read_times
from primafacie.reading.times.timeml import to_timeml

__all__ = ["Milestone", "find", "find_publication", "governing_time", "read_dated", "read_times", "to_timeml"]
