"""Lookups in the library: names, rows in blocks, replacing, deleting and bringing back."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planhat_gui.model.errors import Busy, Damaged, NeedsFix
from planhat_gui.model.lookup import MAX_CELL, LookupOrigin, OriginKind
from planhat_gui.store import lookups
from planhat_gui.store.database import Database
from planhat_gui.store.lookup_blocks import BLOCK_ROWS
from planhat_gui.store.lookups import LookupStore

TYPED = LookupOrigin()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    """A new library."""
    opened = Database(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def store(library: Database) -> LookupStore:
    """The lookups in it."""
    return LookupStore(library)


def blocks(library: Database) -> int:
    """How many blocks of rows the library holds."""
    return int(library.rows("SELECT count(*) FROM lookup_blocks")[0][0])


def test_what_is_saved_comes_back(store: LookupStore) -> None:
    """Name, columns, rows in their order, and the origin are as they were given."""
    origin = LookupOrigin(OriginKind.NEXSET, "", "n1", "All", ("_id", "name"), True)
    rows = [["a1", "Žluť"], ["b2", ""], ["c3", 'a "quoted"\nline\x00']]
    saved = store.save(" Companies ", ["_id", "# Invoices"], rows, origin)
    assert store.all() == [saved]
    assert store.count() == 1
    assert (saved.name, saved.columns, saved.rows) == ("Companies", ("_id", "# Invoices"), 3)
    assert saved.origin == origin
    assert store.find("COMPANIES") == store.find(saved.id) == saved
    assert list(store.iterate(saved.id)) == [
        dict(zip(saved.columns, row, strict=True)) for row in rows
    ]


def test_any_window_of_rows_is_the_rows_there(store: LookupStore) -> None:
    """Windows that begin, end or lie across blocks give exactly their rows."""
    total = 3 * BLOCK_ROWS + 7
    saved = store.save("N", ["n"], ([str(n)] for n in range(total)), TYPED)
    for first, count in ((0, 1), (499, 2), (500, 500), (3, 1200), (1500, 100), (total, 5), (9, 0)):
        wanted = [{"n": str(n)} for n in range(first, min(total, first + count))]
        assert store.rows(saved.id, first, count) == wanted
    assert len(store.rows(saved.id, 10)) == total - 10


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.text(min_size=1),
    columns=st.lists(st.text(min_size=1), min_size=1, max_size=4),
    cell=st.text(),
)
def test_any_name_comes_back_or_is_refused(
    store: LookupStore, name: str, columns: list[str], cell: str
) -> None:
    """Whatever names and cells are made of, they are data: kept whole, or refused in words."""
    try:
        saved = store.save(name, columns, [[cell] * len(columns)], TYPED)
    except NeedsFix:
        return
    try:
        assert store.find(name) == saved
        assert saved.columns == tuple(column.strip() for column in columns)
        assert store.rows(saved.id) == [dict.fromkeys(saved.columns, cell)]
    finally:
        store.delete(saved.id)


@pytest.mark.parametrize("name", ['a"; drop table lookups; --', "x' OR '1'='1", "%", "日本"])
def test_names_are_never_sql(store: LookupStore, name: str) -> None:
    """Signs of SQL in names and columns mean nothing."""
    saved = store.save(name, [name, "b"], [[name, ""]], TYPED)
    assert store.rows(saved.id) == [{name: name, "b": ""}]
    store.delete(saved.id)
    assert store.all() == []


@pytest.mark.parametrize(
    ("name", "columns", "rows", "field", "said"),
    [
        ("", ["a"], [], "name", "Give the lookup a name."),
        ("a{b", ["a"], [], "name", "cannot hold { or }"),
        ("n", [], [], "columns", "at least one column"),
        ("n", ["a", " a"], [], "columns", "Two columns are named “a”."),
        ("n", ["a", ""], [], "columns", "A column has no name."),
        ("n", ["{a}"], [], "columns", "cannot hold { or }"),
        ("n", ["a\tb"], [], "columns", "line break or control character"),
        ("n", ["c"] * 201, [], "columns", "at most 200"),
        ("n", ["a", "b"], [["1", "2"], ["1"]], "rows", "Row 2 has 1 values"),
        ("n", ["a"], [["x" * (MAX_CELL + 1)]], "rows", "Row 1 holds a value of 10,001 characters"),
        ("n", ["a"], [["\ud800"]], "rows", "half a character"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    store: LookupStore, name: str, columns: list[str], rows: list[list[str]], field: str, said: str
) -> None:
    """Each problem names its field, and nothing is kept."""
    with pytest.raises(NeedsFix) as caught:
        store.save(name, columns, rows, TYPED)
    assert caught.value.problems[0].field == field
    assert said in caught.value.problems[0].message
    assert store.all() == []


def test_a_name_is_given_once(store: LookupStore) -> None:
    """Names that look the same are the same; renaming keeps to that, too."""
    first = store.save("Companies", ["a"], [], TYPED)
    with pytest.raises(NeedsFix, match="already a lookup named “COMPANIES”"):
        store.save("COMPANIES", ["a"], [], TYPED)
    other = store.save("Users", ["a"], [["1"]], TYPED)
    with pytest.raises(NeedsFix, match="already a lookup"):
        store.rename(other.id, "companies")
    assert store.rename(first.id, "companies").name == "companies"
    assert store.rename(other.id, "People").name == "People"
    assert [one.name for one in store.all()] == ["companies", "People"]
    with pytest.raises(NeedsFix, match="There is no lookup “Users”"):
        store.find("Users")


def test_saving_again_replaces_the_rows(
    store: LookupStore, library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New rows take the place of the old ones, which are gone for good after a day."""
    saved = store.save("A", ["n"], ([str(n)] for n in range(2000)), TYPED)
    again = store.save("B", ["m"], [["1"]], TYPED, saved.id)
    assert again.id == saved.id
    assert store.rows(saved.id) == [{"m": "1"}]
    assert [one.name for one in store.all()] == ["B"]
    assert blocks(library) == 1 + 2000 // BLOCK_ROWS
    monkeypatch.setattr(lookups, "KEPT_SPARE", -lookups.KEPT_SPARE)
    store.save("C", ["n"], [], TYPED)
    assert blocks(library) == 1
    assert library.rows("SELECT 1 FROM lookup_spares") == []


def test_a_failing_source_changes_nothing(store: LookupStore, library: Database) -> None:
    """When the rows break off, the lookup is what it was, and no rows are left behind."""
    saved = store.save("A", ["n"], [["1"]], TYPED)

    def broken() -> Iterator[list[str]]:
        for number in range(30 * BLOCK_ROWS):
            yield [str(number)]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.save("A", ["n"], broken(), TYPED, saved.id)
    assert store.find(saved.id) == saved
    assert store.rows(saved.id) == [{"n": "1"}]
    assert blocks(library) == 1


def test_slow_rows_keep_nobody_waiting(store: LookupStore, library: Database) -> None:
    """While rows come, another thread can write to the library."""
    wrote = threading.Event()

    def write() -> None:
        with library.transaction() as connection:
            connection.execute("INSERT INTO flows (id, created) VALUES ('a', 'now')")
        wrote.set()

    def rows() -> Iterator[list[str]]:
        for number in range(25 * BLOCK_ROWS):
            yield [str(number)]
        thread = threading.Thread(target=write)
        thread.start()
        assert wrote.wait(4)
        thread.join()

    assert store.save("A", ["n"], rows(), TYPED).rows == 25 * BLOCK_ROWS


def test_reading_goes_on_over_a_change(
    store: LookupStore, library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows replaced while they are read are read to their end; never is a list cut short."""
    saved = store.save("A", ["n"], ([str(n)] for n in range(3 * BLOCK_ROWS)), TYPED)
    reading, late = store.iterate(saved.id), store.iterate(saved.id)
    assert next(reading) == next(late) == {"n": "0"}
    store.save("A", ["n"], [["1"]], TYPED, saved.id)
    assert len(list(reading)) == 3 * BLOCK_ROWS - 1
    monkeypatch.setattr(lookups, "KEPT_SPARE", -lookups.KEPT_SPARE)
    store.save("B", ["n"], [], TYPED)
    with pytest.raises(Busy, match="was just changed"):
        list(late)
    with library.transaction() as connection:
        connection.execute("DELETE FROM lookup_blocks")
    with pytest.raises(Damaged, match="are missing"):
        store.rows(saved.id)


def test_deleted_can_come_back(store: LookupStore) -> None:
    """A deleted lookup is out of the list, its name is free, and restoring brings its rows."""
    saved = store.save("A", ["n"], [["1"]], TYPED)
    store.delete(saved.id)
    store.delete(saved.id)
    assert store.all() == []
    assert store.count() == 0
    assert store.restore(saved.id) == saved
    assert store.rows(saved.id) == [{"n": "1"}]
    store.delete(saved.id)
    store.save("a", ["n"], [], TYPED)
    with pytest.raises(NeedsFix, match="already a lookup"):
        store.restore(saved.id)


def test_what_was_deleted_long_ago_is_removed(
    store: LookupStore, library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its day a deleted lookup and its rows are gone for good at the next change."""
    saved = store.save("A", ["n"], [["1"]], TYPED)
    kept = store.save("B", ["n"], [["1"]], TYPED)
    monkeypatch.setattr(lookups, "KEPT_SPARE", -lookups.KEPT_SPARE)
    store.delete(saved.id)
    assert blocks(library) == 1
    with pytest.raises(NeedsFix, match="There is no lookup"):
        store.restore(saved.id)
    assert store.rows(kept.id) == [{"n": "1"}]
