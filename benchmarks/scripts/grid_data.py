"""Nexsets of any number of rows and columns, as a run would have published them."""

from pathlib import Path

NEXSET, WIDE = "benchmark", "wide"
_RUN = "0" * 32
_TEXTS, _WHOLES, _FRACTIONS, _MOMENTS, _FLAGS = 17, 14, 10, 9, 6
_ALWAYS = 4
"""So many of the first columns have a value in every row, of the others a third is missing."""
_CUSTOM = (
    "{'Customer Tier': 'Tier ' || (hash(i, 7) % 5), 'Seats': CAST(hash(i, 8) % 500 AS BIGINT)}"
)

Column = tuple[str, str, str]
"""Name, type, and SQL over `i`, the number of the row."""


def columns() -> list[Column]:
    """Sixty; their values vary as a tenant's do."""
    return [
        ("_id", "VARCHAR", "printf('%024x', i)"),
        ("name", "VARCHAR", "'Company ' || i"),
        ("companyId", "VARCHAR", "printf('%024x', hash(i) % 50000)"),
        ("custom", 'STRUCT("Customer Tier" VARCHAR, "Seats" BIGINT)', _CUSTOM),
        *(_text(at) for at in range(_TEXTS)),
        *(_whole(at) for at in range(_WHOLES)),
        *(_fraction(at) for at in range(_FRACTIONS)),
        *(_moment(at) for at in range(_MOMENTS)),
        *((f"flag{at}", "BOOLEAN", f"hash(i, {at + 150}) % 3 = 0") for at in range(_FLAGS)),
    ]


def _text(at: int) -> Column:
    many = (5, 40, 900, 20_000)[at % 4]
    return f"text{at}", "VARCHAR", f"'word ' || (hash(i, {at}) % {many})"


def _whole(at: int) -> Column:
    return f"whole{at}", "BIGINT", f"CAST(hash(i, {at + 50}) % {10 ** (at % 6 + 1)} AS BIGINT)"


def _fraction(at: int) -> Column:
    return f"amount{at}", "DOUBLE", f"CAST(hash(i, {at + 90}) % 1000000 AS DOUBLE) / 100"


def _moment(at: int) -> Column:
    second = f"1600000000 + CAST(hash(i, {at + 120}) % 200000000 AS BIGINT)"
    return f"moment{at}", "TIMESTAMP", f"make_timestamp(({second}) * 1000000)"


def make(nexsets: Path, rows: int) -> None:
    """Write the large one below the folder `nexsets`."""
    _write(nexsets, NEXSET, rows, columns())


def make_wide(nexsets: Path, width: int) -> None:
    """Write one of fifty rows and so many columns."""
    wide = [("_id", "VARCHAR", "printf('%024x', i)")]
    wide += [_text(at) if at % 3 else _fraction(at) for at in range(width - 1)]
    _write(nexsets, WIDE, 50, wide)


def _write(nexsets: Path, name: str, rows: int, made: list[Column]) -> None:
    import duckdb

    from planhat_gui.store.duck import literal, quoted
    from planhat_gui.store.pointer import Pointer, Snapshot, StoredColumn, write_pointer
    from planhat_gui.store.typist import PARQUET_OPTIONS

    folder = nexsets / name
    folder.mkdir(parents=True, exist_ok=True)
    file = f"{_RUN}.parquet"
    cells = [
        f"{sql} AS {quoted(column)}"
        if at < _ALWAYS
        else f"CASE WHEN hash(i, {at + 300}) % 3 > 0 THEN {sql} END AS {quoted(column)}"
        for at, (column, _, sql) in enumerate(made)
    ]
    select = f"SELECT {', '.join(cells)} FROM range({rows}) t(i)"  # noqa: S608 quoted
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"COPY ({select}) TO {literal(str(folder / file))} {PARQUET_OPTIONS}")
    pointer = Pointer(
        id=name,
        name=name.capitalize(),
        flow_id=name,
        kind="typed",
        current=Snapshot(_RUN, file, rows, "2026-11-24T08:00:00Z"),
        columns=tuple(StoredColumn(column, kind) for column, kind, _ in made),
        key_field="_id",
    )
    write_pointer(folder, pointer)
