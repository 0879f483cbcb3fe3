"""The options of a flow, described once."""

from dataclasses import fields

import pytest

from planhat_gui.model.flow import FlowOptions
from planhat_gui.model.options import OPTION_PARAMS, option_values, options_from, words_of


def test_every_option_is_described() -> None:
    """No option without its field in the form, no field without its option.

    Personal columns are chosen in a list of their own.
    """
    described = {param.name for param in OPTION_PARAMS} | {"personal"}
    assert described == {each.name for each in fields(FlowOptions)}


def test_values_and_back() -> None:
    """What a form holds gives the same options again; what is missing is as usual."""
    options = FlowOptions(parallel_requests=7)
    assert options_from(option_values(options)) == (options, [])
    assert options_from({}) == (FlowOptions(), [])


@pytest.mark.parametrize(
    ("name", "value"), [("parallel_requests", "many"), ("update", "never"), ("magic", 1)]
)
def test_what_is_wrong_is_said_at_its_field(name: str, value: str | int) -> None:
    """One problem, with the place it has in a flow file."""
    _, problems = options_from({name: value})
    assert [problem.field for problem in problems] == [f"options.{name}"]


def test_the_default_word_comes_first() -> None:
    """A file without the option means its default."""
    assert words_of("update")[0] == FlowOptions().update


def test_what_is_usual_depends_on_the_source() -> None:
    """One Nexset for a template; for a source set up by hand one for each kind of record."""
    assert words_of("nexsets") == ("single", "by_schema")
    assert words_of("nexsets", advanced=True) == ("by_schema", "single")
    assert options_from({})[0].nexsets == "single"
    assert options_from({}, advanced=True)[0].nexsets == "by_schema"
    assert options_from({"nexsets": "single"}, advanced=True)[0].nexsets == "single"
