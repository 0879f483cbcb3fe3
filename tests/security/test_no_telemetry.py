"""Nothing is sent to anybody whom nobody asked for: no telemetry, no look for new versions."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

ROOT = Path(__file__).resolve().parents[2]
IDLE_MS = 2000
CODE = f"""
import sys
from PySide6.QtCore import QTimer
from planhat_gui.app import build, end
app, window = build(["--data-dir", sys.argv[1]])
shown = []
def go_on():
    if not window.shell.attached:
        return
    left = [key for key in window.slots if key not in shown]
    if left:
        window.shell.go(left[0])
        shown.append(left[0])
    elif "settings" not in shown:
        window.shell.menu_actions["settings"].trigger()
        shown.append("settings")
        QTimer.singleShot({IDLE_MS}, app.quit)
timer = QTimer()
timer.timeout.connect(go_on)
timer.start(20)
QTimer.singleShot(90_000, app.quit)
app.exec()
print(*shown)
sys.stdout.flush()
end(window)
"""
CALLS = re.compile(r"(?:connect|sendto|sendmsg)\(.*sa_family=AF_INET6?\b.*")


@pytest.mark.skipif(which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("calling", [False, True])
def test_a_window_nobody_works_in_contacts_nobody(tmp_path: Path, calling: bool) -> None:
    """Started, every page looked at, left alone: no socket of any library leads anywhere.

    By the system's own calls, so Qt, DuckDB and the rest are seen as well; and one call made on
    purpose is, too.
    """
    log = tmp_path / "calls"
    tracing = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log)]
    if subprocess.run([*tracing, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody trace")
    on_purpose = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))\n" if calling else ""
    said = subprocess.run(
        [*tracing, sys.executable, "-c", on_purpose + CODE, str(tmp_path / "data")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=110,
    ).stdout
    assert said.split()[-1:] == ["settings"]
    assert len(said.split()) == 7
    assert len(CALLS.findall(log.read_text("utf-8", "replace"))) == int(calling)
