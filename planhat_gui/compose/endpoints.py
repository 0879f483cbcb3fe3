"""Which endpoint a dataset is of, and whose data it is, so that views find theirs."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.template import Template
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.history import RunHistory
from planhat_gui.store.nexsets import NexsetInfo
from planhat_gui.store.views import MadeWith


def origin_finder(
    history: RunHistory, flows: FlowStore, templates: Callable[[], Sequence[Template]]
) -> Callable[[NexsetInfo], MadeWith]:
    """Tells what a dataset was made with: of the run that made it, else of its flow.

    A flow's further Nexsets are of other kinds than its template's; they have none, as have
    datasets of addresses that no template has. The credential is the one that the flow has now:
    a new name of it reaches the flows, not the runs that were.
    """

    def flow_of(info: NexsetInfo) -> Flow | None:
        with suppress(Failure):
            return parse_flow(history.flow_json(info.run_id).encode())
        with suppress(Failure):
            return flows.get(info.flow_id).flow
        return None

    def template_of(info: NexsetInfo) -> str:
        flow = flow_of(info) if info.id == info.flow_id else None
        match flow.source if flow else None:
            case TemplateSource(template):
                return template
            case AdvancedSource(steps):
                path = urlsplit(steps[-1].url).path
                return next((t.id for t in templates() if t.path == path), "")
        return ""

    def made_with(info: NexsetInfo) -> MadeWith:
        template = template_of(info)
        credential = ""
        if template:
            with suppress(Failure):
                return MadeWith(template, flows.get(info.flow_id).flow.credential)
            flow = flow_of(info)
            credential = flow.credential if flow else ""
        return MadeWith(template, credential)

    return made_with
