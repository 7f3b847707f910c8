"""The text of a report cut at the borders of all spans, so that nested and crossing spans can each be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Segment:
    """A run of text in which the same spans hold throughout.

    Attributes:
        spans: Numbers of the spans that cover it, from the longest to the shortest.
        begins: Numbers of the spans whose first segment this is.
    """

    text: str
    spans: tuple[int, ...]
    begins: tuple[int, ...]


def cut(text: str, ranges: Sequence[tuple[int, int]], paragraphs: Iterable[tuple[int, int]]) -> list[list[Segment]]:
    """The paragraphs of `text` as segments; together they hold every character of every paragraph, once.

    Args:
        text: The report's text.
        ranges: The spans as half-open ranges of `text`; a span's number is its place in this sequence.
        paragraphs: Half-open ranges of `text`, in order, that do not overlap.
    """
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(ranges):
        opening.setdefault(start, []).append(number)
        closing.setdefault(end, []).append(number)
    borders = sorted({*opening, *closing})
    lengths = [end - start for start, end in ranges]
    active: dict[int, None] = {}
    fresh: list[int] = []
    cut_paragraphs = []
    done = 0  # borders before this one are worked off
    for start, end in paragraphs:
        segments = []
        at = start
        while at < end:
            while done < len(borders) and borders[done] <= at:
                for number in closing.get(borders[done], ()):
                    active.pop(number, None)
                    fresh = [each for each in fresh if each != number]
                for number in opening.get(borders[done], ()):
                    active[number] = None
                    fresh.append(number)
                done += 1
            stop = min(end, borders[done]) if done < len(borders) else end
            covering = tuple(sorted(active, key=lambda number: (-lengths[number], number)))
            segments.append(Segment(text[at:stop], covering, tuple(fresh)))
            fresh = []
            at = stop
        cut_paragraphs.append(segments)
    return cut_paragraphs
