"""How numbers and times are written for people, the same in the window and at a prompt."""

from datetime import datetime, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BYTE_UNITS = ("kB", "MB", "GB", "TB")


def count(number: int, noun: str = "", plural: str = "") -> str:
    """``12,300`` or ``1 record``, ``12,300 records``."""
    if not noun:
        return f"{number:,}"
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def duration(seconds: float) -> str:
    """``0.4 s``, ``12 s``, ``1 min 05 s``, ``2 h 03 min``."""
    seconds = max(0.0, seconds)
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60:,} h {minutes % 60:02d} min"


def size(number: int) -> str:
    """Bytes as ``812 B``, ``140 kB``, ``15.2 MB`` (thousands, as disks and browsers count)."""
    if number < 1000:
        return f"{number} B"
    value = float(number)
    for unit in _BYTE_UNITS:
        value /= 1000
        if value < 999.5 or unit == _BYTE_UNITS[-1]:
            exact = value < 99.95 and unit != "kB"
            return f"{value:.1f} {unit}" if exact else f"{value:,.0f} {unit}"
    raise AssertionError


def rate(records: int, seconds: float) -> str:
    """Records per second, ``–`` before there is anything to divide."""
    if records <= 0 or seconds <= 0:
        return "–"
    each = records / seconds
    return f"{each:,.0f} a second" if each >= 10 else f"{each:.1f} a second"


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
        return f"today {clock}"
    if local.date() == now.date() - timedelta(days=1):
        return f"yesterday {clock}"
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {clock}"


def age(since: datetime | None, now: datetime) -> str:
    """How long ago, in days: ``today``, ``yesterday``, ``42 days ago``; "" when not known."""
    if since is None:
        return ""
    days = (now.date() - since.astimezone(now.tzinfo).date()).days
    match days:
        case _ if days <= 0:
            return "today"
        case 1:
            return "yesterday"
        case _:
            return f"{count(days, 'day')} ago"


def sentence_case(text: str) -> str:
    """The first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]
