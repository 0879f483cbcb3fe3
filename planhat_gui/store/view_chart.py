"""The points of a view's chart, out of its answer."""

from dataclasses import dataclass

from planhat_gui.store.reader import NexsetReader
from planhat_gui.store.view_files import ViewFile

MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class ChartPoints:
    """Labels with their values, and how many of them were left out."""

    points: tuple[tuple[str, float], ...] = ()
    more: int = 0


def chart_points(view: ViewFile, reader: NexsetReader, most_bars: int) -> ChartPoints:
    """Bars: the largest, of a label that comes again the sum. A line: as the rows lie.

    Rows without a number are left out. Blocking.
    """
    names = [column.name for column in reader.columns]
    if view.chart == "none" or not set(view.chart_columns) <= set(names):
        return ChartPoints()
    x, y = (names.index(name) for name in view.chart_columns)
    pairs: list[tuple[str, float]] = []
    for rows in reader.batches(5_000):
        pairs += [
            (str(row[x] if row[x] is not None else ""), float(row[y]))
            for row in rows
            if isinstance(row[y], int | float)
        ]
        if len(pairs) >= MOST_ROWS:
            break
    if view.chart == "line":
        return ChartPoints(tuple(pairs))
    sums: dict[str, float] = {}
    for label, value in pairs:
        sums[label] = sums.get(label, 0.0) + value
    ordered = sorted(sums.items(), key=lambda pair: -pair[1])
    return ChartPoints(tuple(ordered[:most_bars]), max(0, len(ordered) - most_bars))
