"""Which endpoint a dataset is of, so that views find theirs."""

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


def template_finder(
    history: RunHistory, flows: FlowStore, templates: Callable[[], Sequence[Template]]
) -> Callable[[NexsetInfo], str]:
    """Tells the template a dataset was made with: of the run that made it, else of its flow.

    A flow's further Nexsets are of other kinds than its template's; they have none, as have
    datasets of addresses that no template has.
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

    return template_of
