"""Views: questions that customer success asks of its data, each a readable SQL file.

A file begins with comment lines that say what it is and needs:

    -- title: Health by phase
    -- about: One sentence.
    -- chart: bars phase average_health
    -- table companies: _id VARCHAR, phase VARCHAR, h DOUBLE
    -- table? users: _id VARCHAR, nickName VARCHAR

A table is the newest Nexset made with the template of that name (`companies`: `get_companies`);
one with `?` may be missing, and is then empty. All are of one credential, the one with the newest
data: customers of one tenant and users of another have nothing to do with each other. A table has
exactly the columns named, each of the type named: what a dataset lacks is NULL, what is of another
type is converted where that is possible.
Besides, there are the table `clock` with one column `now` (UTC) and the function `id_of`, which
gives the id of an owner that Planhat writes as text or as an object. The statement runs locked
down: it reads these tables and nothing else.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import Failure, NeedsFix, Problem, StorageFailed
from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.res import resource
from planhat_gui.store import duck
from planhat_gui.store.extract import EVERYTHING, Extract, Taken
from planhat_gui.store.nexsets import NexsetInfo, NexsetStore
from planhat_gui.store.pointer import TYPED, Pointer, Snapshot, StoredColumn, read_pointer
from planhat_gui.store.reader import TypedReader
from planhat_gui.store.scratch import Scratch
from planhat_gui.store.typist import PARQUET_OPTIONS
from planhat_gui.store.view_cells import converted
from planhat_gui.store.view_files import TYPES, TableNeed, ViewFile, read_view, sql_files

if TYPE_CHECKING:
    import duckdb


_WHOLE = frozenset({"TINYINT", "SMALLINT", "INTEGER", "HUGEINT", "UINTEGER", "UBIGINT"})
_MEMORY_MB = 256
_ID_OF = (
    "CREATE TEMP MACRO id_of(t) AS CASE WHEN t LIKE '{%' THEN "
    "CASE WHEN json_valid(t) THEN "
    "coalesce(json_extract_string(t, '$._id'), json_extract_string(t, '$.id')) ELSE t END "
    "ELSE nullif(t, '') END"
)


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The template a dataset was made with, "" for none, and the name of the credential."""

    template: str
    credential: str = ""


@dataclass(frozen=True, slots=True)
class ViewInfo:
    """A view as a list shows it; `missing` are templates whose Nexsets it still needs.

    `used` are the datasets it is made of, by template.
    """

    view: ViewFile
    missing: tuple[str, ...] = ()
    used: dict[str, NexsetInfo] = field(default_factory=dict)

    @property
    def available(self) -> bool:
        """Whether it can be opened."""
        return not self.missing


class ViewReader(TypedReader):
    """The answer of a view: a dataset like any other, gone when closed."""

    def __init__(self, scratch: Scratch, pointer: Pointer) -> None:
        super().__init__(scratch.path, pointer, scratch)
        self._answer = pointer

    def taken(self, extract: Extract) -> Taken:
        """Of a copy, which stays when another view is opened meanwhile."""
        copy = Scratch(self._scratch.below)
        try:
            shutil.copyfile(self.path, copy.path / self.path.name)
            return Taken(copy.path, self._answer, extract, copy)
        except OSError as error:
            copy.close()
            reason = (error.strerror or str(error)).lower()
            raise StorageFailed(
                tr("The view's answer could not be copied ({reason}).", reason=reason),
                tr("Open the view again."),
            ) from error
        except BaseException:
            copy.close()
            raise


class ViewStore:
    """The program's views, and those in the user's folder, which need not exist."""

    def __init__(
        self,
        nexsets: NexsetStore,
        made_with: Callable[[NexsetInfo], MadeWith],
        extra_folder: Path | None = None,
        shipped: Traversable | None = None,
    ) -> None:
        self._nexsets, self._made_with = nexsets, made_with
        self._shipped, self._extra = shipped or resource("views"), extra_folder
        self.problems: tuple[Problem, ...] = ()

    def all(self) -> list[ViewInfo]:
        """By title, those that can be opened first; files are read anew, `problems` with them."""
        of_credentials = self._by_credential()
        found = [_info(view, of_credentials) for view in self._load().values()]
        return sorted(found, key=lambda info: (not info.available, info.view.title.casefold()))

    def find(self, name: str) -> ViewInfo:
        """The view of this id or title. Raises NeedsFix naming what there is."""
        wanted = name.strip().casefold()
        found = self.all()
        for info in found:
            if wanted in {info.view.id.casefold(), info.view.title.casefold()}:
                return info
        ids = ", ".join(info.view.id for info in found)
        raise NeedsFix(
            [Problem("view", tr("There is no view “{name}”.", name=name))],
            tr("There are: {ids}.", ids=ids),
        )

    def open(self, name: str, now: datetime) -> ViewReader:
        """The view's answer as of `now`, as a dataset; close it.

        Raises NeedsFix where a Nexset is missing or the SQL is wrong, StorageFailed.
        """
        info = self.find(name)
        if info.missing:
            needed = ", ".join(info.missing)
            raise NeedsFix(
                [
                    Problem(
                        "view",
                        tr(
                            "“{view_title}” needs Nexsets that are not there: {needed}.",
                            view_title=info.view.title,
                            needed=needed,
                        ),
                    )
                ],
                tr("Make flows with these endpoints and run them."),
            )
        scratch = Scratch(self._nexsets.scratch)
        try:
            return ViewReader(scratch, _answer(info, scratch.path, now))
        except BaseException:
            scratch.close()
            raise

    def export(
        self,
        name: str,
        target: Path,
        now: datetime,
        cancel: Cancel,
        progress: Callable[[int], None] | None = None,
        *,
        overwrite: bool = False,
        take: Extract = EVERYTHING,
        options: ExportOptions = AS_USUAL,
    ) -> int:
        """Write the answer to a file, in the format its suffix names; the number of rows."""
        reader = self.open(name, now)
        try:
            return self._nexsets.write(
                reader, target, cancel, progress, overwrite=overwrite, take=take, options=options
            )
        finally:
            reader.close()

    def _load(self) -> dict[str, ViewFile]:
        found = {view.id: view for view in map(read_view, sql_files(self._shipped))}
        problems = []
        for file in sql_files(self._extra) if self._extra and self._extra.is_dir() else []:
            try:
                view = read_view(file)
            except Failure as failure:
                problems.append(Problem(file.name, failure.message))
                continue
            found[view.id] = view  # the user's own of the same name wins
        self.problems = tuple(problems)
        return found

    def of_template(self, template: str) -> list[NexsetInfo]:
        """The typed datasets made with it, of each credential its newest, the newest first."""
        found = [there[template] for there in self._by_credential() if template in there]
        return sorted(found, key=lambda info: info.updated, reverse=True)

    def _by_credential(self) -> list[dict[str, NexsetInfo]]:
        """For each credential the newest typed dataset of each template."""
        found: dict[str, dict[str, NexsetInfo]] = {}
        for info in self._nexsets.all():
            made = self._made_with(info) if info.kind == TYPED else MadeWith("")
            if not made.template:
                continue
            there = found.setdefault(made.credential, {})
            if made.template not in there or info.updated > there[made.template].updated:
                there[made.template] = info
        return list(found.values())


def _info(view: ViewFile, of_credentials: Sequence[dict[str, NexsetInfo]]) -> ViewInfo:
    """The view with the datasets of the credential that suits it best."""
    found = [_of_one(view, there) for there in of_credentials] or [_of_one(view, {})]
    # The fewest missing; of those, the credential whose data are the newest.
    return min(sorted(found, key=_newest_used, reverse=True), key=lambda info: len(info.missing))


def _newest_used(info: ViewInfo) -> str:
    return max((one.updated for one in info.used.values()), default="")


def _of_one(view: ViewFile, there: dict[str, NexsetInfo]) -> ViewInfo:
    used = {t.template: there[t.template] for t in view.tables if t.template in there}
    missing = [t.template for t in view.tables if not t.optional and t.template not in used]
    if not missing and not used:
        missing = [t.template for t in view.tables]  # all optional, none there
    return ViewInfo(view, tuple(missing), used)


def columns_of(view: ViewFile) -> list[str]:
    """The columns of its answer, worked out without any data. Raises duckdb.Error."""
    with duck.connect([], memory_mb=_MEMORY_MB) as connection:
        _prepare(connection, view, {}, datetime.now(UTC))
        return [name for name, *_ in connection.execute(f"DESCRIBE {view.sql}").fetchall()]


def _prepare(
    connection: "duckdb.DuckDBPyConnection",
    view: ViewFile,
    used: Mapping[str, NexsetInfo],
    now: datetime,
) -> None:
    connection.execute(f"CREATE TEMP TABLE clock AS SELECT TIMESTAMP '{now:%Y-%m-%d %X}' AS now")
    connection.execute(_ID_OF)
    for table in view.tables:
        connection.execute(_table_sql(table, used.get(table.template)))


def _answer(info: ViewInfo, folder: Path, now: datetime) -> Pointer:
    import duckdb

    view, used = info.view, info.used
    connection = duck.connect(
        [folder, *(info.path.parent for info in used.values())],
        memory_mb=_MEMORY_MB,
        spill=folder,
        threads=2,
    )
    try:
        _prepare(connection, view, used, now)
        return _written(connection, view, folder, now)
    except duckdb.Error as error:
        said = str(error).split("\n", 1)[0][:300]
        raise NeedsFix(
            [
                Problem(
                    "view",
                    tr(
                        "The view “{view_title}” could not be worked out ({said}).",
                        view_title=view.title,
                        said=said,
                    ),
                )
            ]
        ) from error
    finally:
        connection.close()


def _written(
    connection: "duckdb.DuckDBPyConnection", view: ViewFile, folder: Path, now: datetime
) -> Pointer:
    described = connection.execute(f"DESCRIBE {view.sql}").fetchall()
    columns = [(name, str(kind)) for name, kind, *_ in described]
    cells = ", ".join(_plain_cell(name, kind) for name, kind in columns)
    path = folder / "view.parquet"
    (rows,) = connection.execute(
        f"COPY (SELECT {cells} FROM ({view.sql})) TO {duck.literal(path.as_posix())} "
        f"{PARQUET_OPTIONS}"
    ).fetchone() or (0,)
    stored = tuple(StoredColumn(name, _plain_type(kind)) for name, kind in columns)
    current = Snapshot("", path.name, rows, now.isoformat())
    return Pointer(view.id, view.title, "", TYPED, current, stored)


def _plain_type(kind: str) -> str:
    """The type among those of datasets that holds a value of this one."""
    if kind in _WHOLE:
        return "BIGINT"
    if kind == "FLOAT" or kind.startswith("DECIMAL"):
        return "DOUBLE"
    return kind if kind in TYPES else "VARCHAR"


def _plain_cell(name: str, kind: str) -> str:
    plain = _plain_type(kind)
    column = duck.quoted(name)
    return column if plain == kind else f"CAST({column} AS {plain}) AS {column}"


def _table_sql(table: TableNeed, info: NexsetInfo | None) -> str:
    """A table of exactly the columns the view names, whatever the dataset has."""
    name = duck.quoted(table.name)
    pointer = read_pointer(info.path.parent) if info else None
    if info is None or pointer is None:
        nothing = ", ".join(f"CAST(NULL AS {t}) AS {duck.quoted(c)}" for c, t in table.columns)
        return f"CREATE TEMP TABLE {name} AS SELECT {nothing} WHERE false"
    known = {column.key: column for column in pointer.columns}
    cells = ", ".join(
        f"{converted(known.get(column), kind)} AS {duck.quoted(column)}"
        for column, kind in table.columns
    )
    source = duck.path_literal(info.path.parent / pointer.current.path)
    return f"CREATE TEMP VIEW {name} AS SELECT {cells} FROM read_parquet({source})"
