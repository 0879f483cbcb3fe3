"""How the network is reached: what can be set, and what a transport is handed of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.origins import check_proxy

DEFAULT_CALLS_PER_MINUTE = 180
MAX_CALLS_PER_MINUTE = 100_000
MAX_USER = 200
MAX_PATH = 4096
_UNSENDABLE = re.compile(r"[\x00-\x1f\x7f:]")


class ProxyKind(StrEnum):
    """Which proxy is used. The environment's are the system's: only where SYSTEM is chosen."""

    NONE = "none"
    SYSTEM = "system"
    OWN = "own"


class Certificates(StrEnum):
    """Whose word counts for who a server is."""

    SYSTEM = "system"
    BUILT_IN = "built-in"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """What the user has set. The proxy's password is not in here: it lies in the keyring.

    `proxy_url` is http://host:port. `calls_per_minute` is the limit where none is named; 0: none.
    """

    proxy: ProxyKind = ProxyKind.NONE
    proxy_url: str = ""
    proxy_user: str = ""
    certificates: Certificates = Certificates.SYSTEM
    ca_file: str = ""
    calls_per_minute: int = DEFAULT_CALLS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy to use. `url` is http://host:port, fit to be shown."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Network:
    """What a transport needs to know.

    `proxies` by the origin they are for; an origin that is missing is reached directly. `ca_data`
    are the certificates of FILE, as PEM text.
    """

    proxies: Mapping[str, Proxy] = field(default_factory=dict)
    certificates: Certificates = Certificates.SYSTEM
    ca_data: str = field(default="", repr=False)


def check_network(settings: NetworkSettings) -> list[Problem]:
    """Everything that is wrong with the settings, each with its field."""
    problems: list[Problem] = []
    if settings.proxy is ProxyKind.OWN:
        problem = check_proxy(settings.proxy_url)[1]
        if problem:
            problems.append(problem)
        if len(settings.proxy_user) > MAX_USER or _UNSENDABLE.search(settings.proxy_user):
            problems.append(
                Problem(
                    "proxy_user",
                    tr(
                        "At most {max_user} characters, no colon, no line break.", max_user=MAX_USER
                    ),
                )
            )
    if settings.certificates is Certificates.FILE and not settings.ca_file.strip():
        problems.append(Problem("ca_file", tr("Choose the file with the certificates (PEM).")))
    if len(settings.ca_file) > MAX_PATH or "\x00" in settings.ca_file:
        problems.append(Problem("ca_file", tr("This is no path of a file.")))
    if not 0 <= settings.calls_per_minute <= MAX_CALLS_PER_MINUTE:
        problems.append(
            Problem(
                "calls_per_minute",
                tr(
                    "A whole number from 0 (no limit) to {max_calls_per_minute:,}.",
                    max_calls_per_minute=MAX_CALLS_PER_MINUTE,
                ),
            )
        )
    return problems
