"""stub"""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.language import Parse


def link_answers(parse: Parse, drafts: list[ClaimDraft]) -> None:
    """Give every denial, rejection and acknowledgement the claims that it answers."""
