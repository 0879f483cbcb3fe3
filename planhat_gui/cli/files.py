"""Files that the user named to be written."""

from pathlib import Path

from planhat_gui.cli.text import safe
from planhat_gui.model.errors import Failure


def check_output(path: Path) -> None:
    """Raises Failure when nothing can be written there, before any work is done for it."""
    if path.is_dir():
        raise Failure(f"{safe(str(path))} is a folder.", "Name a file.", code="not_writable")
    if not path.absolute().parent.is_dir():
        raise Failure(
            f"There is no folder {safe(str(path.absolute().parent))}.",
            "Make it, or choose another.",
            code="not_writable",
        )


def write_output(path: Path, data: bytes) -> None:
    """Replace the file by `data`, in one step. Raises Failure, or StorageFailed of the store."""
    from planhat_gui.store.files import write_atomic

    check_output(path)
    write_atomic(path, data)
