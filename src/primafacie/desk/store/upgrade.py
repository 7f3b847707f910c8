"""The tables made, or brought from an older version to the newest, by the steps under migrations/versions."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from primafacie.desk.store.schema import check_known, stored_version
from primafacie.errors import DeskError


def upgrade(connection: Connection, place: str) -> None:
    """Make the tables, or bring those of an older version up to date, inside the transaction of the connection.

    Raises:
        DeskError: Something else is in the database, or it was written by a newer version.
    """
    version = stored_version(connection)
    if version is None and len(inspect(connection).get_table_names()) > 0:
        raise DeskError(f"{place}: holds tables that are not a desk's; give an empty database")
    if version is not None:
        check_known(version, place)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
