"""Folders and patterns: which files are meant, in a fixed order."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

_MAGIC = frozenset("*?[")
ANY_DEPTH = "**"
"""A part of a pattern that stands for any number of folders, none among them."""


def is_pattern(source: str) -> bool:
    """Whether a source has a character that patterns are made of."""
    return not _MAGIC.isdisjoint(source)


def list_files(folder: Path) -> Iterator[Path | OSError]:
    """The files in a folder and in the folders of it, sorted by path, part for part.

    Hidden files and folders, symbolic links, pipes and devices are passed over: what a link leads to is read where it
    is, if that is in the folder, and is no part of it otherwise. A folder that cannot be listed is an error in its
    place.
    """
    waiting: list[os.DirEntry[str] | Path] = [folder]
    while len(waiting) > 0:
        entry = waiting.pop()
        try:
            if isinstance(entry, Path) or entry.is_dir(follow_symlinks=False):
                waiting.extend(reversed(_listed(Path(entry))))
            elif entry.is_file(follow_symlinks=False):
                yield Path(entry)
        except OSError as error:
            yield error


def expand(pattern: str) -> list[Path]:
    """The paths that fit a pattern, sorted; hidden ones only where the pattern has the dot.

    `*`, `?` and `[…]` stand for characters of one name, `**` for any number of folders; what comes through `**` are
    files, not links. Folders that cannot be listed count as empty.
    """
    path = Path(pattern)
    parts = list(path.parts)
    start = Path(parts.pop(0)) if path.is_absolute() else Path()
    return sorted(set(_expand(start, parts)), key=lambda each: each.parts)


def _expand(folder: Path, parts: list[str]) -> Iterator[Path]:
    if len(parts) == 0:
        yield folder
        return
    first, rest = parts[0], parts[1:]
    if first == ANY_DEPTH:
        yield from (path for path in _below(folder) if _fits(path.relative_to(folder).parts, rest))
    elif not is_pattern(first):
        if (folder / first).exists():
            yield from _expand(folder / first, rest)
    else:
        for entry in _listed_or_none(folder):
            if fnmatchcase(entry.name, first) and (len(rest) == 0 or entry.is_dir()):
                yield from _expand(folder / entry.name, rest)


def _fits(names: tuple[str, ...], parts: list[str]) -> bool:
    """Whether the names of a path below a folder, some of the first left out, fit the parts of a pattern."""
    if len(parts) == 0:
        return True
    return any(_fit(names[place:], parts) for place in range(len(names)))


def _fit(names: tuple[str, ...], parts: list[str]) -> bool:
    if len(parts) == 0:
        return len(names) == 0
    if parts[0] == ANY_DEPTH:
        return _fits(names, parts[1:])
    return len(names) > 0 and fnmatchcase(names[0], parts[0]) and _fit(names[1:], parts[1:])


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in list_files(folder) if isinstance(path, Path))


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _listed_or_none(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return _listed(folder)
    except OSError:
        return []
