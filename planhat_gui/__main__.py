"""``python -m planhat_gui`` is ``planhat-gui``."""

import sys

from planhat_gui.cli import main

if __name__ == "__main__":
    sys.exit(main())
