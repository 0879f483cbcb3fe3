"""`network`, and what `run` says of the way its calls go."""

import io
import json
import sys
from pathlib import Path

import pytest

from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.secret import Secret
from planhat_gui.store import vault
from tests.cli.conftest import Call, FlowFile


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine has set is not what the tests are about."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_what_is_set_is_shown(cli: Call) -> None:
    """The defaults; then what was set, and nothing else with it."""
    assert "none" in cli("network").out
    assert cli("network", "set", "--proxy", "proxy.example:3128").code == 0
    assert cli("network", "set", "--calls-per-minute", "60", "--certificates", "built-in").code == 0
    shown = cli("network", "show", "--json").json
    assert shown == {
        "proxy": "own",
        "proxy_url": "http://proxy.example:3128",
        "proxy_user": "",
        "proxy_password": False,
        "system_proxy": "",
        "certificates": "built-in",
        "ca_file": "",
        "calls_per_minute": 60,
    }
    assert "http://proxy.example:3128" in cli("network").out


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--proxy", "socks5://p:1", "Only http proxies"),
        ("--proxy", "ann:pass@p:1", "own fields"),
        ("--proxy", "proxy.example", "port"),
        ("--certificates", "/no/such/file.pem", "no such file"),
        ("--certificates", __file__, "no certificate"),
        ("--calls-per-minute", "1000000", "from 0"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(
    option: str, value: str, words: str, cli: Call
) -> None:
    """Exit code 2, one sentence, the settings as they were."""
    before = cli("network", "--json").json
    answer = cli("network", "set", option, value)
    assert answer.code == 2
    assert words in answer.err
    assert cli("network", "--json").json == before


@pytest.mark.keyring
def test_the_password_lies_in_the_keyring_alone(
    cli: Call, monkeypatch: pytest.MonkeyPatch, own_data_folder: Path
) -> None:
    """Read from standard input, never shown, in no file; gone with its user."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("canary-proxy-pass\n"))
    assert cli("network", "set", "--proxy", "p.example:1", "--proxy-user", "ann").code == 0
    monkeypatch.undo()
    monkeypatch.setenv("PLANHAT_GUI_HOME", str(own_data_folder))
    shown = cli("network")
    assert "as ann, its password is in the password store" in shown.out
    everything = b"".join(p.read_bytes() for p in own_data_folder.rglob("*") if p.is_file())
    assert b"canary-proxy-pass" not in everything + shown.out.encode() + shown.err.encode()
    store = vault.KeyringVault()
    assert store.read("network-proxy") == Secret("canary-proxy-pass")
    assert cli("network", "set", "--proxy", "none").code == 0
    with pytest.raises(NeedsCredential):
        store.read("network-proxy")


def test_a_run_says_which_proxy_it_uses(
    cli: Call, monkeypatch: pytest.MonkeyPatch, flow_file: FlowFile
) -> None:
    """System proxy: … on stderr, without its password; loopback needs none and says nothing."""
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:canary-pass@127.0.0.1:9")
    monkeypatch.setenv("TOKEN", "canary-7f3a91-token")
    flow, token = flow_file(), ("--token-env", "TOKEN")
    assert cli("network", "set", "--proxy", "system").code == 0
    answer = cli("test", flow, *token, "--base-url", "https://api.company.example")
    assert "System proxy: http://127.0.0.1:9\n" in answer.err
    assert "The proxy http://127.0.0.1:9 refused the connection" in answer.err
    assert "canary" not in answer.err + answer.out
    near = cli("test", flow, *token, "--base-url", "http://127.0.0.1:9")
    assert "127.0.0.1:9 refused the connection" in near.err
    shown = json.loads(cli("network", "--json").out)
    assert shown["system_proxy"] == "http://127.0.0.1:9"
