"""Suggestions: which paths of an answer would give records."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.suggest import suggest_json
from planhat_gui.engine.paths.words import Suggestion


def suggested(document: Any) -> list[Suggestion]:
    """Suggestions for a document."""
    return suggest_json(json.dumps(document).encode())


def paths(document: Any) -> list[str]:
    """Their paths."""
    return [one.path for one in suggested(document)]


def test_a_bare_list_comes_first() -> None:
    """The way Planhat answers."""
    (found,) = suggested([{"_id": str(n), "name": "x", "tags": ["a"]} for n in range(250)])
    assert (found.path, found.records, found.columns) == ("$[*]", 250, 3)
    assert found.names == ("_id", "name", "tags")
    assert not found.about
    assert str(found) == "$[*] (250 records, 3 columns)"


def test_the_list_of_records_ranks_above_what_is_inside_and_beside() -> None:
    """Nested lists are records of their own, but later; a list of ids is none."""
    items = [
        {"id": n, "name": "x", "phase": "y", "contacts": [{"mail": "a", "id": i} for i in range(9)]}
        for n in range(50)
    ]
    document = {"data": {"items": items}, "meta": {"total": 50, "ids": [1, 2, 3]}}
    found = suggested(document)
    assert [one.path for one in found] == ["$.data.items[*]", "$.data.items[*].contacts[*]"]
    assert [one.records for one in found] == [50, 450]
    assert found[1].reason == "A list of objects inside each record."


def test_odd_names_are_spelled_so_that_the_path_works() -> None:
    """Spaces, dots, signs, quotes, other scripts."""
    names = [
        "# Overdue Invoices",
        "a.b",
        "it's",
        'say "x"',
        "日本語",
        "a-b",
        "",
        "x\\y",
        "*",
        "1st",
    ]
    document = {name: [{"n": 1}, {"n": 2}] for name in names}
    found = suggested(document)
    assert {one.path for one in found} == {
        "$['# Overdue Invoices'][*]",
        "$['a.b'][*]",
        r"$['it\'s'][*]",
        "$['say \"x\"'][*]",
        "$.日本語[*]",
        "$['a-b'][*]",
        "$[''][*]",
        r"$['x\\y'][*]",
        "$['*'][*]",
        "$['1st'][*]",
    }
    for one in found:
        assert len(compiled(one.path).find(json.dumps(document).encode())) == 2


def test_objects_by_their_id_are_one_suggestion() -> None:
    """Not one per id."""
    document = {"companies": {f"5f{n:04}": {"name": "x", "phase": n} for n in range(300)}}
    assert paths(document) == ["$.companies.*"]
    assert suggested(document)[0].records == 300


def test_a_single_object_is_one_record() -> None:
    """Where there is no list at all."""
    assert paths({"_id": "1", "name": "x"}) == ["$"]


def test_scalars_and_lists_of_scalars_suggest_nothing() -> None:
    """They are no records."""
    assert paths([1, 2, 3]) == []
    assert paths("x") == []
    assert paths({}) == []
    assert paths([]) == []


def test_ragged_and_mixed_lists_are_said_to_be() -> None:
    """The share of common names is in the reason."""
    (found,) = suggested([{"a": 1, "b": 2}, {"a": 1}, {"c": 1}, None])
    assert found.records == 4
    assert found.reason == "A list of objects; 44% of the names are common."


def test_half_a_surrogate_pair_does_not_hide_the_rest() -> None:
    """An answer that browsers would read is read here, too."""
    assert [one.path for one in suggest_json(rb'{"a":[{"t":"\ud800"},{"t":"x"}]}')] == ["$.a[*]"]


def test_without_time_counts_are_estimates_and_say_so() -> None:
    """What is beyond the sample is not read any more."""
    document = [{"id": n, "inner": [{"a": 1}, {"a": 2}]} for n in range(5000)]
    found = suggest_json(json.dumps(document).encode(), seconds=0)
    assert [(one.path, one.records, one.about) for one in found] == [
        ("$[*]", 5000, False),
        ("$[*].inner[*]", 10_000, True),
    ]
    assert str(found[1]).startswith("$[*].inner[*] (about 10,000 records")


def test_a_rhythm_in_the_data_hides_nothing() -> None:
    """Only every fifth record has what is looked for."""
    document = [{"id": n, "c": [{"a": 1}] if n % 5 == 4 else [], "t": ["x"]} for n in range(6000)]
    assert [(one.path, one.records) for one in suggested(document)] == [
        ("$[*]", 6000),
        ("$[*].c[*]", 1200),
    ]


@given(
    st.recursive(
        st.integers() | st.text(max_size=3) | st.none(),
        lambda inner: (
            st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=5)
        ),
        max_leaves=40,
    )
)
def test_counts_are_what_the_paths_find(document: Any) -> None:
    """Whatever the answer, every suggested path finds exactly so many nodes, each path once."""
    body = json.dumps(document).encode()
    found = suggest_json(body, seconds=60)
    assert len({one.path for one in found}) == len(found)
    for one in found:
        assert len(compiled(one.path).find(body)) == one.records
        assert not one.about
