"""How far the server's clock is from this computer's: macros of dates stand for the latter."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from planhat_gui.model.language import tr
from planhat_gui.model.results import Notice

TOLERATED_SECONDS = 300.0


def skew_of(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds by which the server's clock is ahead; None when the answer does not say.

    An answer out of a cache has the date of its making, and says nothing.
    """
    text = headers.get("date", "")
    if not text or len(text) > 64 or headers.get("age", "0").strip() not in {"", "0"}:
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    try:
        return (when - now).total_seconds()
    except OverflowError:
        return None


def skew_notice(skew: float) -> Notice | None:
    """What to say of it where the flow's dates come from this computer's clock."""
    if abs(skew) <= TOLERATED_SECONDS:
        return None
    minutes = round(abs(skew) / 60)
    span = (
        tr("{minutes:,} minutes", minutes=minutes)
        if minutes < 180
        else tr("{minutes:,} hours", minutes=round(minutes / 60))
    )
    way = tr("behind") if skew > 0 else tr("ahead of")
    return Notice(
        "clock_skew",
        tr(
            "This computer’s clock is about {span} {way} the server’s, and this flow asks by "
            "{{now}} or {{last_run}}: what changed in between may be missing or come twice. Set "
            "the clock.",
            span=span,
            way=way,
        ),
    )
