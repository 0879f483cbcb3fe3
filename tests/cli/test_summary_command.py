"""`nexsets summary` over a dataset that a real run made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]


@pytest.fixture
def made(cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant) -> PracticeTenant:
    """A tenant whose companies are a Nexset."""
    assert cli("run", flow_file(), *calling(tenant)).code == 0
    return tenant


def test_columns_are_summed_up(cli: Call, made: PracticeTenant) -> None:
    """The overview agrees with what the tenant has, as a table and as JSON."""
    companies = made.records("/companies")
    found = {
        one["column"]: one for one in cli("nexsets", "summary", "All companies", "--json").json
    }
    phase = found["phase"]
    values = [one["phase"] for one in companies if one.get("phase")]
    assert (phase["filled"], phase["empty"]) == (len(values), len(companies) - len(values))
    assert (phase["distinct"], phase["distinct_is_exact"]) == (len(set(values)), True)
    assert (phase["minimum"], phase["maximum"]) == (min(values), max(values))
    assert found["_id"]["distinct"] == len(companies)
    shown = cli("nexsets", "summary", "All companies")
    assert shown.out.startswith("All companies: 30 records, ")
    assert "Different" in shown.out


def test_one_column_is_summed_up(cli: Call, made: PracticeTenant) -> None:
    """With its most frequent values; a column that is not there is said."""
    companies = made.records("/companies")
    found = cli("nexsets", "summary", "All companies", "--column", "phase", "--json").json
    counts = {one["value"]: one["records"] for one in found["top"]}
    for value, number in counts.items():
        assert number == sum(one.get("phase") == value for one in companies)
    assert "Most frequent" in cli("nexsets", "summary", "All companies", "--column", "phase").out
    number = cli("nexsets", "summary", "All companies", "--column", "mrr", "--json").json
    assert sum(one["count"] for one in number["histogram"]["bins"]) == number["filled"]
    assert "█" in cli("nexsets", "summary", "All companies", "--column", "mrr").out
    answer = cli("nexsets", "summary", "All companies", "--column", "nothing")
    assert (answer.code, "no column “nothing”" in answer.err) == (2, True)


def test_a_data_dictionary_is_written(cli: Call, made: PracticeTenant, tmp_path: Path) -> None:
    """A line for each column, in a file whose suffix says the form."""
    target = tmp_path / "dictionary.csv"
    answer = cli("nexsets", "summary", "All companies", "-o", target)
    assert (answer.code, "columns written to" in answer.err) == (0, True)
    lines = target.read_text("utf-8").splitlines()
    assert lines[0].startswith("column,type,filled,filled_percent,distinct,")
    assert any(line.startswith("phase,text,") for line in lines)
    answer = cli("nexsets", "summary", "All companies", "-o", tmp_path / "dictionary.doc")
    assert (answer.code, "must end in one of" in answer.err) == (2, True)
