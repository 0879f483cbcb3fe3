"""The walker over raw slices finds what jsonpath-ng finds."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.paths import walk
from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.spell import path_of, to_pointer
from planhat_gui.engine.paths.words import Step
from planhat_gui.model.errors import Damaged, TryAgain

NAMES = st.one_of(
    st.sampled_from(
        ["a", "b", "a b", "a.b", "# Overdue", "é", "日本", "", "*", "'", '"', "\\", "$"]
    ),
    st.text(st.characters(codec="utf-8"), max_size=4),
)
DOCUMENTS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=25,
)
PLACES = st.lists(st.one_of(NAMES, st.integers(-3, 3), st.just("[*]"), st.just(".*")), max_size=5)


def spelled(parts: list[Step]) -> str:
    """A plain path of names, indexes and wildcards."""
    text = "$"
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += part if part in ("[*]", ".*") else path_of([part])[1:]
    return text


@given(DOCUMENTS, PLACES, st.sampled_from([None, 1]), st.booleans())
def test_plain_paths_find_the_same_both_ways(
    document: Any, parts: list[Step], indent: int | None, ascii_only: bool
) -> None:
    """On any document and any chain of names, indexes and wildcards, slice by slice."""
    body = json.dumps(document, indent=indent, ensure_ascii=ascii_only).encode()
    path = compiled(spelled(parts))
    assert path.plain
    slow = walk.cut_out(body, path.places(json.loads(body)))
    assert [bytes(one) for one in path.find(body)] == [bytes(one) for one in slow]


def _places(value: Any, here: tuple[Step, ...] = ()) -> list[tuple[tuple[Step, ...], Any]]:
    found = [(here, value)]
    if isinstance(value, dict):
        for name, inner in value.items():
            found += _places(inner, (*here, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += _places(inner, (*here, index))
    return found


@given(DOCUMENTS)
def test_a_clicked_value_is_found_by_its_path(document: Any) -> None:
    """The path of every place in a document finds that place and nothing else."""
    body = json.dumps(document).encode()
    for place, value in _places(document):
        nodes = compiled(path_of(place, all_elements=False)).find(body)
        assert [json.loads(bytes(node)) for node in nodes] == [value]


def test_pointers_are_escaped() -> None:
    """RFC 6901: ~0 and ~1."""
    assert to_pointer(["a/b", 0, "m~n", ""]) == "/a~1b/0/m~0n/"


def test_lines_have_no_line_breaks() -> None:
    """Line breaks between tokens become spaces; those in texts are escapes and stay."""
    body = b'[\r\n {"a": "x\\ny",\n "b": 1}\n]'
    (node,) = compiled("$[*]").find(body)
    assert walk.lines([node], body) == [b'{"a": "x\\ny",  "b": 1}']


def test_half_a_surrogate_pair_stays_as_it_was_sent() -> None:
    """Also beside whole pairs, escaped backslashes and a text like our own mark."""
    record = rb'{"t":"\ud83d\ude00 \ud800 \\ud800 \\\udc00 ~u~d800","n":1.0}'
    assert [bytes(one) for one in compiled("$.a[*]").find(b'{"a":[' + record + b"]}")] == [record]


@pytest.mark.parametrize("path", ["$", "$[*]", "$.a", "$..a"])
@pytest.mark.parametrize("body", [b'{"a": [1, 2', b'[{"a":1}', b""])
def test_a_cut_answer_is_said(path: str, body: bytes) -> None:
    """Never taken for a short one."""
    with pytest.raises(TryAgain):
        compiled(path).find(body)


@pytest.mark.parametrize("path", ["$", "$[*]", "$[*][*]"])
def test_a_depth_bomb_is_an_answer_too_deep(path: str) -> None:
    """A hundred thousand brackets end in a sentence."""
    with pytest.raises(Damaged, match="nested too deeply"):
        compiled(path).find(b"[" * 100_000 + b"]" * 100_000)
