"""Exports hold every record, cannot be taken for formulas, and are whole or absent."""

import csv
import json
import re
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from planhat_gui.model.errors import Cancelled, NeedsFix, StorageFailed
from planhat_gui.sinks import xlsx_cells, xlsx_file
from planhat_gui.sinks.export import SQLITE, WRITERS
from planhat_gui.store.nexsets import NexsetStore
from tests.store.landed import NEXSET, essence, publish, sql, store

ROWS: list[dict[str, Any]] = [
    {
        "_id": "a",
        "name": 'Co, "Ltd"',
        "n": -5,
        "big": 2**60,
        "f": -0.5,
        "ok": True,
        "when": "2025-09-22T13:05:44.250Z",
        "owner": "=SUM(A1)",
        "tags": ["=x"],
        "custom": {"# Due": 1, "T": None},
    },
    {"_id": "b", "name": "line\r\nbreak", "n": 7, "ok": False, "owner": {"_id": "x"}, "custom": {}},
    {"_id": "c", "name": "", "big": 3, "f": 1e300, "owner": -5, "when": "1850-01-01T00:00:00.000Z"},
]

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
]

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def nexsets(tmp_path: Path) -> NexsetStore:
    """The rows above, published."""
    publish(tmp_path, ROWS)
    return store(tmp_path)


def export(nexsets: NexsetStore, target: Path, **more: Any) -> int:
    """Export the dataset; the number of rows."""
    return nexsets.export(NEXSET, target, threading.Event(), **more)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows by the names of their columns."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheet(path: Path) -> Iterator[list[tuple[str, str | None]]]:
    """Rows of (kind, text) as Excel would read them."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))
        root = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for row in root.iter(f"{SHEET}row"):
        yield [_cell(cell) for cell in row]


def _cell(cell: ET.Element) -> tuple[str, str | None]:
    kind = cell.get("t", "n")
    text = (
        cell.findtext(f"{SHEET}is/{SHEET}t") if kind == "inlineStr" else cell.findtext(f"{SHEET}v")
    )
    if kind == "inlineStr" and text is not None:
        text = re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), text)
    return kind, text


def test_csv_holds_every_cell(nexsets: NexsetStore, tmp_path: Path) -> None:
    """Numbers, dates and nested values as text; what is empty is empty."""
    assert export(nexsets, tmp_path / "out.csv") == 3
    a, b, c = read_csv(tmp_path / "out.csv")
    assert (a["name"], a["n"], a["big"], a["f"]) == ('Co, "Ltd"', "-5", str(2**60), "-0.5")
    assert (a["ok"], a["when"]) == ("true", "2025-09-22T13:05:44.250Z")
    assert (a["owner"], a["tags"]) == ("'=SUM(A1)", '["=x"]')
    assert json.loads(a["custom"]) == {"# Due": 1, "T": None}
    assert (b["name"], b["f"], b["owner"]) == ("line\r\nbreak", "", '{"_id":"x"}')
    assert (c["name"], c["owner"], c["f"]) == ("", "-5", "1e300")


@pytest.mark.parametrize("text", FORMULAS)
def test_texts_that_look_like_formulas_are_made_harmless_in_csv(tmp_path: Path, text: str) -> None:
    """A sign in front, in cells and in names; the same number stays a number."""
    publish(tmp_path, [{"_id": text, text or "x": -1}])
    target = tmp_path / "out.csv"
    export(store(tmp_path), target)
    with target.open(encoding="utf-8", newline="") as file:
        header, row = list(csv.reader(file))
    assert header[1].startswith(("'", "_"))
    assert row == [f"'{text}", "-1"]


def test_xlsx_cells_have_their_types(nexsets: NexsetStore, tmp_path: Path) -> None:
    """Numbers and dates are such, texts are never formulas, long numbers keep their digits."""
    assert export(nexsets, tmp_path / "out.xlsx") == 3
    header, *rows = sheet(tmp_path / "out.xlsx")
    names = [text or "" for _, text in header]
    a, b, c = (dict(zip(names, row, strict=True)) for row in rows)
    assert a["n"] == ("n", "-5")
    assert a["big"] == ("inlineStr", str(2**60))
    assert c["big"] == ("n", "3")
    assert a["ok"] == ("b", "1")
    assert a["owner"] == ("inlineStr", "=SUM(A1)")
    assert c["owner"] == ("n", "-5")
    kind, serial = a["when"]
    assert kind == "n"
    assert serial is not None
    # Excel's day 45922 is 22 September 2025.
    assert abs(float(serial) - (45922 + (13 * 3600 + 5 * 60 + 44.25) / 86400)) < 1e-9
    assert c["when"] == ("inlineStr", "1850-01-01T00:00:00.000Z")
    assert b["name"] == ("inlineStr", "line\r\nbreak")
    assert b["f"] == ("n", None)
    assert all(b"<f>" not in part for part in _parts(tmp_path / "out.xlsx"))


def _parts(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_xlsx_keeps_signs_that_xml_cannot_hold(tmp_path: Path) -> None:
    """Control characters and what looks like their escape come back as they were."""
    texts = ["a\0b\x1f", "_x0041_", "<&>\"'", " lead", "\U0001f600", "\ufffe"]
    publish(tmp_path, [{"_id": text} for text in texts])
    export(store(tmp_path), tmp_path / "out.xlsx")
    _, *rows = sheet(tmp_path / "out.xlsx")
    assert [row[0][1] for row in rows] == texts


def test_excels_limits_are_said_before_anything_is_written(
    nexsets: NexsetStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many rows, too many columns, too long a text: each names itself."""
    limits = (
        (xlsx_file, "MAX_ROWS", 3, "3 records"),
        (xlsx_file, "MAX_COLUMNS", 4, "10 columns"),
        (xlsx_cells, "MAX_CELL", 5, "characters"),
    )
    for module, name, limit, said in limits:
        monkeypatch.setattr(module, name, limit)
        with pytest.raises(NeedsFix, match=said):
            export(nexsets, tmp_path / "out.xlsx")
        monkeypatch.undo()
        assert not (tmp_path / "out.xlsx").exists()


def test_json_and_json_lines_are_the_records(nexsets: NexsetStore, tmp_path: Path) -> None:
    """Nested as they came; empty fields are left out."""
    export(nexsets, tmp_path / "out.jsonl")
    export(nexsets, tmp_path / "out.json")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert essence([json.loads(line) for line in lines]) == essence(ROWS)
    assert essence(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))) == essence(ROWS)


def test_parquet_is_the_datasets_own_file(nexsets: NexsetStore, tmp_path: Path) -> None:
    """Byte for byte."""
    export(nexsets, tmp_path / "OUT.PARQUET")
    assert (tmp_path / "OUT.PARQUET").read_bytes() == nexsets.find(NEXSET).path.read_bytes()
    assert sql(f"SELECT n FROM read_parquet('{tmp_path}/OUT.PARQUET')")[0] == (-5,)


def test_an_empty_dataset_exports_to_a_header(tmp_path: Path) -> None:
    """No rows is no error."""
    publish(tmp_path, [])
    for suffix in WRITERS:
        assert export(store(tmp_path), tmp_path / f"out{suffix}") == 0
    assert (tmp_path / "out.csv").read_bytes() == b"_id\r\n"
    assert json.loads((tmp_path / "out.json").read_bytes()) == []
    assert (tmp_path / "out.jsonl").read_bytes() == b""
    assert len(list(sheet(tmp_path / "out.xlsx"))) == 1


def test_lines_export_as_they_are(tmp_path: Path) -> None:
    """Replication's records, byte for byte as JSON Lines; as JSON a list; as Parquet not at all."""
    lines = [b'{"_id": 1.50}', b"[1, 2]", b'"=x"']
    publish(tmp_path, lines, replication=True)
    nexsets = store(tmp_path)
    assert export(nexsets, tmp_path / "out.jsonl") == 3
    assert (tmp_path / "out.jsonl").read_bytes() == b"\n".join([*lines, b""])
    export(nexsets, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_bytes()) == [{"_id": 1.5}, [1, 2], "=x"]
    export(nexsets, tmp_path / "out.csv")
    assert [row["record"] for row in read_csv(tmp_path / "out.csv")] == [
        '{"_id": 1.50}',
        "[1, 2]",
        "'=x",
    ]
    with pytest.raises(NeedsFix, match="no columns"):
        export(nexsets, tmp_path / "out.parquet")


@pytest.mark.parametrize("name", ["out.xls", "out", "out.txt", ".csv"])
def test_an_unknown_suffix_is_refused(nexsets: NexsetStore, tmp_path: Path, name: str) -> None:
    """With the ones that are known."""
    with pytest.raises(NeedsFix, match="names no format") as refused:
        export(nexsets, tmp_path / name)
    assert ".xlsx" in refused.value.next_step


@pytest.mark.parametrize("suffix", [one for one in WRITERS if one != SQLITE])
def test_a_file_that_is_there_is_only_replaced_when_said(
    nexsets: NexsetStore, tmp_path: Path, suffix: str
) -> None:
    """And then in one step."""
    target = tmp_path / f"out{suffix}"
    target.write_bytes(b"mine")
    with pytest.raises(NeedsFix, match="already there"):
        export(nexsets, target)
    assert target.read_bytes() == b"mine"
    assert export(nexsets, target, overwrite=True) == 3
    assert target.read_bytes() != b"mine"


@pytest.mark.parametrize("suffix", list(WRITERS))
def test_a_cancelled_export_leaves_nothing(
    nexsets: NexsetStore, tmp_path: Path, suffix: str
) -> None:
    """No target, no left-over beside it."""
    folder = tmp_path / "out"
    folder.mkdir()
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        nexsets.export(NEXSET, folder / f"x{suffix}", cancel)
    assert list(folder.iterdir()) == []


def test_progress_counts_the_rows(tmp_path: Path) -> None:
    """It never goes back and ends with all."""
    publish(tmp_path, [{"_id": str(i)} for i in range(5000)])
    for suffix in WRITERS:
        told: list[int] = []
        tell: Callable[[int], None] = told.append
        export(store(tmp_path), tmp_path / f"out{suffix}", progress=tell)
        assert told == sorted(told)
        assert told[-1] == 5000


def test_a_folder_that_is_not_there_is_said(nexsets: NexsetStore, tmp_path: Path) -> None:
    """As the file that could not be written."""
    with pytest.raises(StorageFailed, match=r"nowhere.out\.csv could not be written"):
        export(nexsets, tmp_path / "nowhere" / "out.csv")
