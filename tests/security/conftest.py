"""Two servers, the allowed one and a stranger's, and the program's services over a data folder."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.flow import AdvancedSource, Credential, Flow
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Step
from tests.faults import FaultServer

CANARY = "canary-Tok3n/x+y=8f2c41d97a"
NEVER = threading.Event()
NOW = CallOptions(calls_per_minute=0)

Serve = Callable[..., FaultServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start fault servers; arguments are FaultServer's."""
    servers: list[FaultServer] = []

    def start(*scripts: Any, **options: Any) -> FaultServer:
        servers.append(FaultServer(*scripts, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over an empty data folder."""
    made = build(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every name that is looked up from now on."""
    names: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: Any, *arguments: Any, **options: Any) -> Any:
        names.append(str(host))
        return real(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return names


def keep(services: Services, server: FaultServer, name: str = "Ours") -> Credential:
    """A credential with the canary, for this server alone."""
    credential = Credential("", name, base_url=server.base_url, origins=(server.base_url,))
    return services.credentials.save(credential, Secret(CANARY), session_only=True)


def flow(*steps: Step, name: str = "Somebody's", credential: str = "Ours") -> Flow:
    """A flow set up by hand."""
    return Flow(name, AdvancedSource(steps), credential)
