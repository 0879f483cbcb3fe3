"""A credential as it was typed on the command line: options in, checked settings out."""

from dataclasses import replace
from typing import Any

from planhat_gui.model.auth import (
    AUTH_WORDS,
    Auth,
    AuthKind,
    check_test_url,
    clean_auth,
    own_origin,
)
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import CONNECTOR_NAMES, Connector, Credential
from planhat_gui.model.names import clean_name
from planhat_gui.model.origins import DEFAULT_BASE_URL, check_base_url, check_origin, origin_of
from planhat_gui.model.regions import base_url_from

SETTINGS = ("user_name", "key_name", "token_url", "client_id", "scope")
"""The settings of all kinds, each an option by the name it has in Auth."""


def kind_words(one: Credential) -> str:
    """What a credential is for and how it proves itself, in a few words."""
    if one.connector is Connector.PLANHAT:
        return "Planhat, API access token"
    return f"{CONNECTOR_NAMES[one.connector]}, {AUTH_WORDS[one.auth.kind].label}"


def typed(args: Any, connector: Connector) -> Credential:
    """The credential as typed, checked as far as it can be by itself. Raises NeedsFix."""
    name, problem = clean_name(args.name, "credential")
    auth, problems = _auth(args, connector)
    problems = [*([problem] if problem else []), *problems]
    base_url = _base_url(args, connector, problems)
    origins = [origin_of(base_url)]
    for text in args.origins:
        origin, problem = check_origin(text, "--origin")
        problems += [problem] if problem else []
        origins.append(origin)
    origins += [own_origin(auth)] if own_origin(auth) else []
    test_url = args.test_url or ""
    if not problems and not args.replace:
        test_url, problem = check_test_url(test_url, origins)
        problems += [replace(problem, field="--test-url")] if problem else []
    if problems:
        raise NeedsFix(problems)
    return Credential(
        "",
        name,
        args.description.strip(),
        base_url,
        tuple(dict.fromkeys(origins)),
        auth=auth,
        test_url=test_url,
        connector=connector,
    )


def _base_url(args: Any, connector: Connector, problems: list[Problem]) -> str:
    if args.base_url is None:
        if connector is not Connector.PLANHAT and not args.replace:
            problems.append(Problem("--base-url", "Give the address of the API."))
        return DEFAULT_BASE_URL
    text = args.base_url
    if connector is Connector.PLANHAT:
        text = base_url_from(text) or text
    base_url, problem = check_base_url(text, "--base-url")
    problems += [problem] if problem else []
    return base_url


def _auth(args: Any, connector: Connector) -> tuple[Auth, list[Problem]]:
    """The kind and its settings; a setting of another kind is a mistake, not ignored."""
    given = {name: getattr(args, name) for name in SETTINGS if getattr(args, name) is not None}
    if connector is Connector.PLANHAT:
        wrong = [_option(name) for name in ("auth", "test_url", *given) if getattr(args, name)]
        message = "This option is for --connector generic_rest."
        return Auth(), [Problem(option, message) for option in wrong]
    if args.auth is None and args.replace and not given:
        return Auth(), []  # as it was, see `renewed`
    kind = AuthKind(args.auth or AuthKind.BEARER)
    taken = {setting.name for setting in AUTH_WORDS[kind].settings}
    problems = [
        Problem(_option(name), f"--auth {kind.value} has no use for this.")
        for name in given
        if name not in taken
    ]
    auth, wrong_settings = clean_auth(Auth(kind, **given))
    return auth, problems + [replace(one, field=_option(one.field)) for one in wrong_settings]


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def renewed(before: Credential, wanted: Credential, args: Any) -> Credential:
    """The credential there was, with what was typed anew. A new address drops the old origins.

    Raises NeedsFix for another connector: the flows that use it would stop running.
    """
    if wanted.connector is not before.connector:
        name = CONNECTOR_NAMES[before.connector]
        raise NeedsFix([Problem("--connector", f"“{before.name}” is a credential for {name}.")])
    kept = replace(before, description=wanted.description or before.description)
    if args.auth or any(getattr(args, name) is not None for name in SETTINGS):
        kept = replace(kept, auth=wanted.auth)
    if args.test_url is not None:
        kept = replace(kept, test_url=wanted.test_url)
    if args.base_url is not None:
        return replace(kept, base_url=wanted.base_url, origins=wanted.origins)
    origins = list(before.origins)
    issuer = own_origin(before.auth)
    if issuer != own_origin(kept.auth) and issuer != origin_of(before.base_url):
        origins = [one for one in origins if one != issuer]  # nothing is sent there any more
    return replace(kept, origins=(*origins, *wanted.origins[1:]))
