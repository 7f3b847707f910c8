"""The states whose conduct an actor's conduct is."""

from collections.abc import Iterator, Mapping

from primafacie.record import Actor

_DEPTH = 3
"""Groups inside groups are followed so far."""


def states_of(actor: Actor, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Codes of the states that an actor acts for or else belongs to; of a group, those of its members too.

    Args:
        actor: Whose states are asked for.
        actors: All actors of the reading by id.

    Returns:
        Empty if unknown.
    """
    return frozenset(_climb(actor, actors, _DEPTH))


def _climb(actor: Actor, actors: Mapping[str, Actor], depth: int) -> Iterator[str]:
    code = actor.acts_for or actor.country
    if code is not None:
        yield code
    if depth > 0:
        for key in actor.members:
            if key in actors:
                yield from _climb(actors[key], actors, depth - 1)
