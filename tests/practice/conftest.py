"""A tenant shared by the tests that only read, and a client that says what it means."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from planhat_gui.practice import PracticeOptions, PracticeTenant

Get = Callable[..., requests.Response]
Serve = Callable[..., tuple[PracticeTenant, Get]]


def client(tenant: PracticeTenant, session: requests.Session) -> Get:
    """A function that gets a path with query parameters; `token` replaces the good one."""

    def get(path: str, token: str = tenant.token, **query: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {token}"}
        return session.get(tenant.base_url + path, params=query, headers=headers, timeout=20)

    return get


@pytest.fixture(scope="session")
def session() -> Iterator[requests.Session]:
    """One connection pool that knows nothing of proxies or netrc."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


@pytest.fixture(scope="session")
def tenant() -> Iterator[PracticeTenant]:
    """A tenant of usual size without faults; nobody writes to it."""
    with PracticeTenant() as tenant:
        yield tenant


@pytest.fixture(scope="session")
def get(tenant: PracticeTenant, session: requests.Session) -> Get:
    """Read from the shared tenant."""
    return client(tenant, session)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a tenant of one's own; arguments are those of PracticeOptions."""
    stops: list[Callable[[], None]] = []

    def start(**options: Any) -> tuple[PracticeTenant, Get]:
        own = PracticeTenant(PracticeOptions(**{"companies": 60} | options))
        own.start()
        stops.append(own.stop)
        session = requests.Session()
        session.trust_env = False
        stops.append(session.close)
        return own, client(own, session)

    yield start
    for stop in reversed(stops):
        stop()
