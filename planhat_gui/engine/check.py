"""A credential's check: one small call per endpoint, to see what its token may read.

A credential for any API is checked by one call to one address.
"""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.decode import check_status, quoted, refuse_page
from planhat_gui.engine.fetch import Fetched, Fetcher
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.reading import Reading
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.errors import (
    Cancelled,
    Damaged,
    Failure,
    NeedsCredential,
    ServerRefused,
    TryAgain,
)
from planhat_gui.model.language import joined, tr
from planhat_gui.model.params import clean_all
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import ADDRESS_CHECK, Access, EndpointCheck
from planhat_gui.model.template import Template

NO_CONNECTION = frozenset(
    {
        "name_not_found",
        "connection_refused",
        "connection_failed",
        "connect_timeout",
        "certificate",
        "tls_failed",
        "private_address",
        "no_route",
        "origin_not_allowed",
        "proxy_failed",
        "proxy_login",
        "proxy_refused",
        "too_many_files",
    }
)
"""Failures that every endpoint of the same server would meet."""


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
    ahead = Ahead(lambda call: fetcher.fetch(call, Reading(), cancel), 1)
    results: list[EndpointCheck] = []
    ended: EndpointCheck | None = None
    try:
        for template in templates:
            if ended:
                result = EndpointCheck(template.id, template.title, ended.access, ended.detail)
            else:
                result, is_last = _check(template, base_url, ahead, cancel)
                ended = result if is_last else None
            results.append(result)
            on_result(result)
    finally:
        ahead.close()
    return results


def _check(
    template: Template, base_url: str, ahead: Ahead, cancel: Cancel
) -> tuple[EndpointCheck, bool]:
    """The endpoint's result, and whether the others would only get the same."""
    source = template.fill(clean_all(template.params, {})[0], base_url)

    def result(access: Access, detail: str = "") -> EndpointCheck:
        return EndpointCheck(template.id, template.title, access, detail)

    try:
        fetched = ahead.submit(first_call(source.steps[0], 1)).take(cancel, lambda: None)
    except Cancelled:
        raise
    except NeedsCredential as failure:
        return result(Access.REFUSED, str(failure)), True
    except Failure as failure:
        if isinstance(failure, ServerRefused) and failure.status == 403:
            return result(Access.FORBIDDEN, str(failure)), False
        return result(Access.UNREACHABLE, str(failure)), failure.code in NO_CONNECTION
    return result(Access.ALLOWED if fetched.lines else Access.EMPTY), False


def check_address(
    url: str, title: str, fetcher: Fetcher, cancel: Cancel, proved: str = ""
) -> EndpointCheck:
    """Asks one address once, and says in words what came back. Raises Cancelled.

    `proved`: what any answer at all shows beside, such as that an access token was given.
    """

    def send(call: Call) -> Fetched:
        fetcher.pacer.acquire(cancel, lambda _why, _seconds: None)
        fetcher.meter.add(calls=1)
        return Fetched(fetcher.wire.send(call, cancel), [])

    def result(access: Access, detail: str) -> EndpointCheck:
        return EndpointCheck(ADDRESS_CHECK, title, access, detail)

    ahead = Ahead(send, 1)
    try:
        answer = ahead.submit(Call(url)).take(cancel, lambda: None).answer
    except Cancelled:
        raise
    except NeedsCredential as failure:
        return result(Access.REFUSED, str(failure))
    except Failure as failure:
        return result(Access.UNREACHABLE, str(failure))
    finally:
        ahead.close()
    access, words = _verdict(answer, urlsplit(url).netloc)
    return result(
        access,
        joined(" ", filter(None, (proved, words))) if access is not Access.REFUSED else words,
    )


def _verdict(answer: Answer, host: str) -> tuple[Access, str]:
    """What an answer says about the credential, and the words for it."""
    unknown = tr("So it is not known whether it takes the credential: a test URL would tell.")
    try:
        if not 200 <= answer.status < 300:
            check_status(answer, host)
        refuse_page(answer, answer.body)
    except NeedsCredential as failure:
        return Access.REFUSED, str(failure)
    except TryAgain as failure:
        return Access.UNREACHABLE, str(failure)
    except ServerRefused as failure:
        if failure.status == 403:
            return Access.FORBIDDEN, str(failure)
        return Access.ANSWERED, joined(" ", (failure.message, unknown))
    except Damaged as failure:
        return Access.ANSWERED, joined(" ", (failure.message, unknown))
    kind = quoted(answer.content_type, 60) or tr("no content type")
    size = tr("{body:,} bytes", body=len(answer.body))
    return (
        Access.ALLOWED,
        tr(
            "{host} answered {status} with {size} ({kind}).",
            host=host,
            status=answer.status,
            size=size,
            kind=kind,
        ),
    )
