"""A person in every kind of column, and what lies beside a dataset; the rest stays as it was."""

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose.people import People
from planhat_gui.model.forgetting import Action, Choices, Found, PlaceKind, Role
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lookups import LookupStore
from planhat_gui.store.pointer import read_pointer
from tests.store.landed import NEXSET, essence, publish, records, sql, store, types

NEVER = threading.Event()
EMAIL, NAME, OWN_ID = "åsa.öberg@acme.example", "Åsa Öberg", "5c7146739e4a250002000014"
TERMS = [EMAIL, NAME, OWN_ID, "+46 70 123 45 67"]


@pytest.fixture
def people(tmp_path: Path) -> People:
    """Over a data folder."""
    folder = DataFolder(tmp_path).prepare()
    return People(folder, lambda: None)


def forgotten(people: People, terms: list[str] = TERMS, **chosen: Action) -> Found:
    """Found and forgotten, all that is chosen in the same way."""
    found = people.find(terms, NEVER)
    by_role = {(g.id, Role[n]): action for g in found.groups for n, action in chosen.items()}
    receipt = people.forget(found, Choices(by_role), NEVER)
    assert receipt.outcome == "complete", receipt.left
    return found


def row(number: int, **members: Any) -> dict[str, Any]:
    """A record with all kinds of columns."""
    return {
        "_id": f"{number:024x}",
        "title": f"Title {number}",
        "count": number,
        "big": 2**53 + number,
        "share": number / 7,
        "yes": number % 2 == 0,
        "when": f"2026-01-01T00:00:{number % 60:02d}.000Z",
        "owner": {"id": f"o{number}", "name": f"Owner {number}", "depth": {"n": number}},
        "people": [{"id": f"p{number}", "name": f"Person {number}", "age": number}],
        "tags": [f"t{number}", "all"],
        "mixed": number if number % 3 else {"a": [1, {"b": f"x{number}"}]},
        "usage": {f"{at:024x}": at for at in range(number % 5 + 1)},
        "none": None,
    } | members


def test_the_person_goes_from_every_kind_of_column_and_the_rest_stays(
    tmp_path: Path, people: People
) -> None:
    """Text, object, list, JSON text, map: emptied in place, types as they were."""
    rows = [row(number) for number in range(200)]
    rows[3] |= {"title": NAME}
    rows[50] |= {"title": f"Talk with {NAME.upper()}, tomorrow"}
    rows[51] |= {"owner": {"id": OWN_ID, "name": NAME, "depth": {"n": 1}}}
    rows[52] |= {"people": [*rows[52]["people"], {"id": OWN_ID, "name": NAME, "age": 9}]}
    rows[53] |= {"tags": ["x", EMAIL, "y"]}
    rows[54] |= {"mixed": {"a": [1, {"b": EMAIL.upper()}], "c": f"ask {EMAIL}"}}
    rows[55] |= {"usage": {OWN_ID: 3, f"{7:024x}": 4}}
    rows[56] |= {"title": "070-123 45 67", "count": 46701234567}
    publish(tmp_path, rows)
    before, kinds = records(tmp_path), types(tmp_path)
    found = forgotten(people)
    assert found.groups[0].records == 8
    after = records(tmp_path)
    assert types(tmp_path) == kinds
    touched = {3, 50, 51, 52, 53, 54, 55, 56}
    assert [essence(one) for at, one in enumerate(after) if at not in touched] == [
        essence(one) for at, one in enumerate(before) if at not in touched
    ]
    assert "title" not in after[3]
    assert after[50]["title"] == "Talk with [removed], tomorrow"
    assert "owner" not in after[51]
    assert after[52]["people"] == before[52]["people"][:1]
    assert after[53]["tags"] == ["x", "y"]
    assert essence(after[54]["mixed"]) == essence({"a": [1, {}], "c": "ask [removed]"})
    assert after[55]["usage"] == {f"{7:024x}": 4}
    assert "title" not in after[56]
    assert "count" not in after[56]


def test_rows_in_many_row_groups_are_removed_in_order(tmp_path: Path, people: People) -> None:
    """Spans without the person are copied; numbers and order of the others hold."""
    rows = [{"_id": f"{n:06d}", "email": f"u{n}@x.example", "name": "N"} for n in range(45_000)]
    for at in (0, 20_479, 20_480, 44_999):
        rows[at]["email"] = EMAIL
    publish(tmp_path, rows)
    forgotten(people, [EMAIL])
    pointer = read_pointer(tmp_path / "nexsets" / NEXSET)
    assert pointer is not None
    assert pointer.current.records == 44_996
    path = tmp_path / "nexsets" / NEXSET / pointer.current.path
    ids = [one for (one,) in sql(f"SELECT _id FROM read_parquet('{path}')")]
    assert ids == [one["_id"] for one in rows if one["email"] != EMAIL]
    assert [p.name for p in path.parent.glob("*.parquet")] == [path.name]


def test_what_was_set_aside_goes_with_the_person(tmp_path: Path, people: People) -> None:
    """Values that kept columns could not take, and lines that are no records."""
    publish(tmp_path, [{"_id": "a", "n": 1}, {"_id": "b", "n": 2}], schema="keep")
    lines: list[Any] = [{"_id": "a", "n": EMAIL}, {"_id": "b", "n": "other"}]
    publish(tmp_path, lines, run_id="run2", schema="keep")
    publish(tmp_path, [{"_id": "a"}] * 200 + [f'["{NAME}"'.encode()], run_id="run3")
    found = people.find(TERMS, NEVER)
    assert found.groups[0].files == 2
    forgotten(people)
    assert people.find(TERMS, NEVER).groups == ()
    aside = store(tmp_path).beside.open_aside(NEXSET, "run2")
    assert aside.records == 1
    aside.close()


def test_lines_as_received_stay_byte_for_byte(tmp_path: Path, people: People) -> None:
    """But for the person's: escaped letters are the person, too."""
    lines = [
        b'{"_id":"a",  "note":"as \\u00e9 came"}',
        json.dumps({"_id": "b", "by": NAME, "n": 1}).encode(),
        json.dumps({"_id": OWN_ID, "email": EMAIL}).encode(),
        b'{"_id":"c","note":"50% \\/ \\\\"}',
    ]
    assert b"\\u00c5sa" in lines[1]
    publish(tmp_path, lines, replication=True)
    forgotten(people)
    info = store(tmp_path).find(NEXSET)
    assert info.path.read_bytes().splitlines() == [
        lines[0], b'{"_id":"b","by":null,"n":1}', lines[3],
    ]  # fmt: skip
    assert info.records == 3


def test_a_lookup_keeps_its_other_rows(tmp_path: Path, people: People) -> None:
    """In their order, in whole blocks; none of the person's bytes stays in the database."""
    from planhat_gui.model.lookup import LookupOrigin, OriginKind
    from planhat_gui.store.database import Database

    with closing(Database(tmp_path / "library.sqlite3")) as database:
        lookups = LookupStore(database)
        rows = [[f"id{n}", f"u{n}@x.example"] for n in range(1200)]
        for at in range(700, 740):  # so many pages that nothing else will take them all
            rows[at] = [f"{EMAIL} " * 400, EMAIL]
        made = lookups.save("People", ["_id", "email"], rows, LookupOrigin(OriginKind.TYPED))
        found = forgotten(people, [EMAIL])
        assert [one.kind for one in found.groups] == [PlaceKind.LOOKUP]
        now = lookups.find(made.id)
        assert now.rows == 1160
        assert list(lookups.cells(now)) == rows[:700] + rows[740:]
    for path in tmp_path.glob("library.sqlite3*"):
        assert EMAIL.encode() not in path.read_bytes()


def test_a_backup_of_the_library_is_cleared_too(tmp_path: Path, people: People) -> None:
    """Whatever tables it has."""
    path = tmp_path / "library.sqlite3.version-1"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE runs (id TEXT, report TEXT)")
        connection.execute("INSERT INTO runs VALUES ('a', ?)", (json.dumps({"request": EMAIL}),))
        connection.commit()
    forgotten(people, [EMAIL])
    assert json.dumps(EMAIL).strip('"').encode() not in path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        ((report,),) = connection.execute("SELECT report FROM runs")
    assert json.loads(report) == {"request": "removed"}


def test_a_column_named_by_the_person_is_said(tmp_path: Path, people: People) -> None:
    """It cannot be blanked: the receipt says what to do."""
    publish(tmp_path, [{"_id": "a", EMAIL: 1}])
    found = people.find([EMAIL], NEVER)
    receipt = people.forget(found, Choices(), NEVER)
    assert receipt.outcome == "partly"
    assert any("Delete this Nexset" in one.why for one in receipt.left)
    assert EMAIL not in people.receipts.path(receipt.id).read_text()


def test_settings_are_ours_and_other_files_are_not(tmp_path: Path, people: People) -> None:
    """What the window remembers is blanked; a file somebody put there is only said."""
    (tmp_path / "columns.json").write_text(json.dumps({"search": EMAIL, "at": 3}))
    (tmp_path / "mine.json").write_text(json.dumps({"search": EMAIL}))
    found = people.find([EMAIL], NEVER)
    assert {one.kind for one in found.groups} == {PlaceKind.SETTINGS, PlaceKind.OTHER}
    receipt = people.forget(found, Choices(), NEVER)
    assert [one.place for one in receipt.left] == ["Other files"]
    assert json.loads((tmp_path / "columns.json").read_text()) == {"search": "removed", "at": 3}
    assert json.loads((tmp_path / "mine.json").read_text()) == {"search": EMAIL}
