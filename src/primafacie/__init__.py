"""primafacie reads reports and keeps an auditable record of who says what about conduct under sanctions.

import primafacie

reading = primafacie.read("report.txt", published="2024-06-17")
for finding in reading.findings:
    print(finding.provision, finding.verdict, finding.explanation)

with primafacie.Desk("desk.sqlite") as desk:
    for row in desk.matters():
        print(row.key, row.standing, row.title)
"""

from typing import TYPE_CHECKING

from primafacie.version import __version__

if TYPE_CHECKING:
    from primafacie.desk import Desk as Desk
    from primafacie.reading import read as read

__all__ = ["Desk", "__version__", "read"]


def __getattr__(name: str) -> object:
    """Import what is asked for when it is first used, so that `import primafacie` loads no language model."""
    if name == "Desk":
        from primafacie.desk import Desk

        return Desk
    if name == "read":
        from primafacie.reading import read

        return read
    raise AttributeError(f"module 'primafacie' has no attribute {name!r}")
