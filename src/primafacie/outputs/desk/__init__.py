"""What a desk holds as something to read or to pass on; one module a kind."""

ENDINGS: dict[str, tuple[str, ...]] = {
    "text": (".txt",),
    "csv": (".csv",),
    "json": (".json", ".jsonl", ".ndjson"),
    "parquet": (".parquet",),
    "svg": (".svg",),
}
"""Formats of the views and exports of a desk, with the endings of their files."""
