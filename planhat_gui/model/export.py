"""How a file is written: what each format lets one choose."""

from dataclasses import dataclass

from planhat_gui.model.language import mark

DELIMITERS = {",": mark("comma"), ";": mark("semicolon"), "\t": mark("tab")}
"""Signs that may stand between the cells of a CSV file, and their names."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of an export; a format looks at its own and at no other.

    `delimiter` (one of DELIMITERS) and `bom` (three bytes in front, by which older programs know
    UTF-8) are for CSV. `sheets`: Excel may spread more records than a sheet takes over several;
    `shorten`: texts longer than a cell takes may end with “…” there. `table` names the table of an
    SQLite file, by default after the dataset.
    """

    delimiter: str = ","
    bom: bool = False
    sheets: bool = False
    table: str = ""
    shorten: bool = False


AS_USUAL = ExportOptions()
