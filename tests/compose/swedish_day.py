"""A day with the program in Swedish: runs that end in every way, receipts, exports, a person.

Started by tests/compose/test_swedish_on_disk.py in a process of its own with
scripts/in_language.py. What it prints are the receipts as they are read on screen.
"""

import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.forgetting import Choices
from planhat_gui.model.report_json import report_to_dict
from planhat_gui.model.results import RunReport
from planhat_gui.model.source import Step
from planhat_gui.practice import PracticeOptions
from planhat_gui.ui.receipt import now
from planhat_gui.ui.say import receipt_as_text

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
TENANTS: tuple[dict[str, Any], ...] = (
    {},
    {"shift": True},
    {"ignore_offset": True},
    {"revoke_after": 2},
    {"ignore_sort": True},
)
"""What is wrong with the server, one after the other."""


def flows() -> Iterator[Flow]:
    """One of each kind."""
    plain = {"page_size": 50}
    for template in ("get_companies", "get_endusers", "get_nps_responses"):
        source = TemplateSource(template, plain)
        yield Flow(template, source, "Practice tenant")
        yield Flow(f"{template} raw", source, "Practice tenant", flow_type=FlowType.REPLICATION)
        for update in ("changes", "append"):
            options = FlowOptions(update=update)
            yield Flow(f"{template} {update}", source, "Practice tenant", options=options)
    mixed = TemplateSource("get_conversations", plain)
    options = FlowOptions(nexsets="by_schema")
    yield Flow("by schema", mixed, "Practice tenant", options=options)


def run(services: Services, flow_id: str, said: list[str], **options: Any) -> None:
    """One run; what its receipt says on screen."""
    try:
        report = services.run(flow_id, replace(FAST, **options), NEVER)
    except Failure as failure:
        said.append(str(failure))
        return
    said += told(report)


def told(report: RunReport) -> list[str]:
    """A receipt as it is read on screen, and its report as JSON, which is not."""
    as_json = json.dumps(report_to_dict(report), ensure_ascii=False)
    return [*receipt_as_text(report, now()).splitlines(), f"JSON {as_json}"]


def day(services: Services, out: Path) -> list[str]:
    """All of it; what was read on screen."""
    said: list[str] = []
    ids: list[str] = []
    for options in TENANTS:
        services.practice.stop()
        services.practice.start(PracticeOptions(companies=60, **options))
        ids = ids or [services.flows.save(flow).id for flow in flows()]
        for flow_id in ids:
            run(services, flow_id, said)
    services.practice.stop()
    services.practice.start(PracticeOptions(companies=60))
    address = services.credentials.all()[0].base_url
    for path in ("$.nothing[*]", "$[*].name", "$..[*]", "$[*]"):
        step = Step(f"{address}/companies", path_to_data=path)
        flow = Flow(f"steps {path}", AdvancedSource((step,)), "Practice tenant")
        run(services, services.flows.save(flow).id, said)
    services.flows.duplicate(ids[0])
    for info in services.nexsets.all()[:3]:
        for kind in ("csv", "jsonl"):
            try:
                services.nexsets.export(info.id, out / f"{info.id}.{kind}", NEVER)
            except Failure as failure:
                said.append(str(failure))
    people = services.people.find(["a.b@example.com", "Koval"], NEVER)
    services.people.forget(people, Choices(), NEVER)
    return said


def main() -> int:
    """The day over the data folder and the folder for exports that are named."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    services = build(folder)
    try:
        said = day(services, out)
    finally:
        services.close()
    sys.stdout.write(json.dumps(said, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
