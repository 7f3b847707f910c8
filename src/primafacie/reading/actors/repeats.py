"""Names of vessels and organisations that stand again where the model does not see a name."""

from collections import defaultdict
from dataclasses import replace

from primafacie.reading.actors.pieces import Name
from primafacie.reading.language import Parse

_KINDS = frozenset({"vessel", "organisation"})
_SHORTEST = 4
"""Letters of a name of one word at least."""


def find_repeats(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, in the order of the text, with later mentions of those of vessels and organisations.

    "The Lucky Star" can be the title of a book to the model; where a ship of the report is called so, it is the ship.
    """
    words = parse.words
    held = {i for name in names for i in range(name.first, name.last + 1)}
    known: dict[str, list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
    for name in names:
        texts = tuple(word.text for word in words[name.first : name.last + 1])
        is_long = len(texts) > 1 or (name.kind == "vessel" and len(texts[0]) >= _SHORTEST)
        if name.kind in _KINDS and name.entry is None and is_long:
            known[texts[0]].append((texts, name))
    found = []
    for word in words:
        for texts, name in known.get(word.text, ()) if word.i not in held and word.text[:1].isupper() else ():
            last = word.i + len(texts) - 1
            is_same = tuple(each.text for each in words[word.i : last + 1]) == texts
            if is_same and held.isdisjoint(range(word.i, last + 1)):
                found.append(replace(name, first=word.i, last=last, title=None, inside=[]))
                held.update(range(word.i, last + 1))
    return sorted([*names, *found], key=lambda name: name.first) if len(found) > 0 else names
