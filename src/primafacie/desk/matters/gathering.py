"""From an event of a reading to its conduct."""

from primafacie.data.goods import load_goods
from primafacie.desk.actor_key import actor_key
from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.marks import find_marks
from primafacie.desk.matters.settings import load_linking
from primafacie.desk.matters.sides import PLACE
from primafacie.desk.matters.wording import sentence_around, words_of
from primafacie.record.actor import Actor
from primafacie.record.event import Event
from primafacie.record.reading import Reading

_HAPPENS = frozenset({"occurred", "ongoing", "planned"})
_SAID_ELSEWHERE = frozenset({"state", "media"})
"""Kinds of actors whose names are no content words, whether they take part or not."""
_MOST_WORDS = 60
"""Words of a sentence that are kept: 99 of 100 sentences of the shared reports have fewer."""
_MOST_OF_CLAUSE = 20
"""Words of a clause that are kept."""


def conduct_of(reading: Reading, event: Event, key: str) -> Conduct | None:
    """What linking looks at of an event.

    Args:
        reading: The reading that holds the event.
        event: One of its events.
        key: Identifier of the event across reports, e.g. the hash of the report, "/", and the id of the event.

    Returns:
        None where the event forms no matter: its type is "other", it is hypothetical or generic, or no party of it has
        a key. What a source denies, and what the text says did not happen, forms one.
    """
    if event.type == "other" or event.realis not in _HAPPENS:
        return None
    actors = {actor.id: actor for actor in reading.actors}
    parties = {role: keys for role, ids in event.roles.items() if (keys := _keys(ids, actors))}
    place = _keys(event.place, actors)
    published = reading.report.published
    begin, end = _window(event, published)
    text = reading.report.text
    sentence = sentence_around(text, event.trigger.start, event.trigger.end)
    words = _words(reading, event, actors, sentence)
    conduct = Conduct(
        key=key,
        report=reading.report.id,
        type=event.type,
        aspect=_aspect(event),
        parties=parties,
        states=_states(parties, place, _named_beside(reading, sentence)),
        goods=_narrowest(frozenset(goods.class_ for goods in event.goods)),
        items=frozenset(goods.item for goods in event.goods if goods.item is not None),
        quantities=tuple((row.value, row.high, row.unit) for row in event.quantities if row.value is not None),
        begin=begin,
        end=end,
        is_dated=event.time is not None or event.dated_by is not None,
        published=published,
        realis=event.realis,
        polarity=event.polarity,
        place=place,
        acts_for=_acts_for(event, actors),
        words=words,
        clause=_clause(event, text, sentence) & words,
        marks=find_marks(event, text, sentence),
    )
    return conduct if conduct.sides.all.is_known else None


def _aspect(event: Event) -> str | None:
    """The aspect that the frame has, which the name of its rule carries behind layer, type, part and number."""
    parts = event.rule.removesuffix(".reference").split(".")
    return parts[4] if len(parts) > 4 else None


def party_keys(actor: Actor) -> frozenset[str]:
    """The keys of one actor who is no group: its state's and its own; see `Conduct`."""
    keys = {actor.acts_for} if actor.acts_for is not None else set()
    if actor.kind != "state" or actor.acts_for is None:
        own = actor_key(actor)
        if own is not None:
            keys.add(own.replace("name:", PLACE, 1) if actor.kind == "other" else own)
    return frozenset(keys)


def _keys(ids: list[str], actors: dict[str, Actor]) -> frozenset[str]:
    """Keys of all who are meant; a group stands for its members, as far as they are known."""
    found: set[str] = set()
    for actor in (actors[i] for i in ids):
        members = [actors[i] for i in actor.members] if actor.kind == "group" else []
        for each in members or [actor]:
            found |= party_keys(each)
    return frozenset(found)


def _window(event: Event, published: str | None) -> tuple[str | None, str | None]:
    """First and last possible day: what occurred did so by the day of publication."""
    begin, end = event.begin, event.end
    is_past = published is not None and event.realis == "occurred" and (begin is None or begin <= published)
    if is_past and (end is None or published is None or end > published):
        end = published
    return begin, end


def _narrowest(classes: frozenset[str]) -> frozenset[str]:
    taxonomy = load_goods()
    wider = {above for class_ in classes for above in taxonomy.ancestors(class_) if above != class_}
    return classes - wider - {"other"}


def _acts_for(event: Event, actors: dict[str, Actor]) -> dict[str, str]:
    """Own key of each who takes part, or is a member of a group that does, to the code of its state."""
    named = [actors[i] for ids in event.roles.values() for i in ids]
    everybody = [*named, *(actors[i] for actor in named if actor.kind == "group" for i in actor.members)]
    found = {actor_key(actor): actor.acts_for for actor in everybody}
    return {key: state for key, state in found.items() if key is not None and state is not None and key != state}


def _clause(event: Event, text: str, sentence: tuple[int, int]) -> frozenset[str]:
    """Content words of the clause but for the trigger: "met" and "summit" tell one act."""
    start, end = max(event.span.start, sentence[0]), min(event.span.end, sentence[1])
    stop_words = load_linking().stop_words
    trigger = set(words_of(event.trigger.text, stop_words))
    found = [word for word in words_of(text[start:end], stop_words) if word not in trigger]
    return frozenset(found[:_MOST_OF_CLAUSE])


def _named_beside(reading: Reading, sentence: tuple[int, int]) -> set[str]:
    """Codes of the states that are named in the sentence of the trigger."""
    start, end = sentence
    return {
        actor.acts_for
        for actor in reading.actors
        if actor.acts_for is not None and any(start <= mention.span.start < end for mention in actor.mentions)
    }


def _states(parties: dict[str, frozenset[str]], place: frozenset[str], beside: set[str]) -> frozenset[str]:
    keys = {key for side in (*parties.values(), place) for key in side if ":" not in key}
    return frozenset(keys | beside)


def _words(reading: Reading, event: Event, actors: dict[str, Actor], sentence: tuple[int, int]) -> frozenset[str]:
    """Content words of the sentence but for names of states, media and those who take part, and for times."""
    text, stop_words = reading.report.text, load_linking().stop_words
    start, end = sentence
    involved = {i for ids in event.roles.values() for i in ids}
    involved |= {member for i in involved for member in actors[i].members}
    spans = [time.span for time in reading.times]
    for actor in reading.actors:
        if actor.id in involved or actor.kind in _SAID_ELSEWHERE:
            spans.extend(mention.span for mention in actor.mentions if mention.how != "nominal")
    named = {word for span in spans if start <= span.start < end for word in words_of(span.text, stop_words)}
    found = [word for word in words_of(text[start:end], stop_words) if word not in named]
    return frozenset(found[:_MOST_WORDS])
