"""The files of views, read and checked.

    -- title: Health by phase
    -- about: One sentence.
    -- chart: bars phase average_health
    -- table companies: _id VARCHAR, phase VARCHAR, h DOUBLE
    -- table? users: _id VARCHAR, nickName VARCHAR

See `views` for what that means.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.language import tr

MAX_BYTES = 64 * 1024

CHARTS = ("none", "bars", "line")

TYPES = ("VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN", "TIMESTAMP", "VARCHAR[]")

_HEAD = re.compile(r"--\s*(title|about|chart)\s*:\s*(.*)")

_TABLE = re.compile(r"--\s*table(\??)\s+([a-z_]+)\s*:\s*(.*)")


@dataclass(frozen=True, slots=True)
class TableNeed:
    """A table of a view, with (column, type) pairs; an optional one may be missing."""

    name: str
    optional: bool
    columns: tuple[tuple[str, str], ...]

    @property
    def template(self) -> str:
        """The endpoint template whose Nexset it is."""
        return f"get_{self.name}"


@dataclass(frozen=True, slots=True)
class ViewFile:
    """One file, read. `chart` is its kind, `chart_columns` its x and y.

    `chart_unit`: the column with the unit of y, as a currency; "" where there is none.
    """

    id: str
    title: str
    about: str
    tables: tuple[TableNeed, ...]
    sql: str
    chart: str = "none"
    chart_columns: tuple[str, ...] = ()
    chart_unit: str = ""


def sql_files(folder: Traversable) -> list[Traversable]:
    """Those in a folder, by their names."""
    files = [file for file in folder.iterdir() if file.name.endswith(".sql") and file.is_file()]
    return sorted(files, key=lambda file: file.name)


def read_view(file: Traversable) -> ViewFile:
    """The view in a file. Raises StorageFailed, Damaged."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise StorageFailed(
            tr(
                "The view {file_name} cannot be read ({strerror}).",
                file_name=file.name,
                strerror=error.strerror,
            )
        ) from error
    if len(data) > MAX_BYTES:
        raise Damaged(
            tr(
                "The view {file_name} is larger than {max_bytes} kB.",
                file_name=file.name,
                max_bytes=MAX_BYTES // 1024,
            )
        )
    try:
        return parse_view(file.name.removesuffix(".sql"), data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Damaged(
            tr(
                "The view {file_name} is not UTF-8 (byte {error_start}).",
                file_name=file.name,
                error_start=error.start,
            )
        ) from error


def parse_view(view_id: str, text: str) -> ViewFile:
    """The view in a file's text. Raises Damaged saying what is missing or wrong."""
    said: dict[str, str] = {}
    tables: list[TableNeed] = []
    lines = text.splitlines()
    for line in _head(lines):
        if head := _HEAD.fullmatch(line):
            said[head[1]] = head[2].strip()
        elif table := _TABLE.fullmatch(line):
            tables.append(TableNeed(table[2], bool(table[1]), _columns(view_id, table[3])))
    if not said.get("title") or not tables:
        raise Damaged(
            tr("The view {view_id} has no “-- title:” or no “-- table” line.", view_id=view_id)
        )
    chart, *axes = said.get("chart", "none").split() or ["none"]
    most = {"none": 0, "bars": 3}.get(chart, 2)  # bars may have a unit, too
    if chart not in CHARTS or not min(most, 2) <= len(axes) <= most:
        raise Damaged(
            tr(
                "The view {view_id}: a chart is none, line with two columns, or bars with two and "
                "perhaps one of the unit.",
                view_id=view_id,
            )
        )
    return ViewFile(
        view_id, tr(said["title"]), tr(said.get("about", "")), tuple(tables),
        _statement(view_id, text), chart, tuple(axes[:2]), "".join(axes[2:]),
    )  # fmt: skip


def _head(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        if not line.startswith("--"):
            return
        yield line.strip()


def _columns(view_id: str, text: str) -> tuple[tuple[str, str], ...]:
    found = []
    for part in text.split(","):
        name, _, kind = part.strip().rpartition(" ")
        if not name or kind not in TYPES:
            raise Damaged(
                tr(
                    "The view {view_id}: “{part}” is no column with one of the types {types}.",
                    view_id=view_id,
                    part=part.strip()[:60],
                    types=", ".join(TYPES),
                )
            )
        found.append((name.strip().strip('"'), kind))
    return tuple(found)


def _statement(view_id: str, text: str) -> str:
    """The one SELECT of the file; anything else is refused."""
    import duckdb

    try:
        statements = duckdb.extract_statements(text)
    except duckdb.Error as error:
        said = str(error).split("\n", 1)[0][:300]
        raise Damaged(
            tr("The view {view_id} is no SQL ({said}).", view_id=view_id, said=said)
        ) from error
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise Damaged(tr("The view {view_id} must be one SELECT statement.", view_id=view_id))
    return str(statements[0].query).strip().rstrip(";")
