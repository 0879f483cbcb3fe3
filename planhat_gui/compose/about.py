"""What this program is made of: versions and licences, as its own installation says them."""

import platform
import re
import sys
from dataclasses import dataclass
from importlib import metadata

from planhat_gui import __version__
from planhat_gui.model.language import tr

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST = 60
_NOT_PACKAGES = (
    ("Inter (the letters on screen)", "SIL Open Font License 1.1"),
    ("Lucide (the icons)", "ISC"),
)


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program by its name, version (empty: without one) and licence."""

    name: str
    version: str
    licence: str


def components() -> list[Component]:
    """This program, Python, and every package it was installed with, by name. Reads files."""
    found: dict[str, Component] = {}
    _collect("planhat_gui", found)
    own = found.pop("planhat_gui", Component("planhat_gui", __version__, "MIT"))
    python = Component("Python", platform.python_version(), "PSF-2.0")
    rest = sorted(found.values(), key=lambda each: each.name.casefold())
    others = [Component(name, "", licence) for name, licence in _NOT_PACKAGES]
    return [own, python, *rest, *others]


def versions(known: list[Component]) -> str:
    """The versions as lines of text, fit for a report about a fault."""
    lines = [f"planhat_gui {__version__}", f"Python {platform.python_version()}"]
    lines += [f"System {platform.platform()}"]
    lines += [f"Frozen {'yes' if getattr(sys, 'frozen', False) else 'no'}"]
    lines += [f"{each.name} {each.version}" for each in known[2:] if each.version]
    return "\n".join(lines)


def _collect(name: str, found: dict[str, Component]) -> None:
    key = re.sub(r"[-_.]+", "_", name).lower()
    if key in found:
        return
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return  # wanted on another system only
    found[key] = Component(package.metadata["Name"], package.version, _licence(package))
    for wanted in package.requires or ():
        match = _NAME.match(wanted)
        if match and "extra ==" not in wanted:
            _collect(match[0], found)


def _licence(package: metadata.Distribution) -> str:
    """The licence in a word or two: the expression, else the classifier, else the text's start."""
    told = package.metadata
    expression = _said(told, "License-Expression")
    if expression:
        return expression
    kinds = [
        each.rpartition(" :: ")[2]
        for each in told.get_all("Classifier") or []
        if each.startswith("License :: ") and not each.endswith("OSI Approved")
    ]
    first = _said(told, "License").strip().partition("\n")[0]
    if first and len(first) <= _LONGEST:
        return first
    return ", ".join(kinds) or tr("see its files")


def _said(told: metadata.PackageMetadata, key: str) -> str:
    return next(iter(told.get_all(key) or []), "")
