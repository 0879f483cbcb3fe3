"""Dates for macros: formats, units, zones, shifts."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model import dates
from planhat_gui.model.dates import (
    DATE_FORMATS,
    EPOCH,
    TimeUnit,
    check_format,
    check_unit,
    check_zone,
    find_format,
    shift,
    shift_note,
    zone_names,
)

BERLIN = ZoneInfo("Europe/Berlin")
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
MOMENT = datetime(2026, 3, 9, 14, 5, 7, 123456, tzinfo=UTC)
# Hypothesis wants its bounds without a zone.
YEAR_2, YEAR_1900, YEAR_2200 = (EPOCH.replace(year=year, tzinfo=None) for year in (2, 1900, 2200))
DOCUMENTED = {
    "yyyy-MM-dd": "2026-03-09",
    "MM/dd": "03/09",
    "yy": "26",
    "yyyy": "2026",
    "MM": "03",
    "MMM": "Mar",
    "MMMM": "March",
    "hh": "02",
    "hh:mm": "02:05",
    "HH": "14",
    "HH:mm": "14:05",
    "DD": "68",
    "eeee": "Monday",
    "ssss": "0007",
    "yyyy-MM-dd'T'HH:mm:ss'Z'": "2026-03-09T14:05:07Z",
}
OURS = {
    "iso": "2026-03-09T14:05:07Z",
    "iso_millis": "2026-03-09T14:05:07.123Z",
    "iso_local": "2026-03-09T14:05:07",
    "iso_basic": "20260309T140507Z",
    "epoch_seconds": "1773065107",
    "epoch_millis": "1773065107123",
    "epoch_days": "20521",
}


def written(name: str, moment: datetime) -> str:
    """The moment in the format of this id."""
    found = find_format(name)
    assert found is not None
    return found.format(moment)


def test_the_menu_is_the_documentation_then_ours() -> None:
    """The 15 documented patterns come first, in their order; then ours; no id twice."""
    assert [one.id for one in DATE_FORMATS] == [*DOCUMENTED, *OURS]


@pytest.mark.parametrize(("name", "text"), [*DOCUMENTED.items(), *OURS.items()])
def test_every_format(name: str, text: str) -> None:
    """Each format gives what its menu line shows."""
    assert written(name, MOMENT) == text
    found = find_format(name)
    assert found is not None
    assert found.title(MOMENT) == f"{name} → {text}"
    assert found.label


@pytest.mark.parametrize(
    ("name", "moment", "text"),
    [
        ("hh", datetime(2026, 1, 1, 0, 0, tzinfo=UTC), "12"),
        ("hh", datetime(2026, 1, 1, 12, 0, tzinfo=UTC), "12"),
        ("hh", datetime(2026, 1, 1, 23, 0, tzinfo=UTC), "11"),
        ("DD", datetime(2026, 1, 9, tzinfo=UTC), "09"),
        ("DD", datetime(2024, 12, 31, tzinfo=UTC), "366"),
        ("yy", datetime(2003, 1, 1, tzinfo=UTC), "03"),
        ("yyyy", datetime(33, 1, 1, tzinfo=UTC), "0033"),
        ("eeee", datetime(2026, 3, 15, tzinfo=UTC), "Sunday"),
        ("MMM", datetime(2026, 9, 1, tzinfo=UTC), "Sep"),
        ("iso", MOMENT.astimezone(BERLIN), "2026-03-09T15:05:07+01:00"),
        ("iso_millis", MOMENT.astimezone(BERLIN), "2026-03-09T15:05:07.123+01:00"),
        ("iso_local", MOMENT.astimezone(BERLIN), "2026-03-09T15:05:07"),
        ("iso_basic", MOMENT.astimezone(BERLIN), "20260309T140507Z"),
        ("yyyy-MM-dd'T'HH:mm:ss'Z'", MOMENT.astimezone(BERLIN), "2026-03-09T14:05:07Z"),
        ("epoch_seconds", datetime(1969, 12, 31, 23, 59, 58, 500000, tzinfo=UTC), "-2"),
        ("epoch_days", datetime(1969, 12, 31, tzinfo=UTC), "-1"),
        # Half past midnight in Berlin is still the day before in UTC.
        ("epoch_days", datetime(1970, 1, 2, 0, 30, tzinfo=BERLIN), "1"),
    ],
)
def test_formats_at_their_edges(name: str, moment: datetime, text: str) -> None:
    """Twelve o'clock, leap days, early years, times before 1970, other zones."""
    assert written(name, moment) == text


@given(st.datetimes(timezones=st.sampled_from([UTC, BERLIN, ZoneInfo("Pacific/Apia")])))
def test_numbers_are_numbers_and_the_rest_is_plain_text(moment: datetime) -> None:
    """Formats marked as numbers give whole numbers; all give printable ASCII."""
    for one in DATE_FORMATS:
        text = one.format(moment)
        assert text.isascii()
        assert text.isprintable()
        if one.number:
            assert str(int(text)) == text


@given(st.datetimes(min_value=YEAR_2, timezones=st.just(UTC)))
def test_iso_and_epoch_come_back(moment: datetime) -> None:
    """What these formats write is the same moment when read again."""
    seconds = moment.replace(microsecond=0)
    assert datetime.fromisoformat(written("iso", moment.astimezone(BERLIN))) == seconds
    assert datetime.fromisoformat(written("iso_basic", moment)) == seconds
    assert EPOCH + timedelta(seconds=int(written("epoch_seconds", moment))) == seconds
    millis = timedelta(milliseconds=int(written("epoch_millis", moment)))
    assert timedelta() <= moment - (EPOCH + millis) < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *((unit.value, unit) for unit in TimeUnit),
        ("yyyy", TimeUnit.YEAR),
        ("MM", TimeUnit.MONTH),
        ("dd", TimeUnit.DAY),
        ("HH", TimeUnit.HOUR),
        ("mm", TimeUnit.MINUTE),
        ("ss", TimeUnit.SECOND),
    ],
)
def test_units_by_name_and_code(text: str, unit: TimeUnit) -> None:
    """Our names and the hosted product's codes name the same units."""
    assert check_unit(text) == (unit, None)
    assert unit.hosted_code in {None, text} or text == unit.value


def test_only_weeks_have_no_code() -> None:
    """Every unit but the week can be written in the hosted product's code."""
    assert [unit for unit in TimeUnit if unit.hosted_code is None] == [TimeUnit.WEEK]


@pytest.mark.parametrize("text", ["", "days", "DAY", "Mm", "\0", "fortnight"])
def test_unknown_units(text: str) -> None:
    """What is no unit is a problem that lists them."""
    unit, problem = check_unit(text, "source.steps[0].time_unit")
    assert unit is TimeUnit.DAY
    assert problem is not None
    assert problem.field == "source.steps[0].time_unit"
    assert "year, month, week, day, hour, minute, second" in problem.message


@pytest.mark.parametrize("text", ["", "%Q", "%Y-%m-%d", "hello", "\0", "YYYY", "{0.__class__}"])
def test_unknown_formats(text: str) -> None:
    """What is not in the menu gives no date, and the problem shows one that does."""
    found, problem = check_format(text)
    assert found.id == "yyyy-MM-dd"
    assert problem is not None
    assert "gives no date" in problem.message
    assert "yyyy-MM-dd → 2026-03-09" in problem.message


def test_known_formats() -> None:
    """An id of the menu is taken as it is."""
    assert check_format("epoch_days") == (find_format("epoch_days"), None)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+1"])
def test_known_zones(name: str) -> None:
    """IANA names are zones."""
    assert check_zone(name) == (ZoneInfo(name), None)
    assert name in zone_names()


def test_utc_comes_first_and_needs_no_data() -> None:
    """UTC heads the menu and is Python's own."""
    assert check_zone("UTC") == (UTC, None)
    assert zone_names()[0] == "UTC"
    assert zone_names().count("UTC") == 1


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            "Mars/Olympus",
            "America",
            "../etc/passwd",
            "/etc/passwd",
            "a\0b",
            "\ud800",
            "x" * 500,
        ),
        *("posixrules", "localtime", "tzdata.zi", "right/UTC", "Europe/../UTC", "Europe/Berlin "),
    ],
)
def test_unknown_zones(name: str) -> None:
    """No zone, no folder and no path: UTC and a problem, never an error or a file outside."""
    zone, problem = check_zone(name)
    assert zone is UTC
    assert problem is not None
    assert "Europe/Berlin" in problem.message


def test_without_time_zone_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without the data is told so; UTC goes on working."""

    def missing(name: str) -> tzinfo:
        raise LookupError(name)

    monkeypatch.setattr(dates, "ZoneInfo", missing)
    monkeypatch.setattr(dates, "zone_names", lambda: ("UTC",))
    zone, problem = check_zone("Europe/Berlin")
    assert zone is UTC
    assert problem is not None
    assert "no time zone data" in problem.message
    assert check_zone("UTC")[1] is None


@pytest.mark.parametrize(
    ("start", "amount", "unit", "end"),
    [
        ("2026-03-31T10:00", -1, "month", "2026-02-28T10:00"),
        ("2024-03-31T10:00", -1, "month", "2024-02-29T10:00"),
        ("2026-01-31T10:00", 1, "month", "2026-02-28T10:00"),
        ("2026-01-31T10:00", 3, "month", "2026-04-30T10:00"),
        ("2026-05-31T10:00", -18, "month", "2024-11-30T10:00"),
        ("2024-02-29T10:00", -1, "year", "2023-02-28T10:00"),
        ("2024-02-29T10:00", -4, "year", "2020-02-29T10:00"),
        ("2024-02-29T10:00", 1, "year", "2025-02-28T10:00"),
        ("2026-01-01T00:30", -1, "day", "2025-12-31T00:30"),
        ("2026-01-01T00:30", -1, "week", "2025-12-25T00:30"),
        ("2026-01-01T00:30", -1, "hour", "2025-12-31T23:30"),
        ("2026-01-01T00:30", -31, "minute", "2025-12-31T23:59"),
        ("2026-01-01T00:00", -86400, "second", "2025-12-31T00:00"),
        ("2026-01-01T00:30", 0, "month", "2026-01-01T00:30"),
    ],
)
def test_shifts_in_utc(start: str, amount: int, unit: str, end: str) -> None:
    """Month ends clamp; everything else is what a calendar says."""
    moment = datetime.fromisoformat(start).replace(tzinfo=UTC)
    expected = datetime.fromisoformat(end).replace(tzinfo=UTC)
    assert shift(moment, amount, TimeUnit(unit), UTC) == expected


@pytest.mark.parametrize(
    ("start", "amount", "unit", "end", "note"),
    [
        # 29 March 2026: 02:00 +01:00 becomes 03:00 +02:00.
        ("2026-03-28T02:30+01:00", 1, "day", "2026-03-29T03:30+02:00", "skip 02:30:00"),
        ("2026-03-30T02:30+02:00", -1, "day", "2026-03-29T03:30+02:00", "skip 02:30:00"),
        ("2026-02-28T02:30+01:00", 1, "month", "2026-03-28T02:30+01:00", ""),
        ("2026-03-28T02:30+01:00", 24, "hour", "2026-03-29T03:30+02:00", ""),
        ("2026-03-28T12:00+01:00", 1, "day", "2026-03-29T12:00+02:00", ""),
        ("2026-03-28T12:00+01:00", 24, "hour", "2026-03-29T13:00+02:00", ""),
        # 25 October 2026: 03:00 +02:00 becomes 02:00 +01:00.
        ("2026-10-24T02:30+02:00", 1, "day", "2026-10-25T02:30+02:00", "comes twice"),
        ("2026-10-26T02:30+01:00", -1, "day", "2026-10-25T02:30+02:00", "comes twice"),
        ("2026-10-18T02:30+02:00", 1, "week", "2026-10-25T02:30+02:00", "comes twice"),
        ("2026-10-25T02:30+02:00", 1, "hour", "2026-10-25T02:30+01:00", ""),
        ("2026-10-25T02:30+01:00", 0, "day", "2026-10-25T02:30+01:00", ""),
        ("2026-03-31T12:00+02:00", -1, "month", "2026-02-28T12:00+01:00", "has no day 31"),
        ("2024-02-29T12:00+01:00", -1, "year", "2023-02-28T12:00+01:00", "February 2023"),
    ],
)
def test_shifts_over_clock_changes(start: str, amount: int, unit: str, end: str, note: str) -> None:
    """Days keep the wall clock, hours the time that passes; what is decided is told."""
    moment, expected = datetime.fromisoformat(start), datetime.fromisoformat(end)
    moved = shift(moment, amount, TimeUnit(unit), BERLIN)
    assert moved is not None
    assert moved.astimezone(UTC) == expected.astimezone(UTC)
    assert moved.utcoffset() == expected.utcoffset()
    told = shift_note(moment, amount, TimeUnit(unit), BERLIN)
    assert (note in told) if note else told == ""


def test_a_day_that_a_zone_left_out() -> None:
    """Samoa had no 30 December 2011: the same time of the next day is taken."""
    apia = ZoneInfo("Pacific/Apia")
    moment = datetime(2011, 12, 29, 12, tzinfo=apia)
    moved = shift(moment, 1, TimeUnit.DAY, apia)
    assert moved is not None
    assert moved.replace(tzinfo=None) == moment.replace(day=31, tzinfo=None)
    assert "skip 12:00:00 on 2011-12-30" in shift_note(moment, 1, TimeUnit.DAY, apia)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        *((-99999, "year"), (99999, "year"), (-999999, "month"), (999999, "week")),
        *((9999999, "day"), (10**9, "hour"), (10**30, "second"), (-(10**30), "day")),
        (10**30, "month"),
    ],
)
def test_outside_the_calendar(amount: int, unit: str) -> None:
    """Before the year 1 and after 9999 there is nothing, whatever the number."""
    assert shift(MOMENT, amount, TimeUnit(unit), BERLIN) is None
    assert shift_note(MOMENT, amount, TimeUnit(unit), BERLIN) == ""


@pytest.mark.parametrize("edge", [FIRST, LAST])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize("amount", [-1, 0, 1])
def test_the_first_and_last_moment(edge: datetime, zone: str, amount: int) -> None:
    """At the calendar's edges a shift is a moment or None, and never an error."""
    for unit in TimeUnit:
        moved = shift(edge, amount, unit, ZoneInfo(zone))
        assert moved is None or moved.utcoffset() is not None


@given(
    st.datetimes(YEAR_1900, YEAR_2200, timezones=st.just(UTC)),
    st.integers(-99999, 99999),
    st.sampled_from(TimeUnit),
    st.sampled_from(["UTC", "Europe/Berlin", "America/Havana", "Asia/Kathmandu", "Pacific/Apia"]),
)
def test_any_shift(moment: datetime, amount: int, unit: TimeUnit, name: str) -> None:
    """Short units move the time that passes, long ones the calendar; the result is a real time."""
    zone = check_zone(name)[0]
    moved = shift(moment, amount, unit, zone)
    if moved is None:
        assert unit in {TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.WEEK}
        return
    assert moved.tzinfo is zone
    assert moved.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moved.replace(tzinfo=None)
    local = moment.astimezone(zone)
    wall = moved.replace(tzinfo=None) - local.replace(tzinfo=None)
    match unit:
        case TimeUnit.HOUR | TimeUnit.MINUTE | TimeUnit.SECOND:
            assert moved - moment == timedelta(**{f"{unit}s": amount})
        case TimeUnit.DAY | TimeUnit.WEEK:
            days = timedelta(days=amount * (7 if unit is TimeUnit.WEEK else 1))
            assert wall == days or "skip" in shift_note(moment, amount, unit, zone)
        case TimeUnit.MONTH | TimeUnit.YEAR:
            months = amount * (12 if unit is TimeUnit.YEAR else 1)
            note = shift_note(moment, amount, unit, zone)
            if "skip" not in note:
                counted = (moved.year - local.year) * 12 + moved.month - local.month
                assert counted == months
                assert moved.day == local.day or (
                    "has no day" in note and (moved + timedelta(days=1)).day == 1
                )
