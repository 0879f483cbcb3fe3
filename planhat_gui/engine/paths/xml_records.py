"""XML elements as records.

| in the XML | in the record |
| --- | --- |
| attribute `id="7"` | `"@id": "7"` |
| child element with nothing but text | `"name": "text"` |
| child element with attributes or children | an object |
| text beside attributes or children | `"#text"`, its pieces joined by a space |
| several children of one name | a list, in every record as soon as one record has several |
| empty element, `xsi:nil="true"` | null |
| namespace | left out; see below |
| comment, processing instruction | left out |

A name that occurs in several namespaces keeps its prefix (`b:name`) wherever it is not in the
root's. Everything is text: XML has no numbers.
"""  # a table

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_BLANK = " \t\r\n"


def to_lines(elements: Sequence[Any], root: Any, prefixes: Mapping[str, str]) -> list[bytes]:
    """One line of JSON per element. `prefixes` is prefix → namespace, for names that collide."""
    mapping = _Mapping(elements, root, prefixes)
    encode = msgspec.json.Encoder().encode
    return [encode(mapping.record(element)) for element in elements]


class _Mapping:
    def __init__(self, elements: Sequence[Any], root: Any, prefixes: Mapping[str, str]) -> None:
        self._home = _namespace(root.tag)
        self._prefix = {uri: prefix for prefix, uri in reversed(list(prefixes.items()))}
        self._names: dict[str, str] = {}
        self._repeated: set[tuple[str, str]] = set()
        tags: dict[str, None] = {}
        for element in elements:
            self._survey(element, tags)
        self._clashing = _several_namespaces(tags)

    def _survey(self, top: Any, tags: dict[str, None]) -> None:
        """What occurs below an element: names, and which of them several times in one parent."""
        for element in top.iter("*"):
            tag = element.tag
            tags[tag] = None
            tags.update((f"@{name}", None) for name in element.attrib)  # no dict
            if len(element) > 1:
                seen: set[str] = set()
                for child in element:
                    name = child.tag
                    if not isinstance(name, str):
                        continue
                    if name in seen:
                        self._repeated.add((tag, name))
                    seen.add(name)

    def record(self, element: Any) -> dict[str, Any]:
        value = self._value(element)
        if isinstance(value, dict):
            return value
        return {} if value is None else {"#text": value}

    def _value(self, element: Any) -> Any:
        found: dict[str, Any] = {}
        for name, value in element.items():
            if name == _NIL:
                if value in ("true", "1"):
                    return None
                continue
            found[self._name(f"@{name}")] = value
        texts = [element.text or ""]
        for child in element:
            tag = child.tag
            texts.append(child.tail or "")
            if not isinstance(tag, str):
                continue
            name = self._name(tag)
            if (element.tag, tag) in self._repeated or name in found:
                before = found.setdefault(name, [])
                if not isinstance(before, list):
                    before = found[name] = [before]
                before.append(self._value(child))
            else:
                found[name] = self._value(child)
        if not found:
            text = "".join(texts)
            return text if text.strip(_BLANK) else None
        text = " ".join(piece for raw in texts if (piece := raw.strip(_BLANK)))
        if text:
            found["#text"] = text
        return found

    def _name(self, tag: str) -> str:
        known = self._names.get(tag)
        if known is None:
            known = self._names[tag] = self._made(tag)
        return known

    def _made(self, tag: str) -> str:
        sign = "@" if tag.startswith("@") else ""
        uri, name = _namespace(tag), local(tag)
        if sign + name not in self._clashing or uri in ("", self._home):
            return sign + name
        return f"{sign}{self._prefix.get(uri, 'ns')}:{name}"


def _several_namespaces(tags: Iterable[str]) -> set[str]:
    seen: dict[str, str] = {}
    clashing: set[str] = set()
    for tag in tags:
        name = ("@" if tag.startswith("@") else "") + local(tag)
        if seen.setdefault(name, _namespace(tag)) != _namespace(tag):
            clashing.add(name)
    return clashing


def local(tag: str) -> str:
    """A tag's name without its namespace."""
    return tag.removeprefix("@").rpartition("}")[2]


def _namespace(tag: str) -> str:
    return tag.removeprefix("@")[1:].rpartition("}")[0]
