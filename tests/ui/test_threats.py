"""T13, T26 and F8 in the window: somebody else's text is text, and a token does not leave."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planhat_gui import logs
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.source import Step
from planhat_gui.ui.kit import leaving
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import Info, ShellServices
from tests.ui.hands import press, visible_button

HOSTILE = [
    "<img src='file:///etc/hostname'>",
    "<b>bold</b><script>x</script>",
    "a\u202eb\u2066c",
    "<a href='https://evil.example'>x</a>",
    "a" + "\u0301" * 60,
    "&lt;i&gt; & <i>",
]
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
CANARY = "canary-window-Tok3n/8f2c41"


def cells(model: QAbstractItemModel, role: Qt.ItemDataRole) -> list[str]:
    """What the first cells of a list or a table say."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    places = [(row, one) for row in range(min(model.rowCount(), 20)) for one in range(columns)]
    return [str(model.data(model.index(*place), role) or "") for place in places]


def rich(root: QWidget) -> list[str]:
    """Whatever below this widget would read a text as HTML, or open links by itself."""
    found = [
        f"label {each.objectName()} {each.text()!r}"
        for each in root.findChildren(QLabel)
        if each.textFormat() != Qt.TextFormat.PlainText or each.openExternalLinks()
    ]
    found += [
        f"box {each.text()!r}"
        for each in root.findChildren(QMessageBox)
        if each.textFormat() != Qt.TextFormat.PlainText
    ]
    found += [f"text edit {each.objectName()}" for each in root.findChildren(QTextEdit)]
    for each in (root, *root.findChildren(QWidget)):
        tips = [each.toolTip(), each.whatsThis(), each.statusTip()]
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            tips += cells(each.model(), Qt.ItemDataRole.ToolTipRole)
        found += [
            f"tool tip {tip!r}"
            for tip in tips
            if any(mark in tip for mark in ("<img", "<a ", "<b>", "<script", "<i>"))
        ]
    return found


def shown(root: QWidget) -> str:
    """All texts of labels and cells."""
    texts = [each.text() for each in root.findChildren(QLabel)]
    for each in root.findChildren(QAbstractItemView):
        if each.model() is not None:
            texts += cells(each.model(), Qt.ItemDataRole.DisplayRole)
    return "\n".join(texts)


def settle(qtbot: QtBot) -> None:
    """All background work has ended."""
    qtbot.waitUntil(lambda: "planhat-job" not in {one.name for one in threading.enumerate()})


@pytest.mark.parametrize("text", HOSTILE)
def test_t26_no_text_of_others_is_read_as_html(
    qtbot: QtBot, services: ShellServices, shell: Shell, text: str
) -> None:
    """Every page, the wizard's steps, the Advanced tab, a run and the help; with hostile names."""
    services.add_credential("Planhat")
    source = TemplateSource("get_companies", {"page_size": 100})
    first = services.flows.save(Flow("flow " + "x", source, "Planhat", description=text))
    made = Flow("by hand", AdvancedSource((Step("https://api.planhat.com/x"),)), text)
    by_hand = services.flows.save(made)
    services.add_run(first, error=text, end_reason=text)
    services.nexsets.add(Info("n1", text, first.id))
    for page in shell.pages.values():
        page.reload()
    for key in shell.pages:
        shell.go(key)
        settle(qtbot)
        assert rich(shell.window) == [], key
    shell.do("help")
    assert rich(shell.window) == []
    for flow_id in (first.id, by_hand.id):
        shell.edit(flow_id)
        qtbot.waitUntil(lambda: shell.page_shown() == "")
        settle(qtbot)
        assert rich(shell.window) == [], flow_id
    for dialog in QApplication.topLevelWidgets():
        assert rich(dialog) == []
    if any(mark in text for mark in BIDI):
        assert not any(mark in shown(shell.window) for mark in BIDI)


def test_t26_the_walk_would_find_one(qtbot: QtBot) -> None:
    """A label as Qt makes it, a tool tip with a picture."""
    root = QWidget()
    qtbot.addWidget(root)
    QLabel("<b>x</b>", root)
    root.setToolTip("<img src='x'>")
    assert len(rich(root)) == 2


def test_t13_the_window_exports_no_token(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """The message bar names the place; there is no file."""
    logs.register_secret(CANARY)
    step = Step("https://api.planhat.com/x", headers=(("X-Note", CANARY),))
    commands = shell._command()
    saved = services.flows.save(Flow("A", AdvancedSource((step,)), ""))
    with qtbot.waitSignal(commands.failed) as told:
        commands.export_to(saved, tmp_path / "a.json")
    assert "source.steps[0].headers.X-Note" in str(told.args[0])
    assert CANARY not in str(told.args[0])
    assert not (tmp_path / "a.json").exists()
    services.flows.delete(saved.id)
    for path in (tmp_path / "data").rglob("*.json*"):
        path.unlink()  # this test put the token there


def test_t13_what_looks_like_a_key_is_asked_about(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """Nothing is written before Export anyway was pressed."""
    step = Step("https://api.planhat.com/x", headers=(("X-Api-Key", "hunter2"),))
    saved = services.flows.save(Flow("A", AdvancedSource((step,)), ""))
    shell.go("flows")
    commands = shell._command()
    commands.export_to(saved, tmp_path / "a.json")
    qtbot.waitUntil(lambda: "looks like a key" in shell.flows.bar.text())
    assert not (tmp_path / "a.json").exists()
    assert "the header X-Api-Key looks like a key" in shell.flows.bar.text()
    visible_button(shell.flows, "Export anyway")
    with qtbot.waitSignal(commands.toasted):
        press(shell.flows, "Export anyway")
    assert (tmp_path / "a.json").exists()


def test_t16_the_window_says_why_a_copy_stopped(qtbot: QtBot, shell: Shell) -> None:
    """The clipboard stays as it was."""
    logs.register_secret(CANARY)
    QGuiApplication.clipboard().setText("before")
    assert not leaving.copy_text(f"x {CANARY}", "The request")
    assert "The request holds the token of a credential (line 1)" in shell.bar.text()
    assert CANARY not in shell.bar.text()
    assert QGuiApplication.clipboard().text() == "before"


def test_f08_one_of_several_damaged_flows_is_restored_at_a_time(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """The list goes on with the readable ones; each damaged one is named, and can be had back."""
    kept = [services.add_flow(name) for name in ("A", "B", "C")]
    for flow in kept[:2]:
        services.flows.save(flow.flow, flow.id)
        (services.folder.flows / f"{flow.id}.json").write_bytes(b"\0" * 100)
    shell.flows.reload()
    while damaged := services.flows.damaged():
        told = damaged[0].id
        qtbot.waitUntil(lambda told=told: told in shell.flows.bar.text())  # type: ignore[misc]
        with qtbot.waitSignal(shell.flows.toasted):
            press(shell.flows, "Restore the version before")
    assert [one.flow.name for one in services.flows.all()] == ["A", "B", "C"]
