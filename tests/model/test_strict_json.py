"""JSON that can mean only one thing, and the line of everything in it."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.strict_json import MAX_BYTES, Located, load


@pytest.mark.parametrize(
    ("data", "line", "sentence"),
    [
        (b"", 1, "nothing in it"),
        (b" \n ", 2, "nothing in it"),
        (b"\xff", 1, "Invalid character at byte 1"),
        (b'{"a":\n"\xe9"}', 2, "Invalid character at byte 8"),
        ('{"a": 1}'.encode("utf-16"), 1, "Invalid character at byte 1"),
        (b"{'a':1}", 1, "line 1, column 2: a name in double quotes is due here"),
        (b"[1,\n]", 2, "line 2, column 1: a value is due here"),
        (b'{"a":1,}', 1, "column 8: a name"),
        (b"// c\n{}", 1, "column 1: a value"),
        (b'{"a": {"b": 1', 1, "column 14: it ends too early"),
        (b"[", 1, "column 2: it ends too early"),
        (b'{"a"', 1, "ends too early"),
        (b'{"a" 1}', 1, "column 6: a ':' is due here"),
        (b'{"a":1 "b":2}', 1, "column 8: a ',' or '}' is due here"),
        (b"[1 2]", 1, "column 4: a ',' or ']' is due here"),
        (b"{}\n{}", 2, "line 2, column 1: there is more after the end"),
        (b'"abc', 1, "a text has no end"),
        (b'"a\nb"', 1, "line break"),
        (b'"\\x41"', 1, "column 2: a '\\' is followed by something unknown"),
        (b"TRUE", 1, "a value is due here"),
        (b"[\nNaN]", 2, "“NaN” is not a valid number"),
        (b"[-Infinity]", 1, "“-Infinity” is not a valid number"),
        (b"[1e400]", 1, "“1e400” is not a valid number"),
        (b"[" + b"1" * 4301 + b"]", 1, "is not a valid number"),
        (b"[01]", 1, "“01” is not a valid number"),
        (b"[+1]", 1, "“+1” is not a valid number"),
        (b"[1.]", 1, "“1.” is not a valid number"),
        (b"[0x10]", 1, "“0x10” is not a valid number"),
        (b'{"a": {"b": 1,\n"b": 2}}', 2, "a.b: It is given twice."),
        (b'{"a": 1, "\\u0061": 2}', 1, "a: It is given twice."),
        (b'["x",\n"\\ud800"]', 2, "invalid character (U+D800)"),
        (b'{"\\udc00": 1}', 1, "invalid character (U+DC00)"),
        (b"[" * 65 + b"]" * 65, 1, "Nested too deeply (limit 64)"),
        (b"[" * 100_000, 1, "Nested too deeply (limit 64)"),
        (b'{"a":' * 100_000, 1, "Nested too deeply (limit 64)"),
        (b" " * (MAX_BYTES + 1), None, "larger than 1,048,576 bytes"),
    ],
)
def test_bad_json_is_said(data: bytes, line: int | None, sentence: str) -> None:
    """Every fault has its sentence and its line, and no other exception than ours comes out."""
    with pytest.raises(NeedsFix) as caught:
        load(data)
    assert caught.value.problems[0].line == line
    assert sentence in str(caught.value)


def test_all_faults_that_can_be_read_over_come_at_once() -> None:
    """Members given twice, bad numbers and half characters are told together."""
    with pytest.raises(NeedsFix) as caught:
        load(b'{"a": NaN,\n"a": 1,\n"b": "\\ud800"}')
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3]


def test_limits_themselves_are_taken() -> None:
    """64 levels, 4,300 digits and a byte order mark go."""
    assert load(b"[" * 64 + b"]" * 64).line_of(()) == 1
    assert load(b"9" * 4300).value == int("9" * 4300)
    assert load(b"\xef\xbb\xbf{}").value == {}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, st.sampled_from([None, 0, 2]), st.booleans())
def test_good_json_reads_as_python_reads_it(value: Any, indent: int | None, ascii_: bool) -> None:
    """Whatever JSON a program writes comes back equal."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_)
    assert load(text.encode()).value == value


def _python_takes(data: bytes) -> bool:
    try:
        json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return True


@given(st.text(alphabet='{}[]:,"\\ntrufalse0123456789.eE+- \nuD8').map(str.encode) | st.binary())
def test_nothing_is_taken_that_python_refuses(data: bytes) -> None:
    """Our reader takes a part of what Python's reader takes, with equal values."""
    try:
        located = load(data)
    except NeedsFix:
        return
    assert _python_takes(data)
    assert located.value == json.loads(data.decode("utf-8-sig"))
    assert not isinstance(located.value, float) or math.isfinite(located.value)


def test_every_member_has_its_line() -> None:
    """Members are at the line of their name, list items where they begin."""
    located = load(b'\n{"a": 1,\r\n "b": {\n  "c": [1,\n   {"d": "x\\ny"}]\n}}')
    assert located.line_of(()) == 2
    assert located.line_of(("a",)) == 2
    assert located.line_of(("b",)) == 3
    assert located.line_of(("b", "c")) == 4
    assert located.line_of(("b", "c", 0)) == 4
    assert located.line_of(("b", "c", 1, "d")) == 5


def test_missing_member_has_the_line_around_it() -> None:
    """What is not there is missed where it should have been."""
    located = load(b'{"a":\n1, "b":\n{}}')
    assert located.line_of(("b", "x", 3, "y")) == 2
    assert Located({}).line_of(("x",)) == 1
