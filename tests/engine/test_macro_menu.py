"""The menu that opens at a “{”."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.macro_menu import MAX_FIELDS, Completion, completions, open_macro
from planhat_gui.engine.macros import MacroValues, expand
from planhat_gui.model.dates import TimeUnit
from planhat_gui.model.macro_names import Names, bind
from planhat_gui.model.macros import TextKind, parse

NAMES = Names(
    steps=("step_1", "step_2"),
    lookups={"companies": ("_id", "Company ID"), "My users": ("_id", "email")},
    variables={"region": "emea"},
)
VALUES = MacroValues(
    datetime(2026, 3, 9, tzinfo=UTC),
    row={"companies": {"_id": "a/b", "Company ID": "7"}, "My users": {"_id": 1}},
    records={"step_1": {"_id": "x", "custom": {"# a": [1, 2]}, "none": None, "tags": []}},
)


def menu(typed: str) -> dict[str, str]:
    """The texts offered and their values."""
    return {one.text: one.value_now for one in completions(typed, NAMES, VALUES)}


def test_everything_at_once() -> None:
    """Dates first, then what earlier steps, lookups and variables give, with values as of now."""
    assert list(menu("").items()) == [
        ("{now}", "2026-03-09"),
        ("{now-1}", "2026-03-08"),
        ("{now+1}", "2026-03-10"),
        ("{last_run}", "1970-01-01"),
        ("{now-", ""),
        ("{now+", ""),
        ("{step_1._id}", "x"),
        ("{step_1.custom['# a'][0]}", "1"),
        ("{step_1.none}", ""),
        ("{step_2.", ""),
        ("{companies._id}", "a/b"),
        ("{companies['Company ID']}", "7"),
        ("{lookup['My users']._id}", "1"),
        ("{lookup['My users'].email}", ""),
        ("{region}", "emea"),
    ]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("no", ["{now}", "{now-1}", "{now+1}", "{now-", "{now+", "{step_1.none}"]),
        ("NOW", ["{now}", "{now-1}", "{now+1}", "{now-", "{now+"]),
        ("now-", ["{now-1}", "{now-"]),
        ("now-1", ["{now-1}"]),
        ("now-14", ["{now-14}"]),
        ("last_run-2", ["{last_run-2}"]),
        ("companies", ["{companies._id}", "{companies['Company ID']}"]),
        ("_id", ["{step_1._id}", "{companies._id}", "{lookup['My users']._id}"]),
        ("em", ["{email}", "{lookup['My users'].email}"]),
        ("reg", ["{region}"]),
        ("step_2", ["{step_2."]),
        ("brand", ["{brand="]),
        ("}", []),
        ("a b", []),
        ("now-1.5", []),
    ],
)
def test_filtered_as_one_types(typed: str, texts: list[str]) -> None:
    """Beginnings first, then what contains it; the short form of a column when it is typed."""
    assert list(menu(typed)) == texts


def test_labels_name_the_unit() -> None:
    """A line says what it is in words."""
    values = MacroValues(VALUES.now, time_unit=TimeUnit.MONTH)
    labels = {one.text: one.label for one in completions("", Names(), values)}
    assert labels["{now-1}"] == "1 month before now"
    assert labels["{now+"] == "Any number of months after"
    (typed,) = completions("last_run+12", Names(), values)
    assert typed.label == "12 months after the last successful run's start"


def test_only_beginnings_are_unfinished() -> None:
    """What is finished can be filled in as it is."""
    for one in completions("", NAMES, VALUES):
        assert one.finished == one.text.endswith("}")
        if one.finished and one.value_now:
            bound = bind(parse(one.text, TextKind.VALUE), NAMES)
            assert expand(bound, VALUES) == one.value_now


def test_dates_out_of_the_calendar_have_no_value() -> None:
    """The line is offered without one."""
    values = MacroValues(VALUES.now, time_unit=TimeUnit.YEAR)
    assert completions("now-99999", Names(), values) == [
        Completion("{now-99999}", "99999 years before now")
    ]


def test_long_and_many_values() -> None:
    """A value is cut, a record offers so many fields, and nesting ends somewhere."""
    record = {"a": "x" * 500, "deep": {"b": {"c": {"d": {"e": 1}}}}} | {
        f"f{number}": number for number in range(500)
    }
    found = completions(
        "step_1", Names(steps=("step_1",)), MacroValues(VALUES.now, records={"step_1": record})
    )
    assert len(found) == MAX_FIELDS
    assert found[0].value_now == "x" * 80 + "…"
    assert not any("deep" in one.text for one in found)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("https://h/{", 10),
        ("https://h/{now-", 10),
        ("{a}{b", 3),
        ("{step_1['a }{ b", 0),
        ("{step_1['a b'].", 0),
        ("{a", 0),
        ("{{{a", 2),
        ("", None),
        ("{a}", None),
        ("{{", None),
        ("{{a", None),
        ('{"', None),
        ('{"a": 1', None),
        ("{ ", None),
        ("{1", None),
        ("a}", None),
    ],
)
def test_where_the_menu_is_open(text: str, start: int | None) -> None:
    """Behind a single { with nothing or a name after it."""
    assert open_macro(text, len(text)) == start
    assert open_macro(text + "}more{", len(text)) == start


@given(st.text(st.sampled_from("{}[]'\"now-1 .a")), st.data())
def test_any_text_and_cursor(text: str, data: st.DataObject) -> None:
    """No text and no typing raises."""
    cursor = data.draw(st.integers(0, len(text)))
    start = open_macro(text, cursor)
    if start is not None:
        assert text[start] == "{"
        completions(text[start + 1 : cursor], NAMES, VALUES)
