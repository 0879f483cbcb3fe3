"""From a body to its records: the same bytes, one line each, or a sentence (section 4.9)."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.keys import Keys
from planhat_gui.engine.records import cut, decode_all
from planhat_gui.model.errors import Damaged, Failure, NeedsFix, TryAgain


def lines(body: bytes, path: str = "$[*]") -> list[bytes]:
    """The records as bytes."""
    return [bytes(one) for one in cut(body, path)]


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**200), 2**200)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.text(st.characters(categories=["Cs", "Cc", "L"]), max_size=5)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def surrogate_free(value: Any, ascii_only: bool) -> bytes:
    """The value as JSON bytes; letters that UTF-8 cannot hold stay escaped."""
    text = json.dumps(value, ensure_ascii=ascii_only)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value).encode()


@given(st.lists(VALUES, max_size=8), st.booleans())
def test_any_list_is_cut_into_its_items(items: list[Any], ascii_only: bool) -> None:
    """Each line decodes to its item, and the lines joined are the body again."""
    body = surrogate_free(items, ascii_only)
    found = lines(body)
    assert [json.loads(line) for line in found] == items
    assert b"[" + b", ".join(found) + b"]" == body


@given(st.lists(VALUES, max_size=6), st.sampled_from([1, "\t", 4]), st.sampled_from(["\n", "\r\n"]))
def test_pretty_printed_bodies_give_one_line_each(items: list[Any], indent: Any, end: str) -> None:
    """Line breaks between tokens go, values do not change."""
    text = json.dumps(items, indent=indent).replace("\n", end)
    found = lines(text.encode())
    assert [json.loads(line) for line in found] == items
    assert not any(b"\n" in line or b"\r" in line for line in found)


@given(st.lists(VALUES, max_size=5), st.sampled_from(["$.data[*]", "$.a.b[*]", "$['the rows'][*]"]))
def test_wrapped_lists_are_found(items: list[Any], path: str) -> None:
    """At a plain path, with other members around."""
    names = {"$.data[*]": ["data"], "$.a.b[*]": ["a", "b"], "$['the rows'][*]": ["the rows"]}[path]
    value: Any = items
    for name in reversed(names):
        value = {"meta": {"n": 1}, name: value, "z": []}
    assert [json.loads(one) for one in lines(json.dumps(value).encode(), path)] == items


EXACT = [
    b'{"a":9007199254740993}',
    b'{"a":9223372036854775808}',
    b"1606938044258990275541962092341162602522202993782792835301376",
    b"9" * 4301,
    b"-0.0",
    b"1.0",
    b"1.10",
    b"1E5",
    b"1e400",
    b"0.1e-9999",
    b'"\\u00e9\\/"',
    b'"\xc3\xa9/"',
    b'"\\ud83d\\ude00"',
    b'"\\ud800"',
    b'{"\\ud800":"\\udfff\\ud800"}',
    b'"\\u0000"',
    b'"\xe2\x80\xa8"',
    b'{"a":1,"a":2}',
    b'{"":{"__proto__":1,"a.b":2,"a b":3}}',
    b'{"_id":null}',
    b'"=cmd|calc"',
]


@pytest.mark.parametrize("record", EXACT)
def test_bytes_stay_exactly_as_sent(record: bytes) -> None:
    """Numbers of any size, every escape, duplicate names: the record is not touched."""
    assert lines(b"[ " + record + b" ,1]") == [record, b"1"]
    assert lines(b'{"data":[1,' + record + b"]}", "$.data[*]") == [b"1", record]


@pytest.mark.parametrize("record", [b"1e400", b"-1e400", b"9" * 4301, b"-" + b"9" * 9999])
def test_numbers_beyond_python_are_shown_as_text(record: bytes) -> None:
    """A sample never fails for a number."""
    found = decode_all(lines(b'[{"a":' + record + b',"b":1}]'))
    assert found == [{"a": record.decode(), "b": 1}]


def test_ordinary_numbers_are_shown_as_numbers() -> None:
    """And keep their kind."""
    found = decode_all([b"[1,1.0,-0.0,9007199254740993,1e5]"])[0]
    assert found == [1, 1.0, 0.0, 9007199254740993, 100000.0]
    assert [type(one) for one in found] == [int, float, float, int, float]


@pytest.mark.parametrize("depth", [10, 99, 500, 900, 990, 999, 1010, 5_000, 200_000])
def test_deep_nesting_is_kept_or_refused(depth: int) -> None:
    """Never an error of another kind; what is landed can also be shown."""
    body = b"[" + b'{"a":[' * (depth // 2) + b"1" + b"]}" * (depth // 2) + b"]"
    try:
        found = lines(body)
    except Damaged as failure:
        assert failure.code == "too_deep"  # noqa: PT017
        assert depth > 900
    else:
        assert found == [body[1:-1]]
        shown = decode_all(found)[0]
        assert isinstance(shown, dict) if depth < 100 else isinstance(shown, str)


def test_brackets_in_texts_are_no_depth() -> None:
    """A text of a thousand brackets is a text."""
    record = {"a": "[{" * 500 + '\\"', "b": [[]] * 200}
    assert decode_all([json.dumps(record).encode()]) == [record]


@pytest.mark.parametrize("unit", [b"[", b'{"a":', b'{"a":['])
def test_a_bomb_of_open_brackets_is_refused(unit: bytes) -> None:
    """200,000 levels, never closed."""
    with pytest.raises((Damaged, TryAgain)):
        lines(b"[" + unit * 200_000)


NOT_A_LIST = [
    (b'{"error":"nope"}', "got an object with: error. It says: “nope”"),
    (b'{"message":"a","x":1}', "got an object with: message, x. It says: “a”"),
    (b'{"error":{"code":1}}', "got an object with: error."),
    (b"{}", "got an object"),
    (b"null", "got null"),
    (b"true", "got true"),
    (b"false", "got false"),
    (b"42", "got 42"),
    (b"-1.5", "got -1.5"),
    (b'"text"', "got a text: “text”"),
    (b'""', "got a text: “”"),
    (b'"\\u202e"', "⟨U+202E⟩"),
    (b'"\\ud800"', "⟨U+D800⟩"),
]


@pytest.mark.parametrize(("body", "words"), NOT_A_LIST)
def test_a_200_without_a_list_is_named(body: bytes, words: str) -> None:
    """B130, B131, F37: never an empty dataset."""
    with pytest.raises(Damaged) as failed:
        lines(body)
    assert failed.value.code == "not_a_list"
    assert f"Expected a list, {words}" in failed.value.message or words in failed.value.message


CUT = [b"[", b'[{"a":1}', b'[{"a":1},', b'[{"a":1},{"b', b'[{"a":"x', b'[{"a":', b"[1", b'["\\']


@pytest.mark.parametrize("body", CUT)
def test_a_cut_body_is_worth_another_try(body: bytes) -> None:
    """With the byte where it ended."""
    with pytest.raises(TryAgain) as failed:
        lines(body)
    assert failed.value.code == "cut_answer"
    assert f"byte {len(body)}" in failed.value.message


@given(st.lists(VALUES, min_size=1, max_size=5), st.data())
def test_no_beginning_of_a_list_passes_for_the_list(items: list[Any], data: st.DataObject) -> None:
    """Cut anywhere: always TryAgain, never fewer records."""
    body = json.dumps(items).encode()
    at = data.draw(st.integers(1, len(body) - 1))
    with pytest.raises(TryAgain):
        lines(body[:at])


NO_JSON = [
    b"[NaN]", b"[Infinity]", b"[-Infinity]", b"[01]", b"[1.]", b"[.5]", b"[+1]", b"[1e]",
    b"[tru]", b"[truex]", b"['a']", b"[1,]", b"[,1]", b"[1 2]", b'[{"a":1,}]', b"[{a:1}]",
    b'["a\nb"]', b'["\x01"]', b'["\\q"]', b'["\\u12"]', b"[/*c*/1]", b"[\x0c1]", b"[1]]", b"[1]\0",
    b"xyz", b"a,b\n1,2", b"-", b"[1}", b'{"a":1]',
]  # fmt: skip


@pytest.mark.parametrize("body", NO_JSON)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    """The fast way is as strict as the careful one."""
    with pytest.raises((Damaged, TryAgain)):
        lines(body)
    with pytest.raises((Damaged, TryAgain)):
        lines(b'{"data":' + body + b"}", "$.data[*]")


@pytest.mark.parametrize("body", [b'{"a":1}\n{"a":2}\n', b"[1]\n[2]", b'{"a":1}{"a":2}'])
def test_several_documents_are_named(body: bytes) -> None:
    """JSON lines are another format (B133)."""
    with pytest.raises(Damaged) as failed:
        lines(body)
    assert failed.value.code == "several_documents"


def test_a_path_to_nothing_is_said() -> None:
    """With the path, and not retried."""
    with pytest.raises(Damaged) as failed:
        lines(b'{"rows":[1]}', "$.data[*]")
    assert failed.value.code == "path_found_nothing"
    assert "$.data[*]" in failed.value.message


def test_other_paths_go_through_the_path_library() -> None:
    """Filters of depth, indexes."""
    body = b'{"a":{"rows":[{"x":1},{"x":2}]},"b":{"rows":[{"x":3}]}}'
    assert [json.loads(one) for one in lines(body, "$.*.rows[*].x")] == [1, 2, 3]
    assert lines(body, "$.a.rows[0]") == [b'{"x":1}']


@pytest.mark.parametrize("path", ["$..x[*]", "$.d.x[*]", "$.d['x'][*]"])
@pytest.mark.parametrize("bad", [b"1e400", b'"\\ud800",1e400', b"9" * 5000, b"NaN"])
def test_odd_numbers_on_any_path_are_kept_or_a_failure(path: str, bad: bytes) -> None:
    """No other exception."""
    try:
        found = lines(b'{"d":{"x":[' + bad + b"]}}", path)
    except Failure as failure:
        assert failure.message  # noqa: PT017
    else:
        assert b",".join(found) == bad


@pytest.mark.parametrize("path", ["$[", "$..", "a b c", "$.x[?(@.y>", "x" * 1001, "$[*].`len`x"])
def test_a_wrong_path_names_its_field(path: str) -> None:
    """It is the user's to mend."""
    with pytest.raises(NeedsFix) as failed:
        lines(b'{"a":1}', path)
    assert failed.value.problems[0].field == "path_to_data"


@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=5), VALUES)
def test_a_key_is_the_fields_own_token(record: dict[str, Any], value: Any) -> None:
    """Byte for byte; without the field the record's digest, which is the record's alone.

    Half a letter (a lone surrogate) anywhere in the record hides the key: then it is the digest.
    """
    keys = Keys("_id")
    with_key = {**record, "_id": value}
    line = json.dumps(with_key).encode()
    token = keys.token(line)
    if value is None:
        assert token is None
    elif token is None:
        assert rb"\ud" in line
    else:
        assert json.loads(token) == value
    other = json.dumps({**with_key, "other": 1}).encode()
    assert (keys.of(line) == keys.of(other)) is (token is not None or line == other)


def test_keys_of_odd_records() -> None:
    """What is no object, or has no such field, is known by its bytes."""
    keys = Keys("_id")
    odd = [b"1", b'"x"', b"[1]", b"null", b'{"id":"x"}', b'{"_id":null}', b"{}"]
    assert [keys.token(one) for one in odd] == [None] * 7
    assert len({keys.of(one) for one in odd}) == 7
    assert Keys(None).of(b'{"_id":"x"}').startswith(b"#")
    assert keys.of(b'{"_id":1}') != keys.of(b'{"_id":"1"}')


def test_ascending_is_about_text_keys_only() -> None:
    """Equal, falling or missing keys are not ascending."""
    keys = Keys("_id")
    assert keys.ascending([b'{"_id":"a"}', b'{"_id":"b"}'])
    for bad in ([b'{"_id":"b"}', b'{"_id":"a"}'], [b'{"_id":"a"}'] * 2, [b'{"_id":1}'], [b"{}"]):
        assert not keys.ascending(bad)
