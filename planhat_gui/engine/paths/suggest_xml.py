"""Which elements of an XML answer would make records: those that repeat, with something in them.

Walks down by name, not by element: counting is libxml2's, and only a sample is looked at.
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from planhat_gui.engine.paths.words import Suggestion
from planhat_gui.engine.paths.xml_records import local
from planhat_gui.model.language import tr

_SAMPLE = 60
_MOST = 20
_DEEPEST = 10
_SECONDS = 0.35
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    depth: int
    inside_records: bool


def suggest_xml(
    root: Any, prefixes: Mapping[str, str], *, seconds: float = _SECONDS
) -> list[Suggestion]:
    """At most 20 suggestions, the most record-like first. All counts are exact."""
    prefix_of = {uri: prefix for prefix, uri in reversed(list(prefixes.items()))}
    deadline = time.monotonic() + seconds
    found: list[Suggestion] = []
    queue = [_Place(f"/{_spelled(root.tag, prefix_of)}", 0, inside_records=False)]
    tree = root.getroottree()
    while queue and time.monotonic() < deadline:
        place = queue.pop(0)
        sample = _sample(tree, place.path, prefixes)
        names = _children(sample)
        inside = place.inside_records
        if place.depth and any(len(one) or one.attrib for one in sample):
            count = int(_ask(tree, f"count({place.path})", prefixes))
            if count > 1:
                found.append(_suggestion(place, sample, count, nested=inside))
                inside = True
        if place.depth < _DEEPEST:
            for tag in list(names)[:_WIDEST]:
                below = f"{place.path}/{_spelled(tag, prefix_of)}"
                queue.append(_Place(below, place.depth + 1, inside))
    if not found and len(root):
        whole = _Place(f"/{_spelled(root.tag, prefix_of)}", 0, inside_records=False)
        found.append(_suggestion(whole, [root], 1, nested=False))
    return sorted(found, key=lambda one: -one.score)[:_MOST]


def _ask(tree: Any, path: str, prefixes: Mapping[str, str]) -> Any:
    return etree.XPath(path, namespaces=dict(prefixes) or None, regexp=False)(tree)


def _sample(tree: Any, path: str, prefixes: Mapping[str, str]) -> list[Any]:
    """Elements at the path: the first, and others further down."""
    found: list[Any] = _ask(tree, f"({path})[position() <= {_SAMPLE}]", prefixes)
    return found


def _children(sample: Sequence[Any]) -> Counter[str]:
    names: Counter[str] = Counter()
    for element in sample:
        for child in element:
            if isinstance(child.tag, str) and (len(child) or child.attrib):
                names[child.tag] += 1
    return names


def _suggestion(place: _Place, sample: Sequence[Any], count: int, *, nested: bool) -> Suggestion:
    columns: Counter[str] = Counter()
    for element in sample:
        names = {f"@{local(name)}": None for name in element.attrib}
        names |= {local(child.tag): None for child in element if isinstance(child.tag, str)}
        columns.update(names.keys())
    share = sum(columns.values()) / (len(columns) * len(sample)) if columns else 0.0
    score = share * (1 + min(len(columns), 12) / 6) * (1 + log10(1 + count))
    score *= 0.3 if nested else 1.0
    score /= 1 + 0.05 * place.depth
    reason = tr("Elements that repeat") if count > 1 else tr("One element")
    reason += tr(" inside each record") if nested else ""
    return Suggestion(
        place.path,
        count,
        len(columns),
        tuple(columns)[:8],
        f"{reason}.",
        share=share,
        score=round(score, 4),
    )


def _spelled(tag: str, prefix_of: Mapping[str, str]) -> str:
    uri, name = tag[1:].rpartition("}")[0], local(tag)
    if not uri:
        return name
    return f"{prefix_of[uri]}:{name}" if uri in prefix_of else f"*[local-name()='{name}']"
