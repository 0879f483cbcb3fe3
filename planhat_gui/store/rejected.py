"""What a run set aside because it is no record: where it stood, why, and its text as it came.

A line of the file is `{"page", "position", "line", "reason", "text"}`. `line` counts from the run's
start, `position` from the page's first new record; both from 1. Where they are not known any more
they are null.
"""

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planhat_gui.door import let_out
from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.language import english, retold, tr
from planhat_gui.store.files import retry_held, write_atomic
from planhat_gui.store.landing_log import page_ends
from planhat_gui.store.lines import why_no_record


@dataclass(frozen=True, slots=True)
class Rejected:
    """One of them."""

    page: int | None
    position: int | None
    line: int | None
    reason: str
    text: str


class Pages:
    """On which page a line landed, by the run's own checkpoints."""

    def __init__(self, landing: Path) -> None:
        ends = page_ends(landing)
        self._pages = [page for page, _ in ends]
        self._ends = [lines for _, lines in ends]

    def of(self, line: int) -> tuple[int | None, int | None]:
        """Page and position of the line (from 1) of the whole run."""
        at = bisect_right(self._ends, line - 1)
        if at >= len(self._ends):
            return None, None
        if at:
            return self._pages[at], line - self._ends[at - 1]
        # Of a very long run only the last pages are kept.
        return (1, line) if self._pages[0] == 1 else (None, None)


def entry(line: int | None, text: bytes) -> bytes:
    """One line of the file while pages are not looked up yet."""
    shown = text.decode("utf-8", "replace")
    reason = why_no_record(text)
    return json.dumps({"line": line, "reason": english(reason), "text": shown}).encode() + b"\n"


def put_aside(sources: Iterable[Path], landing: Path, target: Path) -> None:
    """Write what `entry` made to its place, with pages. The sources go. Raises OSError."""
    pages = Pages(landing)
    temporary = target.with_name(f".tmp-{target.name}")
    with temporary.open("wb") as out:
        for source in sources:
            with source.open("rb") as file:
                for one in file:
                    out.write(_with_page(json.loads(one), pages))
    temporary.chmod(0o600)
    retry_held(lambda: _move(temporary, target))
    for source in sources:
        source.unlink(missing_ok=True)


def _with_page(data: dict[str, Any], pages: Pages) -> bytes:
    line = data["line"]
    page, position = pages.of(line) if line is not None else (None, None)
    return json.dumps({"page": page, "position": position, **data}).encode() + b"\n"


def _move(source: Path, target: Path) -> None:
    source.replace(target)


class SetAside:
    """Reads such a file in windows. Knows where each line begins, and holds nothing open."""

    def __init__(self, path: Path) -> None:
        """Raises StorageFailed."""
        self.path = path
        self._starts = array("Q", [0])
        try:
            with path.open("rb") as file:
                for line in file:
                    self._starts.append(self._starts[-1] + len(line))
        except OSError as error:
            raise self._unreadable(error) from error

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._starts) - 1

    def window(self, first: int, count: int) -> list[Rejected]:
        """So many from this one on. Raises StorageFailed, Damaged."""
        last = min(first + count, self.count)
        if first >= last:
            return []
        try:
            with self.path.open("rb") as file:
                file.seek(self._starts[first])
                data = file.read(self._starts[last] - self._starts[first])
        except OSError as error:
            raise self._unreadable(error) from error
        try:
            return [_rejected(json.loads(line)) for line in data.splitlines()]
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged(
                tr("{path} is damaged.", path=self.path), tr("Run the flow again.")
            ) from error

    def all(self) -> Iterator[Rejected]:
        """Each of them. Raises StorageFailed, Damaged."""
        for first in range(0, self.count, 1000):
            yield from self.window(first, 1000)

    def _unreadable(self, error: OSError) -> StorageFailed:
        reason = (error.strerror or str(error)).lower()
        return StorageFailed(
            tr(
                "What was set aside in {path} could not be read ({reason}).",
                path=self.path,
                reason=reason,
            ),
            tr("It is kept with the last three datasets; run the flow again to see it anew."),
        )


def _rejected(data: dict[str, Any]) -> Rejected:
    """Files of before 0.1.0 have a line and a text alone."""
    return Rejected(
        data.get("page"),
        data.get("position"),
        data.get("line"),
        retold(data.get("reason", "")) or why_no_record(data["text"].encode()),
        data["text"],
    )


def export(source: Path, target: Path) -> int:
    """Write all of them to a file of JSON Lines, whole or not at all; how many there are.

    Raises StorageFailed, Damaged, NotAllowed where one holds a token in use.
    """
    lines = []
    for one in SetAside(source).all():
        members = {"page": one.page, "position": one.position, "reason": one.reason}
        line = json.dumps({**members, "text": one.text}, ensure_ascii=False)
        lines.append(let_out(line, tr("What was set aside on page {page}", page=one.page)))
    write_atomic(target, ("\n".join(lines) + "\n").encode("utf-8", "replace"))
    return len(lines)
