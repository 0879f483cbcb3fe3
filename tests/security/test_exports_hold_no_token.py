"""T13, T14: what is exported of records is searched for the tokens in use, in every form."""

import base64
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from planhat_gui import logs
from planhat_gui.compose import Services
from planhat_gui.logs import register_secret
from planhat_gui.model.errors import NotAllowed
from planhat_gui.model.flow import Credential
from planhat_gui.model.secret import Secret
from planhat_gui.sinks.export import WRITERS
from planhat_gui.store.rejected import export as export_set_aside
from tests.security.conftest import NEVER
from tests.store.landed import NEXSET, publish

# The datasets of these tests hold it: what is looked at is that no export does.
pytestmark = pytest.mark.writes_token

SECRET = 'Exp0rt-secret/of the+test"7'
FORMS = [
    SECRET,
    f"before {SECRET} after",
    quote(SECRET, safe=""),
    quote(SECRET),
    json.dumps(SECRET)[1:-1],
    repr(SECRET)[1:-1],
    base64.b64encode(SECRET.encode()).decode(),
    base64.b64encode(b":" + SECRET.encode()).decode(),
    base64.urlsafe_b64encode(b"xy" + SECRET.encode() + b"z").decode(),
]


@pytest.fixture(autouse=True)
def fresh_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """No secret of another test is looked for."""
    monkeypatch.setattr(logs, "_registry", logs._Registry())


def rows(cell: Any) -> list[dict[str, Any]]:
    """Records of which the third has it."""
    return [{"_id": str(n), "n": n, "note": cell if n == 2 else "fine"} for n in range(5)]


def refused(services: Services, target: Path) -> str:
    """What the export says; nothing is there then."""
    with pytest.raises(NotAllowed) as failure:
        services.nexsets.export(NEXSET, target, NEVER)
    assert failure.value.code == "secret_inside"
    assert SECRET not in str(failure.value)
    assert not target.exists()
    assert [one.name for one in target.parent.iterdir() if one.name.startswith(".tmp-")] == []
    return str(failure.value)


@pytest.mark.parametrize("suffix", list(WRITERS))
@pytest.mark.parametrize("form", FORMS)
def test_t13_no_export_of_records_holds_a_token(
    services: Services, tmp_path: Path, suffix: str, form: str
) -> None:
    """Each format, each form; the place is named, and no file is left."""
    publish(services.folder.root, rows(form))
    register_secret(SECRET)
    assert "row 3, column “note”" in refused(services, tmp_path / f"out{suffix}")


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ({"a": {"b": [SECRET]}}, "row 3, column “note”"),
        ([SECRET], "row 3, column “note”"),
        ({SECRET: 1}, "column “note”"),
    ],
)
def test_t13_nested_values_are_searched(
    services: Services, tmp_path: Path, cell: Any, place: str
) -> None:
    """In objects and lists, and as a member's name."""
    publish(services.folder.root, rows(cell))
    register_secret(SECRET)
    assert place in refused(services, tmp_path / "out.csv")


def test_t13_a_columns_name_is_searched(services: Services, tmp_path: Path) -> None:
    """A header is a cell, too."""
    publish(services.folder.root, [{"_id": "a", SECRET: 1}])
    register_secret(SECRET)
    refused(services, tmp_path / "out.csv")


def test_t13_a_token_of_digits_is_found_in_numbers(services: Services, tmp_path: Path) -> None:
    """A column of whole numbers can hold it."""
    publish(services.folder.root, [{"_id": "a", "n": 1234567890123456}, {"_id": "b", "n": 1}])
    register_secret("1234567890123456")
    assert "row 1, column “n”" in refused(services, tmp_path / "out.csv")


def test_t13_records_kept_as_received_are_searched(services: Services, tmp_path: Path) -> None:
    """Line by line."""
    publish(services.folder.root, rows(SECRET), replication=True)
    register_secret(SECRET)
    assert "line 3" in refused(services, tmp_path / "out.jsonl")


def test_t13_the_token_of_a_credential_nobody_used_yet(services: Services, tmp_path: Path) -> None:
    """Landed before the credential existed: its token is asked of the password store."""
    publish(services.folder.root, rows(SECRET))
    assert services.nexsets.export(NEXSET, tmp_path / "before.csv", NEVER) == 5
    services.credentials.save(Credential("", "x"), Secret(SECRET), session_only=True)
    logs._registry = logs._Registry()
    refused(services, tmp_path / "out.csv")


def test_t13_what_was_set_aside_is_searched(tmp_path: Path) -> None:
    """A line that is no record goes out by the same door."""
    source = tmp_path / "aside"
    line = {"page": 2, "position": 1, "line": 5, "reason": "text", "text": f'"{SECRET}"'}
    source.write_text(json.dumps(line) + "\n")
    register_secret(SECRET)
    with pytest.raises(NotAllowed, match="page 2"):
        export_set_aside(source, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_the_needles_find_whatever_holds_a_secret() -> None:
    """Few of them stand for all forms."""
    register_secret(SECRET)
    found = logs.needles()
    assert 0 < len(found) < len(logs._registry._held)
    for form in logs._registry._held:
        assert any(one in form for one in found)
