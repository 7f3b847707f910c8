"""The ladder of support: what stands behind a matter, in words. It is a description, never a finding of fact."""

from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.record.matter import Standing, Support


@dataclass(frozen=True)
class Behind:
    """What stands behind a matter.

    Attributes:
        sources: How many independent sources put it forward.
        documents: The words that speak of a document or image that somebody saw.
        witnesses: The words that speak of somebody who was there.
        owned_by: Names of parties that acknowledge it.
        denied_by: Names of those who deny it, parties first.
        is_denied_by_party: Whether one of them takes part in it.
        is_rejected: Whether people rejected every claim that put it forward.
    """

    sources: int
    documents: Sequence[str]
    witnesses: Sequence[str]
    owned_by: Sequence[str]
    denied_by: Sequence[str]
    is_denied_by_party: bool
    is_rejected: bool


def climb(behind: Behind) -> tuple[Support, Standing, str]:
    """The highest rung that is reached, how the matter stands with denials and rejections, and why, in one sentence."""
    support, why = _support(behind)
    if behind.is_rejected:
        return support, "retracted", "every claim that put it forward was rejected on review"
    if behind.denied_by:
        denied = f"denied by {_listed(behind.denied_by)}"
        if behind.is_denied_by_party:
            return support, "contested", f"{why}; {denied}"
        return support, support, f"{why}; {denied}, no party to it"
    return support, support, why


def _support(behind: Behind) -> tuple[Support, str]:
    told = _sources(behind.sources)
    if behind.sources == 0:
        return "unsupported", "nobody in these reports puts it forward"
    if behind.documents:
        return "document seen", f"{told}; a report speaks of “{behind.documents[0]}”"
    if behind.owned_by:
        return "first-hand", f"{told}; acknowledged by {_listed(behind.owned_by)}, a party to it"
    if behind.witnesses:
        return "first-hand", f"{told}; a report speaks of “{behind.witnesses[0]}”"
    if behind.sources > 1:
        return "corroborated", told
    return "single source", told


def _sources(count: int) -> str:
    return "told by one source" if count == 1 else f"told by {count} independent sources"


def _listed(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
