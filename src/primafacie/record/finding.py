"""A finding: one event held against one provision, element by element."""

from typing import Literal

from primafacie.record.row import Row
from primafacie.record.span import Span

Verdict = Literal["engaged", "possible", "exempt"]


class Because(Row):
    """Why an element is met or not: in words, and the words of the report where there are any."""

    span: Span | None
    text: str


class Element(Row):
    """One element of a provision: supplier, recipient, goods, done, in force …"""

    name: str
    met: bool
    because: Because


class Finding(Row):
    """One event held against one provision.

    Attributes:
        provision: Id as printed in the resolution: "1718/8(a)(iii)".
        alleged_by: Ids of the claims that put the event forward (asserts, alleges, assesses, reports).
        denied_by: Ids of the claims that deny or reject it.
        acknowledged_by: Ids of the claims that acknowledge it.
        explanation: One sentence for a person.
    """

    id: str
    event: str
    regime: str
    provision: str
    verdict: Verdict
    elements: list[Element]
    alleged_by: list[str]
    denied_by: list[str]
    acknowledged_by: list[str]
    explanation: str
