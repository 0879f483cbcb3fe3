"""Personal columns at a prompt: marks, --hash and --drop, the key, killed runs, old snapshots."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant
from planhat_gui.store.personal_key import KEY_VARIABLE
from tests.cli.conftest import environment
from tests.compose.test_personal import hits

Call = Callable[..., Any]
KEY = "a key for tests, long enough to be one"


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key in the environment, as where there is no password store."""
    monkeypatch.setenv(KEY_VARIABLE, KEY)


def secrets_of(tenant: PracticeTenant) -> list[str]:
    """What must not be found: e-mail addresses and phone numbers of all end users."""
    records = tenant.records("/endusers")
    return [str(one[name]) for one in records for name in ("email", "phone") if one.get(name)]


def test_test_says_what_looks_personal(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """In JSON with kind and evidence, on the terminal in one line."""
    path = flow_file("People", "get_endusers")
    found = cli("test", path, "--json", *calling(tenant)).json
    marks = {one["column"]: one for one in found["looks_personal"]}
    assert marks["email"]["kind"] == "email"
    assert "sample values" in marks["email"]["evidence"]
    assert found["personal"] == {}
    told = cli("test", path, *calling(tenant)).err
    assert "Looks personal: email, firstName, lastName, name" in told


@pytest.mark.usefixtures("key")
def test_hash_and_drop_for_one_call(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant, own_data_folder: Path
) -> None:
    """The sample shows it, and holds the values nowhere; the run lands none of them."""
    path = flow_file("People", "get_endusers")
    chosen = ("--hash", "email", "--drop", "phone")
    sample = cli("test", path, "--json", *chosen, *calling(tenant))
    assert not [one for one in secrets_of(tenant) if one in sample.out]
    assert sample.json["records"][0]["email"].startswith("h_")
    report = cli("run", path, "--json", *chosen, *calling(tenant)).json
    assert report["status"] == "succeeded"
    assert report["personal"] == {"email": "hash", "phone": "drop"}
    assert hits(own_data_folder, secrets_of(tenant)) == {}
    receipt = cli("run", path, *chosen, *calling(tenant)).out
    assert "1 column hashed, 1 dropped before anything was kept" in receipt


@pytest.mark.usefixtures("key")
def test_a_runs_flow_can_be_overruled(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """--keep for this call; the flow file stays as it is."""
    path = with_choice(flow_file, {"email": "hash", "phone": "drop"})
    report = cli("run", path, "--json", "--keep", "email", *calling(tenant)).json
    assert report["personal"] == {"phone": "drop"}


def with_choice(flow_file: Call, chosen: dict[str, str]) -> Path:
    """A flow file of end users with these choices."""
    path: Path = flow_file("People", "get_endusers", page_size=5)
    data = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(data | {"options": {"personal": chosen}}), encoding="utf-8")
    return path


def test_what_cannot_be_done_is_said_at_its_field(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """By validate, by run, and for a column named on the command line."""
    path = with_choice(flow_file, {"_id": "drop", "email": "burn"})
    said = cli("validate", path)
    assert said.code == 2
    assert "options.personal.email" in said.out + said.err
    path = with_choice(flow_file, {"_id": "drop"})
    said = cli("validate", path)
    assert "options.personal._id" in said.out + said.err
    assert "tells records apart" in said.out + said.err
    fine = with_choice(flow_file, {})
    said = cli("run", fine, "--drop", "_id", *calling(tenant))
    assert said.code == 2
    assert "tells records apart" in said.err
    assert cli("run", fine, "--hash", "", *calling(tenant)).code == 2


def test_without_a_key_nothing_is_sent_and_the_next_step_is_said(
    program: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """Headless, without a password store: the variable, or dropping instead."""
    path = flow_file("People", "get_endusers")
    before = len(tenant.log)
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "PRACTICE_TOKEN": tenant.token}
    call = ("--base-url", tenant.base_url, "--token-env", "PRACTICE_TOKEN", "--no-input")
    said = program("run", path, "--hash", "email", *call, **nowhere)
    assert said.code == 4
    assert KEY_VARIABLE in said.err
    assert len(tenant.log) == before
    dropped = program("run", path, "--drop", "email", *call, **nowhere)
    assert dropped.code == 0, dropped.err


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_killed_run_leaves_nothing(
    program: Call, flow_file: Call, serve: Call, own_data_folder: Path
) -> None:
    """Killed in the middle of its pages, and resumed."""
    tenant = serve(companies=120, latency_ms=20)
    path = with_choice(flow_file, {"email": "hash", "phone": "drop", "_id": "hash"})
    call = ("--base-url", tenant.base_url, "--token-env", "PRACTICE_TOKEN")
    more = {"PRACTICE_TOKEN": tenant.token, KEY_VARIABLE: KEY}
    arguments = [sys.executable, "-m", "planhat_gui", "run", str(path), *call]
    running = subprocess.Popen(
        [*arguments, "--calls-per-minute", "0"],
        env=environment(**more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not landed(own_data_folder) and running.poll() is None:
        pass
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert landed(own_data_folder)
    secrets = [*secrets_of(tenant), *(one["_id"] for one in tenant.records("/endusers"))]
    assert hits(own_data_folder, secrets) == {}
    said = program("run", path, "--resume", "--json", *call, "--calls-per-minute", "0", **more)
    assert said.code == 0, said.err
    assert said.json["resumed"]
    assert said.json["records"]["written"] == len(tenant.records("/endusers"))
    assert hits(own_data_folder, secrets) == {}


def landed(folder: Path) -> bool:
    """Whether some pages are on the disk."""
    return any(one.stat().st_size > 3000 for one in folder.glob("runs/*/records.jsonl"))


@pytest.mark.usefixtures("key")
def test_old_snapshots_are_named_and_deleted(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant, own_data_folder: Path
) -> None:
    """The receipt warns; `nexsets delete-older` takes them away."""
    path = flow_file("People", "get_endusers")
    cli("run", path, *calling(tenant))
    report = cli("run", path, "--json", "--drop", "email", "--drop", "phone", *calling(tenant)).json
    assert "personal_older" in {one["code"] for one in report["warnings"]}
    assert hits(own_data_folder, secrets_of(tenant)) != {}
    assert "1 earlier snapshot" in cli("nexsets", "delete-older", "People").out
    assert hits(own_data_folder, secrets_of(tenant)) == {}
    assert cli("nexsets", "show", "People").code == 0


@pytest.mark.keyring
def test_the_key_is_shown_as_a_mark_and_renewed_on_purpose(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """Never the key itself; other hashes from then on."""
    assert "there is no key" in cli("personal").out
    path = flow_file("People", "get_endusers")
    call = ("--json", "--hash", "email", *calling(tenant))
    first = cli("test", path, *call).json["records"][0]["email"]
    mark = cli("personal", "key", "--json").json["mark"]
    assert cli("personal", "new-key").code == 2
    assert cli("personal", "new-key", "--yes").code == 0
    assert cli("personal", "key", "--json").json["mark"] != mark
    assert cli("test", path, *call).json["records"][0]["email"] != first


def test_an_import_says_what_is_hashed_and_dropped(cli: Call, flow_file: Call) -> None:
    """Before anything runs; an export has it, too."""
    path = with_choice(flow_file, {"email": "hash", "phone": "drop"})
    said = cli("import", path)
    assert "Hashed before anything lands: email." in said.err
    assert "Dropped before anything lands: phone." in said.err
    exported = json.loads(cli("export", "People").out)
    assert exported["options"]["personal"] == {"email": "hash", "phone": "drop"}
