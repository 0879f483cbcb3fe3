"""`credentials`: names and addresses here, secrets in the system's password store."""

import sys
import threading
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.credential_typed import kind_words, renewed, typed
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.run import secret_from
from planhat_gui.cli.text import count, fitted, safe
from planhat_gui.model.auth import AUTH_WORDS, AuthKind, clean_secret, own_origin, secret_word
from planhat_gui.model.errors import NeedsCredential, NeedsFix, Problem
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.names import name_key
from planhat_gui.model.origins import origin_of
from planhat_gui.model.report_json import check_to_dict
from planhat_gui.model.results import Access, EndpointCheck
from planhat_gui.model.secret import Secret
from planhat_gui.model.words import age

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
            ["Name", "Kind", "Base URL", "Also allowed", "Token saved", "Description"],
            [
                [
                    safe(one.name),
                    kind_words(one),
                    one.base_url,
                    ", ".join(o for o in one.origins if o != origin_of(one.base_url)),
                    age(one.token_saved, datetime.now(UTC).astimezone()),
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
        "connector": one.connector.value,
        "auth": {name: value for name, value in asdict(one.auth).items() if value},
        "test_url": one.test_url,
        "token_saved": one.token_saved.isoformat() if one.token_saved else None,
    }


def _add(context: Context) -> int:
    args, services, console = context.args, context.services, context.console
    store = services.credentials
    before = [one for one in store.all() if name_key(one.name) == name_key(args.name)]
    was = before[0].connector if before and args.replace else Connector.PLANHAT
    wanted = typed(args, Connector(args.connector or was))
    if before and not args.replace:
        raise NeedsFix(
            [Problem("name", f"There is already a credential named “{before[0].name}”.")],
            "Choose another name, or change it with --replace.",
        )
    if before:
        wanted = renewed(before[0], wanted, args)
    kind = wanted.auth.kind
    secret = None if kind is AuthKind.NONE else _read_secret(context, kind)
    saved = interruptible(lambda _: services.imports.save_typed(wanted, secret), console)
    name = f"“{safe(saved.name)}” is saved"
    if secret is None:
        console.note(f"{name}; it needs no secret.")
    else:
        console.note(f"{name}; its {secret_word(kind)} is in {store.backend().name}.")
    issuer = own_origin(saved.auth)
    if issuer and issuer != origin_of(saved.base_url):
        console.note(f"Allowed as well: {issuer}, where its client secret is sent.")
    return 0


def _read_secret(context: Context, kind: AuthKind) -> Secret:
    """The secret from standard input; on a terminal it is asked for and not shown."""
    word = secret_word(kind)
    if sys.stdin is None:
        text = ""
    elif sys.stdin.isatty():
        if context.args.no_input:
            raise NeedsCredential(
                f"There is no {word} on standard input.", "Pipe it in, or leave --no-input out."
            )
        import getpass

        asked = "API access token" if kind is AuthKind.BEARER else AUTH_WORDS[kind].secret_label
        text = getpass.getpass(f"{asked} (not shown): ", stream=context.console.err)
    else:
        text = sys.stdin.read(_LONGEST_INPUT)
    for note in clean_secret(kind, text).notes:
        context.console.note(note)
    return secret_from(text, f"Standard input holds no usable {word}.", kind)


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
        return services.check_credential(credential, None, cancel, show)

    if not as_json:
        console.note(f"{safe(credential.name)}: {kind_words(credential)}")
    checks = interruptible(work, console)
    if as_json:
        console.json([check_to_dict(one) for one in checks])
    kinds = {one.access for one in checks}
    if Access.REFUSED in kinds:
        word = secret_word(credential.auth.kind) or "credential"
        console.note(f"planhat-gui: The {word} was refused. Give a new one with “credentials add”.")
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
    word = secret_word(credential.auth.kind)
    what = f"and its {word} are deleted" if word else "is deleted"
    console.note(f"“{safe(credential.name)}” {what}.")
    if used:
        names = ", ".join(f"“{safe(name)}”" for name in used[:5])
        console.note(
            f"{count(len(used), 'flow uses', 'flows use')} it: {names}"
            f"{' …' if len(used) > 5 else ''}. They will not run until you choose another."
        )
    return 0
