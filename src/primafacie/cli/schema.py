"""`primafacie schema`: the published schema of a record."""


def schema() -> None:
    """Print the JSON Schema that every record validates against.

    [bold]Example[/bold]

        primafacie schema > reading-1.schema.json
    """
    from primafacie.cli.writing import write
    from primafacie.record.schema import packaged_schema_text

    write([packaged_schema_text()], None)
