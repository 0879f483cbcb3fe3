"""Is what a path finds records? If not: what it is, in words, and which path would do."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import get_close_matches

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import walk
from planhat_gui.engine.paths.jsonpath import JsonPath, compiled
from planhat_gui.engine.paths.spell import spelled_name
from planhat_gui.engine.paths.suggest import suggest_json
from planhat_gui.engine.paths.syntax import Name, Wild
from planhat_gui.engine.paths.words import Kind, Located, plural
from planhat_gui.engine.records import not_a_list, parse
from planhat_gui.model.language import joined, tr

_WORDS = {
    ord("{"): ("object", "objects"),
    ord("["): ("list", "lists"),
    ord('"'): ("text", "texts"),
    ord("t"): ("yes/no value", "yes/no values"),
    ord("f"): ("yes/no value", "yes/no values"),
    ord("n"): ("null", "nulls"),
}
_NUMBER = ("number", "numbers")


Find = Callable[[JsonPath, bytes], list[bytes]]


def locate_json(body: bytes, text: str, find: Find = JsonPath.find) -> Located:
    """What the JSONPath finds in the body, judged. `find` evaluates paths that are not plain.

    Raises BadPath for a wrong path, TryAgain or Damaged for a body that is no JSON.
    """
    path = compiled(text)
    last = path.last
    if path.plain and isinstance(last, Wild):
        choices = [part.choices[0] for part in path.segments]
        parents, nodes = walk.find_with_parents(body, choices)
        if last.bracket and len(parents) == 1 and walk.first_sign(parents[0]) != walk.LIST_SIGN:
            return _not_a_list(path, parents[0])
        if not nodes and parents and all(walk.first_sign(one) == walk.LIST_SIGN for one in parents):
            return Located(Kind.EMPTY, notes=(tr("The list is empty."),))
    else:
        nodes = find(path, body)
    return _judged(body, path, nodes)


def _judged(body: bytes, path: JsonPath, nodes: Sequence[bytes]) -> Located:
    signs = Counter(walk.signs_of(nodes))
    count, found = len(nodes), walk.lines(nodes, body)
    if not nodes:
        return _nothing(body, path)
    if set(signs) == {walk.OBJECT_SIGN}:
        return _records(path, found)
    if set(signs) == {walk.LIST_SIGN}:
        fix = f"{path}[*]"
        if count > 1:
            sentence = tr(
                "This finds {count:,} lists, not records. Did you mean {fix}?", count=count, fix=fix
            )
            return Located(Kind.NESTED_LISTS, found, sentence, fix, count)
        inside = len(walk.LIST.decode(nodes[0]))
        sentence = tr(
            "This finds one list of {inside:,}. Did you mean {fix}?", inside=inside, fix=fix
        )
        return Located(Kind.SINGLE_LIST, found, sentence, fix, count)
    words = _counted(signs)
    if walk.OBJECT_SIGN in signs or walk.LIST_SIGN in signs:
        sentence = tr("This finds a mix, not only records: {words}.", words=words)
        return Located(Kind.MIXED, found, sentence, None, count)
    around = _around(body, path)
    ask = tr(" Did you mean {around}?", around=around) if around else ""
    return Located(
        Kind.PLAIN_VALUES,
        found,
        tr("Found {words}, not records.{ask}", words=words, ask=ask),
        around,
        count,
    )


def _counted(signs: Counter[int]) -> str:
    words: Counter[tuple[str, str]] = Counter()
    for sign, count in signs.items():
        words[_WORDS.get(sign, _NUMBER)] += count
    parts = [plural(count, *forms) for forms, count in words.most_common()]
    if len(parts) == 1:
        return parts[0]
    return joined("", (joined(", ", parts[:-1]), tr(" and "), parts[-1]))


def _around(body: bytes, path: JsonPath) -> str | None:
    """The path to the objects that the plain values are in."""
    for end in range(len(path.segments) - 1, -1, -1):
        shorter = JsonPath(type(path.query)(path.segments[:end]))
        if not shorter.plain:
            return None
        nodes = shorter.find(body)
        if nodes and all(walk.first_sign(node) == walk.OBJECT_SIGN for node in nodes):
            return str(shorter)
    return None


def _records(path: JsonPath, found: list[bytes]) -> Located:
    if len(found) > 1 or isinstance(path.last, Wild):
        return Located(Kind.RECORDS, found, count=len(found))
    start = str(path)
    better = next(
        (
            one
            for one in suggest_json(bytes(found[0]))
            if one.records > 1 and one.path.endswith("]")
        ),
        None,
    )
    if better is None:
        return Located(Kind.RECORDS, found, count=1)
    fix = start + better.path.removeprefix("$")
    note = tr(
        "This gives one record. Did you mean {fix} ({plural})?",
        fix=fix,
        plural=plural(better.records, "record"),
    )
    return Located(Kind.RECORDS, found, fix=fix, count=1, notes=(note,))


def _not_a_list(path: JsonPath, parent: bytes) -> Located:
    """`[*]` stands on an object or a scalar.

    The standard takes an object's members there; an error object would be a record then.
    """
    sentence = not_a_list(_outline(parent)).message
    if walk.first_sign(parent) != walk.OBJECT_SIGN:
        return Located(Kind.NOTHING, sentence=sentence)
    values = walk.children([parent])
    here = str(path).removesuffix("[*]")
    fix = _best(bytes(parent), here)
    if (
        fix is None
        and len(values) > 1
        and all(walk.first_sign(v) == walk.OBJECT_SIGN for v in values)
    ):
        fix = f"{here}.*"
    if fix is not None:
        sentence += tr(" Did you mean {fix}?", fix=fix)
    return Located(Kind.MEMBERS, sentence=sentence, fix=fix, count=len(values))


def _outline(node: bytes) -> object:
    """The value with as much of it as a sentence needs: decoding all would hold up the window."""
    if walk.first_sign(node) != walk.OBJECT_SIGN:
        return parse(bytes(node))
    try:
        members = walk.OBJECT.decode(node)
    except msgspec.DecodeError:  # half of a surrogate pair in a name
        return parse(bytes(node))
    said = ("error", "message")
    return {name: parse(bytes(raw)) if name in said else None for name, raw in members.items()}


def _best(body: bytes, start: str = "$") -> str | None:
    found = [one for one in suggest_json(body) if one.path.endswith(("]", "*"))]
    return start + found[0].path.removeprefix("$") if found else None


def _nothing(body: bytes, path: JsonPath) -> Located:
    """Where the chain breaks, and what there is instead."""
    fix: str | None = None
    sentence = tr("There is nothing at {quoted} in the answer.", quoted=quoted(str(path)))
    if path.plain:
        for end, part in enumerate(path.segments):
            choice = part.choices[0]
            before = JsonPath(type(path.query)(path.segments[:end]))
            if not isinstance(choice, Name) or path.find(body):
                continue
            through = JsonPath(type(path.query)(path.segments[: end + 1]))
            if through.find(body):
                continue
            names = _names(before.find(body))
            if not names:
                break
            listed = quoted(", ".join(names), 120)
            sentence = tr(
                "“{quoted}” is not at {before}; there are: {listed}.",
                quoted=quoted(choice.name, 60),
                before=before,
                listed=listed,
            )
            close = _close(choice.name, names)
            if close is not None:
                rest = path.segments[end + 1 :]
                tail = str(JsonPath(type(path.query)(rest))).removeprefix("$")
                candidate = f"{before}{spelled_name(close)}{tail}"
                fix = candidate if compiled(candidate).find(body) else None
            break
    fix = fix or _best(body)
    if fix == str(path):
        fix = None
    if fix is not None:
        sentence += tr(" Did you mean {fix}?", fix=fix)
    return Located(Kind.NOTHING, sentence=sentence, fix=fix)


def _names(nodes: Sequence[bytes]) -> list[str]:
    found: dict[str, None] = {}
    for node in nodes[:50]:
        if walk.first_sign(node) == walk.OBJECT_SIGN:
            found.update(dict.fromkeys(json.loads(bytes(node))))
    return list(found)


def _close(name: str, names: Sequence[str]) -> str | None:
    for one in names:
        if one.casefold() == name.casefold():
            return one
    close = get_close_matches(name, names, 1, 0.75)
    return close[0] if close else None
