"""The next cell in which a text stands, searched for off the GUI thread."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View

_AT_ONCE = 100
_MOST_ROWS = 20_000


def find_match(
    reader: "NexsetReader",
    view: "View",
    text: str,
    names: Sequence[str],
    row: int,
    place: int,
    step: int,
) -> tuple[int, int] | None:
    """Row and place (in `names`) of the next cell with the text, behind or before (row, place).

    At the end it goes on from the other one; None when there is none within 20,000 rows. Blocking.
    """
    total = reader.count(view)
    wanted = text.casefold()
    looked = 0
    for first, count in _blocks(row, total, step):
        rows = reader.window(view, first, count, names)
        numbered = list(enumerate(rows, first))
        for number, cells in numbered if step > 0 else reversed(numbered):
            places = range(len(cells)) if step > 0 else range(len(cells) - 1, -1, -1)
            for at in places:
                if looked == 0 and number == row and (at - place) * step <= 0:
                    continue  # what was passed already; it is looked at again at the very end
                cell = cells[at]
                if cell and wanted in cell.casefold():
                    return number, at
        looked += count
        if looked > min(total + _AT_ONCE, _MOST_ROWS):
            break
    return None


def _blocks(row: int, total: int, step: int) -> Iterator[tuple[int, int]]:
    """Rows from `row` on, a block at a time, around the end once."""
    if total <= 0:
        return
    if step > 0:
        spans = [*_cut(row, total), *_cut(0, row + 1)]
        yield from ((first, end - first) for first, end in spans)
    else:
        before, after = _cut(0, row + 1, back=True), _cut(row, total, back=True)
        yield from ((first, end - first) for first, end in [*before, *after])


def _cut(begin: int, end: int, *, back: bool = False) -> Iterator[tuple[int, int]]:
    if back:
        while end > begin:
            first = max(begin, end - _AT_ONCE)
            yield first, end
            end = first
    while begin < end and not back:
        yield begin, min(end, begin + _AT_ONCE)
        begin += _AT_ONCE
