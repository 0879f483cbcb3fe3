"""Flows of the Generic REST API connector from the command line, each kind over real HTTP."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant
from tests.leaks import assert_nowhere

Call = Callable[..., Any]
pytestmark = pytest.mark.keyring

KINDS = {
    "none": ("open", ()),
    "bearer": ("bearer", ()),
    "basic": ("basic", ("--user-name", "practice")),
    "api_key_header": ("header", ("--key-name", "X-API-Key")),
    "api_key_query": ("query", ("--key-name", "api_key")),
    "oauth2_client_credentials": ("oauth", ("--client-id", "practice")),
}
"""The door of the practice tenant for each kind, and the options for it."""


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a text on standard input."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


@pytest.fixture
def cli(cli: Call) -> Iterator[Call]:
    """The command line; the credential is removed from the real keyring afterwards."""
    yield cli
    for one in cli("credentials", "--json").json:
        cli("credentials", "remove", one["name"])


def add(cli: Call, type_in: Call, tenant: PracticeTenant, kind: str, *more: str) -> Any:
    """A credential of that kind for the practice tenant."""
    door, options = KINDS[kind]
    if kind == "oauth2_client_credentials":
        options = (*options, "--token-url", f"{tenant.base_url}/rest/token")
    type_in("" if kind == "none" else f"{tenant.rest_secret}\n")
    base = ("--connector", "generic_rest", "--base-url", f"{tenant.base_url}/rest/{door}")
    return cli("credentials", "add", "Any API", *base, "--auth", kind, *options, *more)


def flow_at(tmp_path: Path, url: str, **members: Any) -> Path:
    """A flow file with one step."""
    step = {"key": "step_1", "method": "GET", "url": url, **members}
    flow = {
        "format": "planhat-flow/1",
        "name": "Theirs",
        "connector": "generic_rest",
        "credential": "Any API",
        "source": {"steps": [step]},
    }
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps(flow), "utf-8")
    return path


def wrapped(tmp_path: Path, tenant: PracticeTenant, kind: str) -> Path:
    """Reads the companies behind a door, page after page by the address the server gives."""
    return flow_at(
        tmp_path,
        f"{tenant.base_url}/rest/{KINDS[kind][0]}/next?limit=10",
        path_to_data="$.results[*]",
        pagination={"kind": "next_url", "url_path": "$.next"},
    )


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_from_check_to_run(
    cli: Call,
    type_in: Call,
    tenant: PracticeTenant,
    tmp_path: Path,
    own_data_folder: Path,
    kind: str,
) -> None:
    """Added, checked, validated, tested and run; the secret is in no file and no word."""
    added = add(cli, type_in, tenant, kind)
    assert added.code == 0, added.err
    listed = cli("credentials")
    assert "Generic REST API" in listed.out
    (one,) = cli("credentials", "--json").json
    assert (one["connector"], one["auth"]["kind"]) == ("generic_rest", kind)
    checked = cli("credentials", "check", "any api")
    assert checked.code == 0, checked.out + checked.err
    assert "allowed" in checked.out
    assert "answered 200" in checked.out
    assert ("access token was given" in checked.out) is (kind == "oauth2_client_credentials")
    flow = wrapped(tmp_path, tenant, kind)
    assert cli("validate", flow).code == 0
    sample = cli("test", flow, "--json")
    assert len(sample.json["records"]) > 0
    before = len(tenant.log)
    report = cli("run", flow, "--json")
    assert report.json["status"] == "succeeded", report.err
    assert report.json["records"]["written"] == 30
    asked = [one for one in tenant.log[before:] if one.method == "GET"]
    assert {one.status for one in asked} == {200}
    said = (added, listed, checked, sample, report)
    texts = [text for answer in said for text in (answer.out, answer.err)]
    assert_nowhere(own_data_folder, tenant.rest_secret, *texts)
    assert_nowhere(own_data_folder, "practice-access-", *texts)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "none"])
def test_a_wrong_secret_is_4(
    cli: Call,
    type_in: Call,
    tenant: PracticeTenant,
    tmp_path: Path,
    own_data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    """Refused at check and run with no word of it; the right one from the environment works."""
    add(cli, type_in, tenant, kind)
    wrong = "wröng/key+1" if kind in {"basic", "api_key_query"} else "wrong/key+1"
    type_in(wrong)
    replaced = cli("credentials", "add", "Any API", "--replace")
    assert replaced.code == 0, replaced.err
    checked = cli("credentials", "check", "Any API")
    assert checked.code == 4
    assert "refused" in checked.out
    flow = wrapped(tmp_path, tenant, kind)
    ran = cli("run", flow)
    assert ran.code == 4
    assert_nowhere(own_data_folder, wrong, checked.out, checked.err, ran.out, ran.err)
    monkeypatch.setenv("THEIR_SECRET", tenant.rest_secret)
    ran = cli("run", flow, "--token-env", "THEIR_SECRET", "--json")
    assert ran.json["status"] == "succeeded", ran.err


def test_planhat_and_any_api_are_kept_apart(
    cli: Call, type_in: Call, tenant: PracticeTenant, tmp_path: Path, flow_file: Call
) -> None:
    """A flow never uses a credential of the other connector, and says so; templates are refused."""
    add(cli, type_in, tenant, "api_key_header")
    path = flow_file()
    flow = json.loads(path.read_text("utf-8")) | {"credential": "Any API"}
    path.write_text(json.dumps(flow), "utf-8")
    ran = cli("run", path)
    assert ran.code == 4
    assert "“Any API” is one for Generic REST API" in ran.err
    path.write_text(json.dumps(flow | {"connector": "generic_rest"}), "utf-8")
    validated = cli("validate", path)
    assert validated.code == 2
    assert "has no templates" in validated.out + validated.err


def test_base_url_for_one_call(
    cli: Call, type_in: Call, tenant: PracticeTenant, serve: Call, tmp_path: Path
) -> None:
    """--base-url takes the place of the credential's own address, and allows that origin."""
    add(cli, type_in, tenant, "basic")
    flow = wrapped(tmp_path, tenant, "basic")
    other = serve()
    ran = cli("run", flow, "--base-url", f"{other.base_url}/rest/basic", "--json")
    assert ran.json["status"] == "succeeded", ran.err
    assert len(other.log) == ran.json["calls"]


def test_what_came_back_in_words(cli: Call, type_in: Call, tenant: PracticeTenant) -> None:
    """An address with nothing there proves nothing, and the answer says what would."""
    nowhere = f"{tenant.base_url}/rest/header/nothing"
    add(cli, type_in, tenant, "api_key_header", "--test-url", nowhere)
    checked = cli("credentials", "check", "Any API")
    assert checked.code == 0
    assert "answered" in checked.out
    assert "nothing at this address (404)" in checked.out
    type_in(tenant.rest_secret)
    cli("credentials", "add", "Any API", "--replace", "--test-url", "")
    assert "allowed" in cli("credentials", "check", "Any API").out


def test_the_issuer_is_allowed_and_said(
    cli: Call, type_in: Call, tenant: PracticeTenant, serve: Call, tmp_path: Path
) -> None:
    """A token URL elsewhere is added to the origins, which is said; it goes when it is replaced."""
    issuer = serve()
    more = ("--token-url", f"{issuer.base_url}/rest/token")
    added = add(cli, type_in, tenant, "oauth2_client_credentials", *more)
    assert added.code == 0, added.err
    assert f"Allowed as well: {issuer.base_url}" in added.err
    (one,) = cli("credentials", "--json").json
    assert one["origins"] == [tenant.base_url, issuer.base_url]
    assert cli("credentials", "check", "Any API").code == 4, "its tokens are another server's"
    type_in(tenant.rest_secret)
    cli("credentials", "add", "Any API", "--replace", "--auth", "basic", "--user-name", "practice")
    (one,) = cli("credentials", "--json").json
    assert one["origins"] == [tenant.base_url]
    assert one["auth"] == {"kind": "basic", "user_name": "practice"}


@pytest.mark.parametrize(
    ("options", "field", "sentence"),
    [
        (("--auth", "basic"), "--auth", "generic_rest"),
        (("--connector", "generic_rest"), "--base-url", "address"),
        (("--connector", "generic_rest", "--auth", "basic"), "--user-name", "Enter the User name"),
        (("--connector", "generic_rest", "--key-name", "k"), "--key-name", "no use"),
        (("--connector", "generic_rest", "--auth", "kerberos"), "--auth", "kerberos"),
        (
            ("--connector", "generic_rest", "--base-url", "https://a.example",
             "--test-url", "https://b.example/x"),
            "--test-url",
            "https://b.example",
        ),
    ],
)  # fmt: skip
def test_wrong_options_are_2(
    cli: Call, type_in: Call, options: tuple[str, ...], field: str, sentence: str
) -> None:
    """Each with its option; nothing is kept."""
    type_in("abc-token-123")
    answer = cli("credentials", "add", "X", *options)
    assert answer.code == 2
    assert field in answer.err
    assert sentence in answer.err
    assert cli("credentials", "--json").json == []


def test_a_key_that_the_server_repeats_is_not_kept(
    cli: Call, type_in: Call, serve: Call, tmp_path: Path, own_data_folder: Path
) -> None:
    """The next page's address holds the key; what is kept of a run that broke off does not."""
    broken = serve(revoke_after=2)
    add(cli, type_in, broken, "api_key_query")
    flow = wrapped(tmp_path, broken, "api_key_query")
    ran = cli("run", flow, "--json")
    assert ran.code == 4
    assert ran.json["records"]["received"] == 20
    kept = [
        path for path in own_data_folder.rglob("checkpoint*") if b"offset=20" in path.read_bytes()
    ]
    assert kept, "the place to go on from"
    assert_nowhere(own_data_folder, broken.rest_secret, ran.out, ran.err)
