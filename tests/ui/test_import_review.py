"""The review of an import in the window: what is shown, and what a person has to press."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import AdvancedSource
from planhat_gui.ui.import_review import ImportReview
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press, visible_button

ELSEWHERE = "https://api.planhat.com.evil.example/collect"


def flow_file(tmp_path: Path, **step: Any) -> Path:
    """Somebody's flow, which names the credential “Planhat”."""
    path = tmp_path / "theirs.json"
    steps = [{"key": "step_1", "method": "GET", "url": ELSEWHERE, **step}]
    data = {
        "format": "planhat-flow/1",
        "name": "Theirs",
        "credential": "Planhat",
        "source": {"steps": steps},
    }
    path.write_text(json.dumps(data), "utf-8")
    return path


def opened(qtbot: QtBot, shell: Shell, path: Path) -> ImportReview:
    """The review of that file, by dropping it on the page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    shell.flows.dropEvent(event)
    return shown(qtbot, shell)


def shown(qtbot: QtBot, shell: Shell) -> ImportReview:
    """The review, once it is the page shown."""
    commands = shell._command()
    qtbot.waitUntil(
        lambda: commands.review is not None and shell.stack.currentWidget() is commands.review
    )
    assert commands.review is not None
    return commands.review


def words(review: ImportReview) -> str:
    """All that can be read on the page."""
    return "\n".join(each.text() for each in review.findChildren(QLabel) if each.isVisible())


def pills(review: ImportReview) -> list[str]:
    """The words of the marks."""
    return [each.word() for each in review.places.findChildren(StatusPill) if each.isVisible()]


def test_nothing_is_kept_before_import_is_pressed(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """Where it would send is marked by sign and word; Cancel leaves no trace (T1)."""
    services.add_credential("Planhat")
    review = opened(qtbot, shell, flow_file(tmp_path, headers={"X-Note": "quiet"}))
    assert review.chosen() is None
    assert pills(review) == ["Not Planhat’s"]
    assert "GET https://api.planhat.com.evil.example" in words(review)
    assert "X-Note" in words(review)
    assert "quiet" not in words(review)
    assert "It is linked only if you choose it." in words(review)
    review.credential.setCurrentIndex(1)
    qtbot.waitUntil(lambda: pills(review) == ["Not on the list"])
    assert "unless you add it to the credential yourself" in words(review)
    press(review, "Cancel")
    assert shell.page_shown() == "flows"
    assert services.flows.all() == []


def test_b122_run_and_test_of_an_unlinked_flow_say_so(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """Neither starts; the button leads to the review, where a person links a credential."""
    services.add_credential("Planhat")
    review = opened(qtbot, shell, flow_file(tmp_path))
    press(review, "Import")
    qtbot.waitUntil(lambda: len(shell.flows.library.flows) == 1)
    (saved,) = services.flows.all()
    assert (saved.flow.credential, saved.suggested) == ("", "Planhat")
    for act in (shell.run_flow, shell.test):
        shell.flows.bar.clear()
        act(saved.id)
        qtbot.waitUntil(lambda: "so nothing was sent" in shell.flows.bar.text())
    assert services.script.options == []
    assert services.tested == []
    press(shell.flows, "Choose credential")
    review = shown(qtbot, shell)
    press(review, "Link credential")
    assert "Choose the credential" in review.bar.text()
    review.credential.setCurrentIndex(1)
    with qtbot.waitSignal(shell._command().done):
        press(review, "Link credential")
    assert services.flows.get(saved.id).flow.credential == "Planhat"


@pytest.mark.parametrize("without", [True, False])
def test_b118_import_without_it(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path, without: bool
) -> None:
    """What looks like a key is named, and left out unless the person says otherwise."""
    review = opened(qtbot, shell, flow_file(tmp_path, headers={"X-Api-Key": "abc123"}))
    assert "This file contains what looks like a key." in words(review)
    assert "X-Api-Key" in words(review)
    if not without:
        review.keys.without.click()
    with qtbot.waitSignal(shell._command().done):
        press(review, "Import")
    (saved,) = services.flows.all()
    assert isinstance(saved.flow.source, AdvancedSource)
    assert saved.flow.source.steps[0].headers == (() if without else (("X-Api-Key", "abc123"),))


def test_b119_replace_keeps_the_old_one(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """Keep both is proposed; replaced, the old flow is in the bin, and Undo puts it back."""
    old = services.add_flow("Theirs")
    review = opened(qtbot, shell, flow_file(tmp_path))
    assert "You already have this flow" in words(review)
    assert review.twin.both.isChecked()
    review.twin.replace.click()
    with qtbot.waitSignal(shell._command().done):
        press(review, "Import")
    (now,) = services.flows.all()
    assert (now.id, now.flow.credential) == (old.id, "")
    assert [one.flow for one in services.flows.deleted()] == [old.flow]
    with qtbot.waitSignal(shell._command().done):
        visible_button(shell.toast, "Undo").click()
    assert services.flows.get(old.id).flow == old.flow


def test_a_file_that_is_no_flow_is_said_on_the_page_of_flows(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    """The review does not open for it."""
    path = tmp_path / "x.json"
    path.write_text("[1]", "utf-8")
    shell._command().import_from(path)
    qtbot.waitUntil(lambda: shell.flows.bar.level == "error")
    assert shell.page_shown() == "flows"
