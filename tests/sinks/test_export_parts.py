"""What is exported is what was asked for, read back by other programs."""

import csv
import json
import re
import sqlite3
import threading
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planhat_gui.model.errors import Cancelled, NeedsFix, StorageFailed
from planhat_gui.model.export import ExportOptions
from planhat_gui.sinks import dataset, xlsx_file
from planhat_gui.sinks.export import WRITERS
from planhat_gui.store.extract import EVERYTHING, Extract
from planhat_gui.store.view import Filter, Test, View
from tests.sinks.test_export import FORMULAS, ROWS
from tests.store.landed import NEXSET, publish, sql, store

ODD: list[dict[str, Any]] = [
    {"_id": f"{number}", "t": text, "m": text, "w": "2026-03-01T00:00:00.000Z"}
    for number, text in enumerate(
        [*FORMULAS, "", " ", 'a"b', "a,b;c\td", "a\nb\r\nc", "a\0b\x1f", "_x0041_x0042_", "_xa_",
         "<&>'\"", "\U0001f600\ufffe", "'=1", "ÅÄÖ", "x" * 3000]
    )
] + [
    {"_id": "n1", "m": -5, "f": 0.1}, {"_id": "n2", "m": 1.5e300, "b": True},
    {"_id": "n3", "m": 2**70, "big": 2**60}, {"_id": "n4", "m": {"=a": "=b"}, "big": -(2**53)},
    {"_id": "n5", "m": True, "w": "1899-12-31T00:00:00.000Z"}, {"_id": "n6", "m": [1, "=2"]},
    {"_id": "n7", "m": "-7", "w": "2400-02-29T23:59:59.999Z", "f": -1e-7},
]  # fmt: skip
"""Whatever is hard to write."""


def write(root: Path, target: Path, take: Extract = EVERYTHING, **more: Any) -> int:
    """Export to that file."""
    options = ExportOptions(**{k: more.pop(k) for k in list(more) if k != "overwrite"})
    return store(root).export(NEXSET, target, threading.Event(), take=take, options=options, **more)


def companies(root: Path, number: int = 300) -> None:
    """Rows to choose from."""
    publish(
        root,
        [
            {"_id": f"{n:05}", "name": f"Co {n % 7}", "mrr": n % 50, "phase": "ab"[n % 2]}
            for n in range(number)
        ],
    )


HALF = Extract(
    View((("name", False), ("mrr", True)), filters=(Filter("phase", Test.EQUALS, "A"),)),
    ("mrr", "name"),
)
HALF_ROWS = sorted(
    ((n % 50, f"Co {n % 7}") for n in range(300) if n % 2 == 0), key=lambda r: (r[1], -r[0])
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("columns", [None, ("t",), ("m",), ("w", "f")])
def test_both_ways_of_making_csv_give_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, delimiter: str, columns: Any
) -> None:
    """The database's cells are those that Python's writer makes, byte for byte."""
    publish(tmp_path, ODD)
    take = Extract(columns=columns)
    write(tmp_path, tmp_path / "fast.csv", take, delimiter=delimiter)
    monkeypatch.setattr(dataset, "MOST_RENDERED", 0)
    write(tmp_path, tmp_path / "slow.csv", take, delimiter=delimiter)
    fast, slow = ((tmp_path / name).read_bytes() for name in ("fast.csv", "slow.csv"))
    read = [
        list(csv.reader(data.decode().splitlines(keepends=True), delimiter=delimiter))
        for data in (fast, slow)
    ]
    assert read[0] == read[1]
    assert len(read[0]) == len(ODD) + 1


LONG = [
    ("a" * 32_767, "a" * 32_767),
    ("b" * 32_768, "b" * 32_766 + "…"),
    ("\U0001f600" * 16_383 + "c", "\U0001f600" * 16_383 + "c"),
    ("\U0001f600" * 16_384, "\U0001f600" * 16_383 + "…"),
    ("ö" * 40_000, "ö" * 32_766 + "…"),
]
"""Texts, and what an Excel cell, which counts UTF-16 units, takes of them."""


@pytest.mark.parametrize("slowly", [False, True])
@pytest.mark.parametrize("mixed", [False, True])
def test_texts_that_an_excel_cell_does_not_take_are_shortened_when_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, slowly: bool, mixed: bool
) -> None:
    """Their number is said before; then they end with “…”, and those that fit are whole."""
    rows: list[dict[str, Any]] = [{"_id": str(at), "t": was} for at, (was, _) in enumerate(LONG)]
    publish(tmp_path, [*rows, {"_id": "n", "t": 5, "l": ["d" * 33_000]}] if mixed else rows)
    if slowly:
        monkeypatch.setattr(dataset, "MOST_RENDERED", 0)
    target = tmp_path / "out.xlsx"
    many = 4 if mixed else 3
    with pytest.raises(NeedsFix, match=f"Excel cell: {many}, the longest of 40,000"):
        write(tmp_path, target)
    assert not target.exists()
    write(tmp_path, target, shorten=True)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    header, *found = (list(row) for row in sheet.iter_rows(values_only=True))
    texts = [row[header.index("t")] for row in found]
    assert texts[: len(LONG)] == [now for _, now in LONG]
    if mixed:
        assert texts[-1] == 5
        assert str(found[-1][header.index("l")]) == '["' + "d" * 32_764 + "…"


@pytest.mark.parametrize("slowly", [False, True])
def test_excel_reads_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, slowly: bool
) -> None:
    """Numbers, dates, truths and texts by their kinds, no formulas, the header frozen."""
    publish(tmp_path, ODD)
    if slowly:
        monkeypatch.setattr(dataset, "MOST_RENDERED", 0)
    write(tmp_path, tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["B"].width == 60  # the widest there is
    header, *rows = (list(row) for row in sheet.iter_rows())
    names = [cell.value for cell in header]
    found = [dict(zip(names, row, strict=True)) for row in rows]
    for was, now in zip(ODD, found, strict=True):
        assert _unescaped(now["t"].value) == was.get("t", "")
        assert now["t"].data_type != "f"
        assert now["m"].data_type != "f"
        wrong = was.get("m"), now["m"].value
        assert _same(*wrong), wrong
    by_id = {row["_id"].value: row for row in found}
    assert by_id["n3"]["big"].value == str(2**60)
    assert by_id["n4"]["big"].value == -(2**53)
    assert by_id["n2"]["b"].value is True
    assert by_id["n7"]["f"].value == -1e-7
    assert by_id["n7"]["w"].value == datetime(  # noqa: DTZ001 - Excel knows no zones
        2400, 2, 29, 23, 59, 59, 999000
    )
    assert by_id["n5"]["w"].value == "1899-12-31T00:00:00.000Z"


def _unescaped(text: Any) -> str:
    """Excel's escapes read as Excel does, which openpyxl leaves."""
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text or "")


def _same(was: Any, now: Any) -> bool:
    if isinstance(was, str):
        return bool(_unescaped(now) == was)
    if isinstance(was, bool):
        return bool(now == json.dumps(was))
    if isinstance(was, int) and abs(was) > 2**53:
        return bool(now == str(was))
    if isinstance(was, dict | list):
        return bool(json.loads(now) == was)
    return bool(now == was or (was in {None, ""} and now in {None, ""}))


@pytest.mark.parametrize("suffix", list(WRITERS))
def test_only_what_was_asked_for_is_in_the_file(tmp_path: Path, suffix: str) -> None:
    """A filter, an order and columns: in every format."""
    companies(tmp_path)
    target = tmp_path / f"out{suffix}"
    told: list[int] = []
    assert write(tmp_path, target, HALF) == len(HALF_ROWS)
    store(tmp_path).export(
        NEXSET, target, threading.Event(), told.append, take=HALF, overwrite=True
    )
    assert rows_of(target) == HALF_ROWS
    assert told == sorted(told)
    assert told[-1] == len(HALF_ROWS)


def rows_of(path: Path) -> list[tuple[Any, ...]]:
    """The two columns, as another program reads them."""
    match path.suffix:
        case ".csv":
            return sql(f"SELECT mrr, name FROM read_csv('{path}')")
        case ".parquet":
            return sql(f"SELECT * FROM read_parquet('{path}')")
        case ".jsonl" | ".json":
            return sql(f"SELECT mrr, name FROM read_json('{path}')")
        case ".sqlite":
            with closing(sqlite3.connect(path)) as database:
                return database.execute("SELECT * FROM All_companies ORDER BY rowid").fetchall()
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    return [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_a_filter_that_leaves_nothing_and_a_column_that_is_not_there(tmp_path: Path) -> None:
    """Nothing is a header; an unknown column is said before anything is written."""
    companies(tmp_path, 3)
    nothing = Extract(View(search="nowhere"))
    for suffix in WRITERS:
        assert write(tmp_path, tmp_path / f"none{suffix}", nothing) == 0
    with pytest.raises(NeedsFix, match="no such column"):
        write(tmp_path, tmp_path / "x.csv", Extract(columns=("nope",)))
    assert not (tmp_path / "x.csv").exists()


def test_lines_are_searched_and_nothing_else(tmp_path: Path) -> None:
    """Records kept as received have no columns to sort or filter by."""
    publish(tmp_path, [b'{"a": "Yes"}', b'{"a": "no"}'], replication=True)
    assert write(tmp_path, tmp_path / "out.jsonl", Extract(View(search="yes"))) == 1
    assert (tmp_path / "out.jsonl").read_bytes() == b'{"a": "Yes"}\n'
    with pytest.raises(NeedsFix, match="can only be searched"):
        write(tmp_path, tmp_path / "o.csv", Extract(View(order=(("record", True),))))


def test_bom_and_delimiter(tmp_path: Path) -> None:
    """As Excel in Europe likes it; a sign that cannot stand between cells is refused."""
    companies(tmp_path, 2)
    write(tmp_path, tmp_path / "out.csv", bom=True, delimiter=";")
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf_id;name;")
    assert data.endswith(b"\r\n")
    with pytest.raises(NeedsFix, match="cannot stand"):
        write(tmp_path, tmp_path / "x.csv", delimiter="x")


def test_more_records_than_a_sheet_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said with what to do, or they go on to further sheets, each with its header."""
    companies(tmp_path, 250)
    monkeypatch.setattr(xlsx_file, "MAX_ROWS", 101)
    with pytest.raises(NeedsFix) as refused:
        write(tmp_path, tmp_path / "out.xlsx")
    assert "3 sheets" in refused.value.next_step
    assert ".csv or .parquet" in refused.value.next_step
    assert not (tmp_path / "out.xlsx").exists()
    write(tmp_path, tmp_path / "out.xlsx", sheets=True)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Records", "Records 2", "Records 3"]
    rows = [row for one in book for row in one.iter_rows(min_row=2, values_only=True)]
    assert [row[0] for row in rows] == [f"{n:05}" for n in range(250)]
    assert {one["A1"].value for one in book} == {"_id"}


def test_sqlite_keeps_types_and_the_other_tables(tmp_path: Path) -> None:
    """Numbers are numbers, mixed texts bare; a table is added to what is there."""
    publish(tmp_path, ROWS)
    target = tmp_path / "out.sqlite"
    with closing(sqlite3.connect(target)) as database:
        database.execute("CREATE TABLE mine (a)")
        database.commit()
    assert write(tmp_path, target) == 3
    with closing(sqlite3.connect(target)) as database:
        database.row_factory = sqlite3.Row
        rows = {row["_id"]: row for row in database.execute("SELECT * FROM All_companies")}
        kinds = {name: kind for _, name, kind, *_ in database.execute(
            "PRAGMA table_info(All_companies)")}  # fmt: skip
        assert database.execute("SELECT count(*) FROM mine").fetchone()[0] == 0
    assert (rows["a"]["n"], rows["a"]["big"], rows["a"]["f"]) == (-5, 2**60, "-0.5")
    assert (rows["a"]["ok"], rows["a"]["owner"]) == (1, "=SUM(A1)")
    assert rows["a"]["when"] == "2025-09-22T13:05:44.250Z"
    assert json.loads(rows["b"]["owner"]) == {"_id": "x"}
    assert (kinds["n"], kinds["f"], kinds["when"]) == ("INTEGER", "TEXT", "DATETIME")


def test_a_table_that_is_there_stays_unless_it_is_said(tmp_path: Path) -> None:
    """And what is no database is never touched."""
    companies(tmp_path, 4)
    target = tmp_path / "out.sqlite"
    write(tmp_path, target)
    with pytest.raises(NeedsFix, match="has a table “All_companies” already"):
        write(tmp_path, target, HALF)
    assert write(tmp_path, target, HALF, overwrite=True) == 2
    with closing(sqlite3.connect(target)) as database:
        assert database.execute("SELECT count(*) FROM All_companies").fetchone() == (2,)
    (tmp_path / "text.sqlite").write_bytes(b"mine")
    with pytest.raises(NeedsFix, match="no SQLite database"):
        write(tmp_path, tmp_path / "text.sqlite", overwrite=True)
    assert (tmp_path / "text.sqlite").read_bytes() == b"mine"


def test_a_database_in_use_is_said_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else's transaction is not broken into."""
    companies(tmp_path, 4)
    target = tmp_path / "out.sqlite"
    with closing(sqlite3.connect(target, isolation_level=None)) as database:
        database.execute("CREATE TABLE mine (a)")
        database.execute("BEGIN EXCLUSIVE")
        with pytest.raises((StorageFailed, NeedsFix)):
            write(tmp_path, target)
        database.execute("ROLLBACK")
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
    assert sorted(path.name for path in tmp_path.glob("*out*")) == ["out.sqlite"]


@pytest.mark.parametrize("suffix", list(WRITERS))
@pytest.mark.parametrize("take", [Extract(), Extract(View(order=(("name", True),)))])
def test_cancel_is_heard_within_a_second(tmp_path: Path, suffix: str, take: Extract) -> None:
    """While rows are written and while they are sorted; nothing is left, the old file stays."""
    companies(tmp_path, 150_000)
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / f"x{suffix}"
    write(tmp_path, target, Extract(View(search="00007")))
    before = target.read_bytes()
    cancel, when = threading.Event(), [0.0]

    def stop(rows: int) -> None:
        if not cancel.is_set():
            when[0] = time.monotonic()
            cancel.set()

    with pytest.raises(Cancelled):
        store(tmp_path).export(NEXSET, target, cancel, stop, take=take, overwrite=True)
    assert time.monotonic() - when[0] < 1
    assert [path.name for path in folder.iterdir()] == [target.name]
    assert target.read_bytes() == before


@pytest.mark.parametrize("order", [(), (("custom.Tier", True),)])
def test_fields_in_objects_are_columns_when_they_are_shown_so(tmp_path: Path, order: Any) -> None:
    """By the names that a grid gives them, in texts, in Parquet and when they are sorted by."""
    publish(
        tmp_path,
        [{"_id": "a", "custom": {"Tier": "Old", "n": 1}}, {"_id": "b", "custom": {"Tier": "=x"}}],
    )
    take = Extract(View(order=order), ("custom.Tier", "_id", "custom.n"))
    for suffix in WRITERS:
        assert write(tmp_path, tmp_path / f"out{suffix}", take) == 2
    header, *rows = (tmp_path / "out.csv").read_text("utf-8").splitlines()
    assert header == "custom.Tier,_id,custom.n"
    assert sorted(rows) == ["'=x,b,", "Old,a,1"]
    if order:
        assert rows[0] == "Old,a,1"
    found = sql(f"SELECT * FROM read_parquet('{tmp_path}/out.parquet') ORDER BY _id")
    assert found == [("Old", "a", 1), ("=x", "b", None)]


def test_sqlite_sees_what_is_behind_a_nul(tmp_path: Path) -> None:
    """As the sign for it: else `length` and `LIKE` would end there."""
    publish(tmp_path, [{"_id": "1", "t": "a\0b", "m": "c\0d"}, {"_id": "2", "m": 5}])
    write(tmp_path, tmp_path / "out.sqlite")
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as database:
        (found,) = database.execute(
            "SELECT t, length(t), m, length(m) FROM All_companies WHERE _id = '1'"
        ).fetchall()
    assert found == ("a\u2400b", 3, "c\u2400d", 3)


@pytest.mark.parametrize("suffix", sorted(WRITERS))
@pytest.mark.parametrize("columns", [120, dataset.MOST_RENDERED - 1])
def test_a_dataset_of_many_columns_of_texts_is_exported(
    tmp_path: Path, suffix: str, columns: int
) -> None:
    """Looking for formulas in each column takes no memory of its own."""
    record = {f"c{at}": f"={at}" for at in range(columns)}
    publish(tmp_path, [{"_id": str(number), **record} for number in range(10)])
    assert write(tmp_path, tmp_path / f"wide{suffix}") == 10
