"""What a database complains of, in words: what is wrong, what is safe, what to do."""

_SAFE = "all that was stored before is safe"

_KNOWN = (
    ("database or disk is full", f"the disk is full; {_SAFE}; make room and run the same command again"),
    ("no space left", f"the disk is full; {_SAFE}; make room and run the same command again"),
    ("disk i/o error", "the disk cannot be read or written; check it, and restore the desk from a copy if need be"),
    ("database is locked", "another process has been writing for a minute; wait for it, then run this again"),
    ("lock timeout", "another process has been writing for a minute; wait for it, then run this again"),
    ("malformed", "the file is damaged; keep it, restore a copy, and compare them with primafacie desk verify"),
    ("file is not a database", "the file is damaged, or no desk; restore a copy"),
    ("readonly database", "the file may not be written; change its permissions"),
    ("read-only transaction", "the database may not be written; ask its owner for the right to"),
    ("unable to open database file", "the file cannot be opened; check the folder and its permissions"),
    ("password authentication failed", "the user or the password is wrong; check the address"),
    ("permission denied", "the user has no right to this; ask the owner of the database"),
    ("does not exist", "there is no such database, user or table; check the address, or make the desk with desk init"),
    ("no such table", "there is no desk in it; make one with primafacie desk init"),
    ("connection refused", "no server answers there; start it, or check the address"),
    ("could not translate host name", "the host is not known; check the address"),
    ("failed to resolve host", "the host is not known; check the address"),
    ("connection timeout", "no server answered within ten seconds; check the address"),
    ("shutting down", "the server is starting or stopping; run the same command again when it is up"),
    ("starting up", "the server is starting or stopping; run the same command again when it is up"),
    ("too many clients", "the server has too many connections; close some, or run this again later"),
    ("eof detected", f"the connection was lost; {_SAFE}; run the same command again"),
    ("ssl syscall error", f"the connection was lost; {_SAFE}; run the same command again"),
    ("connection is lost", f"the connection was lost; {_SAFE}; run the same command again"),
    ("could not receive data", f"the connection was lost; {_SAFE}; run the same command again"),
    ("could not send data", f"the connection was lost; {_SAFE}; run the same command again"),
    ("closed the connection", f"the connection was lost; {_SAFE}; run the same command again"),
    ("connection is closed", f"the connection was lost; {_SAFE}; run the same command again"),
    ("terminating connection", f"the connection was lost; {_SAFE}; run the same command again"),
    ("connection failed", "no server answers there; start it, or check the address"),
)
"""Words of the complaint, lower-cased, and what they mean for the user; the first that fits counts."""


def explain(error: BaseException) -> str:
    """A complaint of SQLite, PostgreSQL or the system as one line for the user."""
    said = " ".join(str(error).split())
    lowered = said.lower()
    for words, meaning in _KNOWN:
        if words in lowered:
            return meaning
    return f"the database refused ({said[:200]}); {_SAFE}"
