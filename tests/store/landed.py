"""Landing and publishing in a test, in a few words."""

import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from planhat_gui.model.ports import Checkpoint, Publication, Publisher
from planhat_gui.model.update import EVERYTHING, Scope
from planhat_gui.store.landing import Landing
from planhat_gui.store.nexsets import NexsetStore
from planhat_gui.store.publish import Destination, LinesPublisher, TypedPublisher
from planhat_gui.store.view import View

NEXSET = "companies"


class FixedClock:
    """Always the same moment."""

    def utcnow(self) -> datetime:
        return datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


def land(folder: Path, pages: Sequence[Sequence[bytes]]) -> Path:
    """Land the pages in a new folder and close it."""
    landing = Landing.create(folder, folder.name)
    records = 0
    for number, page in enumerate(pages, 1):
        records += len(page)
        landing.append(page, Checkpoint(position=records, pages=number, records=records))
    landing.close()
    return folder


def sql(statement: str) -> list[tuple[Any, ...]]:
    """What a DuckDB of somebody else's says."""
    with duckdb.connect() as connection:
        return connection.execute(statement).fetchall()


def destination(
    root: Path, run_id: str, key: str | None = "_id", schema: str = "follow"
) -> Destination:
    """The one Nexset of these tests."""
    folder = root / "nexsets" / NEXSET
    return Destination(folder, NEXSET, "All companies", "f1", run_id, key, schema)


def publish(
    root: Path,
    lines: Sequence[bytes | dict[str, Any]],
    *,
    run_id: str = "run1",
    key: str | None = "_id",
    replace: bool = True,
    replication: bool = False,
    scope: Scope = EVERYTHING,
    schema: str = "follow",
) -> Publication:
    """Land these records as one page each 1,000 and publish them."""
    encoded = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines]
    pages = [encoded[i : i + 1000] for i in range(0, len(encoded), 1000)]
    folder = land(root / "runs" / run_id, pages)
    to = destination(root, run_id, key, schema)
    publisher: Publisher
    if replication:
        publisher = LinesPublisher(folder, to, FixedClock())
    else:
        publisher = TypedPublisher(folder, to, FixedClock())
    publisher.landed()
    try:
        return publisher.publish(replace=replace, cancel=threading.Event(), scope=scope)
    finally:
        publisher.close()


def store(root: Path) -> NexsetStore:
    """The datasets below the folder."""
    from planhat_gui.sinks.export import export

    return NexsetStore(root / "nexsets", export)


def records(root: Path) -> list[Any]:
    """All records of the dataset, as its reader gives them."""
    reader = store(root).open(NEXSET)
    try:
        return [reader.record(View(), row) for row in range(reader.count(View()))]
    finally:
        reader.close()


def types(root: Path) -> dict[str, str]:
    """The dataset's columns and their types."""
    reader = store(root).open(NEXSET)
    try:
        return {column.name: column.type for column in reader.columns}
    finally:
        reader.close()


def essence(value: Any) -> Any:
    """A JSON value such that equal means nothing was lost.

    True is not 1. A null member of an object is as good as none.
    """
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, dict):
        return {k: essence(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [essence(one) for one in value]
    return value
