"""`primafacie schema`: the published schemas of the record."""

from typing import Annotated

import typer


def schema(
    name: Annotated[
        str, typer.Argument(metavar="[reading|matter]", show_default=False, help="Of what; a reading, unless you say.")
    ] = "reading",
) -> None:
    """Print the JSON Schema that every reading, or every matter of a desk, validates against.

    [bold]Examples[/bold]

        primafacie schema > reading-1.schema.json

        primafacie schema matter > matter-1.schema.json
    """
    from primafacie.cli.messages import choose
    from primafacie.cli.writing import write
    from primafacie.record.schema import PUBLISHED, packaged_schema_text

    write([packaged_schema_text(choose(name, PUBLISHED, "schema"))], None)
