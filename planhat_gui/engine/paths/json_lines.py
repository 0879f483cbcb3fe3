"""JSON Lines: one document per line. Bad lines are named, never lost silently."""

import json
from dataclasses import dataclass

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.model.errors import Damaged, TryAgain
from planhat_gui.model.language import joined, tr

_RAW = msgspec.json.Decoder(msgspec.Raw)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no JSON: its 1-based number and why."""

    number: int
    reason: str


def split(body: bytes) -> tuple[list[bytes], tuple[BadLine, ...]]:
    """The documents as they were sent, and the lines that are none. Empty lines do not count.

    Raises TryAgain when only the last line is bad and has no end (the answer was cut), Damaged
    when no line is good.
    """
    good: list[bytes] = []
    bad: list[BadLine] = []
    lines = body.split(b"\n")
    for number, line in enumerate(lines, 1):
        # The record separator of RFC 7464 means nothing more than a new line here.
        text = line.strip(b" \t\r\x1e")
        if not text:
            continue
        reason = _fault(text)
        if reason is None:
            good.append(text)
        else:
            bad.append(BadLine(number, reason))
    if bad and bad[-1].number == len(lines) and len(bad) == 1 and good:
        raise TryAgain(
            tr("The answer ended too early (in line {lines:,}).", lines=len(lines)),
            tr("Try again later."),
            code="cut_answer",
        )
    if bad and not good:
        raise Damaged(
            tr(
                "The answer is not JSON Lines: line {number}, {reason}.",
                number=bad[0].number,
                reason=bad[0].reason,
            ),
            tr("Check the response format."),
            code="bad_json",
        )
    return good, tuple(bad)


def note(bad: tuple[BadLine, ...]) -> str:
    """The bad lines in a sentence, empty without any."""
    if not bad:
        return ""
    named = joined(
        "; ",
        (
            tr("line {number:,}: {reason}", number=one.number, reason=one.reason)
            for one in bad[:_SHOWN]
        ),
    )
    more = tr("; and {bad:,} more", bad=len(bad) - _SHOWN) if len(bad) > _SHOWN else ""
    noun = tr("line is") if len(bad) == 1 else tr("lines are")
    return tr(
        "{bad:,} {noun} not JSON and were left out ({named}{more}).",
        bad=len(bad),
        noun=noun,
        named=named,
        more=more,
    )


def _fault(text: bytes) -> str | None:
    try:
        _RAW.decode(text)
    except RecursionError:
        return tr("nested too deeply")
    except msgspec.DecodeError:
        return _careful_fault(text)
    return None


def _careful_fault(text: bytes) -> str | None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            return tr("several documents in one line")
        return tr("{quoted} at column {colno}", quoted=quoted(error.msg, 60), colno=error.colno)
    except (ValueError, RecursionError):
        return tr("not valid")
    return None  # half of a surrogate pair: odd, but JSON
