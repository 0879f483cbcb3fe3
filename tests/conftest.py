"""What holds for every test: offscreen Qt, an own data folder, no thread left behind."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import settings

from planhat_gui.model.secret import Secret
from planhat_gui.practice.api import Api
from tests.canaries import CANARIES
from tests.turns import in_worker, take_part

# Before anything imports Qt. A test that needs a real display starts a program on `x_display`.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("default", deadline=None, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

THREAD_PREFIX = "planhat"
"""Daemon threads of the program carry names that begin so, and are held to the same rule."""


def _note_tokens() -> None:
    """From now on every token made in this process is a canary."""
    make_secret, make_api = Secret.__init__, Api.__init__

    def secret(self: Secret, text: str) -> None:
        CANARIES.add(text)
        make_secret(self, text)

    def api(self: Api, *arguments: Any, **options: Any) -> None:
        make_api(self, *arguments, **options)
        CANARIES.add(self.token)
        CANARIES.add(self.limited_token)

    Secret.__init__ = secret  # type: ignore[method-assign]
    Api.__init__ = api  # type: ignore[method-assign]


_note_tokens()


@pytest.hookimpl(trylast=True)  # after xdist has said what this process is
def pytest_configure(config: pytest.Config) -> None:
    """Join the workers, when there are some."""
    take_part(config)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was searched for canaries."""
    terminalreporter.write_line(
        f"Canaries: {len(CANARIES.tokens):,} tokens, {CANARIES.files:,} files with "
        f"{CANARIES.size:,} bytes searched, {len(CANARIES.hits):,} hits."
    )
    for hit in CANARIES.hits:
        terminalreporter.write_line(f"A token was written: {hit}", red=True)


@pytest.fixture(scope="session", autouse=True)
def no_canary_left(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Search what was written outside of the tests' own folders, too."""
    yield
    if in_worker(pytestconfig):  # the controller does it, for the tokens of all workers
        return
    found = CANARIES.rest(tmp_path_factory.getbasetemp())
    assert not found, f"a token was written: {found}"


@pytest.fixture(autouse=True)
def no_canary_written(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Fail a test after which a token is found in its folder, in any encoding."""
    yield
    if request.node.get_closest_marker("writes_token"):
        CANARIES.searched.add(tmp_path)
        return
    found = CANARIES.search(tmp_path)
    assert not found, f"a token was written: {found}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what the machine cannot give, with the reason."""
    no_keyring = pytest.mark.skip(reason="no Secret Service: run under scripts/with_keyring.sh")
    no_xvfb = pytest.mark.skip(reason="Xvfb is not installed")
    for item in items:
        if item.get_closest_marker("keyring") and not os.environ.get("PLANHAT_GUI_TEST_KEYRING"):
            item.add_marker(no_keyring)
        if item.get_closest_marker("xvfb") and which("Xvfb") is None:
            item.add_marker(no_xvfb)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test, and every program it starts, out of the user's own data folder."""
    home = tmp_path / "planhat_gui_home"
    monkeypatch.setenv("PLANHAT_GUI_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running: it would keep the process alive on exit."""
    before = set(threading.enumerate())
    yield
    ours = [
        thread
        for thread in threading.enumerate()
        if thread not in before and (not thread.daemon or thread.name.startswith(THREAD_PREFIX))
    ]
    for thread in ours:
        thread.join(timeout=5)
    left = [thread.name for thread in ours if thread.is_alive()]
    assert not left, f"threads left running: {left}"


def _wait_for_manager(environment: dict[str, str]) -> None:
    """A window that is there before its manager is not given the keyboard."""
    if not which("xdotool"):
        return
    asked = ["xdotool", "get_desktop"]
    end = time.monotonic() + 30
    while subprocess.run(asked, env=environment, check=False, capture_output=True).returncode:
        if time.monotonic() > end:
            pytest.fail("the window manager did not start")
        time.sleep(0.05)


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """A real X display, such as ``:7``, with a window manager when there is one."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()  # Xvfb writes it once it takes clients
    if not number:
        pytest.fail("Xvfb did not start")
    display = f":{number}"
    manager = None
    if which("openbox"):
        manager = subprocess.Popen(
            ["openbox"],
            env={**os.environ, "DISPLAY": display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait_for_manager({**os.environ, "DISPLAY": display})
    yield display
    for process in (manager, server):
        if process is not None:
            process.terminate()
            process.wait(timeout=10)


@pytest.fixture
def x_environment(x_display: str) -> dict[str, str]:
    """The environment for a program that is to show real windows."""
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    return environment


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter to start programs with."""
    return sys.executable
