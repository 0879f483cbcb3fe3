"""Lookups made of files and Nexsets, fetched again, walked by flows: over real files and HTTP."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.errors import Cancelled, NeedsFix
from planhat_gui.model.flow import AdvancedSource, Flow, FlowType, TemplateSource
from planhat_gui.model.lookup import LookupOrigin, OriginKind
from planhat_gui.model.results import RunStatus
from planhat_gui.model.source import Step

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over an empty data folder, with the practice tenant."""
    made = build(tmp_path / "data")
    made.start_practice()
    yield made
    made.close()


def companies(services: Services, flow_type: FlowType = FlowType.FLEXFLOW) -> list[dict[str, str]]:
    """Run a flow that makes the Nexset “All companies”; the records it asked for."""
    source = TemplateSource("get_companies", {})
    flow = Flow("All companies", source, credential="Practice tenant", flow_type=flow_type)
    report = services.run_flow(flow, FAST, NEVER)
    assert report.status is RunStatus.SUCCEEDED
    tenant = services.practice.tenant
    assert tenant is not None
    return tenant.records("/companies")


def walking(services: Services, lookup: str) -> Flow:
    """A flow with one call per row of the lookup."""
    base = services.credentials.find("Practice tenant").base_url
    step = Step(f"{base}/companies/{{{lookup}._id}}", path_to_data="$", lookups=(lookup,))
    return Flow(f"By {lookup}", AdvancedSource((step,)), credential="Practice tenant")


def test_from_a_file_and_refreshed_from_it(services: Services, tmp_path: Path) -> None:
    """The rows are the file's, also when it has changed; columns that are gone are said."""
    path = tmp_path / "ids.csv"
    path.write_text("_id;name\na1;Ä\n", "utf-8")
    made = services.lookup_from_file(path, "ids")
    assert made.notes == ("The values are separated by semicolons.",)
    assert made.lookup.origin == LookupOrigin(OriginKind.FILE, path=str(path))
    assert services.lookups.rows(made.lookup.id) == [{"_id": "a1", "name": "Ä"}]
    path.write_text("_id\nb1\nb2\n", "utf-8")
    again = services.refresh_lookup(made.lookup.id)
    assert again.notes == ("The column “name” is gone.",)
    assert services.lookups.rows(made.lookup.id) == [{"_id": "b1"}, {"_id": "b2"}]
    path.unlink()
    with pytest.raises(NeedsFix, match="There is no file"):
        services.refresh_lookup(made.lookup.id)
    assert services.lookups.find("ids").rows == 2


def test_from_columns_of_a_nexset(services: Services) -> None:
    """Every combination of values once, in the order of the dataset; empty ones are left out."""
    records = companies(services)
    made = services.lookup_from_nexset("ids", "all companies", ["_id", "name"])
    rows = services.lookups.rows(made.lookup.id)
    assert sorted(row["_id"] for row in rows) == sorted(one["_id"] for one in records)
    phases = services.lookup_from_nexset("phases", "All companies", ["phase"]).lookup
    wanted = {one["phase"] for one in records if one.get("phase")}
    assert {row["phase"] for row in services.lookups.rows(phases.id)} == wanted
    assert phases.rows == len(wanted)
    with pytest.raises(NeedsFix, match="The Nexset has no column “nme”") as caught:
        services.lookup_from_nexset("x", "All companies", ["nme"])
    assert "“_id”" in caught.value.next_step
    with pytest.raises(NeedsFix, match="There is no Nexset"):
        services.lookup_from_nexset("x", "None", ["_id"])


def test_cancel_makes_nothing(services: Services, tmp_path: Path) -> None:
    """A wish to stop ends it, and there is no half lookup."""
    path = tmp_path / "ids.csv"
    path.write_text("_id\na\n", "utf-8")
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        services.lookup_from_file(path, "ids", stop)
    assert services.lookups.all() == []


def test_flows_that_use_one_are_known(services: Services) -> None:
    """By the lookup's name, whatever the case of its letters."""
    services.lookups.save("ids", ["_id"], [["1"]], LookupOrigin())
    services.flows.save(walking(services, "ids"))
    assert services.lookups_used_by("IDS") == ["By ids"]
    assert services.lookups_used_by("other") == []
    assert services.lookup_maker.uses() == {"ids": ["By ids"]}


def test_typed_ones_cannot_be_refreshed(services: Services) -> None:
    """There is nothing to fetch them from."""
    typed = services.lookups.save("ids", ["_id"], [["1"]], LookupOrigin())
    with pytest.raises(NeedsFix, match="was typed"):
        services.refresh_lookup(typed.id)


def test_a_run_fetches_the_rows_first_if_asked_to(services: Services) -> None:
    """One call per row of the Nexset as it is now, not as it was when the lookup was made."""
    records = companies(services)
    for refresh, expected in ((True, len(records)), (False, 1)):
        name = f"ids_{refresh}"
        made = services.lookup_from_nexset(name, "All companies", ["_id"], refresh=refresh)
        origin = replace(made.lookup.origin, refresh_before_run=refresh)
        services.lookups.save(name, ["_id"], [[records[0]["_id"]]], origin, made.lookup.id)
        report = services.run_flow(walking(services, name), FAST, NEVER)
        assert report.status is RunStatus.SUCCEEDED
        assert report.calls == expected
