"""T1, B118, B119, B122: what a stranger's flow may do before a person has linked a credential."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.cli import main
from planhat_gui.compose import Services
from planhat_gui.compose.imports import Arrival
from planhat_gui.model.errors import NeedsCredential, NeedsFix
from planhat_gui.model.flow import AdvancedSource, Connector, Credential
from planhat_gui.model.flow_review import Standing
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.secret import Secret
from planhat_gui.store.flow_files import read_flow_file
from tests.faults import answer
from tests.security.conftest import NEVER, NOW, Serve, keep

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A flow file with these steps, which names the credential “Ours”."""

    def made(*steps: dict[str, Any], name: str = "Theirs", **members: Any) -> Path:
        numbered = [{"key": f"step_{n}", "method": "GET", **s} for n, s in enumerate(steps, 1)]
        data = {"format": "planhat-flow/1", "name": name, "credential": "Ours", **members}
        path = tmp_path / "theirs.json"
        path.write_text(json.dumps({**data, "source": {"steps": numbered}}), "utf-8")
        return path

    return made


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The command line over the folder of `services`."""

    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_t01_b122_import_links_no_credential_by_its_name(
    services: Services, serve: Serve, write: Write, looked_up: list[str]
) -> None:
    """The name is only a suggestion: neither server hears of the flow before a person links one."""
    ours, other = serve(answer(b'[{"_id": "a"}]')), serve(answer(b"[]"))
    keep(services, ours)
    arrival = services.imports.read(write({"url": f"{other.base_url}/collect"}))
    assert arrival.suggested == "Ours"
    assert arrival.namesake is not None
    assert arrival.namesake.origins == (ours.base_url,)
    saved = services.imports.take(arrival)
    assert (saved.flow.credential, saved.suggested) == ("", "Ours")
    looked_up.clear()
    for act in (
        lambda: services.test(saved.flow, NOW, NEVER),
        lambda: services.run(saved.id, NOW, NEVER),
    ):
        with pytest.raises(NeedsCredential) as refused:
            act()
        assert refused.value.code == "not_linked"
    assert ours.requests == other.requests == []
    assert looked_up == []


def test_b122_a_linked_flow_still_goes_to_the_origins_alone(
    services: Services, serve: Serve, write: Write
) -> None:
    """Linking opens no other address: what the review marked is what is refused."""
    ours, other = serve(answer(b'[{"_id": "a"}]')), serve(answer(b"[]"))
    credential = keep(services, ours)
    path = write({"url": f"{ours.base_url}/a"}, {"url": f"{other.base_url}/b?x={{step_1._id}}"})
    arrival = services.imports.read(path)
    marked = [one.standing for one in services.imports.destinations(arrival.flow, credential)]
    assert marked == [Standing.ALLOWED, Standing.ELSEWHERE]
    typed = (ours.base_url, other.base_url)
    saved = services.imports.take(arrival, "Ours", typed=typed)
    assert services.run(saved.id, NOW, NEVER).status.value == "failed"
    assert other.requests == []


def test_b122_a_credential_of_the_other_connector_is_not_linked(
    services: Services, write: Write
) -> None:
    """A credential for Planhat is none for a flow of another API."""
    services.credentials.save(Credential("", "Ours"), Secret("x" * 20), session_only=True)
    path = write({"url": "https://api.example.com/"}, connector=Connector.GENERIC_REST.value)
    arrival = services.imports.read(path)
    assert arrival.credentials == ()
    with pytest.raises(NeedsCredential, match="connector"):
        services.imports.take(arrival, "Ours")
    assert services.flows.all() == []


def test_the_review_says_where_what_goes(services: Services, write: Write) -> None:
    """Method, host, names of headers, body, lookups, variables; never a header's value."""
    path = write(
        {
            "method": "POST",
            "url": "https://api.planhat.com.evil.example/x?a={who=me}",
            "headers": {"X-Note": "quiet"},
            "body": '{"a": "{tone=soft}"}',
            "lookups": ["ids"],
        },
        {"url": "https://api-eu.planhat.com/companies"},
        {"url": "https://xn--80ak6aa92e.com\\@api.planhat.com/"},
    )
    first, second, third = services.imports.destinations(services.imports.read(path).flow)
    assert (first.method, first.host) == ("POST", "https://api.planhat.com.evil.example")
    assert (first.headers, first.body) == (("X-Note",), True)
    assert (first.lookups, first.variables) == (("ids",), ("who", "tone"))
    assert [one.standing for one in (first, second, third)] == [
        Standing.STRANGE,
        Standing.PLANHAT,
        Standing.WRONG,
    ]
    assert "backslash" in third.sentence
    assert "quiet" not in repr(first)


KEYS = (
    {"url": "https://api.planhat.com/x", "headers": {"X-Api-Key": "abc123def456"}},
    {"url": "https://api.planhat.com/x?limit=5&api_key=abc123&b=2"},
    {"url": "https://api.planhat.com/a1B2c3D4e5F6g7H8i9J0k1L2m3/x"},
    {"url": "https://api.planhat.com/x", "method": "POST", "body": '{"token": "abcdef"}'},
    {"url": "https://api.planhat.com/x", "carry": {"c": "a1B2c3D4e5F6g7H8i9J0k1L2m3"}},
)


@pytest.mark.parametrize("step", KEYS)
def test_b118_import_without_what_looks_like_a_key(
    services: Services, write: Write, step: dict[str, Any]
) -> None:
    """The place is named and left out; the rest of the step stays."""
    arrival = services.imports.read(write(step))
    assert arrival.likely
    saved = services.imports.take(arrival, without_keys=True)
    assert likely_keys(saved.flow) == []
    assert isinstance(saved.flow.source, AdvancedSource)
    (kept,) = saved.flow.source.steps
    assert kept.url.startswith("https://api.planhat.com/")
    if "limit=5" in step["url"]:
        assert kept.url == "https://api.planhat.com/x?limit=5&b=2"


def test_b118_on_the_command_line_it_is_asked(services: Services, write: Write, cli: Any) -> None:
    """Without a word nothing is imported; with one, with or without the key."""
    path = write({"url": "https://api.planhat.com/x", "headers": {"X-Api-Key": "abc123"}})
    code, _, err = cli("import", path)
    assert code == 2
    assert "This file contains what looks like a key" in err
    assert "X-Api-Key" in err
    assert services.flows.all() == []
    assert cli("import", path, "--without-keys")[0] == 0
    (saved,) = services.flows.all()
    assert isinstance(saved.flow.source, AdvancedSource)
    assert saved.flow.source.steps[0].headers == ()


def test_b119_keep_both_or_replace(services: Services, write: Write, cli: Any) -> None:
    """A flow that is here is not touched without a word; replaced, it lies in the bin as it was."""
    path = write({"url": "https://api.planhat.com/x"})
    assert cli("import", path)[0] == 0
    code, _, err = cli("import", path)
    assert code == 2
    assert "You already have this flow (“Theirs”), and it says the same." in err
    write({"url": "https://api.planhat.com/other"})
    assert cli("import", path, "--keep-both")[0] == 0
    assert [one.flow.name for one in services.flows.all()] == ["Theirs", "Theirs 2"]
    first = services.flows.find("Theirs")
    assert cli("import", path, "--replace")[0] == 0
    replaced = services.flows.find("Theirs")
    assert replaced.id == first.id
    assert isinstance(replaced.flow.source, AdvancedSource)
    assert replaced.flow.source.steps[0].url.endswith("/other")
    (binned,) = services.flows.deleted()
    assert binned.flow == first.flow
    assert services.flows.restore(binned.id).flow.name == "Theirs 3"


@pytest.mark.parametrize("number", [2, 10_000])
def test_b119_many_flows_in_one_file_are_refused_in_words(tmp_path: Path, number: int) -> None:
    """A file holds one flow; that it holds more is said with their number, or by its size."""
    path = tmp_path / "many.json"
    path.write_text(json.dumps([{"format": "planhat-flow/1", "name": "x"}] * number), "utf-8")
    with pytest.raises(NeedsFix) as refused:
        read_flow_file(path)
    assert f"holds {number:,} flows; a file holds one" in str(refused.value)
    with path.open("a", encoding="utf-8") as file:
        file.write(" " * (1 << 20))
    with pytest.raises(NeedsFix, match="a flow file is smaller than 1 MB"):
        read_flow_file(path)


@pytest.mark.keyring
def test_t01_on_the_command_line(
    services: Services, serve: Serve, write: Write, cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unlinked flow ends with code 4 and says what to type; what it says works."""
    ours = serve(answer(b'[{"_id": "a"}]'), answer(b"[]"))
    services.credentials.save(
        Credential("", "Ours", base_url=ours.base_url, origins=(ours.base_url,)),
        Secret("a-token-for-this-test-only-7"),
    )
    code, out, err = cli("import", write({"url": f"{ours.base_url}/x"}))
    assert code == 0
    assert "[Not Planhat’s]" in err
    assert "You have a credential of that name" in err
    flow_id = out.split()[0]
    for command in ("run", "test"):
        code, _, err = cli(command, "Theirs")
        assert code == 4
        assert f"planhat-gui flows link {flow_id} --credential NAME" in err
    assert ours.requests == []
    monkeypatch.setenv("A_TOKEN", "another-token-for-this-test-8")
    given = ("--token-env", "A_TOKEN", "--base-url", ours.base_url)
    assert cli("test", "Theirs", *given)[0] == 0
    code, _, err = cli("flows", "link", flow_id, "--credential", "ours")
    assert code == 0
    assert "[On the list]" in err
    assert services.flows.get(flow_id).flow.credential == "Ours"
    assert cli("flows", "allow", flow_id, "--address", ours.base_url)[0] == 0
    assert cli("test", "Theirs")[0] == 0


@pytest.mark.keyring
def test_t01_linked_while_importing(
    services: Services, serve: Serve, write: Write, cli: Any
) -> None:
    """`--credential` is a person's word, and the only one; one that is not there is refused."""
    keep(services, serve(answer(b"[]")))
    path = write({"url": "https://api.planhat.com/x"})
    assert cli("import", path, "--credential", "Nobody's")[0] == 4
    assert services.flows.all() == []
    services.credentials.save(Credential("", "Mine"), Secret("a-token-for-this-test-only-9"))
    assert cli("import", path, "--credential", "Mine")[0] == 0
    assert services.flows.find("Theirs").flow.credential == "Mine"


def test_b121_the_suggestion_goes_out_again(services: Services, write: Write) -> None:
    """What the file named stays in the copy that is handed on, and in copies here."""
    saved = services.imports.take(services.imports.read(write({"url": "https://api.planhat.com/"})))
    assert saved.outward.credential == "Ours"
    assert services.flows.duplicate(saved.id).suggested == "Ours"
    assert services.imports.of_saved(saved.id) == Arrival(saved.flow, "Ours", (), None, saved, ())
