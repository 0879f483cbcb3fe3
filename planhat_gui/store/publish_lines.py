"""Publishing for Replication: the landed lines themselves become the dataset."""

import os
import shutil
from pathlib import Path

from planhat_gui.model.ports import Cancel, Publication
from planhat_gui.model.results import RecordCounts
from planhat_gui.model.update import EVERYTHING, Scope
from planhat_gui.store.carry_over import is_carried
from planhat_gui.store.pointer import LINES
from planhat_gui.store.publish_base import (
    BasePublisher,
    force_to_disk,
    stays,
    unreadable,
    unwritable,
)

_CHUNK = 1024 * 1024


class LinesPublisher(BasePublisher):
    """For Replication: the landed lines themselves, byte for byte."""

    kind = LINES
    suffix = ".jsonl"

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """See `model.ports.Publisher`."""
        self.scope = scope
        records = self._count()
        counts = RecordCounts(received=records, written=records)
        old = self.prepare()
        if old is not None and not replace and stays(old, scope, records):
            return Publication(counts, None, (self.kept(old),))
        temporary = self.temporary()
        before = 0
        try:
            temporary.unlink(missing_ok=True)
            if old is not None and is_carried(old, scope):
                before = self.carry(old, temporary, cancel)
            else:
                _link_or_copy(self.lines, temporary)
            force_to_disk(temporary)
        except OSError as error:
            raise unwritable(temporary, error) from error
        nexset = self.swap(temporary, old, before + records, (), incomplete=not replace)
        return Publication(counts, None, (nexset,))

    def _count(self) -> int:
        try:
            with self.lines.open("rb", buffering=0) as file:
                return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))
        except OSError as error:
            raise unreadable(self.lines, error) from error


def _link_or_copy(source: Path, target: Path) -> None:
    """A second name for the file; a copy where the file system has no such thing."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        target.chmod(0o600)
