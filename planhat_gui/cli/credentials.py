"""`credentials`: names and addresses here, tokens in the system's password store."""

import sys
import threading
from dataclasses import replace
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.run import secret_from
from planhat_gui.cli.text import count, fitted, safe
from planhat_gui.model.errors import NeedsCredential, NeedsFix, Problem
from planhat_gui.model.flow import Credential
from planhat_gui.model.names import clean_name, name_key
from planhat_gui.model.origins import DEFAULT_BASE_URL, check_base_url, check_origin, origin_of
from planhat_gui.model.regions import base_url_from
from planhat_gui.model.report_json import check_to_dict
from planhat_gui.model.results import Access, EndpointCheck
from planhat_gui.model.secret import Secret
from planhat_gui.model.token import clean_token

_FAILED = 1
_CREDENTIAL = 4
_LONGEST_INPUT = 1 << 20
_TITLE = 28


def credentials(context: Context) -> int:
    """List, add, check or remove."""
    match context.args.action:
        case "add":
            return _add(context)
        case "check":
            return _check(context)
        case "remove":
            return _remove(context)
    return _list(context)


def _list(context: Context) -> int:
    found, console = context.services.credentials.all(), context.console
    if context.args.json:
        console.json([_described(one) for one in found])
    elif not found:
        console.note("There are no credentials yet: add one with “credentials add NAME”.")
    else:
        console.table(
            ["Name", "Base URL", "Also allowed", "Description"],
            [
                [
                    safe(one.name),
                    one.base_url,
                    ", ".join(o for o in one.origins if o != origin_of(one.base_url)),
                    safe(one.description),
                ]
                for one in found
            ],
        )
    return 0


def _described(one: Credential) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "description": one.description,
        "base_url": one.base_url,
        "origins": list(one.origins),
    }


def _add(context: Context) -> int:
    args, store, console = context.args, context.services.credentials, context.console
    wanted = _credential(args)
    before = [one for one in store.all() if name_key(one.name) == name_key(wanted.name)]
    if before and not args.replace:
        raise NeedsFix(
            [Problem("name", f"There is already a credential named “{before[0].name}”.")],
            "Choose another name, or give it the new token with --replace.",
        )
    if before:
        wanted = _renewed(before[0], wanted, moved=args.base_url is not None)
    secret = _read_token(context)
    saved = interruptible(lambda _: store.save(wanted, secret), console)
    console.note(f"“{safe(saved.name)}” is saved; its token is in {store.backend().name}.")
    return 0


def _credential(args: Any) -> Credential:
    """The credential as typed. Raises NeedsFix with all that is wrong."""
    name, problem = clean_name(args.name, "credential")
    problems = [problem]
    base_url = DEFAULT_BASE_URL
    if args.base_url is not None:
        base_url, problem = check_base_url(
            base_url_from(args.base_url) or args.base_url, "--base-url"
        )
        problems.append(problem)
    origins = [origin_of(base_url)]
    for typed in args.origins:
        origin, problem = check_origin(typed, "--origin")
        problems.append(problem)
        origins.append(origin)
    found = [one for one in problems if one is not None]
    if found:
        raise NeedsFix(found)
    return Credential("", name, args.description.strip(), base_url, tuple(origins))


def _renewed(before: Credential, wanted: Credential, *, moved: bool) -> Credential:
    """The credential there was, with what was typed anew. A new address drops the old origins."""
    kept = replace(before, description=wanted.description or before.description)
    if moved:
        return replace(kept, base_url=wanted.base_url, origins=wanted.origins)
    return replace(kept, origins=(*before.origins, *wanted.origins[1:]))


def _read_token(context: Context) -> Secret:
    """The token from standard input; on a terminal it is asked for and not shown."""
    if sys.stdin is None:
        text = ""
    elif sys.stdin.isatty():
        if context.args.no_input:
            raise NeedsCredential(
                "There is no token on standard input.", "Pipe it in, or leave --no-input out."
            )
        import getpass

        text = getpass.getpass("API access token (not shown): ", stream=context.console.err)
    else:
        text = sys.stdin.read(_LONGEST_INPUT)
    for note in clean_token(text).notes:
        context.console.note(note)
    return secret_from(text, "Standard input holds no usable token.")


def _check(context: Context) -> int:
    services, console = context.services, context.console
    credential = services.credentials.find(context.args.name)
    as_json = context.args.json

    def show(check: EndpointCheck) -> None:
        if not as_json:
            title = fitted(safe(check.title), _TITLE)
            detail = f"  {safe(check.detail, 500)}" if check.detail else ""
            console.say(f"{title:<{_TITLE}}  {check.access.value}{detail}")
            console.out.flush()

    def work(cancel: threading.Event) -> list[EndpointCheck]:
        secret = services.credentials.secret(credential.id)
        return services.check_credential(credential, secret, cancel, show)

    checks = interruptible(work, console)
    if as_json:
        console.json([check_to_dict(one) for one in checks])
    kinds = {one.access for one in checks}
    if Access.REFUSED in kinds:
        console.note("planhat-gui: The token was refused. Give a new one with “credentials add”.")
        return _CREDENTIAL
    return _FAILED if Access.UNREACHABLE in kinds else 0


def _remove(context: Context) -> int:
    services, console = context.services, context.console
    credential = services.credentials.find(context.args.name)
    used = [
        one.flow.name
        for one in services.flows.all()
        if name_key(one.flow.credential) == name_key(credential.name)
    ]
    interruptible(lambda _: services.credentials.delete(credential.id), console)
    console.note(f"“{safe(credential.name)}” and its token are deleted.")
    if used:
        names = ", ".join(f"“{safe(name)}”" for name in used[:5])
        console.note(
            f"{count(len(used), 'flow uses', 'flows use')} it: {names}"
            f"{' …' if len(used) > 5 else ''}. They will not run until you choose another."
        )
    return 0
