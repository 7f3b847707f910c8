"""The commands of `primafacie`, one module a group; nothing heavy is imported before a command needs it."""

from typing import Annotated

import typer

from primafacie.cli import desk, explain, read, regime, schema, show, times

app = typer.Typer(
    name="primafacie",
    help="""Read reports, and keep the record of who says what about conduct under sanctions.

    Every line of the record leads back to the exact words that ground it.""",
    epilog="""[bold]Examples[/bold]

    primafacie read story.txt --published 2024-06-17

    primafacie read stories/*.html -o record.html

    primafacie explain story.txt f1""",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(value: bool) -> None:
    if value:
        from primafacie.cli.version import version_lines

        typer.echo("\n".join(version_lines()))
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            "-V",
            callback=_show_version,
            is_eager=True,
            help="Show the version, the language model and the rulebooks, and stop.",
        ),
    ] = False,
) -> None:
    """The options that stand before a command."""


app.command("read")(read.read)
app.command("show")(show.show)
app.command("explain")(explain.explain)
app.command("times")(times.times)
app.command("schema")(schema.schema)
app.add_typer(regime.app, name="regime")
app.add_typer(desk.app, name="desk")
