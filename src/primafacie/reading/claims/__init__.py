"""Claims: who puts what forward, in which words, with which stance, and what it answers."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.finder import attribute, find, find_claims, finish_claims
from primafacie.reading.claims.voice import find_voice

__all__ = ["ClaimDraft", "attribute", "find", "find_claims", "find_voice", "finish_claims"]
