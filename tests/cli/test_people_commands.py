"""`people`: found, forgotten and told at the prompt, against a real practice tenant."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planhat_gui.practice import PracticeTenant
from tests.cli.conftest import Call, FlowFile

Calling = Callable[[PracticeTenant], tuple[str, ...]]


@pytest.fixture
def person(
    cli: Call, flow_file: FlowFile, tenant: PracticeTenant, calling: Calling
) -> dict[str, str]:
    """Somebody of whom there are records here."""
    for template in ("get_endusers", "get_conversations"):
        path = flow_file(template, template)
        assert cli("run", path, *calling(tenant), "--no-input").code == 0
    found: dict[str, str] = tenant.records("/endusers")[3]
    return found


def test_a_person_is_found_and_forgotten(cli: Call, person: dict[str, str]) -> None:
    """With --yes nobody is asked; the receipt names nobody."""
    found = cli("people", "find", person["email"], "--json").json
    places = {one["name"]: one["records"] for one in found["places"]}
    assert places["get_endusers"] == {"is": 1}
    said = cli("people", "forget", person["email"], "--yes")
    assert said.code == 0, said.err
    assert "Forgotten" in said.out
    assert person["email"] not in said.out
    assert cli("people", "find", person["email"], "--json").json["found"] == 0


def test_receipts_are_listed_and_shown(cli: Call, person: dict[str, str]) -> None:
    """The same as was printed."""
    receipt = cli("people", "forget", person["_id"], "--yes", "--json").json
    listed = cli("people", "--json").json
    assert [one["id"] for one in listed] == [receipt["id"]]
    assert cli("people", "show", receipt["id"], "--json").json == receipt
    assert receipt["id"] in cli("people", "list").out
    assert cli("people", "show", "nothing").code == 2


def test_without_yes_and_a_terminal_nothing_is_forgotten(cli: Call, person: dict[str, str]) -> None:
    """Exit code 2, and what to do."""
    said = cli("people", "forget", person["email"])
    assert said.code == 2
    assert "--yes" in said.err
    assert cli("people", "find", person["email"], "--json").json["found"] > 0


def test_terms_come_from_standard_input(
    program: Call, person: dict[str, str], own_data_folder: Path
) -> None:
    """No shell's history and no list of processes shows them."""
    said = program("people", "find", "-", "--json", stdin=f"{person['email']}\n{person['name']}\n")
    assert said.code == 0, said.err
    assert [one["kind"] for one in json.loads(said.out)["terms"]] == ["e-mail", "name"]


def test_too_little_is_refused(cli: Call) -> None:
    """Two letters are in everybody's name."""
    said = cli("people", "find", "ab")
    assert said.code == 2
    assert "at least 3" in said.err
