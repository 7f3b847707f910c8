"""An actor: a state, body, person, organisation, vessel or group, with its mentions."""

from typing import Literal

from primafacie.record.row import Row
from primafacie.record.span import Span

ActorKind = Literal["state", "body", "person", "organisation", "vessel", "group", "media", "other"]
MentionHow = Literal["name", "title", "demonym", "metonym", "pronoun", "nominal"]


class Mention(Row):
    """One place in the text that refers to an actor, and by what kind of words."""

    span: Span
    how: MentionHow


class Actor(Row):
    """Somebody or something that acts, speaks, or is acted upon.

    Attributes:
        name: The fullest name the report or the reference data gives.
        kind: "body" is an organ of a state or of the United Nations; a place that only stands as one is "other".
        country: ISO 3166-1 alpha-2 code of the state it belongs to; None where unknown or none.
        acts_for: Code of the state whose conduct its conduct is, as of the report's date; None where it is nobody's.
        refs: Identifiers elsewhere, e.g. {"wikidata": "Q7747", "imo": "9187629"}.
        members: For a group, the ids of the actors it is made of; empty where they are not known.
        mentions: In the order of the text; never empty.
        rule: Which rule or which entry of the reference data made it an actor.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    acts_for: str | None
    refs: dict[str, str]
    members: list[str]
    mentions: list[Mention]
    rule: str
