"""The page of the settings: proxy, certificates, call limit; kept for both front doors."""

from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planhat_gui import logs
from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.network import Certificates, NetworkSettings, ProxyKind
from planhat_gui.model.results import Phase, Progress
from planhat_gui.model.secret import Secret
from planhat_gui.store.network import PROXY_SECRET
from planhat_gui.ui.pages.settings import SettingsPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices

PROXY = "http://ann:canary-pass@proxy.company.example:3128"


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> SettingsPage:
    """Opened from the menu, filled, on a machine with a proxy of its own."""
    for name in ("https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    shell.menu_actions["settings"].trigger()
    made = shell.settings
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is made and made.showing_content())
    return made


def choose(page: SettingsPage, proxy: ProxyKind) -> None:
    """Take an entry of the menu."""
    page.proxy.setCurrentIndex(page.proxy.findData(proxy))


def saved(qtbot: QtBot, page: SettingsPage) -> None:
    """Press Save, and wait until it is done."""
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.save.busy)


def test_rows_that_do_not_matter_are_not_there(page: SettingsPage) -> None:
    """Address and login with an own proxy, a file with own certificates."""
    rows = {name: page.form.row(name) for name in page.form.names()}
    hidden = {name for name, row in rows.items() if row.isHidden()}
    assert hidden == {"proxy_url", "proxy_user", "password", "ca_file"}
    choose(page, ProxyKind.OWN)
    page.certificates.setCurrentIndex(2)
    assert not any(row.isHidden() for row in rows.values())
    assert page.filled() != NetworkSettings()


def test_the_system_proxy_is_shown_without_its_password(page: SettingsPage) -> None:
    """Before it is chosen, nothing of it; then where it is, but not who we are to it."""
    assert not page.save.isEnabled()
    choose(page, ProxyKind.SYSTEM)
    words = page.proxy.accessibleDescription()
    assert words == "System proxy: http://proxy.company.example:3128"
    assert page.save.isEnabled()


def test_what_is_saved_counts(qtbot: QtBot, page: SettingsPage, services: ShellServices) -> None:
    """The settings are in the data folder, the password is where tokens are."""
    choose(page, ProxyKind.OWN)
    page.proxy_url.setText("proxy.company.example:8080")
    page.user.setText("ann")
    page.password.setText("canary-pass")
    page.calls.show_value(150)
    saved(qtbot, page)
    assert services.networks.settings() == NetworkSettings(
        ProxyKind.OWN,
        "http://proxy.company.example:8080",
        "ann",
        Certificates.SYSTEM,
        "",
        150,
    )
    assert services.vault.read(PROXY_SECRET) == Secret("canary-pass")
    assert b"canary-pass" not in (services.folder.root / "network.json").read_bytes()
    assert (page.password.text(), page.save.isEnabled()) == ("", False)
    assert "Leave blank" in page.password.accessibleDescription()


def test_problems_stand_at_their_fields(qtbot: QtBot, page: SettingsPage) -> None:
    """All at once, nothing is saved, the keyboard is at the first."""
    choose(page, ProxyKind.OWN)
    page.proxy_url.setText("socks5://x:1")
    page.certificates.setCurrentIndex(2)
    page.calls.lineEdit().setText("many")
    saved(qtbot, page)
    wrong = {name for name in page.form.names() if page.form.row(name).error}
    assert wrong == {"proxy_url", "ca_file", "calls_per_minute"}
    assert page.changed


def test_a_file_without_certificates_is_named(
    qtbot: QtBot, page: SettingsPage, services: ShellServices, tmp_path: Path
) -> None:
    """Read before it is kept; a good one is taken."""
    path = tmp_path / "ca.pem"
    path.write_text("no certificate")
    page.certificates.setCurrentIndex(2)
    page.ca_file.setText(str(path))
    saved(qtbot, page)
    assert "holds no certificate" in page.form.row("ca_file").error
    assert services.networks.settings() == NetworkSettings()
    trustme.CA().cert_pem.write_to_path(str(path))
    saved(qtbot, page)
    assert services.networks.settings().ca_file == str(path)


def test_half_changed_settings_wait(qtbot: QtBot, page: SettingsPage, shell: Shell) -> None:
    """Going elsewhere and back loses nothing that was typed."""
    page.calls.show_value(99)
    shell.go("flows")
    shell.do("settings")
    assert page.filled().calls_per_minute == 99


def test_a_damaged_file_gives_the_defaults(services: ShellServices) -> None:
    """Kept beside; until they are saved again no call passes by a proxy that may have been set."""
    path, networks = services.folder.root / "network.json", services.networks
    far, near = ["https://api.planhat.com"], ["http://127.0.0.1:1"]
    for text in ("", "{", '{"format": "planhat-network/1", "proxy": 3}', "[" * 5000):
        path.write_text(text)
        assert networks.settings() == NetworkSettings()
        assert path.with_name("network.json.bad").read_text() == text
        with pytest.raises(StorageFailed, match="damaged"):
            networks.network(far)
        assert networks.network(near).proxies == {}
        networks.save(networks.settings(), None)
        assert networks.network(far).proxies == {}


def test_damaged_settings_can_be_saved_as_they_are(
    qtbot: QtBot, shell: Shell, services: ShellServices
) -> None:
    """The page says what happened, and Save is enough."""
    (services.folder.root / "network.json").write_text("{")
    shell.do("settings")
    page = shell.settings
    qtbot.waitUntil(page.bar.isVisible)
    assert page.save.isEnabled()
    saved(qtbot, page)
    assert not page.bar.isVisible()
    assert not page.save.isEnabled()


def test_a_wait_is_a_countdown_with_cancel(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Between two reports of progress it goes on counting; Cancel answers at once."""
    flow = services.add_flow("Tickets")
    services.script.go.clear()
    waiting = "api.planhat.com asks to wait (429, too many calls)."
    services.script.progress = [
        Progress(Phase.WAITING, 1, 500, calls=2, waiting=waiting, waiting_seconds=30.0)
    ]
    shell.run_flow(flow.id)
    live = shell.run_view.live
    qtbot.waitUntil(lambda: "going on in" in live.phase.text())
    assert live.phase.text().startswith("api.planhat.com asks to wait (429")
    first = live.phase.text()
    qtbot.waitUntil(lambda: live.phase.text() != first, timeout=3000)
    seconds = [int(text.split()[-2]) for text in (first, live.phase.text())]
    assert 30 >= seconds[0] > seconds[1] > 25
    qtbot.mouseClick(live.cancel, Qt.MouseButton.LeftButton)
    assert "Stopping" in live.phase.text()
    qtbot.waitUntil(lambda: not shell.runs.running())


def test_a_log_that_cannot_be_written_is_said_once(
    qtbot: QtBot, services: ShellServices, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run goes on without it (F72)."""
    monkeypatch.setattr(logs, "complaint", lambda: "The log x cannot be written: full")
    flow = services.add_flow("Tickets")
    said = []
    for _ in range(2):
        shell.run_flow(flow.id)
        qtbot.waitUntil(lambda: bool(shell.runs.running()) or shell.run_view.run is not None)
        qtbot.waitUntil(lambda: not shell.runs.running())
        said.append(shell.bar.isVisible())
        shell.bar.clear()
    assert said == [True, False]
