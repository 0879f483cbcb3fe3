"""The program's window: seconds from the start of the process to its first paint."""

import sys

from benchmarks.scripts.first_paint import FirstPaint, until_painted

if __name__ == "__main__":
    from planhat_gui.app import build

    app, window = build(["--data-dir", sys.argv[1]])
    watch = FirstPaint()
    window.installEventFilter(watch)
    until_painted(app, watch)
