"""A rulebook as one page to read, which needs nothing from elsewhere and no script."""

from typing import TYPE_CHECKING

from primafacie.outputs.page import asset, render_page
from primafacie.outputs.regime.sheet import RegimeSheet

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime


def regime_page(regime: "Regime") -> str:
    """The page; whatever the rulebook says is escaped, and only http(s) addresses become links."""
    return render_page("regime.html.j2", style=asset("page.css") + asset("regime.css"), sheet=RegimeSheet(regime))
