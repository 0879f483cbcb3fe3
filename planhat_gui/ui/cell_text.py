"""Cells as a person reads them: numbers, moments and yes or no by the system's language."""

import json
import re
from dataclasses import dataclass

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from planhat_gui.model.human_names import human_name, is_custom, is_label
from planhat_gui.model.language import tr
from planhat_gui.ui.kit.record_tree import summary
from planhat_gui.ui.kit.text import safe_text

LEAF_TYPES = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
"""Types of columns whose cells are never objects or lists."""
OPENING = frozenset("{[")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{3}Z", re.ASCII)
_WHOLE = re.compile(r"-?[0-9]{1,19}", re.ASCII)
_YES_NO = {"true": tr("Yes"), "false": tr("No")}
_MIDNIGHT = "T00:00:00.000Z"
_LEAST_DECIMALS, _MOST_DIGITS = 2, 15


@dataclass(slots=True)
class Look:
    """`raw`: cells as they are in the file. `human`: names in words. `local`: this computer's time.

    `own`: the names are this program's, as of a view's columns, and told in its language; the
    API's stay as they are. Dates without a time of day are the same everywhere.
    """

    raw: bool = False
    human: bool = False
    local: bool = False
    own: bool = False


def cell_text(kind: str, name: str, value: str, look: Look) -> str:
    """A value of a column of that type; `value` is its text as the dataset gives it."""
    if kind not in LEAF_TYPES and value[:1] in OPENING:
        return summary_of(value)
    if look.raw or not value:
        return safe_text(value)
    match kind:
        case "BIGINT" if _WHOLE.fullmatch(value):
            return _whole(value, name)
        case "DOUBLE":
            return _fraction(value)
        case "TIMESTAMP":
            return moment_text(value, local=look.local)
        case "BOOLEAN" if value in _YES_NO:
            return _YES_NO[value]
        case _:
            return safe_text(value)


def summary_of(text: str) -> str:
    """An object or a list in a word; one that was cut only by its kind."""
    try:
        return summary(json.loads(text))
    except (ValueError, RecursionError):
        return "{…}" if text[:1] == "{" else "[…]"


def moment_text(value: str, *, local: bool = False) -> str:
    """`2026-03-09T08:00:00.000Z` by the system's language; midnight in UTC is a day."""
    if not _STAMP.fullmatch(value):
        return safe_text(value)  # years that have other than four digits
    day = QDate(int(value[:4]), int(value[5:7]), int(value[8:10]))
    locale = QLocale()
    dates = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in dates:
        dates = dates.replace("yy", "yyyy")
    if value.endswith(_MIDNIGHT):
        return locale.toString(day, dates)
    time = QTime(int(value[11:13]), int(value[14:16]), int(value[17:19]))
    moment = QDateTime(day, time, QTimeZone.utc())
    if local:
        moment = moment.toLocalTime()
    times = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return locale.toString(moment, f"{dates} {times}")


def header_name(name: str, look: Look) -> str:
    """A column's name for its header: a tenant's own field by its own name."""
    if look.own:
        return own_name(name)
    return human_name(name) if look.human or is_custom(name) else name


def own_name(name: str) -> str:
    """A column's name that this program has given it, in words."""
    return tr(human_name(name))


def header_about(name: str, kind: str, look: Look) -> str:
    """What there is to know of a column: both its names, and whose time it is in."""
    lines, words = [name], own_name(name) if look.own else human_name(name)
    if words != name:
        lines.append(words)
    if is_custom(name):
        lines.append(tr("A field of your own tenant"))
    if kind == "TIMESTAMP":
        lines.append(tr("Shown in this computer’s time") if look.local else tr("Times are in UTC"))
    return "\n".join(lines)


def _whole(value: str, name: str) -> str:
    if is_label(name):
        return value
    return QLocale().toString(int(value))


def _fraction(value: str) -> str:
    """All its digits, two decimals at least; very large and small ones as they are."""
    digits = value.lstrip("-")
    if not digits.replace(".", "", 1).isdigit() or len(digits) > _MOST_DIGITS:
        return safe_text(value)
    decimals = len(value.partition(".")[2].rstrip("0"))
    return QLocale().toString(float(value), "f", max(_LEAST_DECIMALS, decimals))
