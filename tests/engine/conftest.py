"""What the engine's tests have in common: fault servers, transports, a clock without waiting."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from planhat_gui.engine.transport import Transport
from planhat_gui.model.secret import Secret
from tests.engine.doubles import TOKEN
from tests.faults import FaultServer

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start fault servers; arguments are FaultServer's."""
    servers: list[FaultServer] = []

    def start(*scripts: Any, **options: Any) -> FaultServer:
        server = FaultServer(*scripts, **options)
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def transport() -> Iterator[Transports]:
    """Make transports with the test's token, for servers or origins; options are Transport's."""
    made: list[Transport] = []

    def make(*origins: FaultServer | str, **options: Any) -> Transport:
        texts = tuple(o.base_url if isinstance(o, FaultServer) else o for o in origins)
        one = Transport(texts, options.pop("secret", Secret(TOKEN)), **options)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
