"""The receipts of all runs, each with the flow as it was run."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from planhat_gui.model.errors import Damaged, NeedsFix, Problem
from planhat_gui.model.results import (
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.store.database import Database
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lock import RunLock, is_held


def run_lock(folder: DataFolder, flow_id: str, name: str) -> RunLock:
    """The lock that whoever runs this flow holds; `name` is for the sentence of Busy."""
    return RunLock(folder.runs / f"{flow_id}.lock", name)


class RunHistory:
    """Reports by run. Save one as RUNNING when a run starts and again when it ends."""

    def __init__(self, folder: DataFolder, database: Database) -> None:
        self._folder = folder
        self._database = database

    def save(self, report: RunReport, flow_json: str) -> None:
        """Keep the report, in place of an earlier one of the same run. Raises StorageFailed."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO runs (id, flow_id, started, status, report, flow)"
                " VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET flow_id = excluded.flow_id,"
                " started = excluded.started, status = excluded.status,"
                " report = excluded.report, flow = excluded.flow",
                (
                    report.run_id,
                    report.flow_id,
                    report.started,
                    report.status.value,
                    json.dumps(asdict(report), ensure_ascii=True, allow_nan=False),
                    flow_json,
                ),
            )

    def all(self, flow_id: str | None = None, limit: int = 1000) -> list[RunReport]:
        """The newest first; of one flow, or of all."""
        where, values = ("WHERE flow_id = ?", (flow_id,)) if flow_id is not None else ("", ())
        rows = self._database.rows(
            f"SELECT id, report FROM runs {where} ORDER BY started DESC, rowid DESC LIMIT ?",
            *values,
            limit,
        )
        return [self._report(row["id"], row["report"]) for row in rows]

    def last(self, flow_id: str) -> RunReport | None:
        """The newest of this flow."""
        return next(iter(self.all(flow_id, limit=1)), None)

    def get(self, run_id: str) -> RunReport:
        """One run's report. Raises NeedsFix when there is none."""
        return self._report(run_id, self._row(run_id)["report"])

    def flow_json(self, run_id: str) -> str:
        """The flow file as it was when this run started. Raises NeedsFix when there is none."""
        return str(self._row(run_id)["flow"])

    def _newest(self, flow_id: str) -> str:
        rows = self._database.rows(
            "SELECT id FROM runs WHERE flow_id = ? ORDER BY started DESC, rowid DESC LIMIT 1",
            flow_id,
        )
        return str(rows[0]["id"]) if rows else ""

    def _row(self, run_id: str) -> Any:
        rows = self._database.rows("SELECT report, flow FROM runs WHERE id = ?", run_id)
        if not rows:
            raise NeedsFix([Problem("run", f"There is no run “{run_id}”.")])
        return rows[0]

    def _report(self, run_id: str, text: str) -> RunReport:
        report = report_from(json.loads(text), run_id)
        if report.status is not RunStatus.RUNNING:
            return report
        if self._newest(report.flow_id) == run_id and is_held(
            self._folder.runs / f"{report.flow_id}.lock"
        ):
            return report
        # Its process is gone without having said how it ended.
        return replace(
            report,
            status=RunStatus.INTERRUPTED,
            resumable=(self._folder.runs / run_id).is_dir(),
            error=report.error or "The program ended while this run was going on.",
        )


def report_from(data: Mapping[str, Any], run_id: str = "") -> RunReport:
    """The report in its decoded JSON; members of later versions are passed over.

    Raises Damaged when it is none.
    """
    try:
        known = {name: data[name] for name in RunReport.__dataclass_fields__ if name in data}
        known["status"] = RunStatus(data["status"])
        known["records"] = RecordCounts(**data.get("records", {}))
        known["changes"] = Changes(**data["changes"]) if data.get("changes") else None
        known["warnings"] = tuple(Notice(**one) for one in data.get("warnings", ()))
        known["nexsets"] = tuple(PublishedNexset(**one) for one in data.get("nexsets", ()))
        return RunReport(**known)
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged(f"The report of run “{run_id}” cannot be read: {error!r}.") from error
