"""Find and forget a person: real runs of the practice tenant, and every byte afterwards."""

import json
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.compose.people import People
from planhat_gui.model.errors import Busy, NeedsFix
from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.forgetting import Action, Choices, Found, PlaceKind, Role, Step
from planhat_gui.model.person import Term
from planhat_gui.model.results import Progress, RunStatus
from planhat_gui.model.source import Step as FlowStep
from planhat_gui.practice import PracticeOptions
from planhat_gui.store.history import run_lock
from planhat_gui.store.view import View

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over a data folder, with a practice tenant."""
    made = build(tmp_path / "data")
    made.practice.start(PracticeOptions(companies=40))
    yield made
    made.close()


def records(services: Services, path: str) -> list[dict[str, Any]]:
    """What the tenant has now."""
    tenant = services.practice.tenant
    assert tenant is not None
    return tenant.records(path)


def somebody(services: Services) -> dict[str, Any]:
    """An end user who takes part in conversations, and has the name alone."""
    parts = {one["id"] for c in records(services, "/conversations") for one in c["endusers"]}
    answered = {one.get("euId") for one in records(services, "/nps")}
    people = records(services, "/endusers")
    names = [one["name"] for one in people]
    return next(
        one for one in people if one["_id"] in parts & answered and names.count(one["name"]) == 1
    )


def saved(services: Services, template: str, **options: Any) -> str:
    """A flow of that endpoint; its id."""
    kind = options.pop("flow_type", FlowType.FLEXFLOW)
    name = f"{template} {kind.value} {options}"
    source = TemplateSource(template, {"page_size": 50})
    flow = Flow(name, source, credential="Practice tenant", options=FlowOptions(**options))
    return services.flows.save(replace(flow, flow_type=kind)).id


def run(services: Services, flow_id: str, **options: Any) -> None:
    """A whole run."""
    report = services.run(flow_id, replace(FAST, **options), NEVER)
    assert report.status is RunStatus.SUCCEEDED, report.error


def stop_early(services: Services, flow_id: str, pages: int = 2) -> None:
    """A run that is cancelled after some pages: they wait to be resumed."""
    cancel = threading.Event()

    def look(progress: Progress) -> None:
        if progress.pages >= pages:
            cancel.set()

    report = services.run(flow_id, FAST, cancel, look)
    assert report.resumable


def change_name(services: Services, person: dict[str, Any], **members: Any) -> None:
    """Another version of the record, by the tenant's own way."""
    tenant = services.practice.tenant
    assert tenant is not None
    tenant.update("/endusers", person["_id"], **members)


def terms(person: dict[str, Any]) -> list[str]:
    """All that the person is known by."""
    return [person["email"], person["_id"], person["name"]]


def stands_in(root: Path, words: list[str]) -> list[str]:
    """Files in which a word stands: bytes, JSON's escapes, and all that Parquet and SQLite hold."""
    found = []
    for path in sorted(root.rglob("*")):
        if not path.is_file() or path.suffix == ".lock":
            continue
        texts = [path.read_bytes().decode("utf-8", "replace")]
        if path.suffix == ".parquet":
            rows = duckdb.connect().execute(
                f"SELECT CAST(to_json(t) AS VARCHAR) FROM read_parquet('{path}') t"
            )
            texts += [row[0] for row in rows.fetchall()]
        elif path.name.startswith("library.sqlite3") and not path.name.endswith(("-wal", "-shm")):
            texts += ["\n".join(sqlite3.connect(path).iterdump())]
        text = "\n".join(texts)
        plain = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)
        both = (text + plain.replace("\\/", "/")).casefold()
        found += [f"{path.name}: {word}" for word in words if word.casefold() in both]
    return found


def counts(found: Found) -> dict[tuple[PlaceKind, str], dict[Role, int]]:
    """Records by place and role."""
    return {(group.kind, group.label): dict(group.counts) for group in found.groups}


def test_a_person_is_found_wherever_they_are(services: Services) -> None:
    """Of each record once, with what it has to do with the person; references by the id, too."""
    person = somebody(services)
    for template in ("get_endusers", "get_conversations", "get_nps_responses", "get_companies"):
        run(services, saved(services, template))
    found = services.people.find([person["email"].upper()], NEVER)
    by_label = {label.split()[0]: of for (_, label), of in counts(found).items()}
    talks = [
        c
        for c in records(services, "/conversations")
        if person["_id"] in {one["id"] for one in c["endusers"]}
    ]
    own = {person["_id"], person["email"]}
    answers = [n for n in records(services, "/nps") if own & {n.get("euId"), n.get("email")}]
    assert by_label["get_endusers"] == {Role.IS: 1}
    assert by_label["get_conversations"] == {Role.HOLDS: len(talks)}
    assert by_label["get_nps_responses"] == {Role.HOLDS: len(answers)}
    assert "get_companies" not in by_label
    assert [term.text for term in found.followed] == [person["_id"]]
    assert person["name"] in [term.text for term in found.also]
    assert found.troubles == ()
    assert found.searched.records >= 40


def everything(services: Services, person: dict[str, Any]) -> dict[str, str]:
    """A folder in which the person is everywhere; the flows by a short name."""
    flows = {
        "people": saved(services, "get_endusers"),
        "talks": saved(services, "get_conversations"),
        "answers": saved(services, "get_nps_responses"),
        "lines": saved(services, "get_endusers", flow_type=FlowType.REPLICATION),
        "stopped": saved(services, "get_endusers", nexsets="single", update="changes"),
    }
    for name in ("people", "talks", "answers", "lines"):
        run(services, flows[name])
    change_name(services, person, position=f"Ask {person['name']}", otherEmails=["x@y.example"])
    for name in ("people", "lines"):
        run(services, flows[name])
    at = [one["_id"] for one in records(services, "/endusers")].index(person["_id"])
    stop_early(services, flows["stopped"], pages=at // 50 + 1)
    services.lookup_from_nexset("People", flows["people"], ["_id", "email", "name"])
    step = FlowStep(
        "https://127.0.0.1/endusers?email=" + person["email"].replace("@", "%40"),
        key="step_1",
        path_to_data="$[*]",
    )
    flows["asking"] = services.flows.save(
        Flow("Asking", AdvancedSource((step,)), "Nobody", description=f"Of {person['name']}")
    ).id
    flow = services.flows.get(flows["asking"]).flow
    services.flows.save(replace(flow, description="Now"), flows["asking"])
    services.flows.save_draft(None, {"name": f"For {person['email']}"})
    (services.folder.logs / "old.log").write_text(f"asked for {person['email']} twice\n")
    return flows


def test_after_forgetting_nothing_is_left_in_any_byte(services: Services, tmp_path: Path) -> None:
    """Snapshots, changes, lines, stopped runs, lookups, history, flows, drafts, logs."""
    person = somebody(services)
    flows = everything(services, person)
    words = terms(person)
    before = {name: rows(services, flows[name]) for name in ("people", "talks", "answers")}
    found = services.people.find(words, NEVER)
    kinds = {group.kind for group in found.groups}
    assert kinds >= {
        PlaceKind.NEXSET, PlaceKind.LANDED, PlaceKind.LOOKUP, PlaceKind.FLOW, PlaceKind.DRAFT,
        PlaceKind.LOG,
    }  # fmt: skip
    assert stands_in(services.folder.root, words)
    steps: list[Step] = []
    receipt = services.people.forget(found, Choices(), NEVER, steps.append)
    assert receipt.outcome == "complete", receipt.left
    assert stands_in(services.folder.root, words) == []
    assert services.people.find(words, NEVER).records == 0
    assert steps[-1].done == steps[-1].of
    for name, old in before.items():
        new = rows(services, flows[name])
        same = [one for one in old if not stands(one, words)]
        assert [one for one in new if one in same] == same  # as they were, in their order
        assert len(new) == len(old) - (1 if name == "people" else 0)


def rows(services: Services, nexset: str) -> list[dict[str, Any]]:
    """All records of a Nexset, in its order."""
    reader = services.nexsets.open(nexset)
    try:
        assert reader.count(View()) == reader.records
        return [reader.record(View(), row) for row in range(reader.records)]
    finally:
        reader.close()


def stands(record: Any, words: list[str]) -> bool:
    """Whether a word stands in the record."""
    text = json.dumps(record, ensure_ascii=False).casefold()
    return any(word.casefold() in text for word in words)


def test_the_receipt_says_what_was_done_and_not_of_whom(services: Services) -> None:
    """It is kept, and can be read again."""
    person = somebody(services)
    run(services, saved(services, "get_endusers"))
    found = services.people.find([person["email"]], NEVER)
    receipt = services.people.forget(found, Choices(), NEVER)
    assert services.people.receipts.all() == [receipt]
    text = services.people.receipts.path(receipt.id).read_text()
    assert not any(word in text for word in terms(person))
    first, host = person["email"][0], person["email"].partition("@")[2][0]
    assert receipt.who == (f"{first}***@{host}***.example",)
    assert [(one.removed, one.blanked) for one in receipt.done] == [(1, 0)]
    assert len(receipt.returns) == 1


def test_runs_go_on_after_it_and_changes_are_told(services: Services) -> None:
    """The next run compares with what was left; one of changes puts to it."""
    person = somebody(services)
    full = saved(services, "get_endusers")
    changes = saved(services, "get_endusers", update="changes")
    for flow in (full, changes):
        run(services, flow)
    services.people.forget(services.people.find([person["email"]], NEVER), Choices(), NEVER)
    change_name(services, person, position="Back")
    for flow in (full, changes):
        run(services, flow)
        assert person["_id"] in {one["_id"] for one in rows(services, flow)}
    info = services.nexsets.beside.open_changes(full)
    assert info.info.changes.new == 1
    assert info.info.changes.gone == 0
    info.close()


def test_what_changed_is_told_of_the_right_rows_afterwards(services: Services) -> None:
    """Rows are numbered anew in the list of changes; counts are those of who is left."""
    people = records(services, "/endusers")
    first, later = people[0], people[-1]
    flow = saved(services, "get_endusers")
    run(services, flow)
    change_name(services, first, position="One")
    change_name(services, later, position="Two")
    run(services, flow)
    services.people.forget(services.people.find([first["_id"]], NEVER), Choices(), NEVER)
    reader = services.nexsets.beside.open_changes(flow)
    listed = [reader.record(View(), row) for row in range(reader.records)]
    reader.close()
    assert {one["key"] for one in listed} == {later["_id"]}
    assert reader.info.changes.changed == 1
    told = rows(services, flow)
    assert {told[one["row"]]["_id"] for one in listed} == {later["_id"]}


def test_a_stopped_run_is_resumed_afterwards(services: Services) -> None:
    """What landed is there without the person, and paging goes on where it was."""
    people = records(services, "/endusers")
    person = people[10]
    flow = saved(services, "get_endusers")
    stop_early(services, flow)
    services.people.forget(services.people.find([person["_id"]], NEVER), Choices(), NEVER)
    assert services.resumable(services.flows.get(flow).flow, flow)
    report = services.run(flow, replace(FAST, resume=True), NEVER)
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert report.resumed
    kept = {one["_id"] for one in rows(services, flow)}
    assert kept == {one["_id"] for one in people} - {person["_id"]}


def test_nothing_is_forgotten_while_a_flow_runs(services: Services) -> None:
    """It is said, with the flow's name, and nothing has changed."""
    person = somebody(services)
    flow = saved(services, "get_endusers")
    run(services, flow)
    found = services.people.find([person["email"]], NEVER)
    with run_lock(services.folder, flow, "X"), pytest.raises(Busy, match="get_endusers"):
        services.people.forget(found, Choices(), NEVER)
    assert person["_id"] in {one["_id"] for one in rows(services, flow)}
    assert services.people.interrupted() == []


def test_what_is_chosen_to_stay_stays_and_is_said(services: Services) -> None:
    """By place, or one record."""
    person = somebody(services)
    people = saved(services, "get_endusers")
    for flow in (people, saved(services, "get_conversations")):
        run(services, flow)
    found = services.people.find([person["email"]], NEVER)
    group = next(one for one in found.groups if Role.IS in one.counts)
    choices = Choices(by_record={(group.id, group.hits[0].key): Action.LEAVE})
    receipt = services.people.forget(found, choices, NEVER)
    assert receipt.outcome == "partly"
    assert person["_id"] in {one["_id"] for one in rows(services, people)}
    assert [one.place.split()[0] for one in receipt.done] == ["get_conversations"]


def test_a_cancel_between_two_files_leaves_each_whole(services: Services) -> None:
    """The receipt says that it was cancelled; a second time does the rest."""
    person = somebody(services)
    flows = [saved(services, one) for one in ("get_endusers", "get_conversations")]
    for flow in flows:
        run(services, flow)
    cancel = threading.Event()

    def stop(step: Step) -> None:
        if step.what.startswith("Forgetting") and step.done == 2:
            cancel.set()

    found = services.people.find([person["email"]], NEVER)
    assert services.people.forget(found, Choices(), cancel, stop).outcome == "cancelled"
    for flow in flows:
        assert rows(services, flow)
    again = services.people.find([person["email"], person["_id"]], NEVER)
    assert services.people.forget(again, Choices(), NEVER).outcome == "complete"


_KILLED = """
import os, sys, threading
from pathlib import Path
from planhat_gui.compose import build
from planhat_gui.model.forgetting import Choices
from planhat_gui.store.person import nexset
from planhat_gui.store import landing_edit

which, root, term = sys.argv[1:]
services = build(Path(root))
never = threading.Event()
found = services.people.find([term], never)
def die(*_a, **_k):
    os._exit(9)
if which == "before":
    nexset.write_pointer = die
elif which == "after":
    nexset.remove_unreferenced = die
else:
    landing_edit.finish_once = landing_edit.retry_held
    calls = []
    def once(act):
        if calls:
            os._exit(9)
        calls.append(1)
        act()
    landing_edit.retry_held = once
services.people.forget(found, Choices(), never)
"""


@pytest.mark.parametrize("moment", ["before", "after", "landed"])
def test_a_kill_in_the_middle_is_made_good(services: Services, moment: str) -> None:
    """Old or new, each file is whole; what is left is said, and done when typed again."""
    person = somebody(services)
    flow, stopped = (
        saved(services, "get_endusers"),
        saved(services, "get_endusers", update="append"),
    )
    run(services, flow)
    at = [one["_id"] for one in records(services, "/endusers")].index(person["_id"])
    stop_early(services, stopped, pages=at // 50 + 1)
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, moment, services.folder.root, person["_id"]],
        cwd=ROOT,
        check=False,
    )
    assert ended.returncode == 9
    left = services.people.interrupted()
    assert [one.who for one in left] == [(f"{person['_id'][:2]}***",)]
    assert len(rows(services, flow)) in {
        len(records(services, "/endusers")) - gone for gone in (0, 1)
    }
    found = services.people.find([person["_id"]], NEVER)
    receipt = services.people.forget(found, Choices(), NEVER)
    assert receipt.outcome == "complete", receipt.left
    assert services.people.interrupted() == []
    assert stands_in(services.folder.root, [person["_id"]]) == []
    report = services.run(stopped, replace(FAST, resume=True), NEVER)
    assert report.status is RunStatus.SUCCEEDED, report.error


def test_a_damaged_file_is_said_and_the_rest_is_forgotten(services: Services) -> None:
    """The person may be in it: the receipt does not call that complete."""
    person = somebody(services)
    flows = [saved(services, one) for one in ("get_endusers", "get_conversations")]
    for flow in flows:
        run(services, flow)
    broken = services.nexsets.find(flows[1]).path
    broken.write_bytes(broken.read_bytes()[:-200])
    found = services.people.find([person["email"]], NEVER)
    assert [one.place for one in found.troubles] == [
        broken.relative_to(services.folder.root).as_posix()
    ]
    receipt = services.people.forget(found, Choices(), NEVER)
    assert receipt.outcome == "partly"
    assert any("cannot be read" in one.why for one in receipt.left)
    assert person["_id"] not in {one["_id"] for one in rows(services, flows[0])}


def test_others_of_the_same_name_are_left_unless_chosen(services: Services) -> None:
    """A name is nobody's alone; with an address it is known who is meant."""
    people = records(services, "/endusers")
    names = [one["name"] for one in people]
    name = next(one for one in names if names.count(one) > 1)
    flow = saved(services, "get_endusers")
    run(services, flow)
    found = services.people.find([name], NEVER)
    (group,) = found.groups
    assert found.shared
    assert group.counts[Role.NAMESAKE] == names.count(name)
    assert services.people.forget(found, Choices(), NEVER).done == ()
    mine = next(one for one in people if one["name"] == name)
    found = services.people.find([name, mine["email"]], NEVER)
    services.people.forget(found, Choices(), NEVER)
    left = {one["_id"] for one in rows(services, flow)}
    assert left == {one["_id"] for one in people} - {mine["_id"]}


@pytest.mark.parametrize("text", ["", "  ", "ab"])
def test_too_little_to_look_for_is_refused(services: Services, text: str) -> None:
    """Two letters are in everybody's name."""
    with pytest.raises(NeedsFix):
        services.people.find([text], NEVER)


def test_an_export_in_the_folder_is_found_and_left(services: Services) -> None:
    """The program changes no file it did not make, and says so."""
    person = somebody(services)
    flow = saved(services, "get_endusers")
    run(services, flow)
    services.nexsets.export(flow, services.folder.root / "people.xlsx", NEVER)
    found = services.people.find([person["email"]], NEVER)
    assert PlaceKind.OTHER in {group.kind for group in found.groups}
    receipt = services.people.forget(found, Choices(), NEVER)
    assert receipt.outcome == "partly"
    assert [one.place for one in receipt.left] == ["Other files"]


def test_what_a_column_holds_instead_of_the_value_is_found(services: Services) -> None:
    """Who knows the keyed hash of a term hands it on."""
    person = somebody(services)
    flow = saved(services, "get_endusers", flow_type=FlowType.REPLICATION)
    run(services, flow)
    path = services.nexsets.find(flow).path
    word = "h_8c2cf03ba1c8ebd72dcf7e46670ea2eb"
    path.write_bytes(path.read_bytes().replace(person["email"].encode(), word.encode()))

    def spell(term: Term) -> set[str]:
        return {term.text, word} if term.text == person["email"] else {term.text}

    found = People(services.folder, lambda: None, spell).find([person["email"]], NEVER)
    (group,) = found.groups
    assert group.hits[0].key == person["_id"]
    assert services.people.find([person["email"]], NEVER).groups == ()


def test_receipts_of_runs_still_name_the_dataset_s_file(services: Services) -> None:
    """A file without the person has another name."""
    person = somebody(services)
    flow = saved(services, "get_endusers")
    run(services, flow)
    services.people.forget(services.people.find([person["_id"]], NEVER), Choices(), NEVER)
    last = services.history.last(flow)
    assert last is not None
    assert Path(last.nexsets[0].path) == services.nexsets.find(flow).path
    assert Path(last.nexsets[0].path).exists()


def test_views_still_answer_afterwards(services: Services) -> None:
    """They read the file that the pointer names now."""
    person = somebody(services)
    for template in ("get_endusers", "get_companies", "get_nps_responses", "get_conversations"):
        run(services, saved(services, template))
    services.people.forget(services.people.find([person["email"]], NEVER), Choices(), NEVER)
    ready = [info.view.id for info in services.views.all() if info.available]
    assert ready
    for view_id in ready:
        reader = services.views.open(view_id, datetime.now(UTC))
        assert reader.count(View()) >= 0
        reader.close()


def test_a_forgetting_that_goes_on_is_not_taken_for_one_cut_short(services: Services) -> None:
    """Another window or prompt must not clear up what it is working with."""
    person = somebody(services)
    run(services, saved(services, "get_endusers"))
    seen: list[object] = []

    def look(step: Step) -> None:
        if step.what.startswith("Forgetting"):
            seen.append(services.people.recover())

    found = services.people.find([person["email"]], NEVER)
    assert services.people.forget(found, Choices(), NEVER, look).outcome == "complete"
    assert seen
    assert not any(seen)
