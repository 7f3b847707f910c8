"""Actors: who is named, described and meant by pronouns, and for which state each acts."""

from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.actors.reader import read_actors

__all__ = ["ActorDraft", "Cast", "MentionDraft", "read_actors"]
