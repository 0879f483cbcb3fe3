"""Addresses: one strict reading of them, used wherever it is decided where something may be sent.

What is not plainly a host is refused, never repaired: a parser that repairs and another that does
not are how a token gets sent to the wrong place. An `Address` is all ASCII, so whoever opens the
connection has nothing left to interpret: the host on screen is the host of the socket.
"""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.inner import (
    NUMBER_LABEL,
    as_old_resolvers_read,
    is_inner_number,
    is_own_computer,
)
from planhat_gui.model.language import tr

DEFAULT_BASE_URL = "https://api.planhat.com"
MAX_URL = 8192

_MAX_HOST = 253
_MAX_PORT = 65535
_DEFAULT_PORTS = {"https": 443, "http": 80}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PARTS = re.compile(r"([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_PERCENT_DOT = re.compile("%2e", re.IGNORECASE)
_LONGEST_DOTS = len("%2e%2e")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BIDI_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5")
# IDNA 2003 and 2008 make different hosts of these, so no reading of them is the right one.
_AMBIGUOUS_LETTERS = frozenset("ßς")


@dataclass(frozen=True, slots=True)
class Address:
    """A checked address. `url` is what to send; `host` is lower case, ASCII, without brackets.

    `path` is the path with the query, as it goes out. `inner` is True when the host as written
    is inside the user's own computer or network (a name may still lead there: ask `is_inner`
    about the address connected to).
    """

    scheme: str
    host: str
    port: int
    path: str
    inner: bool

    @property
    def origin(self) -> str:
        """scheme://host[:port], without a port that is the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if _DEFAULT_PORTS[self.scheme] == self.port else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path

    @property
    def loopback(self) -> bool:
        """True when the host as written is this very computer."""
        return is_own_computer(self.host)


class _Refused(ValueError):
    """The sentence that says why an address is no good."""


def check_url(text: str, field: str = "url") -> tuple[Address | None, Problem | None]:
    """The address in `text`, or what is wrong with it. Spaces around it are ignored.

    Macros must be filled in before. http is taken for loopback only.
    """
    try:
        return _read(text), None
    except _Refused as refusal:
        return None, Problem(field, str(refusal))


def origin_of(url: str, field: str = "url") -> str:
    """scheme://host[:port] in its one canonical form. Raises NeedsFix saying why there is none."""
    address, problem = check_url(url, field)
    if address is None:
        raise NeedsFix([problem] if problem else [])
    return address.origin


def check_base_url(text: str, field: str = "base_url") -> tuple[str, Problem | None]:
    """The base URL without a slash at its end; with a problem, the default one instead."""
    if not text.strip():
        return DEFAULT_BASE_URL, Problem(
            field,
            tr(
                "Enter the address of the API, for example {default_base_url}.",
                default_base_url=DEFAULT_BASE_URL,
            ),
        )
    address, problem = check_url(text, field)
    if address is None:
        return DEFAULT_BASE_URL, problem
    if "?" in address.path:
        return DEFAULT_BASE_URL, Problem(
            field, tr("A base URL has nothing after the path: remove the “?” and what follows it.")
        )
    return address.url.rstrip("/"), None


def check_origin(text: str, field: str = "origins") -> tuple[str, Problem | None]:
    """The canonical form of an allowed origin typed by hand; anything after the host is refused."""
    address, problem = check_url(text, field)
    if address is None:
        return "", problem
    if address.path.strip("/"):
        return "", Problem(
            field,
            tr(
                "An origin ends after the host: {origin} (remove {address_path}).",
                origin=address.origin,
                address_path=address.path,
            ),
        )
    return address.origin, None


def check_proxy(text: str, field: str = "proxy_url") -> tuple[str, Problem | None]:
    """http://host:port of a proxy, "" with a problem. Without a scheme, http is meant."""
    text = text.strip()
    scheme, colons, rest = text.partition("://")
    if not colons:
        scheme, rest = "http", text
    try:
        if not text:
            raise _Refused(
                tr("Enter the address of the proxy, for example proxy.example.com:8080.")
            )
        _refuse_invisible(text)
        if scheme.lower() != "http":
            raise _Refused(
                tr("Only http proxies can be used (found '{scheme}').", scheme=scheme[:20])
            )
        if "@" in rest:
            raise _Refused(tr("Write the proxy's user and password into their own fields."))
        host, port = _host_and_port(rest.rstrip("/"), "http")
        if not re.search(r":[0-9]+/*$", rest):
            raise _Refused(tr("Add the proxy's port, for example {host}:8080.", host=host))
    except _Refused as refusal:
        return "", Problem(field, str(refusal))
    return f"http://{f'[{host}]' if ':' in host else host}:{port}", None


def is_loopback(origin: str) -> bool:
    """Whether an origin is this very computer."""
    address, _ = check_url(origin)
    return address is not None and address.loopback


def _read(text: str) -> Address:
    text = text.strip()
    if not text:
        raise _Refused(tr("Enter the address of the endpoint."))
    if len(text) > MAX_URL:
        raise _Refused(tr("The address is longer than {max_url:,} characters.", max_url=MAX_URL))
    _refuse_invisible(text)
    if "\\" in text:
        raise _Refused(tr("The address contains a backslash, which is not allowed."))
    scheme, rest = _scheme(text)
    match = _PARTS.fullmatch(rest)
    authority, path, query, fragment = match.groups() if match else ("", "", None, None)
    if fragment is not None:
        raise _Refused(
            tr(
                "What follows '#' in an address is never sent: remove it, or write %23 for the "
                "sign."
            )
        )
    if "@" in authority:
        raise _Refused(tr("Remove the name and password from the address; use a credential."))
    host, port = _host_and_port(authority, scheme)
    inner = host == "localhost" or host.endswith(".localhost") or is_inner_number(host)
    address = Address(scheme, host, port, (_path(path) or "/") + _query(query), inner)
    if scheme == "http" and not address.loopback:
        raise _Refused(tr("The token would travel unprotected. Use https://."))
    return address


def _refuse_invisible(text: str) -> None:
    if text.isascii() and text.isprintable():
        return  # nearly every address: nothing to refuse among these
    for character in text:
        code = f"U+{ord(character):04X}"
        category = unicodedata.category(character)
        if category in {"Cc", "Zl", "Zp"}:
            raise _Refused(
                tr("The address contains a line break or control character ({code}).", code=code)
            )
        if character in _BIDI_MARKS:
            raise _Refused(tr("The address contains a text-direction mark ({code}).", code=code))
        if category == "Cf" or character in _BLANK_LETTERS:
            raise _Refused(tr("The address contains an invisible character ({code}).", code=code))
        if category in {"Cs", "Co", "Cn"}:
            raise _Refused(tr("The address contains an invalid character ({code}).", code=code))


def _scheme(text: str) -> tuple[str, str]:
    match = _SCHEME.match(text)
    scheme = match[1].lower() if match else ""
    # “api.planhat.com:443/x” and “localhost:8080” have no scheme, though they look it.
    is_host = bool(match) and ("." in scheme or text[len(scheme) + 1 :][:1].isdigit())
    if match is None or is_host:
        raise _Refused(
            tr(
                "An address begins with https://. Did you mean https://{text_}?",
                text_=text.lstrip("/"),
            )
        )
    if scheme not in _DEFAULT_PORTS:
        raise _Refused(tr("Only https addresses can be used (found '{scheme}').", scheme=scheme))
    rest = text[len(scheme) + 1 :]
    if not rest.startswith("//"):
        raise _Refused(tr("After {scheme}: come two slashes, then the host.", scheme=scheme))
    return scheme, rest[2:]


# Every page of a run is asked of the same host, which is read once. The same text gives the same
# host, and what is refused is never kept.
@lru_cache(maxsize=64)
def _host_and_port(authority: str, scheme: str) -> tuple[str, int]:
    if authority.startswith("["):
        inside, bracket, rest = authority[1:].partition("]")
        host = _ipv6(inside) if bracket else ""
        if not host or (rest and not rest.startswith(":")):
            raise _Refused(tr("The host is not a valid IPv6 address in brackets."))
        port = rest[1:]
    else:
        name, _, port = authority.partition(":")
        host = _name(name)
    return host, _port(port, scheme)


def _port(text: str, scheme: str) -> int:
    if not text:
        return _DEFAULT_PORTS[scheme]
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 0 < int(text) <= _MAX_PORT:
        raise _Refused(tr("The port, after the host, is a number from 1 to 65,535."))
    return int(text)


def _ipv6(text: str) -> str:
    if "%" in text:
        raise _Refused(tr("The host name contains '%', which is not allowed."))
    try:
        address = ipaddress.IPv6Address(text)
    except ValueError:
        return ""
    if address.ipv4_mapped is not None:
        raise _Refused(
            tr("Write the number address as {ipv4_mapped}.", ipv4_mapped=address.ipv4_mapped)
        )
    return address.compressed


def _name(text: str) -> str:
    """A host name or an IPv4 address in its canonical form."""
    if not text:
        raise _Refused(tr("The host name is missing: https://, then for example api.planhat.com."))
    if "%" in text:
        raise _Refused(tr("The host name contains '%', which is not allowed."))
    text = unicodedata.normalize("NFC", text.removesuffix("."))
    _refuse_number_in_disguise(text)
    for character in text:
        if not _allowed_in_host(character):
            raise _Refused(
                tr(
                    "The host contains a character that is not allowed (U+{ord:04X}).",
                    ord=ord(character),
                )
            )
    labels = [_label(label) for label in text.lower().split(".")]
    host = ".".join(labels)
    if len(host) > _MAX_HOST:
        raise _Refused(tr("The host name is not valid (too long: at most 253 characters)."))
    return host


def _refuse_number_in_disguise(text: str) -> None:
    """Only 127.0.0.1 may be written 127.0.0.1: resolvers disagree about all other forms."""
    plain = unicodedata.normalize("NFKC", text).replace("。", ".").removesuffix(".")
    if not NUMBER_LABEL.fullmatch(plain.rpartition(".")[2]):
        return
    canonical = as_old_resolvers_read(plain)
    if canonical == text:
        return
    if canonical is None:
        raise _Refused(tr("The host is not a valid number address (four numbers from 0 to 255)."))
    raise _Refused(tr("Write the number address as {canonical}.", canonical=canonical))


def _allowed_in_host(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character in "-_."
    if character in _AMBIGUOUS_LETTERS or unicodedata.normalize("NFKC", character) != character:
        return False
    return unicodedata.category(character) in {"Ll", "Lu", "Lo", "Lm", "Mn", "Mc", "Nd"}


def _label(label: str) -> str:
    """One part of a name, as the name service wants it (punycode when it is not ASCII)."""
    if not label:
        raise _Refused(tr("The host name is not valid (empty part)."))
    if not label.isascii():
        try:
            label = label.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise _Refused(
                tr("The host name is not valid (a part cannot be written in ASCII).")
            ) from error
    if len(label) > 63:
        raise _Refused(tr("The host name is not valid (part too long)."))
    if not _LABEL.fullmatch(label):
        raise _Refused(tr("The host name is not valid (a part begins or ends with a hyphen)."))
    return label


def _path(path: str) -> str:
    _refuse_percent(path)
    for segment in path.split("/"):
        if len(segment) <= _LONGEST_DOTS and _PERCENT_DOT.sub(".", segment) in {".", ".."}:
            raise _Refused(tr("'..' and '.' as parts of the path are not allowed in the address."))
    return quote(path, safe="/%:@!$&'()*+,;=~-._")


def _query(query: str | None) -> str:
    if not query or query == "?":
        return ""
    _refuse_percent(query)
    return "?" + quote(query[1:], safe="/%:@!$&'()*+,;=~-._?")


def _refuse_percent(text: str) -> None:
    if _BAD_PERCENT.search(text):
        raise _Refused(
            tr("'%' must be followed by two hex digits. To send a percent sign write %25.")
        )
