"""A page in headless Chromium."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from outputs.record import TableRules, make_record
from primafacie.assessment import load_regime
from primafacie.outputs import Options
from primafacie.outputs.html import render
from primafacie.outputs.regime.html import regime_page
from primafacie.record import Reading

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
FILLER = "Nothing of note is said in this paragraph, which is here to make the page long.\n"

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium, started once; the tests skip where it or selenium is absent."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not here")
    options = selenium.ChromeOptions()
    options.binary_location = CHROMIUM
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    chrome = selenium.Chrome(options=options, service=selenium.ChromeService(DRIVER))
    yield chrome
    chrome.quit()


def long_record() -> dict[str, Any]:
    """The record with its words far down in a long report."""
    record = make_record()
    before = FILLER * 60
    _shift(record, len(before))
    record["report"]["text"] = before + record["report"]["text"] + "\n" + FILLER * 60
    return record


def _shift(value: Any, by: int) -> None:
    if isinstance(value, dict):
        if "start" in value:
            value["start"] += by
            value["end"] += by
        for each in value.values():
            _shift(each, by)
    elif isinstance(value, list):
        for each in value:
            _shift(each, by)


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of two reports, the second one long."""
    readings = [Reading.model_validate(make_record()), Reading.model_validate(long_record())]
    path = tmp_path_factory.mktemp("page") / "record.html"
    path.write_text("".join(render(readings, TableRules(), Options())), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def regime_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a rulebook."""
    path = tmp_path_factory.mktemp("regime") / "regime.html"
    path.write_text(regime_page(load_regime("un-dprk")), encoding="utf-8")
    return path


@pytest.fixture
def open_page(driver: Any, page: Path) -> Open:
    """Opens the page anew: size, place on it, colour scheme, script on or off."""
    return _opener(driver, page)


@pytest.fixture
def open_regime(driver: Any, regime_file: Path) -> Open:
    """Opens the page of a rulebook anew, as `open_page` does."""
    return _opener(driver, regime_file)


def _opener(driver: Any, page: Path) -> Open:
    def call(width: int = 1280, height: int = 900, place: str = "", scheme: str = "light", script: bool = True) -> Any:
        driver.get("about:blank")
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-color-scheme", "value": scheme},
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]
            },
        )
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        for log in ("browser", "performance"):
            driver.get_log(log)
        driver.get(page.as_uri() + place)
        return driver

    return call
