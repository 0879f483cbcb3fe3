"""Steps to paths, in both languages, every name spelled so that it is read back the same."""

import re
from collections.abc import Sequence

from planhat_gui.engine.paths.words import Step

_PLAIN = re.compile(r"[A-Za-z_\x80-\uD7FF\uE000-\U0010FFFF][\w\x80-\uD7FF\uE000-\U0010FFFF]*")
_XML_NAME = re.compile(r"[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?")
_SHORT = {"\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "'": "\\'", "\\": "\\\\"}
WILD = "*"


def spelled_name(name: str, *, dotted: bool = True) -> str:
    """`.name` where the standard allows it, else `['name']` with what must be escaped escaped."""
    if dotted and _PLAIN.fullmatch(name) and name.isprintable():
        return f".{name}"
    return f"['{''.join(map(_escaped, name))}']"


def plain_start(name: str) -> int | None:
    """How many signs of a name could stand behind a dot; None when all of it could."""
    match = _PLAIN.match(name)
    good = match.end() if match else 0
    return None if good == len(name) > 0 else good if name else None


def _escaped(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isprintable() or sign == " ":
        return sign
    code = ord(sign)
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def path_of(steps: Sequence[Step], *, all_elements: bool = True) -> str:
    """A click in a result tree as JSONPath: names and indexes from the root.

    With `all_elements` every index becomes `[*]`, so that the path means the same value of each
    record.
    """
    parts = ["$"]
    for step in steps:
        if isinstance(step, int):
            parts.append("[*]" if all_elements else f"[{step}]")
        else:
            parts.append(spelled_name(step))
    return "".join(parts)


def record_path_of(steps: Sequence[Step]) -> str:
    """The path that makes records of what was clicked: up to and with the last list around it.

    Of a click outside any list, the nearest object around it.
    """
    last = max((place for place, step in enumerate(steps) if isinstance(step, int)), default=-1)
    return path_of(steps[: last + 1] if last >= 0 else steps[:-1])


def to_pointer(steps: Sequence[Step]) -> str:
    """RFC 6901: `/data/items/0/a~1b`."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)


def xpath_of(steps: Sequence[Step], *, all_elements: bool = True) -> str:
    """A click in the tree of an XML record, as XPath from the root.

    Names as the record mapping gives them: `@id` is an attribute, `#text` the element's own text,
    an index the place among elements of the same name. Raises ValueError for a name no element
    can have.
    """
    parts: list[str] = []
    for step in steps:
        if isinstance(step, int):
            if parts and not all_elements:
                parts[-1] += f"[{step + 1}]"
        elif step == "#text":
            parts.append("/text()")
        elif _XML_NAME.fullmatch(step.removeprefix("@")):
            parts.append(f"/{step}")
        else:
            raise ValueError(f"no element is called {step!r}")
    return "".join(parts) or "/*"


def from_xpath(text: str) -> str:
    """The JSONPath somebody means who writes a plain XPath: `/a/b` → `$.a.b[*]`."""
    names = [name for name in re.split(r"/+", text.strip()) if name]
    names = [re.sub(r"\[.*?\]|^@|^.*:", "", name) for name in names]
    path = "$" + "".join(spelled_name(name) for name in names if name not in ("*", ".", ""))
    return path + "[*]"


def to_xpath(text: str) -> str:
    """The XPath somebody means who writes a plain JSONPath: `$.a.b[*]` → `/a/b`."""
    names = re.findall(r"\.([^.\[\]\s]+)|\['([^']+)'\]|\[\"([^\"]+)\"\]", text)
    found = [one for group in names for one in group if one and one != "*"]
    return "/" + "/".join(found) if found else "/*/*"
