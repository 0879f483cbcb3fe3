"""A million rows by sixty columns to a file: our exports, and DuckDB's own COPY beside them.

    python -m benchmarks.scripts.export_file FOLDER [RECORDS] FORM...

`FORM` is `copy`, or one of the suffixes of an export. The dataset is made first, and kept in FOLDER
for the next time; only the writing is timed.
"""

import sys
import threading
import time
from pathlib import Path

from benchmarks.scripts.said import peak_megabytes, say

RECORDS = 1_000_000


def dataset(folder: Path, records: int) -> Path:
    """Parquet as a run would have published it: texts, numbers, moments, truths, nested values."""
    import duckdb

    from planhat_gui.store.typist import PARQUET_OPTIONS

    path = folder / f"export-{records}.parquet"
    if path.exists():
        return path
    cells = ["printf('%024x', i) AS _id"]
    cells += [
        f"'value ' || ((i * {k + 7}) % 1000) || ' of column {k}' AS text{k}" for k in range(22)
    ]
    cells += [f"CAST((i * {k + 3}) % 100000 AS BIGINT) AS whole{k}" for k in range(14)]
    cells += [f"CAST(((i * {k + 3}) % 100000) / 7.0 AS DOUBLE) AS amount{k}" for k in range(8)]
    for k in range(8):
        second = f"1577836800 + i * {k + 1} % 100000000"
        cells.append(f"make_timestamp(CAST(({second}) AS BIGINT) * 1000000) AS moment{k}")
    cells += [f"(i % {k + 2} = 0) AS flag{k}" for k in range(5)]
    cells.append("""'{"_id":"x' || (i % 100) || '"}' AS owner""")
    cells.append("{'Tier': 'Gold', 'Seats': i} AS custom")
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT {', '.join(cells)} FROM range({int(records)}) t(i)) "  # noqa: S608 ours
            f"TO '{path.as_posix()}' {PARQUET_OPTIONS}"
        )
    return path


def copy(path: Path, folder: Path) -> int:
    """DuckDB's own way to CSV, with as many threads as an export has."""
    import duckdb

    with duckdb.connect(config={"threads": "2"}) as connection:
        (rows,) = connection.execute(
            f"COPY (FROM '{path.as_posix()}') TO '{(folder / 'copy.csv').as_posix()}' "
            "(FORMAT csv, HEADER)"
        ).fetchone() or (0,)
    return int(rows)


def export(path: Path, folder: Path, suffix: str) -> int:
    """Our way."""
    import duckdb

    from planhat_gui.sinks.export import export as write
    from planhat_gui.store.pointer import TYPED, Pointer, Snapshot, StoredColumn
    from planhat_gui.store.reader import TypedReader
    from planhat_gui.store.scratch import Scratch
    from planhat_gui.store.writing import Writing

    with duckdb.connect() as connection:
        described = connection.execute(f"DESCRIBE FROM '{path.as_posix()}'").fetchall()
    columns = tuple(StoredColumn(name, kind) for name, kind, *_ in described)
    records = int(path.stem.rpartition("-")[2])
    snapshot = Snapshot("", path.name, records, "")
    pointer = Pointer("b", "Benchmark", "b", TYPED, snapshot, columns)
    reader = TypedReader(path.parent, pointer, Scratch(folder / "scratch"))
    try:
        target = folder / f"out.{suffix}"
        return Writing(write)(reader, target, threading.Event(), overwrite=True)
    finally:
        reader.close()


def main(folder: Path, records: int, form: str) -> None:
    """Make the dataset, write it, say how long the writing took."""
    path = dataset(folder, records)
    began = time.perf_counter()
    written = copy(path, folder) if form == "copy" else export(path, folder, form)
    seconds = time.perf_counter() - began
    out = folder / ("copy.csv" if form == "copy" else f"out.{form}")
    say(seconds, written, out.stat().st_size, form=form, peak_mb=peak_megabytes())
    out.unlink()


if __name__ == "__main__":
    where, *rest = sys.argv[1:]
    number = int(rest.pop(0)) if rest and rest[0].isdigit() else RECORDS
    for one in rest:
        main(Path(where), number, one)
