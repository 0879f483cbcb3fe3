"""What a receipt and the review of an import say of personal columns, in the whole window."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.flow import Flow, FlowOptions, TemplateSource
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.personal import choices_of
from planhat_gui.practice import PracticeOptions
from planhat_gui.store.pointer import read_pointer
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press
from tests.ui.test_import_review import opened

CHOICE = FlowOptions(personal=choices_of({"email": "drop", "phone": "drop"}))


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Services]:
    """The program's own services, with a small practice tenant running."""
    services = build(tmp_path / "data")
    services.practice.start(PracticeOptions(companies=40))
    yield services
    stop_all(5)
    services.close()


def test_earlier_snapshots_go_by_a_button(qtbot: QtBot, bare: Shell, real: Services) -> None:
    """The receipt says what they hold; after the button it says no more of them."""
    flow = Flow("People", TemplateSource("get_endusers"), "Practice tenant")
    saved = real.flows.save(flow)
    real.run(saved.id, CallOptions(calls_per_minute=0), threading.Event())
    real.flows.save(replace(flow, options=CHOICE), saved.id)
    bare.attach(real)
    qtbot.waitUntil(bare.flows.showing_content)
    bare.run_flow(saved.id)
    receipt = bare.run_view.receipt
    qtbot.waitUntil(lambda: bool(receipt.run_id), timeout=20_000)
    assert "2 columns dropped before anything was kept" in receipt.as_text()
    press(bare.window, "Delete earlier snapshots")
    qtbot.waitUntil(lambda: not receipt.delete_older.isVisible(), timeout=20_000)
    pointer = read_pointer(real.folder.nexsets / saved.id)
    assert pointer is not None
    assert pointer.snapshots == ()
    assert "earlier snapshot" not in receipt.as_text()


def test_the_review_of_an_import_shows_the_choice(
    qtbot: QtBot, shell: Shell, services: ShellServices, tmp_path: Path
) -> None:
    """Before anything is kept or sent."""
    path = tmp_path / "theirs.json"
    path.write_bytes(dump_flow(Flow("Theirs", TemplateSource("get_endusers"), options=CHOICE)))
    review = opened(qtbot, shell, path)
    assert review.personal.text() == "Dropped before anything lands: email, phone."
