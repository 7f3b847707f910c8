"""A rulebook as something to read or to pass on; one module a format."""

REGIME_FORMATS = {
    "text": "for the eye, on a terminal",
    "html": "one self-contained page to read",
    "json": "its content, for programs; itself a valid rulebook",
}
"""The formats in which a rulebook can be shown."""
