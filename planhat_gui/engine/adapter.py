"""What of requests is used: one session without any will of its own, its pools ours to choose."""

import threading
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from urllib3.connectionpool import ConnectionPool

from planhat_gui import __version__
from planhat_gui.engine.certificates import tls_context
from planhat_gui.engine.connection import POOLS
from planhat_gui.model.network import Network
from planhat_gui.model.origins import is_loopback

_NO_RETRY = urllib3.Retry(
    total=0,
    connect=0,
    read=0,
    redirect=0,
    status=0,
    other=0,
    respect_retry_after_header=False,
    raise_on_status=False,
    raise_on_redirect=False,
)


class Adapter(HTTPAdapter):
    """Watched connections to the origins of one network, each origin's directly or by its proxy."""

    def __init__(self, network: Network, connections: int) -> None:
        self._network, self._connections = network, connections
        self._pools: dict[str, ConnectionPool] = {}
        self._managers: list[urllib3.PoolManager] = []
        self._guard = threading.Lock()
        super().__init__(max_retries=_NO_RETRY, pool_maxsize=connections)

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str | None,  # noqa: FBT001 requests' signature
        proxies: Mapping[str, str] | None = None,
        cert: tuple[str, str] | str | None = None,
    ) -> ConnectionPool:
        """The pool of the address' origin.

        requests makes a key of all settings for every call; here only the origin ever differs.
        """
        origin = "/".join((request.url or "").split("/", 3)[:3])
        pool = self._pools.get(origin)
        if pool is None:
            with self._guard:
                pool = self._pools.get(origin) or self._pool(origin)
                self._pools[origin] = pool
        return pool

    def cert_verify(
        self,
        conn: ConnectionPool,
        url: str,
        verify: bool | str | None,  # noqa: FBT001 requests' signature
        cert: tuple[str, str] | str | None,
    ) -> None:
        """Nothing is left to say: the context of the pool verifies, and nobody can ask it not to.

        requests' own would add its list of issuers to the ones chosen.
        """

    def _pool(self, origin: str) -> ConnectionPool:
        # One manager for each origin: a pool that was found is never thrown out for another.
        options: dict[str, object] = {"num_pools": 1, "maxsize": self._connections}
        if origin.startswith("https"):
            options |= {"ssl_context": tls_context(self._network), "cert_reqs": "CERT_REQUIRED"}
        proxy = None if is_loopback(origin) else self._network.proxies.get(origin)
        manager: urllib3.PoolManager
        if proxy is None:
            manager = urllib3.PoolManager(**options)  # type: ignore[arg-type]
        else:
            headers = {}
            if proxy.user:
                login = f"{proxy.user}:{proxy.password}"
                headers = urllib3.make_headers(proxy_basic_auth=login)
            manager = urllib3.ProxyManager(proxy.url, proxy_headers=headers, **options)  # type: ignore[arg-type]
        manager.pool_classes_by_scheme = POOLS
        self._managers.append(manager)
        return manager.connection_from_url(origin)

    def forget_connections(self) -> None:
        """No connection there is now is used for a later call."""
        with self._guard:
            self._pools.clear()
            managers, self._managers = self._managers, []
        for manager in managers:
            manager.clear()

    def close(self) -> None:
        """As requests'."""
        self.forget_connections()
        super().close()


class Session(requests.Session):
    """A session that never finds a place to be redirected to."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere."""
        return


def new_session(adapter: Adapter) -> requests.Session:
    """No environment, no cookies, no headers but ours."""
    session = Session()
    session.trust_env = False
    session.cookies = RequestsCookieJar(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.clear()
    session.headers.update(
        {
            "User-Agent": f"planhat_gui/{__version__}",
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
        }
    )
    session.adapters.clear()
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
