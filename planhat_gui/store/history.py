"""The receipts of all runs, each with the flow as it was run."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from planhat_gui.model.errors import Damaged, NeedsFix, Problem
from planhat_gui.model.language import in_english, retold, tr
from planhat_gui.model.names import name_key
from planhat_gui.model.personal import choices_of
from planhat_gui.model.results import (
    ChangedField,
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
    SchemaChange,
)
from planhat_gui.model.run_query import RunQuery, utc_stamp
from planhat_gui.store.database import Database
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history_sql import NEWEST_FIRST, OLD, select, words_of
from planhat_gui.store.lock import RunLock, is_held

KEPT_OF_A_FLOW = 200
KEPT_FOR = timedelta(days=90)
KEPT_DELETED = timedelta(days=1)
"""How long a deleted run can be brought back."""

_AT_ONCE = 500
_FAR = 1 << 40
_COUNTED = re.compile(r"last(?:~([0-9]{1,18}))?")


def run_lock(folder: DataFolder, flow_id: str, name: str) -> RunLock:
    """The lock that whoever runs this flow holds; `name` is for the sentence of Busy."""
    return RunLock(folder.runs / f"{flow_id}.lock", name)


class RunHistory:
    """Reports by run. Save one as RUNNING when a run starts and again when it ends.

    Deleted runs can be brought back for a day. `tidy` keeps the newest 200 of a flow, all of the
    last 90 days, and its last successful one.
    """

    def __init__(self, folder: DataFolder, database: Database) -> None:
        self._folder = folder
        self._database = database

    def save(self, report: RunReport, flow_json: str) -> None:
        """Keep the report, in place of an earlier one of the same run. Raises StorageFailed."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO runs (id, flow_id, started, status, report, flow, words)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET flow_id = excluded.flow_id,"
                " started = excluded.started, status = excluded.status,"
                " report = excluded.report, flow = excluded.flow, words = excluded.words,"
                " deleted = NULL",
                (
                    report.run_id,
                    report.flow_id,
                    report.started,
                    report.status.value,
                    json.dumps(in_english(asdict(report)), ensure_ascii=True, allow_nan=False),
                    flow_json,
                    words_of(report),
                ),
            )

    def all(self, flow_id: str | None = None, limit: int = 1000) -> list[RunReport]:
        """The newest first; of one flow, or of all."""
        where, values = ("AND flow_id = ?", (flow_id,)) if flow_id is not None else ("", ())
        rows = self._database.rows(
            f"SELECT id, report FROM runs WHERE deleted IS NULL {where}"
            f" ORDER BY {NEWEST_FIRST} LIMIT ?",
            *values,
            limit,
        )
        return [self._report(row["id"], row["report"]) for row in rows]

    def find(self, query: RunQuery) -> list[str]:
        """The ids of all runs that match, in the order asked for."""
        live = self.live() if query.status is not None else {}
        sql, values = select(query, live)
        return [row["id"] for row in self._database.rows(sql, *values)]

    def reports(self, run_ids: Sequence[str]) -> dict[str, RunReport]:
        """The reports of these runs by their ids; those that are gone are left out."""
        found = {}
        for some in _blocks(run_ids):
            rows = self._database.rows(
                f"SELECT id, report FROM runs WHERE deleted IS NULL AND id IN ({_marks(some)})",
                *some,
            )
            found.update({row["id"]: self._report(row["id"], row["report"]) for row in rows})
        return found

    def flows(self) -> list[tuple[str, str]]:
        """Id and latest name of every flow that has runs, by name."""
        rows = self._database.rows(
            "SELECT id, flow_id, report, max(started) FROM runs WHERE deleted IS NULL"
            " GROUP BY flow_id"
        )
        found = [(row["flow_id"], str(json.loads(row["report"])["flow"])) for row in rows]
        return sorted(found, key=lambda one: (name_key(one[1]), one[0]))

    def live(self) -> dict[str, str]:
        """The runs that go on now, in whichever process, with the ids of their flows."""
        rows = self._database.rows(
            "SELECT id, flow_id FROM runs WHERE status = 'running' AND deleted IS NULL"
        )
        return {row["id"]: row["flow_id"] for row in rows if self._is_live(*row)}

    def last(self, flow_id: str, status: RunStatus | None = None) -> RunReport | None:
        """The newest of this flow; the newest that ended so."""
        if status is None:
            return next(iter(self.all(flow_id, limit=1)), None)
        found = self.find(RunQuery(flow_id=flow_id, status=status))
        return self.get(found[0]) if found else None

    def before(self, run_id: str) -> str:
        """The id of the run of the same flow before this one; "" when it is the first."""
        row = self._row(run_id)
        rows = self._database.rows(
            "SELECT id FROM runs WHERE flow_id = ? AND deleted IS NULL"
            f" AND (started, rowid) < (?, ?) ORDER BY {NEWEST_FIRST} LIMIT 1",
            row["flow_id"],
            row["started"],
            row["rowid"],
        )
        return str(rows[0]["id"]) if rows else ""

    def resolve(self, text: str, flow_id: str = "") -> str:
        """The run meant by ``last``, ``last~2``, its id, or a beginning of its id.

        The beginning may also be that of the part after the time. `flow_id`: only runs of that
        flow. Raises NeedsFix when there is none, or more than one.
        """
        counted = _COUNTED.fullmatch(text.strip())
        if counted:
            return self._counted_back(int(counted[1] or 0), flow_id)
        text = text.strip()
        rows = self._database.rows(
            "SELECT id FROM runs WHERE deleted IS NULL AND (flow_id = ? OR ? = '')"
            " AND (substr(id, 1, length(?)) = ?"
            " OR substr(id, instr(id, '-') + 1, length(?)) = ?)"
            f" ORDER BY {NEWEST_FIRST}",
            *(flow_id, flow_id, text, text, text, text),
        )
        ids = [str(row["id"]) for row in rows]
        if text in ids:
            return text
        if not text or not ids:
            raise NeedsFix([_no_run(text)], tr("“planhat-gui runs” lists them."))
        if len(ids) > 1:
            raise NeedsFix(
                [
                    Problem(
                        "",
                        tr(
                            "{ids:,} runs have an id that begins with “{text_}”.",
                            ids=len(ids),
                            text_=text,
                        ),
                    )
                ],
                tr("Give more of it, such as {ids}.", ids=ids[0]),
            )
        return ids[0]

    def get(self, run_id: str) -> RunReport:
        """One run's report. Raises NeedsFix when there is none."""
        return self._report(run_id, self._row(run_id)["report"])

    def flow_json(self, run_id: str) -> str:
        """The flow file as it was when this run started. Raises NeedsFix when there is none."""
        return str(self._row(run_id)["flow"])

    def older(self, before: datetime) -> list[str]:
        """Runs that began before then, but for the newest of each flow and its last success."""
        return self._old(before, keep=1)

    def delete(self, run_ids: Sequence[str]) -> list[str]:
        """Take runs out of the history; the ids of those that were. Runs that go on stay.

        `restore` brings them back for a day.
        """
        going, stamp = self.live(), utc_stamp(datetime.now(UTC))
        wanted = [run_id for run_id in run_ids if run_id not in going]
        gone: set[str] = set()
        with self._database.transaction() as connection:
            for some in _blocks(wanted):
                rows = connection.execute(
                    "UPDATE runs SET deleted = ? WHERE deleted IS NULL"
                    f" AND id IN ({_marks(some)}) RETURNING id",
                    (stamp, *some),
                )
                gone.update(row["id"] for row in rows.fetchall())
        return [run_id for run_id in wanted if run_id in gone]

    def restore(self, run_ids: Sequence[str]) -> None:
        """Bring deleted runs back; those that are gone for good are passed over."""
        with self._database.transaction() as connection:
            for some in _blocks(run_ids):
                connection.execute(
                    f"UPDATE runs SET deleted = NULL WHERE id IN ({_marks(some)})", some
                )

    def tidy(self, flow_id: str, now: datetime) -> None:
        """Remove for good what a flow has beyond the rule, and what was deleted a day ago."""
        old = self._old(now - KEPT_FOR, KEPT_OF_A_FLOW, flow_id)
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM runs WHERE id = ?", [(one,) for one in old])
            connection.execute(
                "DELETE FROM runs WHERE deleted < ?", (utc_stamp(now - KEPT_DELETED),)
            )

    def _old(self, before: datetime, keep: int, flow_id: str = "") -> list[str]:
        going = self.live()
        rows = self._database.rows(
            f"{OLD} AND (flow_id = ? OR ? = '')", keep, utc_stamp(before), flow_id, flow_id
        )
        return [row["id"] for row in rows if row["id"] not in going]

    def _counted_back(self, number: int, flow_id: str) -> str:
        rows = self._database.rows(
            "SELECT id FROM runs WHERE deleted IS NULL AND (flow_id = ? OR ? = '')"
            f" ORDER BY {NEWEST_FIRST} LIMIT 1 OFFSET ?",
            *(flow_id, flow_id, min(number, _FAR)),
        )
        if not rows:
            what = (
                tr("There are no runs yet.")
                if not number
                else tr("There is no run {number:,} back.", number=number)
            )
            raise NeedsFix([Problem("", what)], tr("“planhat-gui runs” lists them."))
        return str(rows[0]["id"])

    def _newest(self, flow_id: str) -> str:
        rows = self._database.rows(
            "SELECT id FROM runs WHERE flow_id = ? AND deleted IS NULL"
            f" ORDER BY {NEWEST_FIRST} LIMIT 1",
            flow_id,
        )
        return str(rows[0]["id"]) if rows else ""

    def _is_live(self, run_id: str, flow_id: str) -> bool:
        return self._newest(flow_id) == run_id and is_held(self._folder.runs / f"{flow_id}.lock")

    def _row(self, run_id: str) -> Any:
        rows = self._database.rows(
            "SELECT rowid, flow_id, started, report, flow FROM runs"
            " WHERE id = ? AND deleted IS NULL",
            run_id,
        )
        if not rows:
            raise NeedsFix([_no_run(run_id)])
        return rows[0]

    def _report(self, run_id: str, text: str) -> RunReport:
        report = report_from(json.loads(text), run_id)
        if (report.resumable or report.asks) and not (self._folder.runs / run_id).is_dir():
            # A later run has made its pages needless.
            report = replace(report, resumable=False, asks=False)
        if report.status is not RunStatus.RUNNING or self._is_live(run_id, report.flow_id):
            return report
        # Its process is gone without having said how it ended.
        return replace(
            report,
            status=RunStatus.INTERRUPTED,
            resumable=(self._folder.runs / run_id).is_dir(),
            error=report.error or tr("The program ended while this run was going on."),
        )


_TOLD = ("error", "next_step", "end_reason")
"""Kept in English, shown in the language of the window."""


def _blocks(run_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """So many at a time as a statement takes values."""
    for first in range(0, len(run_ids), _AT_ONCE):
        yield run_ids[first : first + _AT_ONCE]


def _marks(some: Sequence[str]) -> str:
    return ", ".join("?" * len(some))


def _no_run(run_id: str) -> Problem:
    return Problem("run", tr("There is no run “{run_id}”.", run_id=run_id))


def report_from(data: Mapping[str, Any], run_id: str = "") -> RunReport:
    """The report in its decoded JSON; members of later versions are passed over.

    Raises Damaged when it is none.
    """
    try:
        known = {name: data[name] for name in RunReport.__dataclass_fields__ if name in data}
        known["status"] = RunStatus(data["status"])
        known["records"] = RecordCounts(**data.get("records", {}))
        known["changes"] = Changes(**data["changes"]) if data.get("changes") else None
        known["warnings"] = tuple(_told(Notice(**one)) for one in data.get("warnings", ()))
        known |= {name: retold(known.get(name, "")) for name in _TOLD}
        known["nexsets"] = tuple(_nexset(one) for one in data.get("nexsets", ()))
        known["personal"] = choices_of(dict(data.get("personal", ())))
        return RunReport(**known)
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged(
            tr(
                "The report of run “{run_id}” cannot be read: {error!r}.",
                run_id=run_id,
                error=error,
            )
        ) from error


def _told(notice: Notice) -> Notice:
    return replace(notice, message=retold(notice.message))


def _nexset(data: Mapping[str, Any]) -> PublishedNexset:
    known = {name: data[name] for name in PublishedNexset.__dataclass_fields__ if name in data}
    known["changes"] = Changes(**data["changes"]) if data.get("changes") else None
    known["changed_fields"] = tuple(ChangedField(**one) for one in data.get("changed_fields", ()))
    known["schema_changes"] = tuple(SchemaChange(**one) for one in data.get("schema_changes", ()))
    return PublishedNexset(**known)
