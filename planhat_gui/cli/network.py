"""`network`: proxy, certificates and call limit, the same settings as the window's."""

import sys
from dataclasses import replace
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import safe
from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.network import Certificates, NetworkSettings, ProxyKind
from planhat_gui.model.secret import Secret

_LONGEST_PASSWORD = 1000
_PROXY_WORDS = {"none": ProxyKind.NONE, "system": ProxyKind.SYSTEM}
_ISSUER_WORDS = {"system": Certificates.SYSTEM, "built-in": Certificates.BUILT_IN}


def network(context: Context) -> int:
    """Show the settings, or set some of them."""
    return _set(context) if context.args.action == "set" else _show(context)


def _show(context: Context) -> int:
    facts = context.services.networks.facts()
    settings, console = facts.settings, context.console
    if context.args.json:
        console.json(
            {
                "proxy": str(settings.proxy),
                "proxy_url": settings.proxy_url,
                "proxy_user": settings.proxy_user,
                "proxy_password": facts.has_password,
                "system_proxy": facts.system_proxy,
                "certificates": str(settings.certificates),
                "ca_file": settings.ca_file,
                "calls_per_minute": settings.calls_per_minute,
            }
        )
        return 0
    proxy = {
        ProxyKind.NONE: "none",
        ProxyKind.SYSTEM: f"system: {facts.system_proxy or 'none is set'}",
        ProxyKind.OWN: settings.proxy_url,
    }[settings.proxy]
    if settings.proxy_user:
        kept = "its password is in the password store" if facts.has_password else "no password"
        proxy = f"{proxy} as {settings.proxy_user}, {kept}"
    issuers = str(settings.certificates)
    if settings.certificates is Certificates.FILE:
        issuers = settings.ca_file
    elif settings.certificates is Certificates.SYSTEM and facts.environment:
        issuers = f"system. {facts.environment}"
    console.table(
        ["Setting", "Value"],
        [
            ["Proxy", safe(proxy, 500)],
            ["Certificates", safe(issuers, 500)],
            ["Calls a minute", str(settings.calls_per_minute or "no limit")],
        ],
    )
    return 0


def _set(context: Context) -> int:
    args, networks = context.args, context.services.networks
    settings = _changed(networks.settings(), args)
    password = _password(context) if args.proxy_user else None
    interruptible(lambda _: networks.save(settings, password), context.console)
    context.console.note("The network settings are saved: the next test or run obeys them.")
    return 0


def _changed(settings: NetworkSettings, args: Any) -> NetworkSettings:
    if args.proxy is not None:
        kind = _PROXY_WORDS.get(args.proxy, ProxyKind.OWN)
        url = args.proxy if kind is ProxyKind.OWN else ""
        # Another proxy has other users.
        settings = replace(settings, proxy=kind, proxy_url=url, proxy_user="")
    if args.proxy_user is not None:
        settings = replace(settings, proxy_user=args.proxy_user.strip())
    if args.certificates is not None:
        issuers = _ISSUER_WORDS.get(args.certificates, Certificates.FILE)
        path = args.certificates if issuers is Certificates.FILE else ""
        settings = replace(settings, certificates=issuers, ca_file=path)
    if args.calls_per_minute is not None:
        settings = replace(settings, calls_per_minute=args.calls_per_minute)
    return settings


def _password(context: Context) -> Secret:
    """The proxy's password from standard input; on a terminal it is asked for and not shown."""
    text = ""
    if sys.stdin is not None and sys.stdin.isatty():
        import getpass

        text = getpass.getpass("Password of the proxy (not shown): ", stream=context.console.err)
    elif sys.stdin is not None:
        text = sys.stdin.readline(_LONGEST_PASSWORD).rstrip("\r\n")
    if not text:
        raise NeedsCredential("There is no password on standard input.", "Pipe it in.")
    return Secret(text)
