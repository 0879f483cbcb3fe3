"""The library of flows."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planhat_gui.model.errors import Busy, NeedsFix
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.store.database import Database
from planhat_gui.store.flow_files import read_flow_file
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder

USERS = Flow("Users", TemplateSource("get_users", {"page_size": 100}), credential="Practice")
TASKS = Flow("Tasks", TemplateSource("get_tasks"))


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder."""
    return DataFolder(tmp_path / "data").prepare()


@pytest.fixture
def database(folder: DataFolder) -> Iterator[Database]:
    """Its library."""
    opened = Database(folder.database)
    yield opened
    opened.close()


@pytest.fixture
def flows(folder: DataFolder, database: Database) -> FlowStore:
    """An empty library of flows."""
    return FlowStore(folder, database)


def test_saved_flow_is_a_flow_file(flows: FlowStore, folder: DataFolder) -> None:
    """What is saved comes back equal, and its file is what Export writes."""
    before = datetime.now(UTC)
    saved = flows.save(USERS)
    assert saved.flow == USERS
    assert len(saved.id) == 32
    path = folder.flows / f"{saved.id}.json"
    assert path.read_bytes() == dump_flow(USERS)
    assert read_flow_file(path) == USERS
    assert abs((saved.created - before).total_seconds()) < 60
    assert saved.created <= saved.modified
    assert flows.all() == [saved]
    assert flows.get(saved.id) == saved


def test_another_program_sees_the_same(folder: DataFolder, database: Database) -> None:
    """A second window finds the flow, with the time of its making."""
    first = FlowStore(folder, database).save(USERS)
    changed = FlowStore(folder, database).save(replace(USERS, description="x"), first.id)
    assert (changed.id, changed.created) == (first.id, first.created)
    assert FlowStore(folder, database).all() == [changed]


def test_names_sort_and_find(flows: FlowStore) -> None:
    """By name in any case of letters, or by id."""
    users, tasks = flows.save(USERS), flows.save(TASKS)
    assert [saved.flow.name for saved in flows.all()] == ["Tasks", "Users"]
    assert flows.find("uSERS ") == users
    assert flows.find(tasks.id) == tasks
    for nobody in ("x", "", "../x", "0" * 32):
        with pytest.raises(NeedsFix, match="There is no flow"):
            flows.find(nobody)
    with pytest.raises(NeedsFix, match="There is no flow"):
        flows.get("../../etc/passwd")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (" ", "Give the flow a name."),
        ("x" * 101, "At most 100"),
        ("users", "already a flow with this name"),
        ("ＵＳＥＲＳ", "already a flow with this name"),
        ("a\nb", "line break"),
    ],
)
def test_bad_name_is_not_saved(flows: FlowStore, name: str, sentence: str) -> None:
    """A name that is none or is taken keeps the flow from being saved (B97 to B103)."""
    flows.save(USERS)
    with pytest.raises(NeedsFix) as caught:
        flows.save(replace(TASKS, name=name))
    assert caught.value.problems[0].field == "name"
    assert sentence in str(caught.value)
    assert len(flows.all()) == 1


@pytest.mark.parametrize("name", ["CON", "../../x", "a/b", "<b>", "..\\x", "x:y", "🙂" * 100])
def test_any_name_stays_in_the_folder(flows: FlowStore, folder: DataFolder, name: str) -> None:
    """Files are named by ids: a name is only text (T8)."""
    saved = flows.save(replace(USERS, name=name))
    assert saved.flow.name == name
    assert [path.name for path in folder.flows.iterdir()] == [f"{saved.id}.json"]


def test_what_cannot_be_read_again_is_not_written(flows: FlowStore) -> None:
    """A flow that its own file could not hold is refused with the place."""
    with pytest.raises(NeedsFix, match="2,000"):
        flows.save(replace(USERS, description="x" * 3000))
    with pytest.raises(NeedsFix, match="invalid character"):
        flows.save(replace(USERS, description="\ud800"))
    assert flows.all() == []


def test_own_name_may_be_kept_or_changed(flows: FlowStore, folder: DataFolder) -> None:
    """Saving again replaces the file and keeps the version before."""
    saved = flows.save(USERS)
    renamed = flows.save(replace(USERS, name="USERS"), saved.id)
    assert renamed.id == saved.id
    assert renamed.version != saved.version
    assert (folder.flows / f"{saved.id}.json.1").read_bytes() == dump_flow(USERS)


def test_duplicate_has_a_name_of_its_own(flows: FlowStore) -> None:
    """Copies are numbered, and differ in nothing but the name."""
    saved = flows.save(USERS)
    names = [flows.duplicate(saved.id).flow.name for _ in range(3)]
    assert names == ["Users copy", "Users copy 2", "Users copy 3"]
    assert replace(flows.find("Users copy").flow, name="Users") == USERS
    long = flows.save(replace(USERS, name="x" * 100))
    assert len(flows.duplicate(long.id).flow.name) <= 100


def test_deleted_flow_comes_back(flows: FlowStore) -> None:
    """Delete moves to the bin; restore brings the same flow back with its id."""
    saved = flows.save(USERS)
    saved = flows.save(replace(USERS, description="x"), saved.id)
    flows.delete(saved.id)
    assert flows.all() == []
    assert [one.flow for one in flows.deleted()] == [saved.flow]
    with pytest.raises(NeedsFix, match="There is no flow"):
        flows.delete(saved.id)
    assert flows.restore(saved.id) == saved
    assert flows.deleted() == []
    with pytest.raises(NeedsFix, match="not in the bin"):
        flows.restore(saved.id)


def test_restored_flow_gets_out_of_the_way(flows: FlowStore) -> None:
    """When the name was given to another flow meanwhile, the restored one is numbered."""
    saved = flows.save(USERS)
    flows.delete(saved.id)
    flows.save(USERS)
    assert flows.restore(saved.id).flow.name == "Users 2"


@pytest.mark.parametrize("data", [b"", b"\0" * 300, b"{", b"\xff", b'{"format": 1}', b"[]"])
def test_damaged_file_is_listed_and_untouched(
    flows: FlowStore, folder: DataFolder, data: bytes
) -> None:
    """One damaged file is told with its problems; the other flows work (F8)."""
    saved = flows.save(USERS)
    tasks = flows.save(TASKS)
    flows.save(replace(USERS, description="second"), saved.id)
    path = folder.flows / f"{saved.id}.json"
    path.write_bytes(data)
    assert flows.all() == [tasks]
    (damaged,) = flows.damaged()
    assert (damaged.id, damaged.path, damaged.has_previous) == (saved.id, path, True)
    assert damaged.problems
    with pytest.raises(NeedsFix, match="Restore the previous version"):
        flows.get(saved.id)
    assert path.read_bytes() == data
    assert flows.restore_previous(saved.id).flow == USERS
    assert flows.damaged() == []
    assert path.with_name(f"{path.name}.damaged").read_bytes() == data


def test_flipped_byte_never_stops_the_program(flows: FlowStore, folder: DataFolder) -> None:
    """Whatever byte of a file is changed, the list can be made (F8)."""
    saved = flows.save(USERS)
    path = folder.flows / f"{saved.id}.json"
    data = path.read_bytes()
    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x80]) + data[place + 1 :])
        os.utime(path, ns=(place, place))
        assert len(flows.all()) + len(flows.damaged()) == 1


def test_damaged_flow_can_be_deleted(flows: FlowStore, folder: DataFolder) -> None:
    """The bin takes what cannot be read, too."""
    saved = flows.save(USERS)
    (folder.flows / f"{saved.id}.json").write_bytes(b"{")
    flows.delete(saved.id)
    assert flows.damaged() == []
    assert (folder.bin / f"{saved.id}.json").read_bytes() == b"{"


def test_without_a_version_before_nothing_is_restored(flows: FlowStore, folder: DataFolder) -> None:
    """A damaged file without one says so and stays."""
    saved = flows.save(USERS)
    path = folder.flows / f"{saved.id}.json"
    path.write_bytes(b"{")
    with pytest.raises(NeedsFix, match="There is no version before"):
        flows.restore_previous(saved.id)
    assert path.read_bytes() == b"{"


def test_edit_of_another_program_is_noticed(flows: FlowStore, folder: DataFolder) -> None:
    """A file changed since it was opened is not replaced unasked, and then kept (F9, F46)."""
    saved = flows.save(USERS)
    path = folder.flows / f"{saved.id}.json"
    theirs = dump_flow(replace(USERS, description="theirs"))
    path.write_bytes(theirs)
    mine = replace(USERS, description="mine")
    with pytest.raises(Busy, match=r"was changed by another program at .*, after you opened") as e:
        flows.save(mine, saved.id)
    assert e.value.code == "conflict"
    assert path.read_bytes() == theirs
    assert flows.save(mine, saved.id, force=True).flow == mine
    assert path.with_name(f"{path.name}.1").read_bytes() == theirs


def test_edit_is_held_against_the_version_it_began_with(flows: FlowStore) -> None:
    """An editor that hands back its version notices a save made in between."""
    saved = flows.save(USERS)
    later = flows.save(replace(USERS, description="a"), saved.id)
    with pytest.raises(Busy, match="changed by another"):
        flows.save(replace(USERS, description="b"), saved.id, based_on=saved.version)
    last = flows.save(replace(USERS, description="b"), saved.id, based_on=later.version)
    assert last.flow.description == "b"


def test_touched_but_equal_file_is_no_conflict(flows: FlowStore, folder: DataFolder) -> None:
    """Only the content decides."""
    saved = flows.save(USERS)
    os.utime(folder.flows / f"{saved.id}.json", (1, 1))
    assert flows.save(replace(USERS, description="x"), saved.id).flow.description == "x"


def test_file_removed_by_another_program(flows: FlowStore, folder: DataFolder) -> None:
    """A file that is gone is said; saving anyway makes it again (F9)."""
    saved = flows.save(USERS)
    (folder.flows / f"{saved.id}.json").unlink()
    with pytest.raises(Busy, match="was removed by another program"):
        flows.save(USERS, saved.id)
    assert flows.save(USERS, saved.id, force=True).flow == USERS


def test_other_files_in_the_folder_are_left_alone(flows: FlowStore, folder: DataFolder) -> None:
    """Only files named by an id are flows."""
    (folder.flows / "my flow.json").write_bytes(dump_flow(USERS))
    (folder.flows / ".tmp-abc").write_bytes(b"")
    assert flows.all() == []
    assert flows.damaged() == []


def test_not_a_file_is_said(tmp_path: Path) -> None:
    """Folders, pipes, devices and giants are refused before they are read (B106)."""
    with pytest.raises(NeedsFix, match="is not a file"):
        read_flow_file(tmp_path)
    with pytest.raises(NeedsFix, match="There is no file"):
        read_flow_file(tmp_path / "gone.json")
    with pytest.raises(NeedsFix, match="not the name of a file"):
        read_flow_file(tmp_path / "a\0b")
    big = tmp_path / "big.json"
    with big.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(NeedsFix, match=r"This file is 2\.0 GB; a flow file is smaller than 1 MB"):
        read_flow_file(big)
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        for path in (tmp_path / "pipe", Path("/dev/zero")):
            with pytest.raises(NeedsFix, match="is not a file"):
                read_flow_file(path)


def test_drafts_are_kept_as_typed(flows: FlowStore, folder: DataFolder) -> None:
    """Drafts survive, the last one touched first; a damaged one is passed over."""
    first = flows.save_draft(None, {"step": 1, "text": "\ud800 é", "deep": {"a": [None, 1.5]}})
    second = flows.save_draft(None, {"flow_id": "x"})
    os.utime(folder.drafts / f"{second}.json", (1, 1))
    assert [(draft.id, draft.data) for draft in flows.drafts()] == [
        (first, {"step": 1, "text": "\ud800 é", "deep": {"a": [None, 1.5]}}),
        (second, {"flow_id": "x"}),
    ]
    assert flows.save_draft(second, {"flow_id": "y"}) == second
    assert flows.drafts()[0].data == {"flow_id": "y"}
    (folder.drafts / f"{first}.json").write_bytes(b"{")
    assert [draft.id for draft in flows.drafts()] == [second]
    flows.delete_draft(first)
    flows.delete_draft(second)
    flows.delete_draft(second)
    assert flows.drafts() == []
    with pytest.raises(NeedsFix):
        flows.save_draft("../x", {})


def test_list_can_be_read_while_flows_are_saved(flows: FlowStore) -> None:
    """A page that lists flows and a worker that saves one do not disturb each other."""
    saved = flows.save(USERS)
    done = threading.Event()
    faults: list[BaseException] = []

    def reading() -> None:
        try:
            while not done.is_set():
                assert [one.id for one in flows.all()] == [saved.id]
        except BaseException as error:  # noqa: BLE001 - handed to the test
            faults.append(error)

    thread = threading.Thread(target=reading)
    thread.start()
    for number in range(30):
        flows.save(replace(USERS, description=str(number)), saved.id)
    done.set()
    thread.join()
    assert faults == []
