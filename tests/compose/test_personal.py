"""Personal columns: hashed or dropped before anything lands, over real HTTP, looked for on disk."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.compose.personal import delete_older
from planhat_gui.engine.masking import NOT_KEPT
from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.personal import Kind, choices_of
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.source import Step
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store.personal_key import KEY_VARIABLE

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
CHOSEN = {"email": "hash", "phone": "drop", "firstName": "drop", "lastName": "drop", "name": "hash"}


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """Services with a small practice tenant running, and the key in the environment."""
    monkeypatch.setenv(KEY_VARIABLE, "a key for tests, long enough to be one")
    made = build(tmp_path / "data")
    made.practice.start(PracticeOptions(companies=120))
    yield made
    made.close()


def tenant_of(services: Services) -> PracticeTenant:
    """The running practice tenant."""
    assert services.practice.tenant is not None
    return services.practice.tenant


def endusers(services: Services, fields: tuple[str, ...]) -> list[str]:
    """All values that the tenant's end users have in these fields."""
    records = tenant_of(services).records("/endusers")
    return [str(record[field]) for record in records for field in fields if record.get(field)]


def flow_of(chosen: dict[str, str], **options: Any) -> Flow:
    """All end users, with these columns hashed or dropped."""
    source = TemplateSource("get_endusers", {"page_size": 100})
    kind = options.pop("flow_type", FlowType.FLEXFLOW)
    made = FlowOptions(personal=choices_of(chosen), **options)
    return Flow("End users", source, "Practice tenant", flow_type=kind, options=made)


def run(services: Services, flow: Flow, **options: Any) -> RunReport:
    """One run of a saved flow."""
    known = [one.id for one in services.flows.all() if one.flow.name == flow.name]
    saved = services.flows.save(flow, known[0] if known else None)
    return services.run(saved.id, replace(FAST, **options), NEVER)


def content(path: Path) -> bytes:
    """A file's bytes; of Parquet, which is compressed, what is in it."""
    if path.suffix != ".parquet":
        return path.read_bytes()
    found = duckdb.execute(f"SELECT CAST(to_json(t) AS VARCHAR) FROM '{path}' AS t").fetchall()
    return path.read_bytes() + "\n".join(row[0] for row in found).encode()


def hits(folder: Path, values: list[str]) -> dict[str, str]:
    """Which of the values stand in which file below a folder, in JSON's spelling or as text."""
    found = {}
    spellings = {
        spelling: value
        for value in set(values)
        for spelling in (value.encode(), json.dumps(value)[1:-1].encode())
    }
    for path in folder.rglob("*"):
        if path.is_file():
            data = content(path)
            for spelling, value in spellings.items():
                if spelling in data:
                    found[value] = path.name
    return found


def people(services: Services) -> list[str]:
    """What must not be found: e-mail addresses and phone numbers of all end users."""
    return endusers(services, ("email", "phone"))


def rows(report: RunReport, columns: str = "*") -> list[tuple[Any, ...]]:
    """Rows of the Nexset that a run made."""
    return duckdb.execute(f"SELECT {columns} FROM '{report.nexsets[0].path}'").fetchall()


def names(report: RunReport) -> list[str]:
    """Its columns."""
    found = duckdb.execute(f"DESCRIBE SELECT * FROM '{report.nexsets[0].path}'").fetchall()
    return [row[0] for row in found]


def test_hashed_and_dropped_values_are_nowhere_in_the_data_folder(
    services: Services, tmp_path: Path
) -> None:
    """Landed lines, Parquet, history, log: no byte of them, and the sample shows it before."""
    sample = services.test(flow_of(CHOSEN), FAST, NEVER)
    report = run(services, flow_of(CHOSEN))
    assert report.status is RunStatus.SUCCEEDED
    assert people(services)
    assert hits(tmp_path, people(services)) == {}
    assert {"phone", "firstName", "lastName"}.isdisjoint(names(report))
    hashed = dict(rows(report, "_id, email"))
    assert all(len(word) == 34 and word.startswith("h_") for word in hashed.values())
    assert sample.records[0]["email"] == hashed[sample.records[0]["_id"]]
    assert not {"phone", "firstName"} & set(sample.records[0])
    marks = {one.column: one.kind for one in sample.columns}
    assert marks["email"] is Kind.EMAIL
    assert marks["phone"] is Kind.PHONE
    assert marks["companyName"] is None
    assert services.history.get(report.run_id).personal == choices_of(CHOSEN)


def test_without_a_choice_they_are_found(services: Services, tmp_path: Path) -> None:
    """The search of these tests finds what is there."""
    run(services, flow_of({}))
    assert len(hits(tmp_path, people(services))) > 100


@pytest.mark.parametrize("chosen", [{"email": "hash", "phone": "drop"}, {"email": "drop"}])
def test_everything_else_lands_byte_for_byte(services: Services, chosen: dict[str, str]) -> None:
    """Replication: but for the chosen members the lines are those of a run without a choice."""
    plain = run(services, replace(flow_of({}, flow_type=FlowType.REPLICATION), name="Plain"))
    treated = run(services, flow_of(chosen, flow_type=FlowType.REPLICATION))
    one = Path(plain.nexsets[0].path).read_text("utf-8").splitlines()
    other = Path(treated.nexsets[0].path).read_text("utf-8").splitlines()
    assert len(one) == len(other) == len(tenant_of(services).records("/endusers"))
    for before, after in zip(one, other, strict=True):
        record = json.loads(before)
        expected = before.replace(f'"email":{json.dumps(record["email"])},', "", 1)
        if chosen["email"] == "hash":
            word = json.loads(after)["email"]
            expected = before.replace(json.dumps(record["email"]), f'"{word}"', 1)
        if chosen.get("phone") and "phone" in record:
            expected = expected.replace(f',"phone":{json.dumps(record["phone"])}', "", 1)
        assert after == expected


def test_the_same_person_has_the_same_word_in_all_nexsets(services: Services) -> None:
    """Joins keep working: end users and their NPS answers by hashed e-mail addresses."""
    one = run(services, flow_of({"email": "hash"}))
    source = TemplateSource("get_nps_responses", {})
    nps = Flow(
        "NPS",
        source,
        "Practice tenant",
        options=FlowOptions(personal=choices_of({"email": "hash"})),
    )
    other = run(services, nps)
    joined = duckdb.execute(
        f"SELECT count(*) FROM '{other.nexsets[0].path}' JOIN '{one.nexsets[0].path}' USING (email)"
    ).fetchone()
    known = {record["email"] for record in tenant_of(services).records("/endusers")}
    asked = tenant_of(services).records("/nps")
    assert joined == (sum(record["email"] in known for record in asked),)


def test_a_run_that_is_cancelled_and_resumed_leaves_nothing(
    services: Services, tmp_path: Path
) -> None:
    """After every page: lines and checkpoint; also with the key column hashed."""
    flow = flow_of({**CHOSEN, "_id": "hash"})
    saved = services.flows.save(flow, None)
    ids = [record["_id"] for record in tenant_of(services).records("/endusers")]
    secrets = [*people(services), *ids]
    report = services.run(saved.id, FAST, NEVER, stop_after_page=lambda: True)
    for _ in range(20):
        assert report.status is RunStatus.CANCELLED
        assert hits(tmp_path, secrets) == {}
        report = services.run(
            saved.id, replace(FAST, resume=True), NEVER, stop_after_page=lambda: True
        )
        if report.status is RunStatus.SUCCEEDED:
            break
    assert report.resumed
    assert report.status is RunStatus.SUCCEEDED
    assert report.records.written == len(ids)
    assert hits(tmp_path, secrets) == {}


def test_another_choice_does_not_go_on_with_the_pages_of_before(services: Services) -> None:
    """Pages that landed with other columns hashed do not belong to the flow any more."""
    saved = services.flows.save(flow_of({}), None)
    services.run(saved.id, FAST, NEVER, stop_after_page=lambda: True)
    services.flows.save(flow_of(CHOSEN), saved.id)
    report = services.run(saved.id, replace(FAST, resume=True), NEVER)
    assert not report.resumed
    assert report.status is RunStatus.SUCCEEDED


def test_by_schema_leaves_nothing(services: Services, tmp_path: Path) -> None:
    """Nexsets by schema: kinds are told apart by what has landed."""
    report = run(services, flow_of(CHOSEN, nexsets="by_schema"))
    assert report.status is RunStatus.SUCCEEDED
    assert hits(tmp_path, people(services)) == {}


def test_changes_are_merged_by_the_key(services: Services, tmp_path: Path) -> None:
    """What changed is read and merged, hashed as the rest; the key may be hashed, too."""
    chosen = {**CHOSEN, "_id": "hash"}
    first = run(services, flow_of(chosen, update="changes"))
    tenant = tenant_of(services)
    record = tenant.records("/endusers")[3]
    tenant.update("/endusers", record["_id"], email="new.address@example.org", position="CFO")
    second = run(services, flow_of(chosen, update="changes"))
    assert second.update == "changes"
    assert second.nexsets[0].records == first.nexsets[0].records
    assert second.changes is not None
    assert second.changes.changed >= 1
    assert hits(tmp_path, [*people(services), "new.address@example.org"]) == {}
    words = {row[0] for row in rows(second, "email")}
    assert len(words & {row[0] for row in rows(first, "email")}) == len(words) - 1


def test_a_choice_made_later_reads_everything_and_says_what_is_left(
    services: Services, tmp_path: Path
) -> None:
    """Snapshots of before hold the values: the receipt says so, and they can be deleted."""
    run(services, flow_of({}, update="changes"))
    run(services, flow_of({}, update="changes"))
    report = run(services, flow_of(CHOSEN, update="changes"))
    assert report.update == "full"
    found = {notice.code: notice.message for notice in report.warnings}
    assert "email" in found["personal_older"]
    assert "changes_untold" in found
    left = set(hits(tmp_path, people(services)).values())
    assert left
    assert all(not name.startswith(report.run_id) for name in left)
    told = delete_older(services, report.run_id)
    assert all(one.code != "personal_older" for one in told.warnings)
    assert services.history.get(report.run_id).warnings == told.warnings
    assert hits(tmp_path, people(services)) == {}


def test_rows_that_stay_are_treated_too(services: Services, tmp_path: Path) -> None:
    """A flow that only adds: what it had read before the choice is hashed as it is put over."""
    run(services, flow_of({}, update="append"))
    report = run(services, flow_of(CHOSEN, update="append"))
    words = rows(report, "DISTINCT email")
    again = run(services, flow_of(CHOSEN, update="append"))
    delete_older(services, again.run_id)
    assert hits(tmp_path, people(services)) == {}
    assert len(words) == len({one["email"] for one in tenant_of(services).records("/endusers")})
    assert set(rows(again, "DISTINCT email")) == set(words)


def chain(**options: Any) -> Flow:
    """Companies, and the end users of each, asked for by a column of the step before."""
    return parse_flow(
        json.dumps(
            {
                "format": "planhat-flow/1",
                "name": "Chain",
                "credential": "Practice tenant",
                "source": {
                    "steps": [
                        {
                            "key": "step_1",
                            "method": "GET",
                            "url": "https://api.planhat.com/endusers?limit=12",
                        },
                        {
                            "key": "step_2",
                            "method": "GET",
                            "url": "https://api.planhat.com/endusers?limit=5&"
                            + options.pop("query", "email={step_1.email}"),
                            "carry": options.pop("carry", {}),
                        },
                    ],
                    "include_previous_results": options.pop("include", False),
                },
                "options": {"nexsets": "single", "personal": options.pop("personal", CHOSEN)},
            }
        ).encode()
    )


def test_a_later_step_uses_a_hashed_column_as_it_came(services: Services, tmp_path: Path) -> None:
    """In memory alone; such a run cannot be resumed, as nothing of its first step is kept."""
    flow = chain(include=True)
    saved = services.flows.save(on_tenant(services, flow), None)
    stopped = services.run(saved.id, FAST, NEVER, stop_after_page=lambda: True)
    assert hits(tmp_path, people(services)) == {}
    assert not stopped.resumable
    assert not services.resumable(saved.flow, saved.id)
    report = services.run(saved.id, FAST, NEVER)
    assert report.status is RunStatus.SUCCEEDED
    assert report.records.received == 24
    assert report.records.written == 12
    assert hits(tmp_path, people(services)) == {}


def test_a_failed_row_of_a_chain_names_nobody(services: Services, tmp_path: Path) -> None:
    """The rows whose calls failed are listed by number, without the address they asked for."""
    flow = chain(query="x={step_1.email}", carry={"who": "{step_1.name}"})
    step = flow.source.steps[1]  # type: ignore[union-attr]
    wrong = replace(step, url=step.url.replace("/endusers", "/nowhere/{step_1.email}"))
    source = AdvancedSource((flow.source.steps[0], wrong))  # type: ignore[union-attr]
    report = run(services, on_tenant(services, replace(flow, source=source)))
    assert report.status is not RunStatus.SUCCEEDED
    assert hits(tmp_path, people(services)) == {}


def test_earlier_steps_land_masked_and_can_be_resumed(services: Services, tmp_path: Path) -> None:
    """Where no later step needs the column, earlier steps are on the disk, hashed."""
    flow = on_tenant(services, chain(query="companyId={step_1.companyId}"))
    saved = services.flows.save(flow, None)
    stopped = services.run(saved.id, FAST, NEVER, stop_after_page=lambda: True)
    assert stopped.resumable
    assert list((tmp_path / "data" / "runs").glob("*/step-step_1/records.jsonl"))
    assert hits(tmp_path, people(services)) == {}
    report = services.run(saved.id, replace(FAST, resume=True), NEVER)
    assert report.resumed
    assert report.status is RunStatus.SUCCEEDED


def on_tenant(services: Services, flow: Flow) -> Flow:
    """The flow with its steps at the practice tenant."""
    base = tenant_of(services).base_url
    steps = tuple(
        replace(step, url=step.url.replace("https://api.planhat.com", base))
        for step in flow.source.steps  # type: ignore[union-attr]
    )
    return replace(flow, source=replace(flow.source, steps=steps))  # type: ignore[arg-type]


@pytest.mark.parametrize(("variant", "path"), [("xml", "//company"), ("csv", "")])
def test_xml_and_csv_leave_nothing(
    services: Services, tmp_path: Path, variant: str, path: str
) -> None:
    """Answers of other formats: what is cut out of them is treated as JSON is."""
    known = [one["name"] for one in tenant_of(services).records("/companies")]
    step = Step(f"https://api.planhat.com/variants/{variant}?limit=500", path_to_data=path)
    report = run(services, one_step(services, step, {"name": "hash"}))
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert report.records.written == len(known)
    assert hits(tmp_path, known) == {}
    assert len({row[0] for row in rows(report, "name")}) == len(set(known))


def test_what_is_no_record_is_not_kept(services: Services, tmp_path: Path) -> None:
    """Values and lists where records were expected: counted and set aside, their text is not."""
    step = Step("https://api.planhat.com/variants/mixed?limit=1000&odd=20")
    report = run(services, one_step(services, step, {"email": "drop"}))
    assert report.records.rejected
    assert hits(tmp_path, ["not a record"]) == {}
    set_aside = services.nexsets.set_aside(report.nexsets[0].id)
    assert set_aside is not None
    assert {one.text for one in set_aside.all()} == {json.dumps(NOT_KEPT)}


def one_step(services: Services, step: Step, chosen: dict[str, str]) -> Flow:
    """A flow of one step at the practice tenant."""
    options = FlowOptions(personal=choices_of(chosen))
    flow = Flow("One step", AdvancedSource((step,)), "Practice tenant", options=options)
    return on_tenant(services, flow)
