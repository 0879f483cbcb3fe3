"""Small files without a person: flows, drafts, settings as JSON; logs and the like as text."""

import json
from pathlib import Path
from typing import Any

from planhat_gui.model.person import Matcher
from planhat_gui.store.files import write_atomic
from planhat_gui.store.person.records import in_place

PUT = "removed"
"""What stands for the person where an empty value could mean something else, as in a filter."""


def clean_json(path: Path, matcher: Matcher) -> bool:
    """Blank the person in a JSON file; whether it changed. Raises StorageFailed, OSError."""
    data = path.read_bytes()
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return clean_text(path, matcher)
    new: Any = in_place(matcher, value, PUT)
    if new == value:
        return False
    text = json.dumps(new, ensure_ascii=False, indent=2) + "\n"
    write_atomic(path, text.encode("utf-8", "replace"))
    return True


def clean_text(path: Path, matcher: Matcher) -> bool:
    """The same for a text that is no JSON."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    new = matcher.without(text, PUT)
    if new == text:
        return False
    write_atomic(path, new.encode("utf-8", "surrogateescape"))
    return True


def clean_log(path: Path, matcher: Matcher) -> bool:
    """Blank the person in a log where it lies: the program goes on writing to the same file.

    As many bytes are written as there were, so what is added meanwhile stays.
    """
    data = path.read_bytes()
    new = matcher.byte_pattern.sub(lambda found: b"*" * len(found.group()), data)
    if new == data:
        return False
    with path.open("rb+") as file:
        file.write(new)
    return True
