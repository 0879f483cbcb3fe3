"""``python -m planhat_gui`` is ``planhat-gui``."""

import sys

if getattr(sys, "frozen", False):
    # The frozen program is its own interpreter: the child that evaluates paths starts here, too.
    import multiprocessing

    multiprocessing.freeze_support()

from planhat_gui.cli import main

if __name__ == "__main__":
    sys.exit(main())
