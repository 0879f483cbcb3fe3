"""What a run is to read: everything, or what changed since a moment; and why."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planhat_gui.model.language import tr
from planhat_gui.model.results import Notice
from planhat_gui.model.update import FULL_AFTER, FULL_AFTER_RUNS, OVERLAP, Update
from planhat_gui.store.pointer import TYPED, Pointer, Upkeep, read_pointer

_BEGAN_AHEAD = tr("the last run began later than this computer’s clock shows now")


@dataclass(frozen=True, slots=True)
class Plan:
    """`since`: what changed from that moment on is read; None: everything there is.

    `why`: why everything is read although the flow asks for changes; "" where it does not.
    """

    update: Update = Update.FULL
    since: datetime | None = None
    why: str = ""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the receipt says of it."""
        if not self.why:
            return ()
        return (Notice("full_run_due", tr("This run read everything: {why}.", why=self.why)),)


def plan(wanted: Update, found: Pointer | None, folder: Path, source: str, now: datetime) -> Plan:
    """What the next run of a flow reads.

    `found` points to its dataset in `folder`, and `source` marks its definition.
    """
    if wanted is not Update.CHANGES:
        return Plan(wanted)
    why = _why_full(found, folder, source) or _why_due(found.current.upkeep if found else None, now)
    if found is None or why:
        return Plan(why=why)
    return Plan(Update.CHANGES, _time(found.current.upkeep.until) - OVERLAP)


def _why_full(found: Pointer | None, folder: Path, source: str) -> str:
    """Why changes cannot be merged into the dataset; "" when they can."""
    if found is None or not (folder / found.current.path).exists():
        return tr("there is no dataset yet that changes could be merged into")
    kept = found.current.upkeep
    if found.kind != TYPED or kept.update == Update.APPEND:
        return tr("the dataset so far was not merged by key")
    if not kept.source:
        return tr("an earlier version of this program made the dataset")
    if kept.source != source:
        return tr(
            "the flow, its address or its credential is another than when the dataset was made"
        )
    if not kept.until or not kept.full:
        return tr("the dataset so far may be incomplete")
    return ""


def _why_due(kept: Upkeep | None, now: datetime) -> str:
    """Why it is time for a full run; "" when it is not."""
    if kept is None:
        return ""
    if _time(kept.until) - OVERLAP > now:
        return _BEGAN_AHEAD
    gone = tr("what was deleted shows in no other way")
    if kept.runs_since_full >= FULL_AFTER_RUNS:
        return tr(
            "{runs_since_full} runs read only what changed, and {gone}",
            runs_since_full=kept.runs_since_full,
            gone=gone,
        )
    if now - _time(kept.full) >= FULL_AFTER:
        days = (now - _time(kept.full)).days
        return tr("the last run in full was {days} days ago, and {gone}", days=days, gone=gone)
    return ""


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def to_json(plan_made: Plan) -> dict[str, str]:
    """The plan for the run's own file, so that a restart keeps to it."""
    since = plan_made.since.isoformat() if plan_made.since else ""
    return {"update": plan_made.update.value, "since": since, "why": plan_made.why}


def from_json(about: dict[str, str]) -> Plan:
    """The plan in a run's file; everything where an earlier version wrote it."""
    since = about.get("since")
    return Plan(
        Update(about.get("update", Update.FULL)),
        _time(since) if since else None,
        about.get("why", ""),
    )


def mark_of(fingerprint: str, credential: str) -> str:
    """Equal where the same things of the same account are asked for."""
    return hashlib.sha256(f"{fingerprint} {credential.strip().casefold()}".encode()).hexdigest()


def pointer_of(nexsets: Path, flow_id: str) -> Pointer | None:
    """The pointer to a flow's dataset; of several, that of the newest. Raises Damaged."""
    own = read_pointer(nexsets / flow_id)
    if own is not None:
        return own
    found = [
        pointer
        for folder in (nexsets.iterdir() if nexsets.is_dir() else ())
        if folder.is_dir() and (pointer := read_pointer(folder)) and pointer.flow_id == flow_id
    ]
    return max(found, key=lambda pointer: pointer.current.updated, default=None)
