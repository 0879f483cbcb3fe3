"""Several Nexsets of one run: all new or all old, whatever fails, and whole after a crash."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import Cancelled, StorageFailed
from planhat_gui.model.ports import Publication
from planhat_gui.store import publish_groups
from planhat_gui.store.pointer import read_pointer
from planhat_gui.store.publish_groups import GroupsPublisher, SinglePublisher
from planhat_gui.store.schema_book import BOOK_NAME, heal, read_book, to_heal
from tests.store.landed import FixedClock, destination, land, sql, store

COMPANIES: list[dict[str, Any]] = [
    {"_id": f"c{n}", "name": "x", "phase": "y", "mrr": n} for n in range(30)
]
INVOICES: list[dict[str, Any]] = [
    {"_id": f"i{n}", "cId": "x", "dueDate": "y", "amount": n} for n in range(20)
]
USERS: list[dict[str, Any]] = [
    {"_id": f"u{n}", "email": "x", "firstName": "y", "roles": []} for n in range(10)
]
ALL = [*COMPANIES, *INVOICES, *USERS]
IDS = ("companies", "companies-2", "companies-3")


def publisher_of(
    root: Path, rows: Sequence[Any], run_id: str, *, single: bool = False
) -> GroupsPublisher | SinglePublisher:
    """A publisher over landed rows, ten a page."""
    lines = [json.dumps(one).encode() for one in rows]
    pages = [lines[i : i + 10] for i in range(0, len(lines), 10)]
    folder = land(root / "runs" / run_id, pages)
    kind = SinglePublisher if single else GroupsPublisher
    return kind(folder, destination(root, run_id), FixedClock())


def publish(root: Path, rows: Sequence[Any], run_id: str = "run1", **how: bool) -> Publication:
    """Land and publish."""
    replace = how.pop("replace", True)
    publisher = publisher_of(root, rows, run_id, **how)
    try:
        return publisher.publish(replace=replace, cancel=threading.Event())
    finally:
        publisher.close()


def state(root: Path) -> dict[str, tuple[str, list[str]]]:
    """Each dataset's run and ids, as its pointer says."""
    found = {}
    for folder in sorted((root / "nexsets").iterdir()):
        pointer = read_pointer(folder) if folder.is_dir() else None
        if pointer is not None:
            ids = sql(f"SELECT _id FROM '{folder / pointer.current.path}'")
            found[folder.name] = (pointer.current.run_id, sorted(row[0] for row in ids))
    return found


def of(run_id: str, *kinds: Sequence[dict[str, Any]]) -> dict[str, tuple[str, list[str]]]:
    """What `state` gives when these are the datasets."""
    return {
        name: (run_id, sorted(one["_id"] for one in rows))
        for name, rows in zip(IDS, kinds, strict=True)
    }


def test_each_kind_is_a_dataset(tmp_path: Path) -> None:
    """Typed for itself: no column of another kind is in it; nothing is left of the work."""
    publication = publish(tmp_path, ALL)
    assert state(tmp_path) == of("run1", COMPANIES, INVOICES, USERS)
    assert [nexset.columns for nexset in publication.nexsets] == [4, 4, 4]
    assert sorted(p.name for p in (tmp_path / "runs" / "run1").iterdir()) == [
        "checkpoint.log",
        "records.jsonl",
    ]


def test_a_failure_in_one_leaves_all_old(tmp_path: Path) -> None:
    """The second cannot be written: the first is not swapped either, and nothing lies about."""
    publish(tmp_path, ALL)
    before = sorted(tmp_path.glob("nexsets/*/*"))
    blocked = tmp_path / "nexsets" / "companies-3"
    moved = blocked.rename(tmp_path / "moved")
    blocked.write_text("in the way")
    with pytest.raises(StorageFailed, match="companies-3"):
        publish(tmp_path, ALL[1:], "run2")
    blocked.unlink()
    moved.rename(blocked)
    assert state(tmp_path) == of("run1", COMPANIES, INVOICES, USERS)
    assert sorted(tmp_path.glob("nexsets/*/*")) == before


def test_cancel_leaves_all_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while lines are parted."""
    publish(tmp_path, ALL)
    monkeypatch.setattr(publish_groups, "_HEED", 1)
    cancel = threading.Event()
    publisher = publisher_of(tmp_path, ALL[5:], "run2")
    cancel.set()
    with pytest.raises(Cancelled):
        publisher.publish(replace=True, cancel=cancel)
    publisher.close()
    assert state(tmp_path) == of("run1", COMPANIES, INVOICES, USERS)


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [sys.argv[3]]
from planhat_gui.store import schema_book
from tests.store.test_publish_groups import ALL, publish
at, written = int(sys.argv[2]), 0
real = schema_book.write_pointer
def dying(folder, pointer):
    global written
    if written == at:
        os.kill(os.getpid(), signal.SIGKILL)
    written += 1
    real(folder, pointer)
schema_book.write_pointer = dying
publish(Path(sys.argv[1]), ALL[1:], "run2")
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_crash_between_swaps_is_made_good(tmp_path: Path, at: int) -> None:
    """Killed before the n-th pointer: whoever looks next finds what to finish, and all are new."""
    publish(tmp_path, ALL)
    root = Path(__file__).parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(at), str(root)], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    runs = [state(tmp_path)[name][0] for name in IDS]
    assert runs == ["run2"] * at + ["run1"] * (3 - at)
    nexsets = tmp_path / "nexsets"
    assert to_heal(nexsets) == ["companies"]
    heal(nexsets / "companies")
    assert state(tmp_path) == of("run2", COMPANIES[1:], INVOICES, USERS)
    assert to_heal(nexsets) == []


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
def test_the_next_run_makes_it_good_too(tmp_path: Path) -> None:
    """Even one that may be incomplete and replaces nothing."""
    publish(tmp_path, ALL)
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "1", str(root)], check=False)
    publish(tmp_path, ALL[:5], "run3", replace=False)
    assert state(tmp_path) == of("run2", COMPANIES[1:], INVOICES, USERS)


def test_an_incomplete_run_replaces_no_better_dataset(tmp_path: Path) -> None:
    """Kind by kind: what has more is kept, and reported as it is."""
    publish(tmp_path, [*COMPANIES, *INVOICES[:5]])
    publication = publish(tmp_path, [*COMPANIES[:9], *INVOICES], "run2", replace=False)
    assert [nexset.records for nexset in publication.nexsets] == [30, 20]
    assert {name: run for name, (run, _) in state(tmp_path).items()} == {
        "companies": "run1",
        "companies-2": "run2",
    }


def test_a_run_published_again_is_as_before(tmp_path: Path) -> None:
    """A resumed run has the same id: its files get names of their own."""
    publish(tmp_path, ALL)
    publish(tmp_path, ALL)
    assert state(tmp_path) == of("run1", COMPANIES, INVOICES, USERS)


def test_a_deleted_first_nexset_leaves_the_numbers(tmp_path: Path) -> None:
    """The next run makes it again, and the others are what they were."""
    publish(tmp_path, ALL)
    store(tmp_path).delete("companies")
    assert sorted(state(tmp_path)) == ["companies-2", "companies-3"]
    publish(tmp_path, [*USERS, *INVOICES, *COMPANIES[:3]], "run2")
    assert state(tmp_path) == of("run2", COMPANIES[:3], INVOICES, USERS)
    for name in reversed(IDS):
        store(tmp_path).delete(name)
    assert list((tmp_path / "nexsets").iterdir()) == []


def test_a_deleted_nexset_without_records_stays_away(tmp_path: Path) -> None:
    """Nothing of that kind comes: no empty dataset is made for it."""
    publish(tmp_path, ALL)
    store(tmp_path).delete("companies-2")
    publication = publish(tmp_path, [*COMPANIES, *USERS], "run2")
    assert [nexset.id for nexset in publication.nexsets] == ["companies", "companies-3"]


def test_a_damaged_book_is_made_anew(tmp_path: Path) -> None:
    """The kinds are told as in a first run."""
    publish(tmp_path, ALL)
    (tmp_path / "nexsets" / "companies" / BOOK_NAME).write_text("{")
    publish(tmp_path, ALL, "run2")
    assert state(tmp_path) == of("run2", COMPANIES, INVOICES, USERS)
    book = read_book(tmp_path / "nexsets" / "companies")
    assert book is not None
    assert [entry.number for entry in book.nexsets] == [1, 2, 3]


def test_a_kind_that_gains_fields_keeps_its_number(tmp_path: Path) -> None:
    """Run after run, until none of its first fields but the key is left."""
    publish(tmp_path, ALL)
    for run in range(2, 8):
        kept = ["email", "firstName", "roles"][run - 1 :]
        rows = [{"_id": f"u{n}", **dict.fromkeys([*kept, *(f"new{i}" for i in range(run))], 1)}
                for n in range(10)]  # fmt: skip
        publish(tmp_path, [*COMPANIES, *INVOICES, *rows], f"run{run}")
        assert state(tmp_path) == of(f"run{run}", COMPANIES, INVOICES, USERS)


def test_lines_that_are_no_records_are_counted_once(tmp_path: Path) -> None:
    """They lie with the first Nexset, by the lines of the whole run."""
    publication = publish(tmp_path, [5, *ALL, [1]])
    counts = publication.records
    assert (counts.received, counts.written, counts.rejected) == (62, 60, 2)
    lines = (tmp_path / "nexsets" / "companies" / "run1.rejected.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in lines] == [
        {"page": 1, "position": 1, "line": 1, "reason": "not an object: a number", "text": "5"},
        {"page": 7, "position": 2, "line": 62, "reason": "not an object: a list", "text": "[1]"},
    ]


def test_one_nexset_after_several_names_the_others(tmp_path: Path) -> None:
    """They stay as they were."""
    publish(tmp_path, ALL)
    publication = publish(tmp_path, ALL, "run2", single=True)
    assert [notice.code for notice in publication.notices] == ["schema_changed", "nexsets_left"]
    assert {name: run for name, (run, _) in state(tmp_path).items()} == {
        "companies": "run2",
        "companies-2": "run1",
        "companies-3": "run1",
    }


VALUES = [{f"2026-{n}-{i}": 1 for i in range(4)} for n in range(30)]


@pytest.mark.parametrize("odd", [[], [{}], VALUES])
def test_a_run_without_kinds_teaches_nothing(tmp_path: Path, odd: list[dict[str, Any]]) -> None:
    """Nothing, nothing in it, names that are values: one Nexset, and the next run begins anew."""
    publication = publish(tmp_path, odd)
    assert [nexset.records for nexset in publication.nexsets] == [len(odd)]
    assert ("too_many_schemas" in {n.code for n in publication.notices}) == (len(odd) > 1)
    publish(tmp_path, ALL, "run2")
    assert state(tmp_path) == of("run2", COMPANIES, INVOICES, USERS)


def test_the_tenth_comes_after_the_second(tmp_path: Path) -> None:
    """Nexsets of one flow are listed by their numbers."""
    kinds = [[{f"{n}-{i}": 1 for i in range(3)}] * (20 - n) for n in range(12)]
    publish(tmp_path, [row for rows in kinds for row in rows])
    names = ["All companies", *(f"All companies, Schema #{n}" for n in range(2, 13))]
    assert [info.name for info in store(tmp_path).all()] == names
    assert [info.records for info in store(tmp_path).all()] == list(range(20, 8, -1))


@pytest.mark.parametrize("single", [True, False])
def test_many_that_are_no_records_keep_the_better_dataset(tmp_path: Path, single: bool) -> None:
    """More than 1 %: as an incomplete run, and what was set aside is there."""
    publish(tmp_path, COMPANIES, single=single)
    publication = publish(tmp_path, [*COMPANIES[1:], 7], "run2", single=single)
    assert publication.nexsets[0].records == len(COMPANIES)
    assert state(tmp_path)["companies"][0] == "run1"
    aside = store(tmp_path).set_aside("companies", "run2")
    assert aside is not None
    assert aside.count == 1


def test_a_flow_that_asks_for_something_else_begins_anew(tmp_path: Path) -> None:
    """Where no kind came that there was, what came has the flow's name; the others are empty."""
    publish(tmp_path, COMPANIES)
    publication = publish(tmp_path, INVOICES, "run2")
    assert [(one.id, one.records) for one in publication.nexsets] == [("companies", 20)]
    publish(tmp_path, ALL, "run3")
    rows = [{"other": 1, "than": 2, "before": n} for n in range(3)]
    publication = publish(tmp_path, rows, "run4")
    assert [nexset.records for nexset in publication.nexsets] == [3, 0, 0]
    publication = publish(tmp_path, USERS, "run5", replace=False)  # it may not know all kinds
    assert [nexset.records for nexset in publication.nexsets] == [3, 0, 10]
