"""`make score`: every accuracy figure on the shared sets in one table, against its floor."""

import importlib
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import yaml
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.yaml")
_PROCESSES = 2
"""Sets that are scored at a time; each process has a language model of its own."""


def main() -> int:
    """Print the table; 1 where a figure is below its floor, 0 otherwise, also where the shared data is absent."""
    console = Console(width=100)
    if not (SHARED / "data").is_dir():
        console.print("skipped: the shared data is not beside the checkout")
        return 0
    floors = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    table = Table("set", "measure", "figure", "floor", "to beat", "aim", title="Accuracy")
    failed = 0
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:
        scored = list(pool.map(_score, floors))
    for (name, measures), figures in zip(floors.items(), scored, strict=True):
        unknown = set(measures) - set(figures)
        if unknown:
            console.print(f"floors.yaml: {name} has no measure {', '.join(sorted(unknown))}")
            failed += 1
        for measure, figure in figures.items():
            bounds = measures.get(measure, {})
            below = figure < bounds.get("floor", float("-inf"))
            failed += below
            shown = f"[bold red]{figure:.1f}[/]" if below else f"{figure:.1f}"
            table.add_row(name, measure, shown, *(_cell(bounds.get(key)) for key in ("floor", "beat", "aim")))
    console.print(table)
    if failed:
        console.print(f"[bold red]{failed} below the floor[/]")
    return 1 if failed else 0


def _score(name: str) -> dict[str, float]:
    figures: dict[str, float] = importlib.import_module(f"benchmarks.score_{name}").score(SHARED)
    return figures


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


if __name__ == "__main__":
    sys.exit(main())
