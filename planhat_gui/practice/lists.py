"""Reading: the collections of a tenant and what a list or a single record looks like."""

import json
import threading
from collections.abc import Callable
from typing import Any

from planhat_gui.practice.calendar import moved
from planhat_gui.practice.catalog import ENDPOINTS, LEAN_FILTERS, LEAN_PATH, Endpoint
from planhat_gui.practice.collection import Collection, page_bytes, to_bytes
from planhat_gui.practice.dice import day_text
from planhat_gui.practice.generate_companies import lean
from planhat_gui.practice.web import Answer, BadRequestError, Request, as_json, error
from planhat_gui.practice.world import World

Record = dict[str, Any]
Mover = Callable[[str, Collection, list[bytes], int], bool]

BY_PATH = {endpoint.path: endpoint for endpoint in ENDPOINTS}
PATHS = (*BY_PATH, LEAN_PATH)


class Lists:
    """The records of a tenant, each collection made when first asked for."""

    def __init__(self, world: World, later: int = 0) -> None:
        """Nothing is generated yet; `later`: days by which all dates are moved."""
        self.world = world
        self._later = later
        self._locks = {path: threading.Lock() for path in BY_PATH}
        self._made: dict[str, Collection] = {}
        self._lean: tuple[list[bytes], list[bytes]] | None = None

    def collection(self, path: str) -> Collection:
        """Give the rows behind a path; KeyError for a path that has none."""
        path = "/companies" if path == LEAN_PATH else path
        with self._locks[path]:
            made = self._made.get(path)
            if made is None:
                endpoint = BY_PATH[path]
                records = moved(endpoint.generate(self.world), self._later)
                made = Collection(records, endpoint.columns)
                self._made[path] = made
            return made

    def records(self, path: str, *, hidden: bool = False) -> list[Record]:
        """Give what a list without parameters holds; with `hidden`, archived rows too."""
        if path == LEAN_PATH:
            rows: list[bytes] = self._lean_rows(self.collection(path).view({}))
        else:
            endpoint = BY_PATH[path]
            filters = _filters(endpoint, {}) if not hidden else {}
            rows = self.collection(path).view(filters)
        return [json.loads(row) for row in rows]

    def page(
        self, endpoint: Endpoint, request: Request, move: Mover, *, stuck: bool, unsorted: bool
    ) -> Answer:
        """One page of a list, clamped to its cap without a word."""
        query = {endpoint.aliases.get(name, name): text for name, text in request.query.items()}
        asked = Request(request.method, request.path, query, "", "")
        limit = min(asked.number("limit", endpoint.default) or endpoint.default, endpoint.cap)
        offset = 0 if stuck else asked.number("offset", 0)
        rows, filters = self.collection(endpoint.path), _filters(endpoint, query)
        sort = "" if unsorted else query.get("sort", "")
        view = rows.view(filters, sort)
        if move(endpoint.path, rows, view, offset):
            view = rows.view(filters, sort)
        view = _narrowed(endpoint, asked, view)
        page = view[offset : offset + limit]
        select = query.get("select", "")
        if select:
            page = _selected(page, select)
        return Answer(200, page_bytes(page), rows=len(page))

    def lean_page(self, request: Request) -> Answer:
        """All companies with their names and ids; `limit` and `offset` are unknown here."""
        filters = {
            field: request.text(name).split(",")
            for name, field in LEAN_FILTERS.items()
            if request.text(name)
        }
        rows = self._lean_rows(self.collection(LEAN_PATH).view(filters))
        return Answer(200, page_bytes(rows), rows=len(rows))

    def _lean_rows(self, rows: list[bytes]) -> list[bytes]:
        known = self._lean
        if known is None or known[0] is not rows:
            known = (rows, [to_bytes(lean(json.loads(row))) for row in rows])
            self._lean = known
        return known[1]

    def single(self, endpoint: Endpoint, name: str) -> Answer:
        """One record by `_id`, ``extid-…`` or ``srcid-…``."""
        record = self.find(endpoint, name)
        if record is None:
            return error(404, f"No record {name[:60]} in {endpoint.path}")
        owner = record.get("owner")
        if isinstance(owner, dict):
            # Seen in practice: the list gives an object where the single record has the id.
            record["owner"] = owner["_id"]
        return as_json(200, record)

    def find(self, endpoint: Endpoint, name: str) -> Record | None:
        """Look a record up by any of its three names."""
        rows = self.collection(endpoint.path)
        if name.startswith("extid-"):
            return rows.find(endpoint.external_id, name.removeprefix("extid-"))
        if name.startswith("srcid-"):
            return rows.find("sourceId", name.removeprefix("srcid-"))
        return rows.find("_id", name)


def _filters(endpoint: Endpoint, query: dict[str, str]) -> dict[str, list[str]]:
    filters = {
        field: query[name].split(",") for name, field in endpoint.filters.items() if query.get(name)
    }
    hidden = endpoint.hidden_unless
    if hidden:
        filters[hidden] = ["true"] if query.get(hidden) == "true" else ["false"]
    return filters


def _narrowed(endpoint: Endpoint, request: Request, view: list[bytes]) -> list[bytes]:
    """Filters that no column answers: days of `/dimensiondata`, text of `/tickets`."""
    if endpoint.path == "/dimensiondata" and (request.text("from") or request.text("to")):
        first, last = request.number("from", 0), request.number("to", 10**6)
        start, end = _day_prefix(first), _day_prefix(last)
        return [row for row in view if start <= json.loads(row)["time"][:10] <= end]
    search = request.text("search").casefold()
    if endpoint.path == "/tickets" and search:
        return [row for row in view if search in json.loads(row)["snippet"].casefold()]
    return view


def _day_prefix(day: int) -> str:
    try:
        return day_text(day)[:10]
    except OverflowError as exc:
        raise BadRequestError(f"{day} is not a day, counted from 1970-01-01") from exc


def _selected(rows: list[bytes], select: str) -> list[bytes]:
    names = ["_id", *(name.strip() for name in select.split(","))]
    selected = []
    for row in rows:
        record = json.loads(row)
        selected.append(to_bytes({name: record[name] for name in names if name in record}))
    return selected
