"""Text of strangers, made safe to show: no control characters, no tricks with the direction of writing."""

_C0 = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_C1 = dict.fromkeys(range(128, 160), "�")
_BIDI = dict.fromkeys((1564, 8206, 8207, *range(8234, 8239), *range(8294, 8298)))

_VISIBLE: dict[int, str] = _C0 | _C1 | {0x7F: "␡"}
_LINE: dict[int, str | None] = (
    dict.fromkeys((*range(32), 127, *range(128, 160))) | _BIDI | {0x09: " ", 0x0A: " ", 0x0D: " ", 0x85: " "}
)


def show_controls(text: str) -> str:
    """`text` with each control character replaced by a visible one; as long as before, tabs and line ends kept."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """`text` as one line for a terminal: control and direction characters dropped, white space runs made one."""
    return " ".join(text.translate(_LINE).split())


def shorten(text: str, limit: int) -> str:
    """`text` as one line of at most `limit` characters, cut at a word, with an ellipsis where something is cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    if space > limit // 2 and line[limit - 1] != " ":
        cut = cut[:space]
    return cut.rstrip(" ,;:–—-") + "…"
