"""A Nexset of any number of rows and 60 columns, as a run would have published it."""

from pathlib import Path

NEXSET = "benchmark"
_RUN = "0" * 32
_TEXTS, _WHOLES, _FRACTIONS, _MOMENTS, _FLAGS = 18, 14, 10, 9, 6


def columns() -> list[tuple[str, str, str]]:
    """Names, types and SQL over `i`, the number of the row. Values vary as a tenant's do."""
    found = [
        ("_id", "VARCHAR", "printf('%024x', i)"),
        ("name", "VARCHAR", "'Company ' || i"),
        ("companyId", "VARCHAR", "printf('%024x', hash(i) % 50000)"),
        (
            "custom",
            'STRUCT("Customer Tier" VARCHAR, "Seats" BIGINT)',
            "{'Customer Tier': 'Tier ' || (hash(i, 7) % 5), 'Seats': CAST(hash(i, 8) % 500 AS BIGINT)}",
        ),
    ]  # fmt: skip
    for at in range(_TEXTS - 1):
        many = (5, 40, 900, 20_000)[at % 4]
        found.append((f"text{at}", "VARCHAR", f"'word ' || (hash(i, {at}) % {many})"))
    for at in range(_WHOLES):
        found.append(
            (f"whole{at}", "BIGINT", f"CAST(hash(i, {at + 50}) % {10 ** (at % 6 + 1)} AS BIGINT)")
        )
    for at in range(_FRACTIONS):
        found.append(
            (f"amount{at}", "DOUBLE", f"CAST(hash(i, {at + 90}) % 1000000 AS DOUBLE) / 100")
        )
    for at in range(_MOMENTS):
        second = f"1600000000 + CAST(hash(i, {at + 120}) % 200000000 AS BIGINT)"
        found.append((f"moment{at}", "TIMESTAMP", f"make_timestamp(({second}) * 1000000)"))
    for at in range(_FLAGS):
        found.append((f"flag{at}", "BOOLEAN", f"hash(i, {at + 150}) % 3 = 0"))
    return found


def make(nexsets: Path, rows: int, name: str = NEXSET) -> None:
    """Write it below the folder `nexsets`; a third of the values of most columns is missing."""
    import duckdb

    from planhat_gui.store.duck import literal, quoted
    from planhat_gui.store.pointer import Pointer, Snapshot, StoredColumn, write_pointer
    from planhat_gui.store.typist import PARQUET_OPTIONS

    folder = nexsets / name
    folder.mkdir(parents=True, exist_ok=True)
    file = f"{_RUN}.parquet"
    parts = [
        f"{made} AS {quoted(column)}"
        if at < 4
        else f"CASE WHEN hash(i, {at + 300}) % 3 > 0 THEN {made} END AS {quoted(column)}"
        for at, (column, _, made) in enumerate(columns())
    ]
    with duckdb.connect(":memory:") as connection:
        connection.execute(
            f"COPY (SELECT {', '.join(parts)} FROM range({rows}) t(i)) "
            f"TO {literal(str(folder / file))} {PARQUET_OPTIONS}"
        )
    pointer = Pointer(
        id=name,
        name="Benchmark",
        flow_id=name,
        kind="typed",
        current=Snapshot(_RUN, file, rows, "2026-11-24T08:00:00Z"),
        columns=tuple(StoredColumn(column, kind) for column, kind, _ in columns()),
        key_field="_id",
    )
    write_pointer(folder, pointer)
