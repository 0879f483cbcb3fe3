"""The wizard over the real services and the practice tenant, over real HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services, build
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard.frame import CONFIGURE
from planhat_gui.ui.wizard.wizard import Wizard


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Services]:
    """The program's own services in a folder of their own."""
    services = build(tmp_path / "home")
    yield services
    stop_all(5)
    services.close()


def test_every_endpoint_gives_sample_records(qtbot: QtBot, real: Services) -> None:
    """All templates, from the practice button to records in the table, in one wizard."""
    wizard = Wizard(real)
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    wizard.commit()
    wizard.credential_step.practice_button.click()
    qtbot.waitUntil(lambda: wizard.state.credential != "", timeout=20_000)
    wizard.next()
    assert wizard.state.step == CONFIGURE
    for template in real.templates.all():
        wizard.form.endpoint.setCurrentText(template.title)
        with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
            wizard.test()
        assert wizard.result.state == "sample", (template.id, wizard.result.error.text())
        assert wizard.result.facts().startswith("200 · ")
        assert wizard.result.sample_view.model.rowCount() > 0
        sample = wizard.result.sample
        assert sample is not None
        assert template.path in sample.request.url
        token = real.credentials.secret(real.credentials.all()[0].id).reveal()
        assert token not in wizard.result.sample_view.request.text()
        assert "***" in wizard.result.sample_view.request.text()
