"""CSV to records: delimiter, header and encoding are found and shown, and can be set.

Every value stays the text it is (`007` is not 7); an empty cell is null. What is beyond the header
is kept in a list under `_extra`.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths.texts import decoded
from planhat_gui.engine.paths.words import plural
from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import in_quotes, tr

DELIMITERS = ",;\t|"
_NAMES = {
    ",": tr("commas"),
    ";": tr("semicolons"),
    "\t": tr("tabs"),
    "|": tr("vertical bars"),
    ":": tr("colons"),
}
_SAMPLE_ROWS = 200
_SAMPLE_SIGNS = 64 * 1024
_DATA = re.compile(
    r"\s*(?:[-+]?[\d.,'\s]*\d[\d.,'\s]*%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|true|false|null)\s*",
    re.IGNORECASE,
)
_LONGEST = 2**31 - 1
EXTRA = "_extra"


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV as records: one line of JSON each. `notes` say what was found."""

    lines: list[bytes]
    columns: tuple[str, ...]
    delimiter: str
    encoding: str
    header: bool
    notes: tuple[str, ...] = ()


def name_of(delimiter: str) -> str:
    """A delimiter in words."""
    return _NAMES.get(delimiter, in_quotes(quoted(delimiter, 5)))


def read(
    body: bytes,
    content_type: str = "",
    *,
    delimiter: str = "",
    encoding: str = "",
    header: bool | None = None,
) -> Table:
    """The records. What is empty or None is found from the body.

    Raises Damaged for a text that is not in its encoding, or ends inside a quoted value.
    """
    text, name, guessed = decoded(body, content_type, encoding)
    text, told = _told_delimiter(text)
    sign = delimiter or told or delimiter_of(text[:_SAMPLE_SIGNS]) or ","
    rows = _rows(text, sign)
    first = next(rows, None)
    if first is None:
        return Table([], (), sign, name, header is not False, (tr("The answer has no rows."),))
    sample = _first(rows, _SAMPLE_ROWS)
    has_header = _is_header(first, sample) if header is None else header
    columns = _columns(first) if has_header else _numbered(len(first))
    data = _chain(sample, rows) if has_header else _chain([first, *sample], rows)
    lines, ragged = _records(data, columns)
    shown = (
        tr("header of {plural}", plural=plural(len(first), "column"))
        if has_header
        else tr("no header")
    )
    guess = tr(" (a guess)") if guessed else ""
    notes = [
        tr(
            "CSV with {name_of}, {shown}, encoding {name}{guess}.",
            name_of=name_of(sign),
            shown=shown,
            name=name,
            guess=guess,
        )
    ]
    notes += _ragged_notes(ragged)
    return Table(lines, columns, sign, name, has_header, tuple(notes))


def _ragged_notes(ragged: Counter[str]) -> list[str]:
    notes = []
    if ragged["short"]:
        noun = tr("row has") if ragged["short"] == 1 else tr("rows have")
        notes.append(
            tr(
                "{ragged:,} {noun} fewer cells than columns; the rest is empty.",
                ragged=ragged["short"],
                noun=noun,
            )
        )
    if ragged["long"]:
        noun = tr("row has") if ragged["long"] == 1 else tr("rows have")
        notes.append(
            tr(
                "{ragged:,} {noun} more cells than columns; the others are in {extra}.",
                ragged=ragged["long"],
                noun=noun,
                extra=EXTRA,
            )
        )
    return notes


def _told_delimiter(text: str) -> tuple[str, str]:
    """`sep=;` in the first line, as Excel writes it."""
    match = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    return (text[match.end() :], match.group(1)) if match else (text, "")


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Rows that are not empty. Line breaks and delimiters in quotes belong to the cell."""
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    last: list[str] = []
    for row in reader:
        last = row
        if row and (len(row) > 1 or row[0].strip()):
            yield row
    if last and _open_quote(text, last[-1]):
        raise Damaged(
            tr(
                "The CSV ends inside quotation marks (line {line_num:,}); "
                "a quotation mark is not closed.",
                line_num=reader.line_num,
            ),
            code="cut_answer",
        )


def _open_quote(text: str, cell: str) -> bool:
    """The last cell began with a quotation mark that never closed."""
    tail = text[-(len(cell) + 2 * cell.count('"') + 2) :].rstrip("\r\n")
    if "\n" not in cell and not tail.endswith(f'"{cell}'):
        return False
    return text.count('"') % 2 == 1


def delimiter_of(text: str) -> str | None:
    """The delimiter with which most rows have the same number of cells, more than one."""
    best: tuple[float, int, str] | None = None
    for rank, sign in enumerate(DELIMITERS):
        widths = Counter(map(len, _sample_rows(text, sign)))
        if not widths:
            return None
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        share = count / widths.total()
        if width < 2 or share < 0.5:
            continue
        found = (share + min(width, 20) / 100, -rank, sign)
        best = max(best, found) if best else found
    return best[2] if best else None


def _sample_rows(text: str, sign: str) -> list[list[str]]:
    cut = text if len(text) < _SAMPLE_SIGNS else text[: text.rfind("\n") + 1] or text
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(cut, newline=""), delimiter=sign)
    return _first((row for row in reader if row), _SAMPLE_ROWS)


def _first(rows: Iterable[list[str]], most: int) -> list[list[str]]:
    return [row for row, _ in zip(rows, range(most), strict=False)]


def _chain(first: Iterable[list[str]], rest: Iterable[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from rest


def _is_header(first: list[str], below: list[list[str]]) -> bool:
    """Names are filled, different, and look neither like numbers nor dates.

    A first row as numberless as all below it is taken for a header, too: nearly every CSV has one.
    """
    names = [cell.strip() for cell in first]
    while names and not names[-1]:
        names.pop()  # a needless delimiter at the end
    if not names or any(_DATA.fullmatch(name) for name in names):
        return False
    if len(set(names)) < len(names):
        return not below or any(_DATA.fullmatch(cell) for row in below[:20] for cell in row)
    return True


def _columns(first: list[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for place, cell in enumerate(first, 1):
        name = base = cell.strip() or f"column_{place}"
        number = 2
        while name in found or name == EXTRA:
            name, number = f"{base}_{number}", number + 1
        found[name] = None
    return tuple(found)


def _numbered(count: int) -> tuple[str, ...]:
    return tuple(f"column_{place}" for place in range(1, count + 1))


def _records(
    rows: Iterable[list[str]], columns: tuple[str, ...]
) -> tuple[list[bytes], Counter[str]]:
    encode, width = msgspec.json.Encoder().encode, len(columns)
    ragged: Counter[str] = Counter()
    lines: list[bytes] = []
    for row in rows:
        record: dict[str, object] = dict.fromkeys(columns)
        record.update({name: cell or None for name, cell in zip(columns, row, strict=False)})
        if len(row) < width:
            ragged["short"] += 1
        elif len(row) > width:
            extra = [cell or None for cell in row[width:]]
            if any(extra):
                ragged["long"] += 1
                record[EXTRA] = extra
        lines.append(encode(record))
    return lines, ragged
