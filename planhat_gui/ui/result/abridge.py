"""A long answer made short enough for a tree, without decoding what is not shown."""

from typing import Any

from planhat_gui.engine.paths import walk
from planhat_gui.engine.records import decode_all

SHORT = 1_000_000
"""Bytes up to which an answer is shown whole."""
MOST = 100
"""Elements shown of each list in a longer one."""


def answer_tree(body: bytes) -> tuple[Any, bool]:
    """The JSON value, and whether lists in it were cut to their first elements.

    Reading a list into raw slices is ten times faster than decoding it. Raises Damaged.
    """
    if len(body) <= SHORT:
        return decode_all([body])[0], False
    return _abridged(body.strip()), True


def _abridged(raw: Any) -> Any:
    sign = walk.first_sign(raw)
    if sign == walk.OBJECT_SIGN:
        return {name: _abridged(value) for name, value in walk.OBJECT.decode(raw).items()}
    if sign == walk.LIST_SIGN:
        return [_abridged(value) for value in walk.LIST.decode(raw)[:MOST]]
    return decode_all([bytes(raw)])[0]
