"""`primafacie desk`: many reports, one record; one module a command."""

import typer

from primafacie.cli.desk import (
    add,
    export,
    flows,
    init,
    matrix,
    matters,
    review,
    search,
    show,
    status,
    timeline,
    verify,
)

app = typer.Typer(
    help="""Keep many reports: the matters that they tell of, who corroborates and who denies, what people decided.

    A desk is one file (desk.sqlite in this folder, unless --desk or PRIMAFACIE_DESK says otherwise) or a PostgreSQL
    database.""",
    epilog="""[bold]Examples[/bold]

    primafacie desk init

    primafacie desk add reports/ --jobs 2

    primafacie desk matters --standing contested

    primafacie desk show m-k3vq7x2a""",
    no_args_is_help=True,
)
app.command("init")(init.init)
app.command("add")(add.add)
app.command("status")(status.status)
app.command("matters")(matters.matters)
app.command("show")(show.show)
app.command("timeline")(timeline.timeline)
app.command("matrix")(matrix.matrix)
app.command("flows")(flows.flows)
app.command("search")(search.search)
app.command("review")(review.review)
app.command("export")(export.export)
app.command("verify")(verify.verify)
