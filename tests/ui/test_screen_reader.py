"""The program as a screen reader sees it: a real process on a real bus, walked over AT-SPI."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
BUTTONS = {"push button", "button"}
LISTS = {"list", "list box"}
TEXTS = {"text", "entry", "password text"}
FIXED: dict[str, set[str]] = {
    "New Data Flow": BUTTONS,
    "Create": BUTTONS,
    "Next": BUTTONS,
    "Back": BUTTONS,
    "Test": BUTTONS,
    "Cancel": BUTTONS,
    "Save": BUTTONS,
    "Run": BUTTONS,
    "Flow type": LISTS,
    "Connector": LISTS,
    "Credential": LISTS,
    "Credential Name": TEXTS,
    "API Access Token": TEXTS,
    "Base URL": TEXTS,
    "Template": {"page tab"},
    "Advanced": {"page tab"},
    "Endpoint": {"combo box"},
    "Method": {"combo box"},
    "Date Format for Date/Time Macro": {"combo box"},
    "Time Unit for Operations": {"combo box"},
    "Status Filter": {"combo box"},
    "Page Size": {"spin button"},
    "Start Offset": {"spin button"},
    "Company ID Filter": TEXTS,
    "Set API URL": TEXTS,
    "Set Path to Data in Response": TEXTS,
    "Path to Metadata in Response": TEXTS,
    "Flow Name": TEXTS,
    "Endpoint Test Result": {"panel", "filler"},
    "Sample records": {"table"},
    "Records": {"table"},
}
"""The names that others rely on, each with the roles it may have."""
PLACES = {"first page", "flow type", "new credential", "configure", "tested", "advanced", "receipt"}
PAGES = {"Nexsets", "Views", "Lookups", "Credentials", "Runs", "Flows"}


def missing() -> str:
    """What this machine lacks for the walk; scripts/bootstrap.sh installs it."""
    if not LAUNCHER.exists():
        return "at-spi2-core is not installed"
    asked = 'import gi; gi.require_version("Atspi", "2.0")'
    done = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False)
    return "" if done.returncode == 0 else "python3-gi or gir1.2-atspi-2.0 is not installed"


@pytest.fixture(scope="module")
def walk(
    x_display: str, python: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Any]]:
    """What was met on the way from the first page to the records, and through all pages."""
    why = missing()
    if why and os.environ.get("CI"):
        pytest.fail(f"The walk over AT-SPI is part of CI, and {why}.")
    if why:
        pytest.skip(f"NOT CHECKED, what screen readers see: {why} (scripts/bootstrap.sh test)")
    folder = tmp_path_factory.mktemp("screen_reader")
    environment = {
        **os.environ,
        "DISPLAY": x_display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    inside = (
        f"{LAUNCHER} --launch-immediately & bus=$!\n"
        f"'{python}' -m planhat_gui --data-dir '{folder}/data' & program=$!\n"
        f"{SYSTEM_PYTHON} '{ROOT}/scripts/at_spi_walk.py'; code=$?\n"
        "kill $program $bus; wait; exit $code\n"
    )
    done = subprocess.run(
        [ROOT / "scripts" / "with_keyring.sh", "bash", "-c", inside],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.xvfb
def test_no_control_is_without_a_name(walk: dict[str, dict[str, Any]]) -> None:
    """Nowhere on the way, and the way leads through all pages."""
    assert not walk["unnamed"]
    assert set(walk["places"]) >= PLACES | PAGES
    assert min(walk["places"].values()) >= 15


@pytest.mark.xvfb
@pytest.mark.parametrize("name", FIXED)
def test_the_fixed_names_are_there(walk: dict[str, dict[str, Any]], name: str) -> None:
    """Each with its role."""
    assert FIXED[name] & set(walk["met"].get(name, []))
