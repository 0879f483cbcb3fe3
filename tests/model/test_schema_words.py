"""Types and changes of columns in the words of people."""

import pytest

from planhat_gui.model.results import Changes, PublishedNexset, SchemaChange
from planhat_gui.model.schema_words import (
    change_words,
    changes_words,
    columns_fact,
    counted,
    in_short,
    type_words,
    unfit_fact,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("VARCHAR", "text"),
        ("BIGINT", "whole number"),
        ("TIMESTAMP", "date and time"),
        ("JSON", "mixed values"),
        ("VARCHAR[]", "list of texts"),
        ("JSON[]", "list of mixed values"),
        ("BIGINT[][]", "list of list of whole numbers"),
        ('STRUCT("a" BIGINT[])', "object"),
        ('STRUCT("a" BIGINT)[]', "list of objects"),
        ("MAP(VARCHAR, JSON)", "object keyed by ids"),
        ("BLOB", "BLOB"),
    ],
)
def test_each_type_has_words(name: str, words: str) -> None:
    """One that no dataset has keeps its name."""
    assert type_words(name) == words


def test_each_kind_of_change_has_words() -> None:
    """With its types, or its names, as far as they say something."""
    said = [
        change_words(SchemaChange("new", "a", "", "BOOLEAN")),
        change_words(SchemaChange("missing", "a", "DOUBLE", "")),
        change_words(SchemaChange("retyped", "a", "BIGINT", "VARCHAR")),
        change_words(SchemaChange("renamed", "name", "name_2", "name")),
    ]
    assert said == [
        "new, yes/no",
        "in no record any more, was number",
        "whole number → text",
        "now called “name”, was “name_2”",
    ]


def test_in_short_names_the_first_five_of_each_kind() -> None:
    """The rest is a number."""
    many = [SchemaChange("new", f"n{at}", "", "BIGINT") for at in range(7)]
    some = [*many, SchemaChange("retyped", "t", "BIGINT", "VARCHAR")]
    assert in_short(some) == (
        "New: “n0”, “n1”, “n2”, “n3”, “n4” and 2 more; of another type: “t” (whole number → text)"
    )
    assert counted(some) == "7 new, 1 of another type"
    assert (in_short([]), counted([])) == ("", "")


def test_a_receipt_has_words_only_where_something_is() -> None:
    """A line for each Nexset whose columns changed; the values set aside in one number."""
    changes = (SchemaChange("new", "a", "", "BIGINT"),)
    one = PublishedNexset("1", "A", 1, 1, "", schema_changes=changes, set_aside=1)
    other = PublishedNexset("2", "B", 1, 1, "", set_aside=1200)
    assert columns_fact([one, other, one]) == "1 new\n1 new"
    assert unfit_fact([one]) == "1 value, set aside: the columns were kept"
    assert unfit_fact([one, other]).startswith("1,201 values, set aside")
    assert (columns_fact([other]), unfit_fact([])) == ("", "")


def test_gone_is_not_claimed_where_it_is_not_known() -> None:
    """After a run that may be incomplete nobody knows."""
    found = Changes(1, 2000, 0, 5)
    assert changes_words(found, "today") == "1 new, 2,000 changed, 0 gone since today"
    assert changes_words(found, "today", gone_told=False) == (
        "1 new, 2,000 changed, gone ones not known since today"
    )
