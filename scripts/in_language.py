"""Runs another module with the window in a language: `python -m scripts.in_language sv MODULE …`.

Texts at the top of modules are made when those are imported, so the language comes first, as in the
program itself. For example all pictures in Swedish:

    python -m scripts.in_language sv scripts.screenshots --every --themes light --out DIR
"""

import runpy
import sys

from planhat_gui import speech


def main(words: list[str]) -> int:
    """Speak the language, then run the module as if it had been started; 2 for wrong words."""
    if len(words) < 2 or words[0] not in speech.LANGUAGES:
        print(f"in_language {'|'.join(speech.LANGUAGES)} MODULE …", file=sys.stderr)
        return 2
    speech.speak(words[0])
    sys.argv = words[1:]
    runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
