"""A curl command as people paste it: the request in it, and the secret apart from the rest. Pure.

Only what makes the request is taken over. What is not known is refused or named: an option that
was dropped in silence would make another request of it.
"""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from urllib.parse import quote, unquote

from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import Connector
from planhat_gui.model.headers import check_headers
from planhat_gui.model.language import tr
from planhat_gui.model.macros import TextKind, body_kind, escape, parse
from planhat_gui.model.origins import check_url
from planhat_gui.model.regions import REGIONS
from planhat_gui.model.secret import Secret
from planhat_gui.model.shell_words import command_words
from planhat_gui.model.source import Method, Step

MAX_COMMAND = 1 << 20

_METHOD = frozenset({"-X", "--request"})
_HEADER = frozenset({"-H", "--header"})
_DATA = frozenset({"-d", "--data", "--data-raw", "--data-ascii", "--data-binary"})
_WITH_VALUE = _METHOD | _HEADER | _DATA | {"-u", "--user", "--url", "--json", "-A", "--user-agent"}
_WITH_VALUE |= {"--oauth2-bearer", "-m", "--max-time", "--connect-timeout", "--retry"}
_WITH_VALUE |= {"--data-urlencode", "-b", "--cookie", "-e", "--referer", "-o", "--output", "-w"}
_WITH_VALUE |= {"--write-out"}
_HARMLESS = frozenset(
    {"-s", "--silent", "-S", "--show-error", "-i", "--include", "-v", "--verbose", "--compressed"}
    | {"-f", "--fail", "-#", "--progress-bar", "--http1.1", "--http2", "-g", "--globoff"}
    | {"-m", "--max-time", "--connect-timeout", "--retry", "-A", "--user-agent"}
    | {"-o", "--output", "-O", "--remote-name", "-w", "--write-out", "-N", "--no-buffer"}
)
"""Where the answer goes and how long one waits is no part of the request."""
_MOST_FLAGS = 12
_ENDS = frozenset({"|", "||", "&&", "&", ";", ">", ">>", "2>", "2>&1"})
_LEFT_OUT = {
    "-b": tr("cookies are never sent"),
    "--cookie": tr("cookies are never sent"),
    "-L": tr("redirects are never followed"),
    "--location": tr("redirects are never followed"),
    "-k": tr("certificates are always checked"),
    "--insecure": tr("certificates are always checked"),
}
_KEY_NAME = re.compile(r"(?:^|[-_])(?:api[-_]?key|apikey|token|secret|key)$", re.IGNORECASE)
_PLANHAT = frozenset(region.base_url for region in REGIONS)


@dataclass(frozen=True, slots=True)
class PastedCommand:
    """What a command asks. `secret` is in none of the other members; the repr does not show it."""

    step: Step
    origin: str
    connector: Connector
    auth: Auth = field(default_factory=lambda: Auth(AuthKind.NONE))
    secret: Secret | None = field(default=None, repr=False)
    notes: tuple[str, ...] = ()


def is_curl(text: str) -> bool:
    """Whether this is meant as a curl command."""
    return re.match(r"\s*(?:\$\s+)?curl(?:\.exe)?\s", text) is not None


def read_curl(text: str) -> PastedCommand:
    """The request in a curl command. Raises NeedsFix, whose sentences never quote a value."""
    if len(text) > MAX_COMMAND or not is_curl(text):
        raise _refused(tr("This is not a curl command: it begins with “curl”."))
    try:
        words = command_words(text.strip().removeprefix("$").strip())
    except ValueError:
        raise _refused(tr("A quotation mark in the command is not closed.")) from None
    return _Reader().read(words[1:])


def _refused(sentence: str) -> NeedsFix:
    return NeedsFix([Problem("", sentence)])


class _Reader:
    """Reads the words of one command."""

    def __init__(self) -> None:
        self.url = self.method = ""
        self.headers: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.in_url = False
        self.auth, self.secret = Auth(AuthKind.NONE), ""
        self.notes: list[str] = []

    def read(self, words: list[str]) -> PastedCommand:
        """All words, then the request they make."""
        rest = takewhile(lambda word: word not in _ENDS, words)  # what follows is not curl's
        for word in rest:
            self._word(word, lambda: next(rest, None))
        if not self.url:
            raise _refused(tr("There is no address in the command."))
        return self._made()

    def _word(self, word: str, following: Callable[[], str | None]) -> None:
        if not word.startswith("-") or word == "-":
            self._address(word)
            return
        name, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if not equals and len(word) > 2 and word[0] != word[1]:
            if word[:2] not in _WITH_VALUE and len(word) <= _MOST_FLAGS:  # -sSL
                self._word(word[:2], following)
                self._word(f"-{word[2:]}", following)
                return
            if word[:2] in _WITH_VALUE:
                name, equals, value = word[:2], "=", word[2:]  # -XPOST, -H'…'
        if name in _WITH_VALUE:
            given = value if equals else following()
            if given is None:
                raise _refused(tr("The option {name} has no value.", name=name))
            self._option(name, given)
        elif name in {"-G", "--get"}:
            self.in_url = True
        elif name in _LEFT_OUT:
            self._leave_out(name)
        elif name not in _HARMLESS:
            raise _refused(
                tr(
                    "The option {name} is not known here. Set the request up by hand.",
                    name=name[:30],
                )
            )

    def _leave_out(self, name: str) -> None:
        self.notes.append(
            tr("{name} was left out: {left_out}.", name=name, left_out=_LEFT_OUT[name])
        )

    def _address(self, text: str) -> None:
        if self.url:
            raise _refused(tr("There are two addresses in the command: paste one request."))
        self.url = text

    def _option(self, name: str, value: str) -> None:
        if name in _METHOD:
            self.method = value.upper()
        elif name in _HEADER:
            self._header(value)
        elif name in _DATA or name == "--json":
            if value.startswith("@") and name != "--data-raw":
                raise _refused(tr("The body is in a file, which is not read: paste it in by hand."))
            self.data.append(value)
            if name == "--json":
                self.headers.append(("Content-Type", "application/json"))
        elif name == "--data-urlencode":
            self.data.append(_encoded(value))
        elif name in {"-e", "--referer"}:
            self._header(f"Referer: {value}")
        elif name in _LEFT_OUT:
            self._leave_out(name)
        elif name == "--url":
            self._address(value)
        elif name == "--oauth2-bearer":
            self._prove(Auth(AuthKind.BEARER), value)
        elif name in {"-u", "--user"}:
            user, _, password = value.partition(":")
            self._prove(Auth(AuthKind.BASIC, user_name=user), password)

    def _header(self, text: str) -> None:
        name, _, value = (part.strip() for part in text.partition(":"))
        scheme, _, rest = value.partition(" ")
        if name.lower() == "authorization" and scheme.lower() == "bearer":
            self._prove(Auth(AuthKind.BEARER), rest.strip())
        elif name.lower() == "authorization" and scheme.lower() == "basic":
            user, _, password = _from_base64(rest.strip()).partition(":")
            self._prove(Auth(AuthKind.BASIC, user_name=user), password)
        elif name.lower() == "authorization" or _KEY_NAME.search(name):
            self._prove(Auth(AuthKind.API_KEY_HEADER, key_name=name), value)
        elif check_headers([(name, value)]):
            self.notes.append(
                tr("The header {name} was left out: it is set by the program.", name=name[:40])
            )
        else:
            self.headers.append((name, value))

    def _prove(self, auth: Auth, secret: str) -> None:
        if self.secret:
            raise _refused(tr("The command has two secrets. Set the request up by hand."))
        if not secret or secret.startswith("$"):
            self.notes.append(tr("The secret is not in the command, only a name for it."))
            return
        self.auth, self.secret = auth, secret

    def _made(self) -> PastedCommand:
        body = "&".join(self.data) if self.data else None
        url = self.url if "://" in self.url else f"https://{self.url}"
        if self.in_url and body is not None:
            url, body = f"{url}{'&' if '?' in url else '?'}{body}", None
        address, problem = check_url(self._without_key(url))
        if address is None:
            raise NeedsFix([problem] if problem else [])
        method = self.method or ("GET" if body is None else "POST")
        if method not in set(Method):
            raise _refused(
                tr(
                    "The method {method} cannot be used: {method_2}.",
                    method=method[:20],
                    method_2=", ".join(Method),
                )
            )
        kinds = {name.lower(): value for name, value in self.headers}
        if body is not None and "content-type" not in kinds:  # as curl itself would say
            self.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
        step = Step(
            url=escape(address.url, TextKind.URL),
            key="step_1",
            method=Method(method),
            headers=tuple((n, escape(v, TextKind.HEADER)) for n, v in self.headers),
            body=None if body is None else _escaped_body(body, kinds.get("content-type", "")),
        )
        planhat = address.origin in _PLANHAT and self.auth.kind is AuthKind.BEARER
        return PastedCommand(
            step,
            address.origin,
            Connector.PLANHAT if planhat else Connector.GENERIC_REST,
            self.auth,
            Secret(self.secret) if self.secret else None,
            tuple(self.notes),
        )

    def _without_key(self, url: str) -> str:
        """The address without a parameter that holds a key; the key becomes the secret."""
        before, mark, query = url.partition("?")
        kept = []
        for part in query.split("&") if mark else []:
            name, _, value = part.partition("=")
            if value and not self.secret and _KEY_NAME.search(unquote(name)):
                self._prove(Auth(AuthKind.API_KEY_QUERY, key_name=unquote(name)), unquote(value))
            else:
                kept.append(part)
        return f"{before}?{'&'.join(kept)}" if kept else before


def _encoded(text: str) -> str:
    """`name=content`, `=content` or `content` of --data-urlencode, the content encoded."""
    parted = re.split("([=@])", text, maxsplit=1)
    name, sign, content = parted if len(parted) > 1 else ("", "=", text)
    if sign == "@":
        raise _refused(tr("The body is in a file, which is not read: paste it in by hand."))
    return f"{name}={quote(content, safe='')}" if name else quote(content, safe="")


def _escaped_body(body: str, content_type: str) -> str:
    """The body written so that it is sent as it is; left alone where no brace is a macro's."""
    kind = body_kind(body, content_type or "application/x-www-form-urlencoded")
    return body if parse(body, kind).pieces == (body,) else escape(body, kind)


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        raise _refused(tr("The Basic authorization in the command cannot be read.")) from None
