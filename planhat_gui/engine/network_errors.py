"""Network failures in our own words.

The libraries' texts hold paths and queries, so none is passed on.
"""

import errno
import re
import socket
import ssl
from datetime import UTC, datetime
from http.client import IncompleteRead

import requests
import urllib3.exceptions as u3

from planhat_gui.engine.connection import ForbiddenPeer
from planhat_gui.engine.wire import SLEPT
from planhat_gui.model.errors import (
    Cancelled,
    Damaged,
    Failure,
    NotAllowed,
    ServerRefused,
    TryAgain,
)
from planhat_gui.model.language import tr
from planhat_gui.model.words import MONTHS

# Windows has a number of its own for sockets.
_NO_MORE_FILES = frozenset({errno.EMFILE, errno.ENFILE, getattr(errno, "WSAEMFILE", errno.EMFILE)})
_NO_ROUTE = frozenset({errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ENETDOWN})
_TUNNEL = re.compile(r"Tunnel connection failed: ([0-9]{3})")
_SETTINGS = tr("Check the proxy in the Settings.")


def in_words(error: BaseException, host: str, ended: str | None, proxy: str = "") -> Failure:
    """The failure for this exception; `ended` is why our watchdog shut the socket, if it did.

    `proxy` is the proxy's address, fit to be shown, when the call did not come past it.
    """
    if ended == "cancelled":
        return Cancelled()
    if ended == SLEPT:
        return TryAgain(
            tr("This computer slept, or its clock was set, while {host} was asked.", host=host),
            code=SLEPT,
        )
    if ended:
        return TryAgain(
            f"{host} {ended}.",
            tr("The server may be overloaded; try again later."),
            code="too_slow",
        )
    chain = _chain(error)
    if proxy and not any(getattr(one, "errno", None) in _NO_MORE_FILES for one in chain):
        return _proxy(chain, host, proxy)
    for one in chain:
        found = _one(one, host)
        if found:
            return found
    return TryAgain(
        tr("The connection to {host} failed.", host=host),
        tr("Check your network connection."),
        code="connection_failed",
    )


def _chain(error: BaseException) -> list[BaseException]:
    """The error and everything it was raised from or wraps, innermost first."""
    seen: list[BaseException] = []
    queue: list[object] = [error]
    while queue:
        one = queue.pop(0)
        if isinstance(one, BaseException) and one not in seen:
            seen.append(one)
            queue += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    return seen[::-1]


def _one(error: BaseException, host: str) -> Failure | None:
    match error:
        case ForbiddenPeer():
            return NotAllowed(
                tr(
                    "{host} leads to an address inside a private network; nothing was sent.",
                    host=host,
                ),
                tr("If that is meant, add this address to the credential's allowed origins."),
                code="private_address",
            )
        case ssl.SSLCertVerificationError():
            return _certificate(error, host)
        case ssl.SSLError():
            return ServerRefused(
                tr("No secure connection to {host} could be made.", host=host),
                tr("The server may not speak https at this address, or a proxy is in between."),
                code="tls_failed",
            )
        case socket.gaierror() | u3.NameResolutionError():
            return TryAgain(
                tr("The name {host} was not found.", host=host),
                tr("Check the address and your network connection."),
                code="name_not_found",
            )
        case ConnectionRefusedError():
            return TryAgain(
                tr("{host} refused the connection.", host=host),
                tr("Check the address and the port, or try again later."),
                code="connection_refused",
            )
        case u3.ConnectTimeoutError() | requests.ConnectTimeout():
            return TryAgain(
                tr("{host} did not answer in time.", host=host),
                tr("Check your network."),
                code="connect_timeout",
            )
        case u3.ReadTimeoutError() | requests.ReadTimeout() | TimeoutError():
            return TryAgain(
                tr("{host} stopped answering.", host=host),
                tr("Try again later."),
                code="read_timeout",
            )
        case ConnectionResetError() | BrokenPipeError():
            return TryAgain(
                tr("{host} ended the connection.", host=host),
                tr("Try again later."),
                code="connection_reset",
            )
        case IncompleteRead():  # urllib3's own are kinds of it
            return TryAgain(
                tr("The answer of {host} ended too early.", host=host), code="cut_answer"
            )
        case u3.InvalidHeader():  # two lengths that differ
            return Damaged(
                tr("The answer of {host} is contradictory.", host=host), code="bad_headers"
            )
        case u3.HeaderParsingError() | u3.LocationParseError() | UnicodeError():
            return Damaged(
                tr("The answer of {host} has headers that cannot be read.", host=host),
                code="bad_headers",
            )
        case _:
            return _by_text(error, host)


def _by_text(error: BaseException, host: str) -> Failure | None:
    if isinstance(error, OSError) and error.errno in _NO_MORE_FILES:
        return TryAgain(
            tr("{host} was not asked: too many files are open on this computer.", host=host),
            tr("Close other programs, or run fewer flows at once."),
            code="too_many_files",
        )
    if isinstance(error, OSError) and error.errno in _NO_ROUTE:
        return TryAgain(
            tr("There is no way from this computer to {host}.", host=host),
            tr("Check your network connection."),
            code="no_route",
        )
    text = str(error)
    if "Remote end closed" in text:
        return TryAgain(
            tr("{host} ended the connection.", host=host),
            tr("Try again later."),
            code="connection_reset",
        )
    if "reading chunk size" in text:
        return TryAgain(
            tr("The answer of {host} is cut into no valid chunks.", host=host), code="cut_answer"
        )
    if "got more than" in text or "header line" in text:
        return Damaged(
            tr("The answer of {host} has headers that are too large.", host=host),
            code="headers_too_large",
        )
    return None


def _proxy(chain: list[BaseException], host: str, proxy: str) -> Failure:
    """Why the proxy did not let the call through. Its own words are not quoted."""
    for one in chain:
        refused = _TUNNEL.search(str(one))
        if refused:
            return _tunnel_refused(int(refused[1]), host, proxy)
    for one in chain:
        match one:
            case socket.gaierror() | u3.NameResolutionError():
                return TryAgain(
                    tr("The proxy {proxy} was not found.", proxy=proxy),
                    _SETTINGS,
                    code="proxy_failed",
                )
            case ConnectionRefusedError():
                return TryAgain(
                    tr("The proxy {proxy} refused the connection.", proxy=proxy),
                    _SETTINGS,
                    code="proxy_failed",
                )
            case TimeoutError() | u3.ConnectTimeoutError() | u3.ReadTimeoutError():
                return TryAgain(
                    tr("The proxy {proxy} did not answer in time.", proxy=proxy),
                    _SETTINGS,
                    code="proxy_failed",
                )
    return TryAgain(
        tr("The proxy {proxy} did not connect this computer to {host}.", proxy=proxy, host=host),
        _SETTINGS,
        code="proxy_failed",
    )


def _tunnel_refused(status: int, host: str, proxy: str) -> Failure:
    if status == 407:
        return ServerRefused(
            tr(
                "The proxy {proxy} asks for a user and a password, or does not accept these (407).",
                proxy=proxy,
            ),
            tr("Enter them in the Settings."),
            code="proxy_login",
        )
    if status >= 500 or status in {408, 429}:
        return TryAgain(
            tr(
                "The proxy {proxy} could not reach {host} ({status}).",
                proxy=proxy,
                host=host,
                status=status,
            ),
            tr("Try again later."),
            code="proxy_failed",
        )
    return ServerRefused(
        tr(
            "The proxy {proxy} does not let this computer reach {host} ({status}).",
            proxy=proxy,
            host=host,
            status=status,
        ),
        tr("Ask whoever runs the proxy to allow that address."),
        code="proxy_refused",
    )


# OpenSSL's numbers, then those of Windows and macOS, whose words are in the user's language.
_EARLY = frozenset({9, -67819})
_EXPIRED = frozenset({10, 0x800B0101, -67818})
_OWN_ISSUER = frozenset({18, 19})
_OTHER_NAME = frozenset({62, 64, 0x800B010F, -67602})


def _today() -> str:
    now = datetime.now(UTC)
    return f"{now.day} {MONTHS[now.month - 1]} {now.year!s}"


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> Failure:
    code = getattr(error, "verify_code", 0)
    today = tr("Check this computer’s clock: it says {today}", today=_today())
    if code in _EARLY:
        why, step = tr("its certificate is not valid yet"), f"{today}."
    elif code in _EXPIRED:
        why, step = (
            tr("its certificate has expired"),
            tr("{today}. Else tell the server's owner.", today=today),
        )
    elif code in _OWN_ISSUER:
        why, step = (
            tr("its certificate is self-signed"),
            tr(
                "A proxy of your company may be in between: choose its certificates in the "
                "Settings."
            ),
        )
    elif code in _OTHER_NAME:
        why, step = (
            tr("its certificate is for another name"),
            tr("Check the address for a typing error."),
        )
    else:
        why, step = (
            tr("its certificate is from an unknown issuer"),
            tr(
                "A proxy of your company may be in between: choose its certificates in the "
                "Settings."
            ),
        )
    return ServerRefused(
        tr("{host} could not prove who it is: {why}. Nothing was sent.", host=host, why=why),
        step,
        code="certificate",
    )
