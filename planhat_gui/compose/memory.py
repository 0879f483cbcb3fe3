"""Memory of pages goes back to the system when they are done with."""

import ctypes
import sys

LARGE = 1 << 20
"""From so many bytes on a block is the system's own, and goes back to it when it is freed."""

_M_MMAP_THRESHOLD = -3


def give_back_large_blocks() -> bool:
    """Ask the C library to keep no large blocks for later; whether there was one to ask.

    glibc raises that threshold to the largest block ever freed. From then on pages of several
    megabytes lie in heaps of their threads, between small objects that keep them from shrinking:
    a fifth of the memory of a run with large pages.
    """
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(_M_MMAP_THRESHOLD, LARGE) == 1
