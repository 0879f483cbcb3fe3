"""The bin: what was deleted and can be brought back, flows until they are erased, lookups a day."""

from dataclasses import dataclass
from datetime import datetime

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.names import name_key
from planhat_gui.store.flows import DamagedFlow, FlowStore
from planhat_gui.store.lookups import KEPT_SPARE, LookupStore

FLOW, LOOKUP = "flow", "lookup"


@dataclass(frozen=True, slots=True)
class Binned:
    """One thing in the bin. `kind` is FLOW or LOOKUP; times are UTC.

    `until`: when it is erased by itself, None: never. `damaged`: its file cannot be read.
    """

    id: str
    kind: str
    name: str
    deleted: datetime
    until: datetime | None = None
    damaged: bool = False


class Bin:
    """What is in it, restored and erased. Everything blocks on the disk."""

    def __init__(self, flows: FlowStore, lookups: LookupStore) -> None:
        self._flows, self._lookups = flows, lookups

    def all(self) -> list[Binned]:
        """The last deleted one first."""
        found = [
            Binned(one.id, FLOW, tr("Damaged flow {one_id}", one_id=one.id), when, damaged=True)
            if isinstance(one, DamagedFlow)
            else Binned(one.id, FLOW, one.flow.name, when)
            for one, when in self._flows.binned()
        ]
        found += [
            Binned(one.id, LOOKUP, one.name, when, until=when + KEPT_SPARE)
            for one, when in self._lookups.deleted()
        ]
        return sorted(found, key=lambda one: one.deleted, reverse=True)

    def find(self, name_or_id: str, kind: str) -> Binned:
        """The last deleted one of that name, in any case of letters, or of that id.

        Raises NeedsFix.
        """
        wanted = name_key(name_or_id)
        for one in self.all():
            if one.kind != kind:
                continue
            if one.id == name_or_id.strip().lower() or name_key(one.name) == wanted:
                return one
        raise NeedsFix(
            [Problem("", tr("“{name_or_id}” is not in the bin.", name_or_id=name_or_id))],
            tr("“flows bin” lists what is."),
        )

    def restore(self, one: Binned) -> str:
        """Bring it back; the name it has now. Raises NeedsFix, Damaged, StorageFailed."""
        if one.kind == LOOKUP:
            return self._lookups.restore(one.id).name
        if one.damaged:
            self._flows.take_back(one.id)
            return one.name
        return self._flows.restore(one.id).flow.name

    def erase(self, one: Binned) -> None:
        """Delete it for good. Raises StorageFailed."""
        if one.kind == LOOKUP:
            self._lookups.erase(one.id)
        else:
            self._flows.erase(one.id)
