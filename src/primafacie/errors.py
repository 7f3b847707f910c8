"""What can go wrong, each with the offending value and the next step in its message.

PrimafacieError
├── InputError      a report cannot be read: missing, empty, binary, too large, not English …
├── UsageError      an option has no usable value: an invalid date, an unknown format …
├── SettingError    an environment variable has no usable value, or the language model is missing
├── RulebookError   a file of rules or reference data is not valid
└── DeskError       a desk is not there, is damaged, in use, of another version, or out of space
"""


class PrimafacieError(Exception):
    """Base of all errors that are meant for the user: one line that says what, where, and what to do."""


class InputError(PrimafacieError):
    """A report cannot be read.

    Attributes:
        origin: Path or URL of the report, as given.
        reason: What is wrong, without the origin.
        advice: What the user can do about it, or an empty string.
    """

    def __init__(self, origin: str, reason: str, advice: str = "") -> None:
        self.origin = origin
        self.reason = reason
        self.advice = advice
        super().__init__(f"{origin}: {reason}" + (f"; {advice}" if advice else ""))

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, str]]:
        return type(self), (self.origin, self.reason, self.advice)


class UsageError(PrimafacieError):
    """An option or argument has no usable value."""


class SettingError(PrimafacieError):
    """An environment variable has no usable value, or names something that is not installed."""


class RulebookError(PrimafacieError):
    """A YAML file of rules or reference data is not valid; the message names file, line and mend."""


class DeskError(PrimafacieError):
    """A desk cannot be opened, read or written; the message says what is safe and what to do."""
