"""How numbers and times are written for people, the same in the window and at a prompt."""

from datetime import datetime, timedelta

from planhat_gui.model.language import figures, plural, tr

MONTHS = (
    tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
    tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
)  # fmt: skip
_BYTE_UNITS = ("kB", "MB", "GB", "TB")


def count(number: int, noun: str = "", many: str = "") -> str:
    """``12,300`` or ``1 record``, ``12,300 records``; `many` when the plural has no plain s."""
    if not noun:
        return figures(f"{number:,}")
    return plural(number, f"1 {noun}", f"{{n}} {many or noun + 's'}")


def duration(seconds: float) -> str:
    """``0.4 s``, ``12 s``, ``1 min 05 s``, ``2 h 03 min``."""
    seconds = max(0.0, seconds)
    if seconds < 9.95:
        return figures(f"{seconds:.1f} s")
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    minutes = round(seconds / 60)
    return f"{count(minutes // 60)} h {minutes % 60:02d} min"


def size(number: int) -> str:
    """Bytes as ``812 B``, ``140 kB``, ``15.2 MB`` (thousands, as disks and browsers count)."""
    if number < 1000:
        return f"{number} B"
    value = float(number)
    for unit in _BYTE_UNITS:
        value /= 1000
        if value < 999.5 or unit == _BYTE_UNITS[-1]:
            exact = value < 99.95 and unit != "kB"
            return figures(f"{value:.1f} {unit}" if exact else f"{value:,.0f} {unit}")
    raise AssertionError


def rate(records: int, seconds: float) -> str:
    """Records per second, ``–`` before there is anything to divide."""
    if records <= 0 or seconds <= 0:
        return "–"
    each = records / seconds
    number = figures(f"{each:,.0f}" if each >= 10 else f"{each:.1f}")
    return tr("{number} a second", number=number)


def moment(iso: str | datetime | None, now: datetime) -> str:
    """A time as people say it: ``today 14:32``, ``yesterday 09:05``, ``24 Nov 2026, 14:32``.

    `now` is aware and decides the time zone; text that is no time is shown as it is.
    """
    if not iso:
        return ""
    try:
        when = datetime.fromisoformat(iso) if isinstance(iso, str) else iso
    except ValueError:
        return str(iso)
    if when.tzinfo is None:
        return str(iso)
    local = when.astimezone(now.tzinfo)
    clock = f"{local.hour:02d}:{local.minute:02d}"
    if local.date() == now.date():
        return tr("today {clock}", clock=clock)
    if local.date() == now.date() - timedelta(days=1):
        return tr("yesterday {clock}", clock=clock)
    # The year is text: it has no thousands to part.
    year = str(local.year)
    month = MONTHS[local.month - 1]
    return tr("{day} {month} {year}, {clock}", day=local.day, month=month, year=year, clock=clock)


def age(since: datetime | None, now: datetime) -> str:
    """How long ago, in days: ``today``, ``yesterday``, ``42 days ago``; "" when not known."""
    if since is None:
        return ""
    days = (now.date() - since.astimezone(now.tzinfo).date()).days
    match days:
        case _ if days <= 0:
            return tr("today")
        case 1:
            return tr("yesterday")
        case _:
            return tr("{days} ago", days=count(days, "day"))


def sentence_case(text: str) -> str:
    """The first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]
