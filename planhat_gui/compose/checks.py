"""Checking a credential: every endpoint of Planhat, or one address of another API."""

from collections.abc import Callable, Sequence

from planhat_gui.compose.calls import Calls, Reach
from planhat_gui.engine.retry import FOR_TEST
from planhat_gui.model.auth import AuthKind
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import ADDRESS_CHECK, EndpointCheck
from planhat_gui.model.secret import Secret
from planhat_gui.model.template import Template


def checked_objects(credential: Credential, templates: Sequence[Template]) -> list[tuple[str, str]]:
    """What a check of this credential asks, as ids and titles in its order."""
    if credential.connector is Connector.PLANHAT:
        return [(template.id, template.title) for template in templates]
    return [(ADDRESS_CHECK, tr("Test URL") if credential.test_url else tr("Base URL"))]


def check_credential(
    calls: Calls,
    templates: Sequence[Template],
    credential: Credential,
    secret: Secret | None,
    cancel: Cancel,
    on_result: Callable[[EndpointCheck], None],
) -> list[EndpointCheck]:
    """The results, each as it comes. Blocking. Raises Cancelled."""
    from planhat_gui.engine.check import check_address, check_endpoints

    auth, base_url = credential.auth, credential.base_url
    pacer = calls.pacer(credential.id or base_url)
    with calls.fetcher(Reach(credential.origins), secret, pacer, FOR_TEST, auth=auth) as fetcher:
        if credential.connector is Connector.PLANHAT:
            return check_endpoints(templates, base_url, fetcher, cancel, on_result)
        ((_, title),) = checked_objects(credential, templates)
        proved = tr("An access token was given.") if auth.kind is AuthKind.OAUTH2 else ""
        check = check_address(credential.test_url or base_url, title, fetcher, cancel, proved)
        on_result(check)
        return [check]
