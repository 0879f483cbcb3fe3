"""Which addresses of a flow came from somebody else and were not typed here since.

Kept in this computer's library alone: a flow file travels, and must not carry a permission.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from planhat_gui.store.database import Database


class HeldAddresses:
    """Origins by flow id. All methods may be called from any thread. Raise StorageFailed, Busy."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, flow_id: str) -> tuple[str, ...]:
        """The origins that are held back for this flow, as the library says now."""
        rows = self._database.rows("SELECT held FROM flows WHERE id = ?", flow_id)
        return tuple(rows[0]["held"].split()) if rows else ()

    def hold(self, flow_id: str, origins: Iterable[str]) -> None:
        """Hold back exactly these."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO flows (id, created, held) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET held = excluded.held",
                (flow_id, datetime.now(UTC).isoformat(), " ".join(origins)),
            )

    def release(self, flow_id: str, origins: Collection[str]) -> None:
        """A person has typed these addresses for the flow."""
        held = self.of(flow_id)
        if any(one in origins for one in held):
            self.hold(flow_id, [one for one in held if one not in origins])

    def release_everywhere(self, origins: Collection[str]) -> None:
        """A person has typed these into a credential's list: for every flow there is by now."""
        if not origins:
            return
        for row in self._database.rows("SELECT id FROM flows WHERE held <> ''"):
            self.release(row["id"], origins)
