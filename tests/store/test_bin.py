"""The bin: what was deleted is listed, comes back, or is erased; and a flow's version before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.lookup import LookupOrigin, OriginKind
from planhat_gui.store.bin import FLOW, LOOKUP, Bin
from planhat_gui.store.database import Database
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lookups import LookupStore

USERS = Flow("Users", TemplateSource("get_users"))


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """An empty data folder."""
    return DataFolder(tmp_path / "data").prepare()


@pytest.fixture
def database(folder: DataFolder) -> Database:
    """Its library."""
    return Database(folder.database)


@pytest.fixture
def flows(folder: DataFolder, database: Database) -> FlowStore:
    """Its flows."""
    return FlowStore(folder, database)


@pytest.fixture
def lookups(database: Database) -> LookupStore:
    """Its lookups."""
    return LookupStore(database)


@pytest.fixture
def binned(flows: FlowStore, lookups: LookupStore) -> Bin:
    """The bin of both."""
    return Bin(flows, lookups)


def test_all_deleted_things_are_listed_with_their_time(
    flows: FlowStore, lookups: LookupStore, binned: Bin
) -> None:
    """The last one first; a flow stays, a lookup a day."""
    assert binned.all() == []
    saved = flows.save(USERS)
    lookup = lookups.save("ids", ("id",), [("1",)], LookupOrigin(OriginKind.TYPED))
    before = datetime.now(UTC)
    flows.delete(saved.id)
    lookups.delete(lookup.id)
    first, second = binned.all()
    assert (first.kind, first.name, second.kind, second.name) == (LOOKUP, "ids", FLOW, "Users")
    assert before <= second.deleted <= first.deleted <= datetime.now(UTC)
    assert second.until is None
    assert first.until == first.deleted + timedelta(days=1)


def test_each_comes_back(flows: FlowStore, lookups: LookupStore, binned: Bin) -> None:
    """A flow under a free name, a lookup with its rows."""
    saved = flows.save(USERS)
    lookup = lookups.save("ids", ("id",), [("1",)], LookupOrigin(OriginKind.TYPED))
    flows.delete(saved.id)
    lookups.delete(lookup.id)
    flows.save(USERS)
    names = {binned.restore(one) for one in binned.all()}
    assert names == {"ids", "Users 2"}
    assert binned.all() == []
    assert [dict(row) for row in lookups.rows(lookup.id, 0, 5)] == [{"id": "1"}]


def test_a_damaged_flow_is_in_it_as_well(flows: FlowStore, folder: DataFolder, binned: Bin) -> None:
    """It is named by its id, and comes back as it is."""
    saved = flows.save(USERS)
    path = folder.flows / f"{saved.id}.json"
    path.write_bytes(b"{")
    flows.delete(saved.id)
    (one,) = binned.all()
    assert one.damaged
    assert saved.id in one.name
    binned.restore(one)
    assert path.read_bytes() == b"{"
    assert binned.all() == []


def test_what_is_erased_is_gone(
    flows: FlowStore, lookups: LookupStore, folder: DataFolder, database: Database, binned: Bin
) -> None:
    """No file, no version before, no row is left of it."""
    saved = flows.save(USERS)
    flows.save(replace(USERS, description="second"), saved.id)
    lookup = lookups.save("ids", ("id",), [("1",)], LookupOrigin(OriginKind.TYPED))
    flows.delete(saved.id)
    lookups.delete(lookup.id)
    for one in binned.all():
        binned.erase(one)
    assert binned.all() == []
    assert [path.name for path in folder.bin.iterdir()] == []
    for table in ("flows", "lookups", "lookup_blocks", "lookup_spares"):
        assert database.rows(f"SELECT * FROM {table}") == []
    with pytest.raises(NeedsFix, match="not in the bin"):
        flows.restore(saved.id)


def test_the_version_before_and_back_again(flows: FlowStore) -> None:
    """Restoring keeps the version of now, so the same leads back."""
    saved = flows.save(USERS)
    with pytest.raises(NeedsFix, match="no version before"):
        flows.previous(saved.id)
    second = replace(USERS, description="second")
    flows.save(second, saved.id)
    assert flows.previous(saved.id) == USERS
    assert flows.restore_previous(saved.id).flow == USERS
    assert flows.restore_previous(saved.id).flow == second


def test_a_version_before_whose_name_is_taken_is_numbered(flows: FlowStore) -> None:
    """Two flows never have one name."""
    saved = flows.save(USERS)
    flows.save(replace(USERS, name="People"), saved.id)
    flows.save(USERS)
    assert flows.restore_previous(saved.id).flow.name == "Users 2"
