"""`credentials`: tokens come in by standard input and go out to nobody."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]
NO_KEYRING = {
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
    "DISPLAY": "",
}


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a text on standard input."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


@pytest.mark.keyring
def test_added_checked_used_removed(
    cli: Call, type_in: Call, flow_file: Call, tenant: PracticeTenant, own_data_folder: Path
) -> None:
    """The life of a credential, with the real password store."""
    type_in(f"  Bearer {tenant.token}\n")
    added = cli("credentials", "add", "Nobody's", "--base-url", tenant.base_url)
    assert added.code == 0, added.err
    assert "Bearer" in added.err
    assert tenant.token not in added.out + added.err
    (listed,) = cli("credentials", "--json").json
    assert listed["name"] == "Nobody's"
    assert listed["origins"] == [tenant.base_url]
    checks = cli("credentials", "check", "nobody's", "--json")
    assert checks.code == 0
    assert len(checks.json) == 14
    assert {one["access"] for one in checks.json} <= {"allowed", "empty"}
    assert cli("run", flow_file(), "--json").json["status"] == "succeeded"
    assert cli("credentials", "remove", "Nobody's").code == 0
    assert cli("credentials", "--json").json == []
    assert cli("run", flow_file()).code == 4
    for path in own_data_folder.rglob("*"):
        assert not path.is_file() or tenant.token.encode() not in path.read_bytes()


@pytest.mark.keyring
def test_limited_and_refused_tokens(cli: Call, type_in: Call, tenant: PracticeTenant) -> None:
    """`check` prints a line per endpoint; a token refused as a whole is 4; --replace mends it."""
    base = ("--base-url", tenant.base_url)
    type_in(tenant.limited_token)
    cli("credentials", "add", "Limited", *base)
    lines = cli("credentials", "check", "Limited").out.splitlines()
    assert len(lines) == 14
    assert sum("forbidden" in line for line in lines) == 2
    type_in("wrong-token-0001")
    again = cli("credentials", "add", "LIMITED")
    assert again.code == 2
    assert "--replace" in again.err
    type_in("wrong-token-0001")
    assert cli("credentials", "add", "LIMITED", "--replace").code == 0
    (listed,) = cli("credentials", "--json").json
    assert listed["base_url"] == tenant.base_url
    assert cli("credentials", "check", "Limited").code == 4
    type_in(tenant.token)
    cli("credentials", "add", "Limited", "--replace")
    assert cli("credentials", "check", "Limited").code == 0
    cli("credentials", "remove", "Limited")


@pytest.mark.keyring
def test_check_of_a_server_that_is_away(cli: Call, type_in: Call, serve: Call) -> None:
    """Unreachable is neither allowed nor refused: 1."""
    gone = serve()
    type_in(gone.token)
    cli("credentials", "add", "Gone", "--base-url", gone.base_url)
    gone.stop()
    answer = cli("credentials", "check", "Gone")
    assert answer.code == 1
    assert answer.out.count("unreachable") == 14
    cli("credentials", "remove", "Gone")


def test_no_password_store_is_4(program: Call) -> None:
    """A machine without a safe password store: said, with the way around; nothing is saved."""
    answer = program("credentials", "add", "X", stdin="abc-token-123", **NO_KEYRING)
    assert answer.code == 4
    assert "no safe password store" in answer.err
    assert "--token-env" in answer.err
    assert "abc-token-123" not in answer.out + answer.err
    assert program("credentials", "--json").json == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Paste the API token."),
        ("two words", "space inside"),
        ("токен", "Latin letters"),
        ('{"token": "x"}', "looks like a file"),
        ("x" * 1281, "too long"),
    ],
)
def test_what_is_no_token_is_4(cli: Call, type_in: Call, typed: str, sentence: str) -> None:
    """The reason is said, the text never is (4.1)."""
    type_in(typed)
    answer = cli("credentials", "add", "X")
    assert answer.code == 4
    assert sentence in answer.err
    assert not typed or typed not in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["", "--origin", "https://a.example"],
        ["x" * 101],
        ["X", "--base-url", "http://api.planhat.com"],
        ["X", "--base-url", "https://user:pass@api.planhat.com"],
        ["X", "--origin", "https://a.example/path"],
    ],
)
def test_wrong_names_and_addresses_are_2(cli: Call, type_in: Call, arguments: list[str]) -> None:
    """Nothing is read or kept for a credential that cannot be."""
    type_in("abc-token-123")
    answer = cli("credentials", "add", *arguments)
    assert answer.code == 2
    assert cli("credentials", "--json").json == []


def test_unknown_credential_is_4(cli: Call) -> None:
    """What is not there can be neither checked nor removed."""
    for action in ("check", "remove"):
        answer = cli("credentials", action, "nobody")
        assert answer.code == 4
        assert "nobody" in answer.err
