"""Filling in macros: every value stays in its place."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planhat_gui.engine.macro_places import member
from planhat_gui.engine.macros import (
    MacroValues,
    Mark,
    Preview,
    Skip,
    date_problems,
    expand,
    preview,
    value_of,
)
from planhat_gui.model.dates import (
    DATE_FORMATS,
    DateFormat,
    TimeUnit,
    check_zone,
    find_format,
    shift,
)
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.headers import check_headers
from planhat_gui.model.macro_names import BoundText, Names, bind
from planhat_gui.model.macros import TextKind, parse, with_stand_ins
from planhat_gui.model.origins import check_url

NOW = datetime(2026, 3, 9, 14, 5, 7, tzinfo=UTC)
NAMES = Names(
    steps=("step_1",), lookups={"c": ("_id", "n")}, variables={"region": "emea", "filter": ""}
)
RECORD = {
    "id": "a/b",
    "n": 5,
    "big": 2**70,
    "f": 1.5,
    "yes": True,
    "nothing": None,
    "blank": " ",
    "tags": ["x", {"y": "z"}],
    "custom": {"# a": "b", "digits": "007"},
}
VALUES = MacroValues(NOW, row={"c": {"_id": "x", "n": 7}}, records={"step_1": RECORD})
HOST = "https://api.planhat.com"


def bound(text: str, kind: TextKind) -> BoundText:
    """The text, read and bound."""
    return bind(parse(text, kind, "field"), NAMES)


def filled(text: str, kind: TextKind = TextKind.VALUE, values: MacroValues = VALUES) -> str | Skip:
    """The text with its values."""
    return expand(bound(text, kind), values)


def with_id(value: object) -> MacroValues:
    """Values whose row and record hold this one."""
    return VALUES.with_row({"c": {"_id": value}}).with_record("step_1", {"id": value})


def dated(name: str, unit: str = "day", zone: str = "UTC", **more: Any) -> MacroValues:
    """Values with this format, unit and time zone."""
    found = find_format(name)
    assert found is not None
    return MacroValues(NOW, None, found, TimeUnit(unit), check_zone(zone)[0], **more)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("/companies/{c._id}", "/companies/x"),
        ("/companies/{step_1.id}/x", "/companies/a%2Fb/x"),
        ("/dimensiondata?from={now-1}", "/dimensiondata?from=2026-03-08"),
        ("/x?a={now}&b={now+1}", "/x?a=2026-03-09&b=2026-03-10"),
        ("/x?q={region}&r={z=a b}", "/x?q=emea&r=a%20b"),
        ("/x?q={step_1.n}{step_1.yes}{step_1.f}", "/x?q=5true1.5"),
        ("/x?q={step_1.custom['# a']}{step_1.tags[1].y}", "/x?q=bz"),
        ("/x?{c._id}=1", "/x?x=1"),
        ('/x?filter={{"a":{c.n}}}', '/x?filter={"a":7}'),
        ("/x?q={z=}", "/x?q="),
    ],
)
def test_urls(text: str, url: str) -> None:
    """Values in path and query, and the address is one that may be sent."""
    result = filled(HOST + text, TextKind.URL)
    assert result == HOST + url
    assert check_url(result)[1] is None


@pytest.mark.parametrize(
    ("name", "unit", "text"),
    [
        ("yyyy-MM-dd", "day", "2026-03-08"),
        ("yyyy-MM-dd", "week", "2026-03-02"),
        ("yyyy-MM-dd", "month", "2026-02-09"),
        ("yyyy-MM-dd", "year", "2025-03-09"),
        ("HH:mm", "hour", "13:05"),
        ("HH:mm", "minute", "14:04"),
        ("epoch_seconds", "second", "1773065106"),
        ("epoch_days", "day", "20520"),
        ("yyyy-MM-dd'T'HH:mm:ss'Z'", "day", "2026-03-08T14:05:07Z"),
    ],
)
def test_shift_first_then_format(name: str, unit: str, text: str) -> None:
    """{now-1} is one unit before, then written in the format."""
    assert filled("{now-1}", TextKind.VALUE, dated(name, unit)) == text


def test_the_time_zone_decides_which_day_it_is() -> None:
    """Late in the evening in UTC it is the next day in Auckland."""
    assert filled("{now}", values=dated("yyyy-MM-dd", zone="Pacific/Auckland")) == "2026-03-10"


def test_last_run() -> None:
    """{last_run} is when the last successful run began; before the first it is 1970."""
    began = MacroValues(NOW, last_run=NOW - timedelta(days=3))
    assert filled("{last_run} {last_run-1}", values=began) == "2026-03-06 2026-03-05"
    assert filled("{last_run}", values=MacroValues(NOW)) == "1970-01-01"


def test_a_run_sets_variables() -> None:
    """A value given for the run wins over the default in the text, also an empty one."""
    values = MacroValues(NOW, variables={"region": "apac", "z": ""})
    assert filled("{region}|{z=1}|{y=2}", values=values) == "apac||2"


@pytest.mark.parametrize(
    ("macro", "reason"),
    [
        ("{step_1.gone}", "no such value"),
        ("{step_1.tags[9]}", "no such value"),
        ("{step_1.id.x}", "no such value"),
        ("{step_1.custom[0]}", "no such value"),
        ("{step_1.id[0]}", "no such value"),
        ("{step_1.__class__}", "no such value"),
        ("{step_1.nothing}", "empty"),
        ("{step_1.blank}", "empty"),
        ("{step_1.tags}", "a list, not a single value"),
        ("{step_1.custom}", "an object, not a single value"),
    ],
)
@pytest.mark.parametrize("kind", [TextKind.URL, TextKind.HEADER, TextKind.FORM_BODY])
def test_a_call_without_its_value_is_left_out(macro: str, reason: str, kind: TextKind) -> None:
    """The Skip names the macro and the reason, in words."""
    result = filled(f"{HOST}/{macro}", kind)
    assert isinstance(result, Skip)
    assert result.macro == macro
    assert reason in result.reason
    assert str(result) == f"{macro}: {result.reason}."


@pytest.mark.parametrize("value", [None, "", " ", "\t\n"])
def test_empty_cells_are_left_out(value: str | None) -> None:
    """A filter without its value would ask for everything."""
    result = filled(f"{HOST}/x?companyId={{c._id}}", TextKind.URL, with_id(value))
    assert result == Skip("{c._id}", "the value is empty")


def test_rows_without_the_column_and_steps_without_a_record() -> None:
    """A ragged row, or a record that is no object, is one call less."""
    assert isinstance(filled("{c._id}", values=VALUES.with_row({"c": {}})), Skip)
    assert isinstance(filled("{c._id}", values=VALUES.with_row({})), Skip)
    assert isinstance(filled("{step_1.id}", values=MacroValues(NOW)), Skip)
    assert isinstance(filled("{step_1.id}", values=VALUES.with_record("step_1", [1])), Skip)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("/a/{step_1.id}/b", ".."),
        ("/a/{step_1.id}", "."),
        ("/a/{step_1.id}?x", ".."),
        ("/a/.{step_1.id}", "."),
        ("/a/%2e{step_1.id}", "."),
    ],
)
def test_dots_do_not_climb(text: str, value: str) -> None:
    """A value that would make “..” of a part of the path is left out."""
    result = filled(HOST + text, TextKind.URL, with_id(value))
    assert result == Skip("{step_1.id}", "“.” and “..” cannot be sent as parts of a path")


@pytest.mark.parametrize(
    ("text", "value"),
    [("/a/{step_1.id}x", ".."), ("/a?{step_1.id}", ".."), ("/{step_1.id}", "...")],
)
def test_dots_that_lead_nowhere_are_text(text: str, value: str) -> None:
    """Dots with something beside them, or after the ?, are sent."""
    result = filled(HOST + text, TextKind.URL, with_id(value))
    assert result == HOST + text.replace("{step_1.id}", value)


def test_dots_of_the_address_itself_are_not_the_rows_fault() -> None:
    """They stay for the check of the address, which refuses them."""
    result = filled(f"{HOST}/../{{step_1.id}}", TextKind.URL, with_id("x"))
    assert result == f"{HOST}/../x"
    assert check_url(result)[1] is not None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("a\r\nX-Evil: 1", "control character"),
        ("a\x00", "control character"),
        ("a\x0bb", "control character"),
        ("a\x7f", "control character"),
        ("a\x85b", "control character"),
        ("日本", "only have Latin-1"),
        ("“x”", "only have Latin-1"),
        ("x" * 4001, "at most 4,000"),
        ("a\ud800", "half a character"),
    ],
)
def test_headers_refuse_what_they_cannot_carry(value: str, reason: str) -> None:
    """The row is left out; nothing of it becomes a header line."""
    result = filled("X {c._id}", TextKind.HEADER, with_id(value))
    assert isinstance(result, Skip)
    assert reason in result.reason


def test_headers_have_no_spaces_around_them() -> None:
    """What HTTP would drop is dropped here, and values keep theirs inside."""
    assert filled("{c._id}, b {c._id} ", TextKind.HEADER, with_id(" é ")) == "é , b  é"


@pytest.mark.parametrize(
    ("macro", "value"),
    [
        ("{step_1.n}", 5),
        ("{step_1.big}", 2**70),
        ("{step_1.f}", 1.5),
        ("{step_1.yes}", True),
        ("{step_1.nothing}", None),
        ("{step_1.id}", "a/b"),
        ("{step_1.blank}", " "),
        ("{step_1.tags}", ["x", {"y": "z"}]),
        ("{step_1.custom}", {"# a": "b", "digits": "007"}),
        ("{step_1.custom.digits}", "007"),
        ("{c.n}", 7),
        ("{c._id}", "x"),
        ("{now}", "2026-03-09"),
        ("{region}", "emea"),
        ("{z=12}", 12),
        ("{z=-1.5e3}", -1500.0),
        ("{z=007}", "007"),
        ("{z=true}", True),
        ("{z=null}", None),
        ("{z=}", ""),
        ("{z=1, x}", "1, x"),
        ('{z= {"a": [1]}}', {"a": [1]}),
        ('{z={"a": ]}}', '{"a": ]}'),
        ("{z=[NaN}", "[NaN"),
    ],
)
def test_json_outside_quotes_keeps_types(macro: str, value: object) -> None:
    """Values of records keep their type; text that is a number, true, false or null goes bare."""
    result = filled(f'{{"a": {macro}, "b": 1}}', TextKind.JSON_BODY)
    assert isinstance(result, str)
    assert json.loads(result) == {"a": value, "b": 1}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12", 12),
        ("true", True),
        ("null", None),
        ("5e3", 5000.0),
        ("1 ", "1 "),
        ('{"$ne":1}', '{"$ne":1}'),
    ],
)
def test_a_lookups_text_in_json(cell: str, value: object) -> None:
    """Tables have no types, so a number goes bare; a cell never becomes an object."""
    result = filled('{"a": {c._id}, "b": "{c._id}"}', TextKind.JSON_BODY, with_id(cell))
    assert isinstance(result, str)
    assert json.loads(result) == {"a": value, "b": cell}


@pytest.mark.parametrize(
    ("name", "value"),
    [("epoch_days", 20521), ("yyyy", "2026"), ("MM", "03"), ("iso", "2026-03-09T14:05:07Z")],
)
def test_dates_in_json(name: str, value: object) -> None:
    """Only the epoch formats are numbers: a month must not be one from October on."""
    result = filled('{"a": {now}, "b": "{now}"}', TextKind.JSON_BODY, dated(name))
    assert isinstance(result, str)
    assert json.loads(result) == {"a": value, "b": str(value)}


def test_json_strings_hold_any_single_value() -> None:
    """Inside quotes everything is text; lists and objects are left out."""
    text = '{"a": "{step_1.n} {step_1.yes} {step_1.id}"}'
    assert filled(text, TextKind.JSON_BODY) == '{"a": "5 true a/b"}'
    assert isinstance(filled('["{step_1.tags}"]', TextKind.JSON_BODY), Skip)
    assert isinstance(filled('["{step_1.nothing}"]', TextKind.JSON_BODY), Skip)


def test_text_bodies_take_values_as_they_are() -> None:
    """Nothing is known of the text, so nothing is encoded; objects are written as JSON."""
    assert filled("<{step_1.id}> {step_1.tags}", TextKind.TEXT_BODY) == '<a/b> ["x",{"y":"z"}]'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"x", {1: object()}])
def test_values_that_json_has_not(value: object) -> None:
    """What cannot be written is left out, never an error."""
    result = filled('{"a": {step_1.id}}', TextKind.JSON_BODY, with_id(value))
    assert result == Skip("{step_1.id}", "the value cannot be written")


def test_endless_nesting() -> None:
    """A value nested deeper than can be written is left out."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    result = filled('{"a": {step_1.id}}', TextKind.JSON_BODY, with_id(deep))
    assert isinstance(result, Skip)
    text = "[" * 100_000
    result = filled(f'{{"a": {{z={text}}}}}', TextKind.JSON_BODY)
    assert isinstance(result, str)
    assert json.loads(result) == {"a": text}


def test_half_characters_are_left_out_everywhere() -> None:
    """A lone surrogate has no bytes to send."""
    for kind in TextKind:
        result = filled(
            f"{HOST}/{{c._id}}" if kind is not TextKind.JSON_BODY else "[{c._id}]",
            kind,
            with_id("\ud800"),
        )
        assert isinstance(result, Skip)
        assert "half a character" in result.reason


def test_problems_are_not_filled_in() -> None:
    """A text with problems is refused with all of them."""
    with pytest.raises(NeedsFix) as error:
        filled("{now-}{nothing}")
    assert len(error.value.problems) == 2
    assert {problem.field for problem in error.value.problems} == {"field"}


def test_dates_outside_the_calendar() -> None:
    """{now-99999} years ago is a problem with its place, before and while filling in."""
    values = dated("yyyy", "year")
    text = bound("a{now}{now-99999}", TextKind.VALUE)
    (problem,) = date_problems(text, values)
    assert (
        "{now-99999}: this date lies before the year 1 or after the year 9999." in problem.message
    )
    assert problem.field == "field"
    with pytest.raises(NeedsFix) as error:
        expand(text, values)
    assert error.value.problems == (problem,)
    with pytest.raises(NeedsFix):
        value_of(bound("{now-99999}", TextKind.VALUE), values)
    assert date_problems(bound("{now-1}{c._id}", TextKind.VALUE), values) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{step_1.n}", 5),
        ("{step_1.nothing}", None),
        ("{step_1.tags}", ["x", {"y": "z"}]),
        ("{c._id}", "x"),
        ("{now}", "2026-03-09"),
        ("id {step_1.n}", "id 5"),
        ("plain", "plain"),
        ("{z=12}", "12"),
    ],
)
def test_carried_values_keep_their_type(text: str, value: object) -> None:
    """One macro alone is its value; with text around it, it is text."""
    result = value_of(bound(text, TextKind.VALUE), VALUES)
    assert result == value
    assert type(result) is type(value)


def test_carried_values_that_are_not_there() -> None:
    """A missing one is a Skip; a name without meaning a problem."""
    assert isinstance(value_of(bound("{step_1.gone}", TextKind.VALUE), VALUES), Skip)
    with pytest.raises(NeedsFix):
        value_of(bound("{gone}", TextKind.VALUE), VALUES)


def test_previews_mark_the_values() -> None:
    """Each value's place in the text; what has none stands as typed, with the reason."""
    values = dated("yyyy-MM-dd", "month", row={"c": {"_id": "a b"}})
    text = bound(
        f"{HOST}/{{c._id}}?a={{now-1}}&b={{step_1.id}}&c={{gone}}&d={{now-}}", TextKind.URL
    )
    shown = preview(text, values)
    assert shown.text == f"{HOST}/a%20b?a=2026-02-09&b={{step_1.id}}&c={{gone}}&d={{now-}}"
    start = len(HOST) + 1
    assert shown.marks == (
        Mark(start, start + 5, "{c._id}"),
        Mark(start + 8, start + 18, "{now-1}"),
        Mark(start + 21, start + 32, "{step_1.id}", "the record has no such value"),
        Mark(start + 35, start + 41, "{gone}", "the name is not known"),
    )


def test_previews_say_what_was_decided() -> None:
    """The last day of a month, and dates that are none."""
    values = MacroValues(datetime(2026, 3, 31, tzinfo=UTC), time_unit=TimeUnit.MONTH)
    clamped, outside = preview(bound("{now-1}{now-99999}", TextKind.VALUE), values).marks
    assert clamped.remark == "February 2026 has no day 31: its last day is taken."
    assert "before the year 1" in outside.note
    assert preview(bound("plain", TextKind.VALUE), values) == Preview("plain")


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SENDABLE = ANY_TEXT.filter(lambda text: bool(text.strip()))


@given(SENDABLE, SENDABLE)
def test_any_value_comes_back_from_its_place_in_the_url(first: str, second: str) -> None:
    """Splitting the URL gives the values back, each in its place, and the rest untouched."""
    assume(first not in {".", ".."})
    text = f"{HOST}/companies/{{c._id}}/x?a={{step_1.id}}&{{c._id}}=b&c=d"
    values = VALUES.with_row({"c": {"_id": first}}).with_record("step_1", {"id": second})
    url = filled(text, TextKind.URL, values)
    assert isinstance(url, str)
    parts = urlsplit(url)
    assert f"{parts.scheme}://{parts.netloc}" == HOST
    assert [unquote(part) for part in parts.path.split("/")] == ["", "companies", first, "x"]
    assert parse_qsl(parts.query) == [("a", second), (first, "b"), ("c", "d")]
    assert parts.fragment == ""
    address, problem = check_url(url)
    # Its length is the only limit of an address built so.
    assert address is None or address.url == url
    assert problem is None or "longer" in problem.message


@given(SENDABLE)
def test_any_value_comes_back_from_a_form(value: str) -> None:
    """The same in a form body."""
    body = filled("a={c._id}&b={c._id}", TextKind.FORM_BODY, with_id(value))
    assert isinstance(body, str)
    assert parse_qsl(body) == [("a", value), ("b", value)]


@given(SENDABLE)
def test_any_value_stays_in_its_header(value: str) -> None:
    """What is filled in is a header that may be sent, or the row is left out."""
    result = filled("a {c._id} b", TextKind.HEADER, with_id(value))
    if isinstance(result, str):
        assert result == f"a {value} b"
        assert check_headers([("X-A", result)]) == []
        result.encode("latin-1")


@given(SENDABLE)
def test_any_value_stays_in_its_json_string(value: str) -> None:
    """The body is the JSON it was, with the value where it belongs."""
    body = filled(
        '{"{c._id}": ["a{c._id}b", {"x": "{step_1.id}"}]}', TextKind.JSON_BODY, with_id(value)
    )
    assert isinstance(body, str)
    assert json.loads(body) == {value: [f"a{value}b", {"x": value}]}


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=8,
)


@given(JSON_VALUES)
def test_any_record_value_comes_back_from_json(value: object) -> None:
    """Outside quotes a record's value is itself, whatever it is."""
    body = filled('{"a": {step_1.id}}', TextKind.JSON_BODY, with_id(value))
    assert isinstance(body, str)
    found = json.loads(body)
    assert found == {"a": value}
    assert type(found["a"]) is type(value)


@given(ANY_TEXT)
def test_any_variable_stays_in_its_json_value(value: str) -> None:
    """A variable's text becomes one JSON value, never more."""
    values = MacroValues(NOW, variables={"region": value})
    body = filled('{"a": {region}, "b": 1}', TextKind.JSON_BODY, values)
    if isinstance(body, str):
        found = json.loads(body)
        assert list(found) == ["a", "b"]
        assert found["b"] == 1
        assert isinstance(found["a"], (int, float, list, dict)) or found["a"] in {value, None}


@given(
    st.integers(-999999, 999999),
    st.sampled_from(TimeUnit),
    st.sampled_from(DATE_FORMATS),
    st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Chatham"]),
    st.datetimes(timezones=st.just(UTC)),
)
def test_any_date_macro(
    amount: int, unit: TimeUnit, date_format: DateFormat, zone: str, moment: datetime
) -> None:
    """Any offset, unit, format, zone and moment: the shifted date in its format, or a problem."""
    values = MacroValues(moment, None, date_format, unit, check_zone(zone)[0])
    text = bound(f"{HOST}/x?a={{now{amount:+}}}&b=c", TextKind.URL)
    moved = shift(moment, amount, unit, values.time_zone)
    if moved is None:
        assert len(date_problems(text, values)) == 1
        return
    assert date_problems(text, values) == []
    url = expand(text, values)
    assert isinstance(url, str)
    assert parse_qsl(urlsplit(url).query) == [("a", date_format.format(moved)), ("b", "c")]
    assert check_url(url)[1] is None


SOUP = st.text(st.sampled_from("{}{}now-1region=c._idstep_1.n[0]'\"\\ :,?/%1"), max_size=30)


@given(SOUP, st.sampled_from(TextKind))
def test_no_text_raises_anything_but_its_problems(text: str, kind: TextKind) -> None:
    """Whatever is typed: a preview, and a text, a Skip or NeedsFix."""
    ready = bound(text, kind)
    shown = preview(ready, VALUES)
    for mark in shown.marks:
        assert 0 <= mark.start <= mark.end <= len(shown.text)
    if ready.problems or date_problems(ready, VALUES):
        with pytest.raises(NeedsFix):
            expand(ready, VALUES)
    else:
        assert isinstance(expand(ready, VALUES), (str, Skip))


@given(SOUP, ANY_TEXT | st.integers())
def test_json_is_valid_with_any_value_when_it_is_with_stand_ins(text: str, value: object) -> None:
    """What the check of a body says holds for every row."""
    ready = bound(f'[{text}, "{{c._id}}", {{step_1.id}}]', TextKind.JSON_BODY)
    assume(not ready.problems)
    try:
        json.loads(with_stand_ins(ready.parsed))
    except ValueError:
        return
    body = expand(ready, with_id(value))
    if isinstance(body, str):
        json.loads(body)


@pytest.mark.parametrize(
    "text",
    [
        "{step_1.__class__.__mro__}",
        "{c.__init__.__globals__}",
        "{step_1['__import__']}",
        "{x=__import__('os')}",
    ],
)
def test_nothing_is_executed(text: str) -> None:
    """Names of Python mean nothing here: a Skip, a problem or plain text."""
    try:
        result = filled(text)
    except NeedsFix:
        return
    assert isinstance(result, Skip) or result == "__import__('os')"


def test_members() -> None:
    """Plain members and positions; the record itself without a path."""
    assert member(RECORD, ()) is RECORD
    assert member(RECORD, ("tags", 1, "y")) == "z"
