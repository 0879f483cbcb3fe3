"""The window at 200 % on a screen of 1600×1200 and at 100 % on 4K: one process each."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys, tempfile
from planhat_gui import app as program
from scripts.tour import settle, until
from tests.ui import looks

width, height, picture = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
cut = {}
with tempfile.TemporaryDirectory() as folder:
    _, window = program.build(["planhat-gui", "--data-dir", folder])
    window.resize(width, height)
    until(lambda: window.shell.attached, "the services")
    until(window.shell.flows.showing_empty, "the first page")
    shell = window.shell
    for key in shell.pages:
        shell.go(key)
        settle(80)
        cut[key] = looks.cut(window)
    shell.do("settings")
    until(shell.settings.showing_content, "the settings")
    cut["settings"] = looks.cut(window)
    shell.new_flow()
    until(lambda: shell.page_shown() == "", "the wizard")
    settle(150)
    cut["wizard"] = looks.cut(window)
    image = window.grab().toImage()
    image.save(picture)
    told = {"cut": cut, "ratio": window.devicePixelRatioF(), "wide": image.width()}
    told["size"] = [window.width(), window.height()]
    window.close()
    program.end(window)
print(json.dumps(told))
"""


@pytest.mark.parametrize(
    ("factor", "width", "height"), [("1", 3840, 2160), ("1.5", 800, 600), ("2", 800, 600)]
)
def test_nothing_is_cut_at_any_scale(
    python: str, tmp_path: Path, factor: str, width: int, height: int
) -> None:
    """At each scale the window has the size asked for in its own pixels, and no text is cut."""
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [python, "-c", PROGRAM, str(width), str(height), f"{tmp_path}/window.png"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["ratio"] == float(factor)
    assert told["wide"] == round(told["size"][0] * float(factor))
    assert told["size"] == [width, height]
    assert not {page: texts for page, texts in told["cut"].items() if texts}
