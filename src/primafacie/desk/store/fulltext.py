"""Full-text search of the texts of reports: FTS5 on SQLite, tsvector on PostgreSQL, one language of queries.

A query is words, all of which must stand in a report, and "quoted phrases"; the endings of words do not matter.
"""

import re

from sqlalchemy import Connection, Integer, Select, column, literal_column, select, table, text

from primafacie.errors import UsageError

CREATE_SQLITE = (
    "CREATE VIRTUAL TABLE report_words USING "
    "fts5(title, body, content='', tokenize=\"porter unicode61 remove_diacritics 2\")",
)
CREATE_POSTGRESQL = (
    "CREATE TABLE report_words (rowid BIGINT PRIMARY KEY REFERENCES reports(id), words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_report_words_words ON report_words USING GIN (words)",
)
_ADD_SQLITE = text("INSERT INTO report_words(rowid, title, body) VALUES (:id, :title, :body)")
_ADD_POSTGRESQL = text(
    "INSERT INTO report_words(rowid, words) VALUES (:id, to_tsvector('english', :title || ' ' || left(:body, 250000)))"
)
_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")


def add_words(connection: Connection, report_id: int, title: str | None, body: str) -> None:
    """Let a report be found by the words of its title and text; beyond 250,000 characters PostgreSQL keeps none."""
    statement = _ADD_POSTGRESQL if connection.dialect.name == "postgresql" else _ADD_SQLITE
    plain = {"id": report_id, "title": (title or "").replace("\x00", " "), "body": body.replace("\x00", " ")}
    connection.execute(statement, plain)


def phrases_of(query: str) -> list[list[str]]:
    """The words and phrases of a query, each as its words.

    Raises:
        UsageError: There is no word in it.
    """
    pieces = [_WORD.findall(quoted or word) for quoted, word in _PIECE.findall(query)]
    found = [piece for piece in pieces if piece]
    if not found:
        raise UsageError(f'{query!r} has no word to look for; give words, or a "phrase" in quotes')
    return found


def holding(connection: Connection, query: str) -> "Select[tuple[int]]":
    """Numbers of the reports that hold all words and phrases of a query.

    Raises:
        UsageError: There is no word in it.
    """
    phrases = phrases_of(query)
    words = table("report_words", column("rowid", Integer))
    if connection.dialect.name == "postgresql":
        found = [
            text(f"report_words.words @@ phraseto_tsquery('english', :phrase{i})").bindparams(
                **{f"phrase{i}": " ".join(p)}
            )
            for i, p in enumerate(phrases)
        ]
        return select(words.c.rowid).where(*found)
    quoted = " AND ".join('"' + " ".join(phrase) + '"' for phrase in phrases)
    matching = literal_column("report_words").op("MATCH")(quoted)
    return select(words.c.rowid).where(matching)
