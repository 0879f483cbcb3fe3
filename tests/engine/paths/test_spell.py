"""Clicks to paths."""

import pytest

from planhat_gui.engine.paths import path_of, record_path_of, xpath_of
from planhat_gui.engine.paths.words import Step


@pytest.mark.parametrize(
    ("steps", "every", "one", "around"),
    [
        ([], "$", "$", "$"),
        ([0], "$[*]", "$[0]", "$[*]"),
        (
            ["data", "items", 3, "name"],
            "$.data.items[*].name",
            "$.data.items[3].name",
            "$.data.items[*]",
        ),
        (
            [0, "contacts", 2, "e mail"],
            "$[*].contacts[*]['e mail']",
            "$[0].contacts[2]['e mail']",
            "$[*].contacts[*]",
        ),
        (["meta", "total"], "$.meta.total", "$.meta.total", "$.meta"),
        (
            ["it's", "a\\b", "\n", "日本", "\u202e"],
            None,
            "$['it\\'s']['a\\\\b']['\\n'].日本['\\u202e']",
            None,
        ),
    ],
)
def test_a_click_gives_paths(
    steps: list[Step], every: str | None, one: str, around: str | None
) -> None:
    """To that value of each record, to that value alone, and to the records it is in."""
    assert path_of(steps, all_elements=False) == one
    if every is not None:
        assert path_of(steps) == every
        assert record_path_of(steps) == around


def test_a_click_in_xml_gives_an_xpath() -> None:
    """Attributes, own text, places counted from 1."""
    steps: list[Step] = ["r", "d:i", 1, "n", "#text"]
    assert xpath_of(steps) == "/r/d:i/n/text()"
    assert xpath_of(steps, all_elements=False) == "/r/d:i[2]/n/text()"
    assert xpath_of(["r", "@id"]) == "/r/@id"
    with pytest.raises(ValueError, match="no element is called"):
        xpath_of(["a b"])
