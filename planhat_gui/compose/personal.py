"""Personal columns of a flow: hashed or dropped before anything lands, and shown so in a sample."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from planhat_gui.compose.clock import SystemClock
from planhat_gui.model.errors import Damaged, Failure, NeedsCredential
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.language import tr
from planhat_gui.model.person import Term, spellings
from planhat_gui.model.personal import Choices, Treatment, chosen_columns, still_raw
from planhat_gui.model.results import Notice, RunReport, Sample
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.personal_key import KeyNote, PersonalKeys
from planhat_gui.store.pointer import read_pointer
from planhat_gui.store.vault import Vault

if TYPE_CHECKING:
    from planhat_gui.compose.services import Services
    from planhat_gui.engine.masking import Masker

OLDER = "personal_older"
"""The code of the notice that earlier snapshots still hold what is hashed or dropped now."""

_PEOPLE = ("get_endusers", "get_users")
_PEOPLE_PATHS = ("/endusers", "/users", "/contacts", "/people", "/persons", "/employees")
_LISTED = 6


class Personal:
    """Makes what hashes and drops, and says which columns look personal."""

    def __init__(self, folder: DataFolder, vault: Vault) -> None:
        self._folder = folder
        self.keys = PersonalKeys(folder.root, vault, SystemClock())

    def masker(self, choices: Choices) -> "Masker | None":
        """What is done to records; None where nothing was chosen. Blocking: a key is read.

        Raises NeedsCredential, TryAgain, Damaged, StorageFailed for the key.
        """
        if not choices:
            return None
        from planhat_gui.engine.masking import Hasher, Masker

        hashes = chosen_columns(choices, Treatment.HASH)
        return Masker(choices, Hasher(self.keys.key()) if hashes else None)

    def remask(self, choices: Choices) -> Callable[[bytes], bytes]:
        """What does these choices to a record that landed without them. Raises as `masker`."""
        masker = self.masker(choices)
        return masker.line if masker else bytes

    def key_mark(self, choices: Choices) -> str:
        """Another one where values would be hashed with another key. Fast."""
        if not chosen_columns(choices, Treatment.HASH):
            return ""
        note: KeyNote | None = None
        with suppress(Failure):
            note = self.keys.note()
        return note.check if note else ""

    def spellings(self, term: Term) -> frozenset[str]:
        """What stands for a term, with what a hashed column holds instead of it. Blocking.

        Raises NeedsCredential, TryAgain, StorageFailed, Damaged where columns are hashed and their
        key cannot be read. One that is lost for good finds nothing.
        """
        known = spellings(term)
        if self.keys.note() is None:
            return known
        from planhat_gui.engine.masking import Hasher

        try:
            hashed = Hasher(self.keys.key())
        except NeedsCredential as failure:
            if failure.code != "personal_key_lost":
                raise
            return known
        return known | {hashed(text) for text in {term.text, *known}}

    def treated(self, sample: Sample, flow: Flow) -> Sample:
        """The sample as a run of the flow would land it, its columns looked at. Blocking.

        Raises as `masker`.
        """
        from planhat_gui.engine.records import decode_all
        from planhat_gui.model.personal_marks import find_personal

        lines = [bytes(line) for line in sample.lines]
        columns = find_personal(decode_all(lines), persons=of_people(flow))
        choices = flow.options.personal
        masker = self.masker(choices)
        shown = lines if masker is None else masker.lines(lines)
        return replace(sample, records=tuple(decode_all(shown)), columns=columns, personal=choices)

    def told(self, report: RunReport) -> RunReport:
        """The receipt, which says when earlier snapshots hold what is now hashed or dropped."""
        if not report.personal:
            return report
        found = [one for nexset in report.nexsets if (one := self._older(nexset.id, report))]
        if not found:
            return report
        return replace(report, warnings=(*report.warnings, *found[:1]))

    def _older(self, nexset_id: str, report: RunReport) -> Notice | None:
        pointer = None
        with suppress(Damaged, Failure):
            pointer = read_pointer(self._folder.nexsets / nexset_id)
        if pointer is None:
            return None
        raw = [(s, still_raw(s.personal, report.personal)) for s in pointer.snapshots]
        holding = [columns for _, columns in raw if columns]
        if not holding:
            return None
        columns = list(dict.fromkeys(one for columns in holding for one in columns))
        named = ", ".join(columns[:_LISTED])
        if len(holding) == 1:
            message = tr(
                "An earlier snapshot of “{pointer_name}” still holds these columns as they came: "
                "{named}. Delete the earlier snapshots, if they are not to be kept.",
                pointer_name=pointer.name,
                named=named,
            )
        else:
            message = tr(
                "{holding:,} earlier snapshots of “{pointer_name}” still hold these columns "
                "as they came: {named}. Delete the earlier snapshots, if they are not to be kept.",
                holding=len(holding),
                pointer_name=pointer.name,
                named=named,
            )
        return Notice(OLDER, message)


def delete_older(services: "Services", run_id: str) -> RunReport:
    """Delete the earlier snapshots of what a run made; its receipt, which says no more of them.

    Blocking. Raises NeedsFix, Busy, Damaged, StorageFailed.
    """
    report = services.history.get(run_id)
    for nexset in report.nexsets:
        services.nexsets.delete_older(nexset.id)
    rest = tuple(one for one in report.warnings if one.code != OLDER)
    told = replace(report, warnings=rest)
    services.history.save(told, services.history.flow_json(run_id))
    return told


def of_people(flow: Flow) -> bool:
    """Whether the flow's records are people, as far as its endpoint says."""
    source = flow.source
    if isinstance(source, AdvancedSource):
        path = source.steps[-1].url.partition("?")[0].rstrip("/").lower()
        return path.endswith(_PEOPLE_PATHS)
    return source.template in _PEOPLE
