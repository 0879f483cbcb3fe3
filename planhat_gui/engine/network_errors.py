"""Network failures in our own words.

The libraries' texts hold paths and queries, so none is passed on.
"""

import socket
import ssl
from http.client import IncompleteRead

import requests
import urllib3.exceptions as u3

from planhat_gui.engine.connection import ForbiddenPeer
from planhat_gui.model.errors import (
    Cancelled,
    Damaged,
    Failure,
    NotAllowed,
    ServerRefused,
    TryAgain,
)


def in_words(error: BaseException, host: str, ended: str | None) -> Failure:
    """The failure for this exception; `ended` is why our watchdog shut the socket, if it did."""
    if ended == "cancelled":
        return Cancelled()
    if ended:
        return TryAgain(
            f"{host} {ended}.", "The server may be overloaded; try again later.", code="too_slow"
        )
    chain = _chain(error)
    for one in chain:
        found = _one(one, host)
        if found:
            return found
    return TryAgain(
        f"The connection to {host} failed.",
        "Check your network connection.",
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
                f"{host} leads to an address inside a private network; nothing was sent.",
                "If that is meant, add this address to the credential's allowed origins.",
                code="private_address",
            )
        case ssl.SSLCertVerificationError():
            return _certificate(error, host)
        case ssl.SSLError():
            return ServerRefused(
                f"No secure connection to {host} could be made.",
                "The server may not speak https at this address, or a proxy is in between.",
                code="tls_failed",
            )
        case socket.gaierror() | u3.NameResolutionError():
            return TryAgain(
                f"The name {host} was not found.",
                "Check the address and your network connection.",
                code="name_not_found",
            )
        case ConnectionRefusedError():
            return TryAgain(
                f"{host} refused the connection.",
                "Check the address and the port, or try again later.",
                code="connection_refused",
            )
        case u3.ConnectTimeoutError() | requests.ConnectTimeout():
            return TryAgain(
                f"{host} did not answer in time.", "Check your network.", code="connect_timeout"
            )
        case u3.ReadTimeoutError() | requests.ReadTimeout() | TimeoutError():
            return TryAgain(f"{host} stopped answering.", "Try again later.", code="read_timeout")
        case ConnectionResetError() | BrokenPipeError():
            return TryAgain(
                f"{host} ended the connection.", "Try again later.", code="connection_reset"
            )
        case IncompleteRead():  # urllib3's own are kinds of it
            return TryAgain(f"The answer of {host} ended too early.", code="cut_answer")
        case u3.InvalidHeader():  # two lengths that differ
            return Damaged(f"The answer of {host} is contradictory.", code="bad_headers")
        case u3.HeaderParsingError() | u3.LocationParseError() | UnicodeError():
            return Damaged(
                f"The answer of {host} has headers that cannot be read.", code="bad_headers"
            )
        case _:
            return _by_text(error, host)


def _by_text(error: BaseException, host: str) -> Failure | None:
    text = str(error)
    if "Remote end closed" in text:
        return TryAgain(
            f"{host} ended the connection.", "Try again later.", code="connection_reset"
        )
    if "reading chunk size" in text:
        return TryAgain(f"The answer of {host} is cut into no valid chunks.", code="cut_answer")
    if "got more than" in text or "header line" in text:
        return Damaged(
            f"The answer of {host} has headers that are too large.", code="headers_too_large"
        )
    return None


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> Failure:
    text = error.verify_message or ""
    if "expired" in text:
        why, step = (
            "its certificate has expired",
            "Check this computer's clock; else tell the server's owner.",
        )
    elif "not yet valid" in text:
        why, step = "its certificate is not valid yet", "Check this computer's clock."
    elif "Hostname mismatch" in text or "IP address mismatch" in text:
        why, step = "its certificate is for another name", "Check the address for a typing error."
    elif "self-signed" in text or "self signed" in text:
        why, step = (
            "its certificate is self-signed",
            "A proxy of your company may be in between; ask its IT.",
        )
    else:
        why, step = (
            "its certificate is from an unknown issuer",
            "A proxy of your company may be in between.",
        )
    return ServerRefused(
        f"{host} could not prove who it is: {why}. Nothing was sent.", step, code="certificate"
    )
