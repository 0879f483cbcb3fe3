"""Files and pasted text that lookups are made of: which there are, and opening them.

A reader is a context manager that gives a `LookupTable`; its rows come from the file as they are
asked for. All of them raise NeedsFix with one sentence, and its line where there is one.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from planhat_gui.interop.lookup_csv import open_csv
from planhat_gui.interop.lookup_json import open_json
from planhat_gui.interop.lookup_xlsx import open_xlsx
from planhat_gui.model.errors import Failure, NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import LookupTable

READERS: dict[str, Callable[[Path], AbstractContextManager[LookupTable]]] = {
    ".csv": open_csv,
    ".tsv": open_csv,
    ".txt": open_csv,
    ".xlsx": open_xlsx,
    ".json": open_json,
}
"""By the end of the file's name, in small letters."""

MAX_BYTES = 500_000_000
_MEGABYTE = 1_000_000


def open_table(path: Path) -> AbstractContextManager[LookupTable]:
    """The file's columns and rows. Raises NeedsFix (form, size, content), StorageFailed."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        *others, last = READERS
        raise NeedsFix(
            [
                Problem(
                    "file",
                    tr(
                        "Lookups are made from {others} and {last} files.",
                        others=", ".join(others),
                        last=last,
                    ),
                )
            ],
            tr("Save the file in one of these forms."),
        )
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise NeedsFix(
                [Problem("file", tr("{path} is a folder.", path=path))], tr("Choose a file.")
            )
    except OSError as error:
        raise unreadable(path, error) from error
    if size > MAX_BYTES:
        raise NeedsFix(
            [
                Problem(
                    "file",
                    tr(
                        "“{path_name}” has {size:,.0f} MB; "
                        "lookups are made from files of at most {max_bytes:,.0f} MB.",
                        path_name=path.name,
                        size=size / _MEGABYTE,
                        max_bytes=MAX_BYTES / _MEGABYTE,
                    ),
                )
            ],
            tr("Keep only the columns and rows that are needed."),
        )
    return reader(path)


def unreadable(path: Path, error: OSError) -> Failure:
    """A file that the system does not hand out."""
    if isinstance(error, FileNotFoundError):
        return NeedsFix(
            [Problem("file", tr("There is no file {path}.", path=path))], tr("Choose another.")
        )
    return StorageFailed(
        tr(
            "“{path_name}” cannot be read ({strerror}).",
            path_name=path.name,
            strerror=(error.strerror or str(error)).lower(),
        ),
        tr("Close programs that use it, or check its permissions."),
    )
