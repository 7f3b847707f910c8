"""Reports into a desk: read, kept, tied to their families and to the matters that they tell of."""

from primafacie.desk.adding.run import Added

__all__ = ["Added"]
