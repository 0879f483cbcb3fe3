"""What the first paint must not wait for."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import linecache, sys
sys.argv = ["planhat-gui", "--data-dir", sys.argv[1]]
import planhat_gui.cli.window as window
shown = window.open_window
def watched(context):
    import planhat_gui.app as app
    def painted(start):
        import gc
        loaded = [name for name in sys.modules if name.startswith("planhat_gui.")]
        print(*loaded)
        print(*[name for name in linecache.cache if "kit" in name])
        print(gc.isenabled(), gc.get_freeze_count() > 0)
        sys.stdout.flush()
        import os
        os._exit(0)
    app._Start.begin = painted
    return shown(context)
window.open_window = watched
from planhat_gui.cli import main
main()
"""


def test_the_first_paint_waits_for_little(tmp_path: Path) -> None:
    """No parser, no flow model, no services; no source file read; no garbage looked for."""
    said = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "data")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    ).stdout.split("\n")
    loaded = set(said[0].split())
    assert "planhat_gui.ui.frame" in loaded
    assert not loaded & {
        "planhat_gui.cli.parser",
        "planhat_gui.compose",
        "planhat_gui.model.flow",
        "planhat_gui.ui.shell",
    }
    assert said[1] == ""
    assert said[2] == "False True"
