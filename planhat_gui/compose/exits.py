"""Flows on their way out: held against the tokens of all credentials before they are handed on."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planhat_gui import door
from planhat_gui.logs import register_secret
from planhat_gui.model.errors import Failure, NeedsFix, Problem
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.flow import Flow
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.ports import Cancel
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.extract import Taken, TakenLines
from planhat_gui.store.writing import Exporter

PATIENCE = 5.0
"""Seconds to wait for the password store; it may be asking somebody who is not there."""


@dataclass(frozen=True, slots=True)
class FlowFile:
    """A flow file that may go, and the places in it that look like holding a key."""

    data: bytes
    likely: tuple[Problem, ...]


class Exits:
    """Makes flow files of flows."""

    def __init__(self, credentials: CredentialStore) -> None:
        self._credentials = credentials

    def flow_file(self, flow: Flow) -> FlowFile:
        """The file. Blocking (vault). Raises NeedsFix naming each place that holds a token.

        A token that the password store does not give within `PATIENCE` is not looked for by its
        letters, only by what keys look like.
        """
        self.know_tokens()
        return FlowFile(door.flow_file(flow), tuple(likely_keys(flow)))

    def pasted_tokens(self, flow: Flow) -> list[Problem]:
        """A problem for each place with a token that is in use: it would be saved with it. Fast."""
        try:
            return door.secrets_in(dump_flow(flow))
        except NeedsFix as unwritable:
            return list(unwritable.problems)

    def guarded(self, export: Exporter) -> Exporter:
        """The same, refusing a dataset that holds a token before a byte of it is written."""

        def guarded(
            dataset: Taken | TakenLines,
            target: Path,
            cancel: Cancel,
            progress: Callable[[int], None],
            overwrite: bool,  # noqa: FBT001 - part of Exporter
            options: ExportOptions,
        ) -> int:
            self.know_tokens()
            door.refuse_dataset(dataset, cancel.is_set)
            return export(dataset, target, cancel, progress, overwrite, options)

        return guarded

    def know_tokens(self) -> None:
        """Have all tokens looked for that the password store gives within `PATIENCE`."""
        reading = threading.Thread(target=self._know_tokens, name="exits-keyring", daemon=True)
        reading.start()
        reading.join(PATIENCE)

    def _know_tokens(self) -> None:
        for credential in self._credentials.all():
            with suppress(Failure):
                register_secret(self._credentials.secret(credential.id).reveal())
