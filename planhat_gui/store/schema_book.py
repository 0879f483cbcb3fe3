"""`schemas.json`: which kind of records goes to which Nexset of a flow, from run to run.

It lies beside the flow's first Nexset. While several datasets are swapped, it also says what they
are to point to: a crash between two swaps is made good by whoever looks next (`heal`).
"""

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.files import write_atomic
from planhat_gui.store.pointer import Pointer, read_pointer, remove_unreferenced, write_pointer
from planhat_gui.store.schemas import Fields

BOOK_NAME = "schemas.json"
FORMAT = "planhat-schemas/1"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """The Nexset `number` of a flow (1: the flow's own) and the fields of its records."""

    number: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """What the file holds. `swaps`: the pointers that are being written."""

    nexsets: tuple[Entry, ...] = ()
    swaps: tuple[Pointer, ...] = ()
    format: str = FORMAT

    def kinds(self) -> tuple[Fields, ...]:
        """The fields of each Nexset, in the order of their numbers."""
        return tuple(frozenset(entry.fields) for entry in self.nexsets)


_BOOKS = msgspec.json.Decoder(Book)  # at import, see `pointer`


def nexset_id(flow_id: str, number: int) -> str:
    """The id, and the folder's name, of a flow's Nexset."""
    return flow_id if number == 1 else f"{flow_id}-{number}"


def nexset_name(flow_name: str, number: int) -> str:
    """The first has the flow's name. A name on disk: the same in every language."""
    return flow_name if number == 1 else f"{flow_name}, Schema #{number}"


def book_of(kinds: tuple[Fields, ...]) -> Book:
    """The book in which these kinds have the numbers from 1 on."""
    return Book(tuple(Entry(at, tuple(sorted(kind))) for at, kind in enumerate(kinds, 1)))


def read_book(folder: Path) -> Book | None:
    """The book in the folder of a flow's first Nexset; None where there is none that can be read.

    Raises StorageFailed.
    """
    path = folder / BOOK_NAME
    try:
        book = _BOOKS.decode(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageFailed(
            tr(
                "{path} could not be read ({strerror}).",
                path=path,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("See that you may read the data folder."),
        ) from error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        _log.warning("%s is damaged: the flow's kinds of records are told anew.", path)
        return None
    if book.format != FORMAT:
        raise Damaged(
            tr(
                "{path} has the format “{format}”, which this version cannot read.",
                path=path,
                format=book.format,
            ),
            tr("Use a newer version of the program."),
        )
    return book


def write_book(folder: Path, book: Book) -> None:
    """Replace the book in one step. Raises StorageFailed."""
    data = msgspec.json.format(msgspec.json.encode(book), indent=2) + b"\n"
    write_atomic(folder / BOOK_NAME, data)


def promise(folder: Path, book: Book, pointers: tuple[Pointer, ...]) -> None:
    """Say what the datasets will point to: from here on that will be so. Raises StorageFailed.

    `folder` is the first's. All files must be in their places and on the disk.
    """
    write_book(folder, replace(book, swaps=pointers))


def fulfil(folder: Path, book: Book, pointers: tuple[Pointer, ...]) -> None:
    """Write the pointers that were promised. Raises StorageFailed; `heal` then does the rest."""
    _point(folder, pointers)
    write_book(folder, book)


def heal(folder: Path) -> None:
    """Write the pointers that a crash kept from being written. Under the flow's lock.

    Raises StorageFailed.
    """
    book = read_book(folder)
    if book is not None and book.swaps:
        _log.info("Finishing the swap of %d datasets of %s", len(book.swaps), folder.name)
        _point(folder, book.swaps)
        write_book(folder, replace(book, swaps=()))


def to_heal(nexsets: Path) -> list[str]:
    """The flows, by id, whose datasets were being swapped when the program ended."""
    found = []
    for path in nexsets.glob(f"*/{BOOK_NAME}"):
        with suppress(StorageFailed, Damaged):
            book = read_book(path.parent)
            if book is not None and book.swaps:
                found.append(path.parent.name)
    return found


def pointers_of(nexsets: Path, flow_id: str) -> list[Pointer]:
    """The datasets of a flow beside its first, by the flow's book."""
    book = read_book(nexsets / flow_id)
    found = []
    for one in book.nexsets[1:] if book else ():
        folder = nexsets / nexset_id(flow_id, one.number)
        pointer = read_pointer(folder) if folder.is_dir() else None
        if pointer is not None:
            found.append(pointer)
    return found


def _point(first: Path, pointers: tuple[Pointer, ...]) -> None:
    for pointer in pointers:
        folder = first.parent / Path(pointer.id).name
        if (folder / pointer.current.path).is_file():
            write_pointer(folder, pointer)
            remove_unreferenced(folder, pointer)
