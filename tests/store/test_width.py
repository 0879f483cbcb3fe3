"""Records with much in them: hundreds of custom fields, hundreds of lists."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose.people import People
from planhat_gui.model.forgetting import Action, Choices, PlaceKind, Role
from planhat_gui.store.extract import EVERYTHING, Extract
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.view import View
from tests.store.landed import NEXSET, publish, store

RECORDS = 4200
"""More than DuckDB works on at a time, in each of its threads."""
MANY = range(300)
NEVER = threading.Event()

KINDS: dict[str, Callable[[int], dict[str, Any]]] = {
    "custom fields": lambda _: {"custom": {f"Field {n}": f"value {n}" for n in MANY}},
    "lists": lambda _: {f"list{n}": ["a", "b"] for n in MANY},
    "mixed": lambda at: {f"mixed{n}": "x" if at % 2 else n for n in MANY},
    "objects": lambda _: {f"object{n}": {"a": n} for n in MANY},
}


@pytest.mark.parametrize("kind", KINDS)
def test_records_with_much_in_them_are_kept_looked_at_and_exported(
    tmp_path: Path, kind: str
) -> None:
    """A limit of memory that suits others does not end any of it."""
    records = [{"_id": f"{at:05}", "name": f"Co {at}"} | KINDS[kind](at) for at in range(RECORDS)]
    publish(tmp_path, records)
    records[7]["name"] = "changed"
    assert publish(tmp_path, records, run_id="run2").records.written == RECORDS
    nexsets = store(tmp_path)
    reader = nexsets.open(NEXSET)
    first = next(iter(records[0].keys() - {"_id", "name"}))
    try:
        assert reader.count(View(search="changed")) == 1
        assert len(reader.window(View(((first, True),)), 2000, 50)) == 50
        assert reader.record(View(), 7) == records[7]
    finally:
        reader.close()
    assert len(nexsets.summaries.overview(NEXSET, NEVER)) == len(records[0])
    by_name = Extract(View((("name", True),)))
    for suffix, take in ((".csv", EVERYTHING), (".xlsx", EVERYTHING), (".jsonl", by_name)):
        assert nexsets.export(NEXSET, tmp_path / f"all{suffix}", NEVER, take=take) == RECORDS


def test_a_person_is_found_and_forgotten_among_many_custom_fields(tmp_path: Path) -> None:
    """No file is left out for having more in it than others."""
    records = [{"_id": f"{at:024x}"} | KINDS["custom fields"](at) for at in range(RECORDS)]
    records[4000]["custom"]["Field 9"] = "Åsa Öberg"
    people = People(DataFolder(tmp_path).prepare(), lambda: None)
    publish(tmp_path, records)
    found = people.find(["Åsa Öberg"], NEVER)
    assert not found.troubles
    assert PlaceKind.NEXSET in {group.kind for group in found.groups}
    chosen = {(group.id, role): Action.BLANK for group in found.groups for role in Role}
    receipt = people.forget(found, Choices(chosen), NEVER)
    assert receipt.outcome == "complete", receipt.left
    assert not people.find(["Åsa Öberg"], NEVER).groups
