"""Writing: created, updated and deleted records live until the tenant stops."""

import itertools
import json
from typing import Any

from planhat_gui.practice.catalog import Endpoint
from planhat_gui.practice.clock import TenantClock
from planhat_gui.practice.dice import NOW, object_id
from planhat_gui.practice.lists import Lists
from planhat_gui.practice.web import Answer, BadRequestError, Request, as_json, error
from planhat_gui.practice.world import OTHER

Record = dict[str, Any]

_BULK = (
    "createdErrors", "insertsKeys", "updatedErrors", "updatesKeys", "nonupdates", "modified",
    "permissionErrors",
)  # fmt: skip


class Writes:
    """POST, PUT and DELETE on the lists of one tenant."""

    def __init__(self, lists: Lists, clock: TenantClock) -> None:
        """New ids come after every generated one."""
        self._lists, self._clock = lists, clock
        self._numbers = itertools.count(1)

    def answer(self, endpoint: Endpoint, name: str, request: Request) -> Answer:
        """Do what the method says; BadRequestError when the body does not fit."""
        if request.method == "DELETE":
            record = self._lists.find(endpoint, name) if name else None
            if record is None:
                return error(404, "No such record")
            self.remove(endpoint, record["_id"])
            return as_json(200, {"n": 1, "ok": 1, "deletedCount": 1})
        value = _parsed(request.body)
        if request.method == "PUT" and not name:
            return self._bulk(endpoint, value)
        if not isinstance(value, dict):
            raise BadRequestError("The body must be a JSON object")
        if request.method == "POST":
            if name:
                return error(404, "Create records at the path of the list")
            return as_json(200, self.create(endpoint, value))
        record = self._lists.find(endpoint, name)
        if record is None:
            return error(404, "No such record")
        return as_json(200, self.update(endpoint, record, value))

    def remove(self, endpoint: Endpoint, record_id: str) -> None:
        """Take a record out; nothing remains that would tell of it."""
        self._lists.collection(endpoint.path).remove(record_id)

    def create(self, endpoint: Endpoint, value: Record) -> Record:
        """A new record with these fields."""
        number = next(self._numbers)
        made = object_id(NOW + 60 * number, OTHER, self._lists.world.seed, 0x100000 + number)
        written = self._clock.stamp()
        # The id comes first in every row, whatever the body says.
        times = {"createdAt": written} | dict.fromkeys(endpoint.updated, written)
        record = {"_id": made} | times | value | {"_id": made}
        self._lists.collection(endpoint.path).put(record)
        return record

    def update(self, endpoint: Endpoint, record: Record, value: Record) -> Record:
        """The record with these fields changed, which moves its time of change."""
        times = dict.fromkeys(endpoint.updated, self._clock.stamp())
        merged = record | times | value | {"_id": record["_id"]}
        if isinstance(value.get("custom"), dict):
            merged["custom"] = record.get("custom", {}) | value["custom"]
        self._lists.collection(endpoint.path).put(merged)
        return merged

    def _bulk(self, endpoint: Endpoint, value: Any) -> Answer:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise BadRequestError("The body must be a JSON array of objects")
        done: Record = {"created": 0, "updated": 0, "upsertedIds": []}
        for item in value:
            key = item.get("_id") or f"extid-{item.get(endpoint.external_id, '')}"
            record = self._lists.find(endpoint, key) if key != "extid-" else None
            if record is None:
                done["upsertedIds"].append(self.create(endpoint, item)["_id"])
                done["created"] += 1
            else:
                self.update(endpoint, record, item)
                done["updated"] += 1
        return as_json(200, done | {name: [] for name in _BULK})


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as exc:
        raise BadRequestError("The body is not JSON") from exc
