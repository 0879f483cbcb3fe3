"""`nexsets export` and `views export`: parts, forms, and files that are there already."""

import csv
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]


@pytest.fixture
def companies(cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant) -> Any:
    """The records of the Nexset “All companies”."""
    cli("run", flow_file(), "--json", *calling(tenant))
    return tenant.records("/companies")


def export(cli: Call, target: Path, *more: object) -> Any:
    """What the command says; it must do."""
    answer = cli("nexsets", "export", "All companies", "-o", target, *more)
    assert answer.code == 0, answer.err
    return answer


def test_a_filter_an_order_and_columns(cli: Call, companies: Any, tmp_path: Path) -> None:
    """The file has those rows and columns in that order, and the command says how many of all."""
    target = tmp_path / "out.csv"
    phase = companies[0]["phase"]
    said = export(
        cli, target, "--filter", f"phase = {phase}", "--sort", "name desc",
        "--columns", "name,PHASE", "--delimiter", "semicolon", "--bom",
    )  # fmt: skip
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    wanted = sorted((one["name"] for one in companies if one["phase"] == phase), reverse=True)
    assert rows[0] == ["name", "phase"]
    assert [row[0] for row in rows[1:]] == wanted
    assert f"{len(wanted)} record" in said.err
    assert f"of {len(companies)} written" in said.err


def test_fields_of_objects_are_columns_where_they_are_named(
    cli: Call, companies: Any, tmp_path: Path
) -> None:
    """As in the window, where they are expanded: filtered and sorted by, and written."""
    target = tmp_path / "out.csv"
    tiers = [one.get("custom", {}).get("Customer Tier") for one in companies]
    export(
        cli, target, "--filter", "custom.customer tier filled", "--sort", "custom.Customer Tier",
        "--columns", "_id,custom.Customer Tier",
    )  # fmt: skip
    rows = list(csv.reader(target.read_text("utf-8").splitlines()))
    assert rows[0] == ["_id", "custom.Customer Tier"]
    assert [row[1] for row in rows[1:]] == sorted(filter(None, tiers)) != []
    export(cli, target, "--replace", "--filter", '"custom.Customer Tier" = ENTERPRISE')
    rows = list(csv.reader(target.read_text("utf-8").splitlines()))
    assert len(rows) - 1 == tiers.count("Enterprise") > 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--filter", "nothing = 1"], "no filter on a column"),
        (["--filter", "custom.nothing = 1"], "no filter on a column"),
        (["--sort", "nothing"], "no column that is there"),
        (["--columns", "name,nothing"], "no column “nothing”"),
        (["--delimiter", "x"], "cannot stand between"),
    ],
)
def test_what_cannot_be_is_said(
    cli: Call, companies: Any, tmp_path: Path, more: list[str], said: str
) -> None:
    """By the option it stands in, and nothing is written."""
    answer = cli("nexsets", "export", "All companies", "-o", tmp_path / "out.csv", *more)
    assert answer.code == 2
    assert said in answer.err
    assert not (tmp_path / "out.csv").exists()


def test_tables_are_added_to_a_database(cli: Call, companies: Any, tmp_path: Path) -> None:
    """Under a name that needs no quotes; one that is there is only replaced when that is said."""
    target = tmp_path / "all.sqlite"
    export(cli, target)
    export(cli, target, "--table", "by name", "--columns", "name")
    refused = cli("nexsets", "export", "All companies", "-o", target)
    assert refused.code == 2
    assert "has a table “All_companies” already" in refused.err
    export(cli, target, "--replace", "--filter", "name filled")
    with closing(sqlite3.connect(target)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master")]
        assert sorted(names) == ["All_companies", "by_name"]
        for name in names:
            (found,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
            assert found == len(companies)


def test_an_answer_of_a_view_is_exported_in_part(cli: Call, companies: Any, tmp_path: Path) -> None:
    """As a Nexset is."""
    target = tmp_path / "health.csv"
    answer = cli("views", "export", "health_by_phase", "-o", target, "--columns", "phase")
    assert answer.code == 0, answer.err
    phases = {one.get("phase") for one in companies}
    with target.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(phases)
    again = cli("views", "export", "health_by_phase", "-o", target)
    assert again.code == 2
    assert "--replace" in again.err
