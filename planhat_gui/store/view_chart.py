"""The points of a view's chart, out of its answer."""

from dataclasses import dataclass

from planhat_gui.store.reader import NexsetReader
from planhat_gui.store.view_files import ViewFile

MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class ChartPoints:
    """Labels with their values, how many of them were left out, and the one unit of all."""

    points: tuple[tuple[str, float], ...] = ()
    more: int = 0
    unit: str = ""


def chart_points(view: ViewFile, reader: NexsetReader, most_bars: int) -> ChartPoints:
    """Bars: the largest, of a label that comes again the sum. A line: as the rows lie.

    Of several units each has its own sums, and its labels say it: euros and kronor do not add up.
    Rows without a number are left out. Blocking.
    """
    names = [column.name for column in reader.columns]
    if view.chart == "none" or not set(view.chart_columns) <= set(names):
        return ChartPoints()
    x, y = (names.index(name) for name in view.chart_columns)
    u = names.index(view.chart_unit) if view.chart_unit in names else None
    found: list[tuple[str, str, float]] = []
    for rows in reader.batches(5_000):
        found += [
            (_text(row[x]), "" if u is None else _text(row[u]), float(row[y]))
            for row in rows
            if isinstance(row[y], int | float)
        ]
        if len(found) >= MOST_ROWS:
            break
    if view.chart == "line":
        return ChartPoints(tuple((label, value) for label, _, value in found))
    units = {unit for _, unit, _ in found}
    sums: dict[str, float] = {}
    for label, unit, value in found:
        said = f"{label} · {unit}" if unit and len(units) > 1 else label
        sums[said] = sums.get(said, 0.0) + value
    ordered = sorted(sums.items(), key=lambda pair: -pair[1])
    only = units.pop() if len(units) == 1 else ""
    return ChartPoints(tuple(ordered[:most_bars]), max(0, len(ordered) - most_bars), only)


def _text(value: object) -> str:
    return "" if value is None else str(value)
