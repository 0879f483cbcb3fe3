"""A credential's check: one small call per endpoint, to see what its token may read."""

from collections.abc import Callable, Sequence

from planhat_gui.engine.fetch import Fetcher
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.reading import reading_of
from planhat_gui.model.errors import Cancelled, Failure, NeedsCredential, ServerRefused
from planhat_gui.model.params import clean_all
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Access, EndpointCheck
from planhat_gui.model.template import Template


def check_endpoints(
    templates: Sequence[Template],
    base_url: str,
    fetcher: Fetcher,
    cancel: Cancel,
    on_result: Callable[[EndpointCheck], None],
) -> list[EndpointCheck]:
    """Asks each endpoint for one record, in order; results as they come. Raises Cancelled.

    A token that is refused as a whole (401), or a server that cannot be reached, ends it early: the
    endpoints left get the same result without a call.
    """
    results: list[EndpointCheck] = []
    ended: EndpointCheck | None = None
    for template in templates:
        if ended:
            result = EndpointCheck(template.id, template.title, ended.access, ended.detail)
        else:
            result = _check(template, base_url, fetcher, cancel)
            if result.access in (Access.REFUSED, Access.UNREACHABLE):
                ended = result
        results.append(result)
        on_result(result)
    return results


def _check(template: Template, base_url: str, fetcher: Fetcher, cancel: Cancel) -> EndpointCheck:
    source = template.fill(clean_all(template.params, {})[0], base_url)
    step = source.steps[0]
    try:
        fetched = fetcher.fetch(first_call(step, 1), reading_of(step), cancel)
    except Cancelled:
        raise
    except NeedsCredential as failure:
        return EndpointCheck(template.id, template.title, Access.REFUSED, str(failure))
    except ServerRefused as failure:
        access = Access.FORBIDDEN if failure.status == 403 else Access.UNREACHABLE
        return EndpointCheck(template.id, template.title, access, str(failure))
    except Failure as failure:
        return EndpointCheck(template.id, template.title, Access.UNREACHABLE, str(failure))
    access = Access.ALLOWED if fetched.lines else Access.EMPTY
    return EndpointCheck(template.id, template.title, access)
