"""Dates for macros: the formats and units of the menus, time zones, and moving a moment.

A moment is an aware datetime. It is moved first and formatted afterwards.

How a moment is moved, whatever the computer's own clock and language:
- seconds, minutes and hours are lengths of time: an hour is an hour over every clock change;
- days, weeks, months and years move the calendar and leave the wall clock of the zone alone;
- a day that the month has not becomes its last one: 31 March - 1 month is 28 February, 29 February
  - 1 year is 28 February;
- a wall time that a clock change skips is moved on by the gap (02:30 becomes 03:30); of one that
  comes twice the first is meant;
- moving by nothing changes nothing.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DEFAULT_FORMAT = "yyyy-MM-dd"
DEFAULT_ZONE = "UTC"

# Never from the computer's language: what is sent must be the same everywhere.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Without what a folder of time zones also holds: localtime, posixrules, tzdata.zi, right/…
_ZONE_NAME = re.compile(r"[A-Z][A-Za-z0-9_+-]{0,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}")


class TimeUnit(StrEnum):
    """What the number in {now-1} counts."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    @classmethod
    def named(cls, text: str) -> "TimeUnit | None":
        """The unit by its name, or by the hosted product's code: yyyy, MM, dd, HH, mm, ss."""
        try:
            return _CODES.get(text) or cls(text)
        except ValueError:
            return None

    @property
    def hosted_code(self) -> str | None:
        """The hosted product's code; it has none for weeks."""
        return next((code for code, unit in _CODES.items() if unit is self), None)


_CODES = {
    "yyyy": TimeUnit.YEAR,
    "MM": TimeUnit.MONTH,
    "dd": TimeUnit.DAY,
    "HH": TimeUnit.HOUR,
    "mm": TimeUnit.MINUTE,
    "ss": TimeUnit.SECOND,
}

_LENGTHS = {
    TimeUnit.HOUR: timedelta(hours=1),
    TimeUnit.MINUTE: timedelta(minutes=1),
    TimeUnit.SECOND: timedelta(seconds=1),
}


@dataclass(frozen=True, slots=True)
class DateFormat:
    """One entry of the format menu.

    `id` stands in flow files, `label` says what it gives. `number`: what it writes is a whole
    number, so in a JSON body it may stand without quotes.
    """

    id: str
    label: str
    write: Callable[[datetime], str]
    number: bool = False

    def format(self, moment: datetime) -> str:
        """The moment in this format, by the wall clock of the zone it is in."""
        return self.write(moment)

    def title(self, moment: datetime) -> str:
        """The menu's line: the pattern and what it gives for this moment."""
        return f"{self.id} → {self.format(moment)}"


def _day(moment: datetime) -> str:
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"


def _clock(moment: datetime) -> str:
    return f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}"


def _hour12(moment: datetime) -> str:
    return f"{(moment.hour + 11) % 12 + 1:02}"


def _zulu(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{_day(utc)}T{_clock(utc)}Z"


def _basic(moment: datetime) -> str:
    return _zulu(moment).replace("-", "").replace(":", "")


def _with_zone(moment: datetime, fraction: str = "") -> str:
    """Z for UTC, else the offset; offsets of old times that have seconds keep them."""
    offset = moment.utcoffset() or timedelta()
    ending = moment.isoformat()[len(moment.replace(tzinfo=None).isoformat()) :] if offset else "Z"
    return f"{_day(moment)}T{_clock(moment)}{fraction}{ending}"


def _since_epoch(moment: datetime, step: timedelta) -> str:
    return str((moment - EPOCH) // step)


DATE_FORMATS: tuple[DateFormat, ...] = (
    # The documented patterns, in the documentation's order, with the meanings that Unicode's date
    # patterns give the letters; the names of months and days are English.
    DateFormat("yyyy-MM-dd", tr("Date"), _day),
    DateFormat("MM/dd", tr("Month and day"), lambda m: f"{m.month:02}/{m.day:02}"),
    DateFormat("yy", tr("Year, two digits"), lambda m: f"{m.year % 100:02}"),
    DateFormat("yyyy", tr("Year"), lambda m: f"{m.year:04}"),
    DateFormat("MM", tr("Month, two digits"), lambda m: f"{m.month:02}"),
    DateFormat("MMM", tr("Month, short name"), lambda m: _MONTHS[m.month - 1][:3]),
    DateFormat("MMMM", tr("Month, name"), lambda m: _MONTHS[m.month - 1]),
    DateFormat("hh", tr("Hour, 01 to 12"), _hour12),
    DateFormat("hh:mm", tr("Hour, 01 to 12, and minute"), lambda m: f"{_hour12(m)}:{m.minute:02}"),
    DateFormat("HH", tr("Hour, 00 to 23"), lambda m: f"{m.hour:02}"),
    DateFormat("HH:mm", tr("Hour, 00 to 23, and minute"), lambda m: f"{m.hour:02}:{m.minute:02}"),
    DateFormat("DD", tr("Day of the year"), lambda m: f"{m.timetuple().tm_yday:02}"),
    DateFormat("eeee", tr("Name of the day"), lambda m: _DAYS[m.weekday()]),
    DateFormat("ssss", tr("Second, four digits"), lambda m: f"{m.second:04}"),
    # A literal Z after the wall time of another zone would name another moment than is meant.
    DateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'", tr("Date and time, always in UTC"), _zulu),
    DateFormat("iso", tr("ISO 8601 with the zone's offset"), _with_zone),
    DateFormat(
        "iso_millis",
        tr("ISO 8601 with milliseconds"),
        lambda m: _with_zone(m, f".{m.microsecond // 1000:03}"),
    ),
    DateFormat("iso_local", tr("ISO 8601 without a zone"), lambda m: f"{_day(m)}T{_clock(m)}"),
    DateFormat("iso_basic", tr("ISO 8601 without separators, in UTC"), _basic),
    DateFormat(
        "epoch_seconds",
        tr("Seconds since 1970 in UTC"),
        lambda m: _since_epoch(m, timedelta(seconds=1)),
        number=True,
    ),
    DateFormat(
        "epoch_millis",
        tr("Milliseconds since 1970 in UTC"),
        lambda m: _since_epoch(m, timedelta(milliseconds=1)),
        number=True,
    ),
    DateFormat(
        "epoch_days",
        tr("Days from 1970-01-01 to the date in the time zone"),
        lambda m: str(m.toordinal() - date(1970, 1, 1).toordinal()),
        number=True,
    ),
)
_BY_ID = {one.id: one for one in DATE_FORMATS}


def find_format(text: str) -> DateFormat | None:
    """The format with this id."""
    return _BY_ID.get(text)


def check_format(text: str, field: str = "date_format") -> tuple[DateFormat, Problem | None]:
    """The format with this id; with a problem, the default one instead."""
    found = _BY_ID.get(text)
    if found is not None:
        return found, None
    return _BY_ID[DEFAULT_FORMAT], Problem(
        field,
        tr(
            "This format is not one of the menu's and gives no date. Example: yyyy-MM-dd → "
            "2026-03-09."
        ),
    )


def check_unit(text: str, field: str = "time_unit") -> tuple[TimeUnit, Problem | None]:
    """The unit with this name or code; with a problem, the day instead."""
    found = TimeUnit.named(text)
    if found is not None:
        return found, None
    return TimeUnit.DAY, Problem(
        field, tr("Choose one of: {timeunit}.", timeunit=", ".join(TimeUnit))
    )


def check_zone(text: str, field: str = "time_zone") -> tuple[tzinfo, Problem | None]:
    """The time zone with this IANA name (Europe/Berlin); with a problem, UTC instead.

    UTC is there without any time zone data.
    """
    if text == DEFAULT_ZONE:
        return UTC, None
    if _ZONE_NAME.fullmatch(text):
        try:
            return ZoneInfo(text), None
        except (LookupError, ValueError, OSError):  # OSError: the name of a folder, as America
            if not zone_names()[1:]:
                return UTC, Problem(
                    field, tr("This computer has no time zone data. Choose UTC, or install tzdata.")
                )
    return UTC, Problem(
        field, tr("There is no time zone of this name. Write it as in Europe/Berlin, or UTC.")
    )


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """The names of all time zones, UTC first. The first call reads a folder (0.1 s)."""
    names = {name for name in available_timezones() if _ZONE_NAME.fullmatch(name)}
    return (DEFAULT_ZONE, *sorted(names - {DEFAULT_ZONE}))


def shift(moment: datetime, amount: int, unit: TimeUnit, zone: tzinfo) -> datetime | None:
    """The moment `amount` units later (earlier when negative), in this zone; see the module's text.

    None when it would lie before the year 1 or after the year 9999, here or in UTC.
    """
    try:
        if amount and unit in _LENGTHS:
            return _in_zone(moment.astimezone(UTC) + amount * _LENGTHS[unit], zone)
        if amount:
            return _in_zone(_wall(moment, amount, unit, zone), zone)
        return _in_zone(moment, zone)
    except (OverflowError, ValueError):
        return None


def shift_note(moment: datetime, amount: int, unit: TimeUnit, zone: tzinfo) -> str:
    """What `shift` had to decide, in words: a day or hour that is not there, or is twice. Or ""."""
    moved = shift(moment, amount, unit, zone)
    if moved is None or not amount or unit in _LENGTHS:
        return ""
    wall = _wall(moment, amount, unit, zone)
    notes = []
    day = moment.astimezone(zone).day
    if unit in {TimeUnit.MONTH, TimeUnit.YEAR} and wall.day != day:
        month = tr(_MONTHS[wall.month - 1])
        notes.append(
            tr(
                "{month} {year} has no day {day}: its last day is taken.",
                month=month,
                year=wall.year,
                day=day,
            )
        )
    if moved.replace(tzinfo=None) != wall.replace(tzinfo=None):
        notes.append(
            tr(
                "The clocks skip {clock} on {day}: {clock_2} is taken.",
                clock=_clock(wall),
                day=_day(wall),
                clock_2=_clock(moved),
            )
        )
    elif wall.utcoffset() != wall.replace(fold=1).utcoffset():
        notes.append(
            tr(
                "{clock} comes twice on {day}: the first is taken.",
                clock=_clock(wall),
                day=_day(wall),
            )
        )
    return " ".join(notes)


def _wall(moment: datetime, amount: int, unit: TimeUnit, zone: tzinfo) -> datetime:
    """What the wall clock of the zone would show, whether there is such a time or not.

    fold=0 is the first of two; in a gap it is the offset from before, which UTC and back turns
    into the time after the gap.
    """
    local = moment.astimezone(zone)
    match unit:
        case TimeUnit.YEAR:
            wall = _by_months(local, amount * 12)
        case TimeUnit.MONTH:
            wall = _by_months(local, amount)
        case TimeUnit.WEEK:
            wall = local.replace(tzinfo=None) + timedelta(days=amount * 7)
        case _:
            wall = local.replace(tzinfo=None) + timedelta(days=amount)
    return wall.replace(tzinfo=zone, fold=0)


def _by_months(moment: datetime, months: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day, tzinfo=None)


def _in_zone(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(UTC).astimezone(zone)
