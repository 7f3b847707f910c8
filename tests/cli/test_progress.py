"""How far the work is."""

import io
import sys

import pytest

from primafacie.cli.progress import progress
from primafacie.engine.outcome import Progress


class Terminal(io.StringIO):
    """Standard error that a person looks at."""

    def isatty(self) -> bool:
        return True


NOW = Progress(reports=1, failed=0, sources=1, total=2, origin="a.txt")


def test_a_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(2) as advance:
        assert advance is not None
        advance(NOW)
    assert "reading" in sys.stderr.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("total", "shown"), [(1, True), (2, False)], ids=["one-source", "output-on-the-terminal"])
def test_no_bar_is_drawn(monkeypatch: pytest.MonkeyPatch, total: int, shown: bool) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(total, shown=shown) as advance:
        assert advance is None


def test_no_bar_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress(2) as advance:
        assert advance is None
