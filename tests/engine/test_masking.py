"""Hashing and dropping members of raw records: only those change, to the byte."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.keys import Keys
from planhat_gui.engine.masking import NOT_KEPT, Hasher, Masker, without_values
from planhat_gui.model.personal import choices_of

KEY = b"k" * 32
HASH = Hasher(KEY)


def masker(**chosen: str) -> Masker:
    """What does these choices; __ stands for a dot."""
    return Masker(choices_of({n.replace("__", "."): word for n, word in chosen.items()}), HASH)


@pytest.mark.parametrize(
    ("line", "chosen", "expected"),
    [
        ('{"a":1,"x":2}', {"x": "drop"}, '{"a":1}'),
        ('{"x":2,"a":1}', {"x": "drop"}, '{"a":1}'),
        ('{ "x" : 2 , "a" : 1 }', {"x": "drop"}, '{ "a" : 1 }'),
        ('{"x":2}', {"x": "drop"}, "{}"),
        ('{"x":1,"a":1.10,"x":2}', {"x": "drop"}, '{"a":1.10}'),
        ('{"x":1,"x":2}', {"x": "drop"}, "{}"),
        (
            '{"a":"\\u00e9", "x":"\\"x\\":1", "b":1e400}',
            {"x": "drop"},
            '{"a":"\\u00e9", "b":1e400}',
        ),
        ('{"\\u0078":1,"a":2}', {"x": "drop"}, '{"a":2}'),
        ('{"a":{"x":1},"b":[{"x":1,"y":2}]}', {"x": "drop"}, '{"a":{"x":1},"b":[{"x":1,"y":2}]}'),
        ('{"b":[{"x":1,"y":2},3,[{"x":4}]]}', {"b__x": "drop"}, '{"b":[{"y":2},3,[{}]]}'),
        ('{"c":{"x":1, "y":2}}', {"c__x": "drop"}, '{"c":{"y":2}}'),
        ('{"c.x":1,"c":{"x":2}}', {"c__x": "drop"}, '{"c":{}}'),
        ('{"x":null,"a":""}', {"x": "hash", "a": "hash"}, '{"x":null,"a":""}'),
        ('{"a":"x","b":1}', {"x": "drop"}, '{"a":"x","b":1}'),
        ("{}", {"x": "drop"}, "{}"),
        ("[1, 2]", {"x": "drop"}, json.dumps(NOT_KEPT)),
        ('"anna@example.org"', {"x": "drop"}, json.dumps(NOT_KEPT)),
        (" 7 ", {"x": "hash"}, json.dumps(NOT_KEPT)),
    ],
)
def test_only_the_chosen_members_change(line: str, chosen: dict[str, str], expected: str) -> None:
    """Duplicates, escapes, white space, numbers as they were written."""
    assert masker(**chosen).line(line.encode()).decode() == expected


def test_hashes_are_keyed_and_the_same_for_the_same_person() -> None:
    """E-mail addresses without regard to case and white space, anything else trimmed."""
    one = HASH("Anna.Berg@Example.org ")
    assert one == HASH("anna.berg@example.org")
    assert re.fullmatch(r"h_[0-9a-f]{32}", one)
    assert one != Hasher(b"other key" * 4)("anna.berg@example.org")
    assert HASH("Anna") != HASH("anna")
    line = masker(x="hash").line(b'{"x":["Anna@X.se",{"y":12.50,"z":null}],"y":true}')
    assert json.loads(line) == {
        "x": [HASH("anna@x.se"), {"y": HASH("12.50"), "z": None}],
        "y": True,
    }


def test_a_number_has_the_hash_of_its_text() -> None:
    """So that a number and the same number in a text still join."""
    assert masker(x="hash").line(b'{"x":42}') == masker(x="hash").line(b'{"x":"42"}')


NAMES = st.sampled_from(["x", "y", "email", "c", "c.x", "a b", "\u00e9", 'q"', "x\\u"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("x"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
CHOICES = st.dictionaries(
    st.sampled_from(["x", "email", "c", "c.x", "c.c.x", "\u00e9", 'q"']),
    st.sampled_from(["hash", "drop"]),
    max_size=4,
)


def reference(value: Any, choices: dict[str, str]) -> Any:
    """The same done to decoded values."""
    if isinstance(value, list):
        return [reference(one, choices) for one in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for name, inner in value.items():
        if choices.get(name) == "drop":
            continue
        if choices.get(name) == "hash":
            result[name] = hashed(inner)
            continue
        below = {c[len(name) + 1 :]: t for c, t in choices.items() if c.startswith(f"{name}.")}
        result[name] = reference(inner, below) if below else inner
    return result


def hashed(value: Any) -> Any:
    """Every value in it."""
    if isinstance(value, list):
        return [hashed(one) for one in value]
    if isinstance(value, dict):
        return {name: hashed(one) for name, one in value.items()}
    if value is None or (isinstance(value, str) and not value.strip()):
        return value
    return HASH(json.dumps(value) if isinstance(value, bool) else str(value))


@given(st.dictionaries(NAMES, VALUES, max_size=6), CHOICES, st.booleans(), st.booleans())
def test_any_record_is_treated_as_its_decoded_values_are(
    record: dict[str, Any], choices: dict[str, str], ascii_only: bool, spaced: bool
) -> None:
    """Whatever it holds, and however it is written; the fast way and the careful one agree."""
    separators = (" , ", " : ") if spaced else (",", ":")
    line = json.dumps(record, ensure_ascii=ascii_only, separators=separators).encode(
        "utf-8", "surrogatepass"
    )
    made = Masker(choices_of(choices), HASH)
    found = made.line(line)
    assert json.loads(found) == reference(record, choices)
    assert found == made._carefully(line)
    if reference(record, choices) == record and "hash" not in choices.values():
        assert found == line


def test_bytes_that_are_no_text_stay_as_they_are() -> None:
    """Half characters and broken UTF-8, beside a chosen member and in it."""
    line = b'{"x":1,"a":"\xff \xed\xa0\x80 \\ud800","y":"\xff"}'
    assert masker(x="drop").line(line) == line.replace(b'"x":1,', b"")
    found = masker(y="hash", c__d="drop").line(line)
    assert found.startswith(line[:-8])
    assert b"h_" in found[-40:]


def test_what_is_nested_too_deeply_is_not_kept() -> None:
    """Nobody looks into it, so nobody knows what it holds."""
    deep = b'{"y":1,"x":' + b"[" * 5000 + b"]" * 5000 + b"}"
    assert masker(x="drop").line(deep) in (json.dumps(NOT_KEPT).encode(), b'{"y":1}')


def test_identities_in_checkpoints_tell_nothing_that_is_hashed_or_dropped() -> None:
    """Of a key that is hashed its hash, of a record without a key a digest of what lands."""
    mask = masker(_id="hash", email="drop")
    keys = Keys("_id", mask)
    assert keys.of(b'{"_id":"abc"}') == f'"{HASH("abc")}"'.encode()
    one, other = keys.of(b'{"a":1,"email":"x"}'), keys.of(b'{"a":1,"email":"y"}')
    assert one == other
    assert one.startswith(b"#")
    assert Keys("_id", masker(email="drop")).of(b'{"_id":"abc","email":"x"}') == b'"abc"'
    assert keys.of(b'"x@example.org"') != keys.of(b'"y@example.org"')


def test_a_sentence_loses_the_values_of_a_record() -> None:
    """As they are, and as they stand in an address."""
    said = "Nothing at /u/anna%40x.se: anna@x.se is unknown."
    assert without_values(said, {"s": {"email": "anna@x.se", "n": 1}}) == (
        "Nothing at /u/…: … is unknown."
    )
