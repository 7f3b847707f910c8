"""Parts of bodies behind "of" and a possessor: "the Department of the Treasury's Office of Foreign Assets Control"."""

from primafacie.reading.language.parse import Word

_BODIES = frozenset(
    {"department", "ministry", "office", "bureau", "government", "embassy", "agency", "committee", "bank", "court"}
)
"""What can have "of" and a name in its own name, and a part of its own."""


def repair_owned_bodies(words: list[Word]) -> None:
    """Of "the Ministry of Defence's press office" the office is meant, and the whole ministry has it.

    The model takes the ministry for the head, and the office, as one of the defence, for what it is a ministry of.
    """
    for owner in words:
        part, prep = owner.head, owner.head.head
        body = prep.head
        if owner.dep != "poss" or part.dep != "pobj" or prep.lower != "of" or body.lower not in _BODIES:
            continue
        if body.text[:1].isupper() and owner.text[:1].isupper() and part.head is prep and body.i < prep.i < owner.i:
            part.head, part.dep = (part, "ROOT") if body.head is body else (body.head, body.dep)
            body.head, body.dep = part, "poss"
            owner.head, owner.dep = prep, "pobj"
