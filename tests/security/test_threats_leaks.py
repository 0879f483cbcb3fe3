"""T13 to T19: the token is in the password store and in memory, and nowhere else."""

import base64
import json
import logging
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, quote_plus

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui import logs
from planhat_gui.compose import Services
from planhat_gui.door import let_out
from planhat_gui.engine.retry import FOR_TEST
from planhat_gui.model.errors import Failure, NeedsCredential, NeedsFix, NotAllowed, TryAgain
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.report_json import report_to_dict, sample_to_dict
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Method, NextTokenPaging, Step
from planhat_gui.store.vault import KeyringVault
from planhat_gui.ui.kit import leaving
from planhat_gui.ui.kit.secret_field import SecretField
from tests.canaries import Canaries
from tests.faults import Close, answer, head
from tests.security.conftest import CANARY, NEVER, NOW, Serve, flow, keep

ROOT = Path(__file__).resolve().parents[2]

FORMS: dict[str, str] = {
    "as it is": CANARY,
    "percent-encoded": quote(CANARY, safe=""),
    "percent-encoded as a form": quote_plus(CANARY),
    "every letter percent-encoded": "".join(f"%{byte:02x}" for byte in CANARY.encode()),
    "JSON in JSON": json.dumps(json.dumps(CANARY)),
    "repr": repr(CANARY),
    "base64": base64.b64encode(CANARY.encode()).decode(),
    "base64 of a Basic password": base64.b64encode(f"someone:{CANARY}".encode()).decode(),
    "base64 of a Basic user": base64.b64encode(f"{CANARY}:".encode()).decode(),
}

STEP = Step("https://api.planhat.com/x")
PLACES: dict[str, Callable[[str], Flow]] = {
    "name": lambda text: replace(flow(STEP), name=text),
    "description": lambda text: replace(flow(STEP), description=f"key: {text}"),
    "credential": lambda text: replace(flow(STEP), credential=text),
    "source.parameters.status": lambda text: Flow(
        "A", TemplateSource("get_companies", {"status": text})
    ),
    "source.steps[0].url": lambda text: flow(replace(STEP, url=f"https://a.b/{text}/x?y=1")),
    "source.steps[0].headers.X-Note": lambda text: flow(
        replace(STEP, headers=(("X-Note", f"a {text} b"),))
    ),
    "source.steps[0].headers": lambda text: flow(replace(STEP, headers=((text, "x"),))),
    "source.steps[0].body": lambda text: flow(
        replace(STEP, method=Method.POST, body=f'{{"k": "{text}"}}')
    ),
    "source.steps[0].path_to_data": lambda text: flow(replace(STEP, path_to_data=f"$['{text}']")),
    "source.steps[0].path_to_metadata": lambda text: flow(
        replace(STEP, path_to_metadata=f"$['{text}']")
    ),
    "source.steps[0].lookups[0]": lambda text: flow(replace(STEP, lookups=(text,))),
    "source.steps[0].carry.x": lambda text: flow(replace(STEP, carry=(("x", text),))),
    "source.steps[0].pagination.token_path": lambda text: flow(
        replace(STEP, pagination=NextTokenPaging(f"$.{text}", "t"))
    ),
}


@pytest.fixture
def known() -> None:
    """The canary is a token in use."""
    logs.register_secret(CANARY)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", PLACES)
def test_t13_no_export_holds_a_token(
    services: Services, known: None, place: str, form: str
) -> None:
    """Wherever in a flow and however written: the export stops and names the place, not it."""
    with pytest.raises(NeedsFix) as refused:
        services.exits.flow_file(PLACES[place](FORMS[form]))
    assert place in [one.field for one in refused.value.problems]
    assert FORMS[form] not in str(refused.value)
    assert CANARY not in str(refused.value)


def test_t13_a_token_in_use_is_not_saved_with_a_flow(services: Services, known: None) -> None:
    """Test, Save and Run stop with the field named: it would lie in the flow's file."""
    pasted = flow(Step(f"https://api.planhat.com/x?note={quote(CANARY, safe='')}"))
    (problem,) = services.check_flow(pasted)
    assert problem.field == "source.steps[0].url"
    assert "remove it here" in problem.message


def test_t13_tokens_of_the_password_store_are_known_to_the_export(
    services: Services, serve: Serve
) -> None:
    """Also one that was not read in this session, as a new process has it."""
    token = "canary-kept-since-yesterday-31"
    made = keep(services, serve())
    services.credentials.save(made, Secret(token), session_only=True)
    with pytest.raises(NeedsFix):
        services.exits.flow_file(flow(replace(STEP, headers=(("X-A", token),))))


LIKELY = {
    "source.steps[0].url": replace(STEP, url="https://a.b/x?api_key=hunter2"),
    "source.steps[0].headers.X-Api-Key": replace(STEP, headers=(("X-Api-Key", "hunter2"),)),
    "source.steps[0].headers.X-Note": replace(
        STEP, headers=(("X-Note", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.x1Y2z"),)
    ),
    "source.steps[0].body": replace(STEP, method=Method.POST, body='{"password": "hunter2"}'),
}


@pytest.mark.parametrize("place", LIKELY)
def test_t13_what_looks_like_a_key_is_warned_of(services: Services, place: str) -> None:
    """The file may go, after its place was read."""
    made = services.exits.flow_file(flow(LIKELY[place]))
    assert [one.field for one in made.likely] == [place]
    assert "hunter2" not in str(made.likely)


@pytest.mark.parametrize(
    "step",
    [
        replace(STEP, url="https://api.planhat.com/x?companyId=5f3a9b2c1d4e5f6a7b8c9d0e"),
        replace(STEP, url="https://a.b/x?token={step_1.token}"),
        replace(STEP, headers=(("X-Request-Id", "550e8400-e29b-41d4-a716-446655440000"),)),
        replace(STEP, path_to_data="$.companies_with_custom_fields_of_2024[*]"),
    ],
)
def test_t13_ids_and_macros_are_no_keys(services: Services, step: Step) -> None:
    """A warning for everything would soon be read by nobody."""
    assert services.exits.flow_file(flow(step)).likely == ()


ECHO = CANARY.encode()
LEAKY: dict[str, Any] = {
    "in records": answer(b'[{"_id": "a", "you": "%s"}]' % ECHO),
    "in an error": answer(b"Invalid token %s" % ECHO, status="400 Bad"),
    "in a refusal": answer(b"%s is wrong" % ECHO, status="401 No"),
    "in a page": answer(b"<html><body>Hello %s" % ECHO, "Content-Type: text/html"),
    "in a target": answer(b"", f"Location: https://evil.example/?t={CANARY}", status="302 Go"),
    "in an object": answer(b'{"error": "token %s"}' % ECHO),
    "in bad JSON": answer(b'["%s"' % ECHO),
    "in a header": answer(b"[]", f"Content-Encoding: {CANARY}"),
    "in headers that break": (head(f"Content-Length: {CANARY}"), Close()),
    "in base64": answer(
        b'{"error": "%s"}' % base64.b64encode(b"user:" + ECHO), status="403 Forbidden"
    ),
}


@pytest.mark.parametrize("place", LEAKY)
def test_t14_a_token_that_is_sent_back_goes_nowhere(
    services: Services,
    serve: Serve,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    """Sample, sentences, report, log (at its most talkative), history and dataset are clean."""
    server = serve(LEAKY[place])
    keep(services, server)
    once = replace(FOR_TEST, attempts=1)
    monkeypatch.setattr("planhat_gui.compose.services.FOR_TEST", once)
    monkeypatch.setattr("planhat_gui.compose.runs.FOR_RUN", once)
    logs.set_up(tmp_path / "logs", logging.DEBUG)
    said = ""
    asked = flow(Step(f"{server.base_url}/x"))
    try:
        try:
            said += json.dumps(sample_to_dict(services.test(asked, NOW, NEVER)))
        except Failure as failure:
            said += str(failure)
            logging.getLogger("planhat_gui").exception("failed")
        report = services.run(services.flows.save(asked).id, NOW, NEVER)
        said += json.dumps(report_to_dict(report))
    finally:
        logs.tear_down()
    canaries = Canaries()
    canaries.add(CANARY)
    assert not canaries.in_data(said.encode())
    assert canaries.search(tmp_path) == []
    assert canaries.files > 3
    if place == "in records":
        assert "***" in said
        assert "token_struck_out" in said


def test_t14_the_canary_search_would_find_one(tmp_path: Path) -> None:
    """In every form, in a Parquet file and in a workbook: the search is not blind."""
    import zipfile

    import duckdb

    for name, form in FORMS.items():
        canaries = Canaries()
        canaries.add(CANARY)
        if name == "every letter percent-encoded":
            continue  # nobody writes it so but on purpose
        (tmp_path / "leak").write_text(f"x{form}y")
        assert canaries.search(tmp_path), name
    (tmp_path / "leak").unlink()
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet", CANARY * 3)
    duckdb.execute(f"COPY (SELECT '{CANARY}' AS x) TO '{tmp_path / 'b.parquet'}'")
    canaries = Canaries()
    canaries.add(CANARY)
    found = canaries.search(tmp_path)
    assert {Path(one.split(":")[0].split(" ")[0]).name for one in found} == {"a.xlsx", "b.parquet"}
    for path in tmp_path.iterdir():
        path.unlink()


def test_t15_no_core_file_is_written(tmp_path: Path) -> None:
    """A process that dies with a token in its memory leaves no copy of that memory."""
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("this system writes no core files at all")
    code = f"""
import os, resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from planhat_gui import door
{{}}
token = {CANARY!r}
os.abort()
"""
    left = {}
    for name, line in (("with", "door.shut()"), ("without", "")):
        folder = tmp_path / name
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", code.format(line)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        left[name] = [path.name for path in folder.iterdir()]
        for path in folder.iterdir():
            path.unlink()
    if not left["without"]:
        pytest.skip("this system keeps core files elsewhere")
    assert left["with"] == []


def test_t15_the_program_sets_the_limit_itself() -> None:
    """Before the first command does anything."""
    code = (
        "import resource, sys; sys.argv = ['planhat-gui', '--version']\n"
        "from planhat_gui.cli import main\n"
        "main(); print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.splitlines()[-1] == "0"


def test_t16_nothing_can_be_copied_out_of_the_field(qtbot: QtBot) -> None:
    """Select all and copy, hidden and while the eye is held down: the clipboard stays as it was."""
    field = SecretField("API Access Token")
    qtbot.addWidget(field)
    field.setText(CANARY)
    field.show()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    for reveal in (False, True):
        if reveal:
            field.eye.pressed.emit()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        assert clipboard.text() == "before"
    field.forget()
    field.undo()
    assert field.text() == ""


def test_t16_a_copy_that_holds_a_token_stops(qtbot: QtBot, known: None) -> None:
    """Nothing is on the clipboard, and the window is told why; anything else is copied whole."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    with qtbot.waitSignal(leaving.told.stopped) as told:
        assert not leaving.copy_text(f"a\nAuthorization: Bearer {CANARY}", "The request")
    assert clipboard.text() == "before"
    (failure,) = told.args
    assert str(failure).startswith("The request holds the token of a credential (line 2)")
    assert leaving.copy_text("=1+1 <b> \u202e", "The cell")
    assert clipboard.text() == "=1+1 <b> \u202e"


@pytest.mark.parametrize("form", FORMS)
def test_t16_a_saved_sample_that_holds_a_token_stops(known: None, form: str) -> None:
    """The line is named, the token is not."""
    with pytest.raises(NotAllowed) as refused:
        let_out(f"[\n{FORMS[form]}\n]", "The sample")
    assert "(line 2)" in str(refused.value)
    assert FORMS[form] not in str(refused.value)


@pytest.mark.parametrize("proposed", ["keyring.backends.null.Keyring", "keyrings.alt.file.X"])
def test_t17_the_environment_proposes_no_password_store(
    proposed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the environment names is not asked: a null store would look like “saved”."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", proposed)
    status = KeyringVault().status()
    assert "null" not in status.name.lower() + status.sentence.lower()
    assert "alt" not in status.name.lower().split()


class Store:
    """A password store that answers as it is told."""

    def __init__(self, said: Any) -> None:
        self.said = said

    def get_password(self, service: str, user: str) -> Any:
        if isinstance(self.said, Exception):
            raise self.said
        return self.said

    def set_password(self, service: str, user: str, password: str) -> None:
        if isinstance(self.said, Exception):
            raise self.said


def vault_of(said: Any) -> KeyringVault:
    """A vault over such a store."""
    return KeyringVault(lambda: cast("Any", Store(said)))


def test_t18_a_store_that_fails_is_said_and_replaced_by_no_file(tmp_path: Path) -> None:
    """Each of its errors has a sentence without the token; nothing is written anywhere."""
    from keyring import errors

    kinds = ("KeyringLocked", "InitError", "NoKeyringError", "PasswordSetError", "KeyringError")
    for kind in kinds:
        vault = vault_of(getattr(errors, kind)(f"secret {CANARY}"))
        with pytest.raises((NeedsCredential, TryAgain)) as failed:
            vault.read("x")
        assert CANARY not in str(failed.value)
        with pytest.raises((NeedsCredential, TryAgain)) as failed:
            vault.write("x", Secret(CANARY))
        assert CANARY not in str(failed.value)
    for said in (None, 7, "another"):
        with pytest.raises(NeedsCredential, match="something else"):
            vault_of(said).write("x", Secret(CANARY))
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


@pytest.mark.parametrize(("units", "goes"), [(1280, True), (1281, False)])
def test_t19_the_limit_of_windows_holds_everywhere(units: int, goes: bool) -> None:
    """1,280 UTF-16 units and not one more; a sign outside the basic plane counts twice."""
    for text in ("x" * units, "🙂" * (units // 2) + "x" * (units % 2)):
        if goes:
            vault_of(text).write("x", Secret(text))
        else:
            with pytest.raises(NeedsCredential, match="too long for the Windows password store"):
                vault_of(text).write("x", Secret(text))


def test_secrets_print_as_stars() -> None:
    """However they are put into a text."""
    secret = Secret(CANARY)
    shown = f"{secret!r} {secret} {secret:>10} {[secret]} {AdvancedSource((STEP,))}"
    assert CANARY not in shown
