"""T6: an inner address that came with somebody else's flow is refused until a person types it."""

import json
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.cli import main
from planhat_gui.compose import CallOptions, Services
from planhat_gui.model.errors import NotAllowed
from planhat_gui.model.flow import AdvancedSource, Credential, SavedFlow
from planhat_gui.model.imported import CODE, came_with, still_held
from planhat_gui.model.source import Step
from tests.faults import FaultServer, answer
from tests.security.conftest import NEVER, NOW, Serve, flow, keep


@pytest.fixture
def inner(serve: Serve) -> FaultServer:
    """A server inside, which the user's credential may ask."""
    return serve(answer(b'[{"_id": "a"}]'), answer(b'[{"_id": "a"}]'))


@pytest.fixture
def theirs(services: Services, inner: FaultServer, tmp_path: Path) -> Path:
    """A stranger's flow that asks it."""
    keep(services, inner)
    return file_of(tmp_path / "theirs.json", f"{inner.base_url}/secret")


def file_of(path: Path, *urls: str) -> Path:
    """A flow file with a step for each address."""
    steps = [{"key": f"s{n}", "method": "GET", "url": url} for n, url in enumerate(urls)]
    data = {"format": "planhat-flow/1", "name": "Theirs", "source": {"steps": steps}}
    path.write_text(json.dumps(data), "utf-8")
    return path


def taken(services: Services, path: Path, **how: Any) -> SavedFlow:
    """The flow, imported and linked by a person."""
    return services.imports.take(services.imports.read(path), "Ours", **how)


def refused(services: Services, saved: SavedFlow) -> str:
    """What Test and Run say; both are refused."""
    held = services.flows.held.of(saved.id)
    said = []
    for act in (
        lambda: services.test(saved.flow, replace(NOW, held=held), NEVER),
        lambda: services.run(saved.id, NOW, NEVER),
    ):
        with pytest.raises(NotAllowed) as error:
            act()
        assert error.value.code == CODE
        said.append(str(error.value))
    assert said[0] == said[1]
    return said[0]


def test_t06_it_is_refused_though_the_credential_may_be_used_there(
    services: Services, inner: FaultServer, theirs: Path, looked_up: list[str]
) -> None:
    """Not one byte, no connection, no look-up; the sentence says what to do."""
    saved = taken(services, theirs)
    said = refused(services, saved)
    assert f"{inner.base_url} is inside your own computer or network" in said
    assert "Set API URL" in said
    assert f"flows allow FLOW --address {inner.base_url}" in said
    assert (inner.raw, inner.connections, looked_up) == (b"", 0, [])


def test_t06_typed_once_it_may_be_asked(
    services: Services, inner: FaultServer, theirs: Path
) -> None:
    """The permission is this computer's, for this flow and this address."""
    saved = taken(services, theirs)
    services.flows.held.release(saved.id, [inner.base_url])
    assert services.run(saved.id, NOW, NEVER).records.written == 1
    assert inner.base_url not in (services.folder.flows / f"{saved.id}.json").read_text().replace(
        f"{inner.base_url}/secret", ""
    )


def test_t06_typed_into_a_credentials_list_after_the_import(
    services: Services, inner: FaultServer, serve: Serve, tmp_path: Path
) -> None:
    """What stood there before says nothing of this flow; what is typed now does."""
    other = serve(answer(b'[{"_id": "a"}]'))
    credential = keep(services, inner)
    saved = taken(services, file_of(tmp_path / "f.json", f"{other.base_url}/x"))
    services.imports.save_typed(replace(credential, description="x"), None)
    refused(services, saved)
    wider = replace(credential, origins=(*credential.origins, other.base_url))
    services.imports.save_typed(wider, None)
    assert services.run(saved.id, NOW, NEVER).records.written == 1


@pytest.mark.parametrize("how", ["again", "copy", "edited", "linked", "restored"])
def test_t06_nothing_else_lifts_it(
    services: Services, inner: FaultServer, theirs: Path, how: str
) -> None:
    """Neither another import nor a copy, an edit, another credential, or the bin and back."""
    saved = taken(services, theirs)
    match how:
        case "again":
            services.flows.held.release(saved.id, [inner.base_url])
            saved = taken(services, theirs, replacing=True)
        case "copy":
            saved = services.flows.duplicate(saved.id)
        case "edited":
            saved = services.flows.save(replace(saved.flow, description="mine"), saved.id)
        case "linked":
            saved = services.imports.link(saved.id, "Ours")
        case "restored":
            services.flows.delete(saved.id)
            saved = services.flows.restore(saved.id)
    refused(services, saved)
    assert (inner.raw, inner.connections) == (b"", 0)


def test_t06_the_flow_in_the_bin_after_a_replacement_is_held_as_it_was(
    services: Services, inner: FaultServer, theirs: Path
) -> None:
    """Its copy goes by what was typed for it."""
    taken(services, theirs)
    taken(services, theirs, replacing=True)
    (binned,) = services.flows.deleted()
    refused(services, services.flows.restore(binned.id))
    assert inner.connections == 0


def test_t06_a_later_step_is_refused_before_the_first_is_sent(
    services: Services, inner: FaultServer, serve: Serve, tmp_path: Path
) -> None:
    """The whole chain is looked at before anything goes out."""
    keep(services, inner)
    own = f"{inner.base_url}/a"
    other = serve(answer(b"[]"))
    saved = taken(services, file_of(tmp_path / "f.json", own, f"{other.base_url}/b"))
    services.flows.held.release(saved.id, [inner.base_url])
    refused(services, saved)
    assert inner.connections == other.connections == 0


def test_t06_a_name_that_leads_inside_gets_nothing_either(
    services: Services, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public name of an imported flow must lead to a public address, whatever list it is on."""
    server = serve(answer(b"[]"))
    origin = f"https://data.example.com:{server.port}"
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **o: real("127.0.0.1", *a, **o))
    credential = replace(keep(services, server), origins=(server.base_url, origin))
    services.credentials.save(credential, None)
    saved = taken(services, file_of(tmp_path / "f.json", f"{origin}/x"))
    report = services.run(saved.id, NOW, NEVER)
    assert report.error_code == "private_address"
    assert server.raw == b""


def test_t06_a_base_url_typed_for_the_call_is_typed(
    services: Services, inner: FaultServer, theirs: Path
) -> None:
    """--base-url names an address on the command line."""
    saved = taken(services, theirs)
    options = CallOptions(calls_per_minute=0, base_url=inner.base_url)
    assert services.run(saved.id, options, NEVER).records.written == 1


def test_t06_what_is_made_here_is_not_held(services: Services, inner: FaultServer) -> None:
    """A flow whose address a person typed is asked without more."""
    keep(services, inner)
    saved = services.flows.save(flow(Step(f"{inner.base_url}/x"), name="Mine"))
    assert services.run(saved.id, NOW, NEVER).records.written == 1


def test_t06_on_the_command_line(
    services: Services,
    inner: FaultServer,
    theirs: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    """Import says it, test and run refuse it, `flows allow` with the address typed lifts it."""

    def call(*arguments: object) -> tuple[int, str]:
        code = main(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out + said.err

    url = f"{inner.base_url}/secret"
    code, said = call("import", theirs, "--credential", "Ours")
    assert code == 0
    assert "flows allow" in said
    for command in ("test", "run"):
        code, said = call(command, "Theirs")
        assert code == 1
        assert "inside your own computer or network" in said
    code, said = call("flows", "allow", "Theirs", "--address", "http://127.0.0.1:1/")
    assert code == 2
    assert "asks no address at" in said
    assert inner.connections == 0
    assert call("flows", "allow", "Theirs", "--address", url)[0] == 0
    (saved,) = services.flows.all()
    assert services.flows.held.of(saved.id) == ()
    code, said = call("import", theirs, "--replace", "--address", url)
    assert code == 0
    assert services.flows.held.of(saved.id) == ()


@pytest.mark.parametrize(
    ("before", "after", "lifted"),
    [
        ("https://10.0.0.5/x", "https://10.0.0.5/xy", False),
        ("https://10.0.0.5/x", "https://10.0.0.5/{now}", False),
        ("https://10.0.0.5/x", "", False),
        ("", "https://10.0.0.5/x", True),
        ("https://10.0.0.", "https://10.0.0.5", True),
        ("", "https://10.0.0.50/x", False),
        ("", "HTTPS://10.0.0.5:443/", True),
        ("https://a.example/", "https://10.0.0.5/{lookup.a}", True),
    ],
)
def test_t06_what_counts_as_typed(before: str, after: str, lifted: bool) -> None:
    """The host must have been gone from the field, and have come back."""
    held = ("https://10.0.0.5", "https://b.example")
    expected = ("https://b.example",) if lifted else held
    assert still_held(held, before, after) == expected


def test_t06_planhats_own_addresses_are_not_held() -> None:
    """And no template names an address."""
    steps = (Step("https://api.planhat.com/x"), Step("https://api-us4.planhat.com/x"))
    assert came_with(flow(*steps)) == ()
    assert isinstance(flow(*steps).source, AdvancedSource)
    assert Credential("", "x").origins == ("https://api.planhat.com",)
