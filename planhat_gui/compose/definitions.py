"""Marks of what a flow asks for, by which runs and datasets of one definition are told apart."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from planhat_gui.compose.calls import Target
from planhat_gui.compose.sources import Moment
from planhat_gui.model.source import OffsetPaging, Step
from planhat_gui.store.landing import Landing


def moment_of(about: dict[str, str], otherwise: Moment) -> Moment:
    """What {now} and {last_run} stood for when the run began."""
    now, last_run = about.get("now"), about.get("last_run")
    if not now:
        return otherwise
    return Moment(
        datetime.fromisoformat(now), datetime.fromisoformat(last_run) if last_run else None
    )


def has_pages(folder: Path) -> bool:
    """Whether a stopped run left pages there, its own or those of an earlier step."""
    places = (folder, *folder.glob("step-*"))
    return any(Landing.peek(place) is not None for place in places)


def fingerprint(target: Target) -> str:
    """Equal for definitions that ask the same: pages of one may be continued with the other."""
    source = target.source
    match source.steps:
        case (Step(pagination=OffsetPaging() as paging) as step,):
            # The page size may differ: the position is in rows.
            step = replace(step, pagination=replace(paging, page_size=0))
            facts = replace(source.facts, asked_page_size=None)
            source = replace(source, steps=(step,), facts=facts)
    told: list[Any] = [asdict(source), target.prepared.marks]
    if target.personal:  # records of which other columns were hashed do not belong together
        told.append([target.personal, target.key_mark])
    text = json.dumps(told, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
