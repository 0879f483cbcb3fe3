"""What the network's settings come to for the call at hand: which proxy, whose certificates."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from planhat_gui.logs import register_secret
from planhat_gui.model.errors import Failure, NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.network import (
    Certificates,
    Network,
    NetworkSettings,
    Proxy,
    ProxyKind,
    check_network,
)
from planhat_gui.model.origins import check_proxy, is_loopback
from planhat_gui.model.secret import Secret
from planhat_gui.store.network import PROXY_SECRET, NetworkStore, read_certificates
from planhat_gui.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """The settings, and what there is to know for whoever changes them.

    `system_proxy` is its address without a password, or why it cannot be used, or "".
    `environment` says which variable decides about the system's certificates, or "". `damaged`:
    what was set is lost, and these are the defaults.
    """

    settings: NetworkSettings
    has_password: bool
    system_proxy: str
    environment: str
    damaged: bool = False


class Networks:
    """The settings, and the networks made of them. All methods may block."""

    def __init__(self, store: NetworkStore, vault: Vault) -> None:
        self._store, self._vault = store, vault

    def settings(self) -> NetworkSettings:
        """What is set now. Raises StorageFailed."""
        return self._store.load()

    def facts(self) -> NetworkFacts:
        """For the form. Raises StorageFailed."""
        settings = self._store.load()
        password = bool(settings.proxy_user) and self._password() is not None
        return NetworkFacts(
            settings, password, system_proxy(), environment_certificates(), self._store.damaged
        )

    def save(self, settings: NetworkSettings, password: Secret | None) -> NetworkSettings:
        """Keep the settings, and the proxy's password in the keyring; None: as it was.

        Without a user the password goes. Raises NeedsFix, NeedsCredential, StorageFailed, TryAgain.
        """
        if settings.proxy is not ProxyKind.OWN:
            settings = replace(settings, proxy_user="")
        problems = check_network(settings)
        if problems:
            raise NeedsFix(problems)
        before = self._store.load()
        # The password first: settings that name a user without one would only fail later.
        if settings.proxy_user and password is not None:
            register_secret(password.reveal())
            self._vault.write(PROXY_SECRET, password)
        kept = self._store.save(settings)
        if before.proxy_user and not kept.proxy_user:
            self._vault.delete(PROXY_SECRET)
        return kept

    def network(self, origins: Sequence[str]) -> Network:
        """How these origins are reached. Raises NeedsFix, StorageFailed."""
        settings = self._store.load()
        if self._store.damaged and not all(map(is_loopback, origins)):
            # Whoever set a proxy does not want to be seen without it.
            raise StorageFailed(
                tr(
                    "The network settings are damaged, so nobody knows whether a proxy is to be "
                    "used."
                ),
                tr("Save them again: File › Settings, or “planhat-gui network set”."),
                code="network_settings_damaged",
            )
        data = ""
        if settings.certificates is Certificates.FILE:
            data = read_certificates(settings.ca_file)
        proxies = {}
        for origin in origins:
            proxy = None if is_loopback(origin) else self._proxy(settings, origin)
            if proxy:
                proxies[origin] = proxy
        return Network(proxies, settings.certificates, data)

    def shown(self, origins: Sequence[str]) -> list[str]:
        """What is to be said of a call to these origins: the proxy, a variable that was obeyed."""
        settings = self._store.load()
        far = [origin for origin in origins if not is_loopback(origin)]
        said = []
        for origin in far:
            proxy = self._proxy(settings, origin)
            if proxy:
                kind = tr("System proxy") if settings.proxy is ProxyKind.SYSTEM else tr("Proxy")
                said.append(f"{kind}: {proxy.url}")
        if far and settings.certificates is Certificates.SYSTEM:
            said.append(environment_certificates())
        return list(dict.fromkeys(one for one in said if one))

    def _proxy(self, settings: NetworkSettings, origin: str) -> Proxy | None:
        match settings.proxy:
            case ProxyKind.NONE:
                return None
            case ProxyKind.OWN:
                password = self._password() if settings.proxy_user else None
                return _login(settings.proxy_url, settings.proxy_user, password or "")
            case ProxyKind.SYSTEM:
                host = urlsplit(origin).hostname or ""
                return None if proxy_bypass(host) else _of_the_system()

    def _password(self) -> str | None:
        """Without one the proxy is asked all the same, and says that it wants one."""
        try:
            return self._vault.read(PROXY_SECRET).reveal()
        except Failure:
            return None


def system_proxy() -> str:
    """The proxy that SYSTEM stands for, fit to be shown; "" when there is none."""
    try:
        proxy = _of_the_system()
    except NeedsFix as failure:
        return failure.problems[0].message
    return proxy.url if proxy else ""


def environment_certificates() -> str:
    """OpenSSL obeys these two on systems whose certificates are files."""
    if sys.platform in {"win32", "darwin"}:
        return ""
    names = [name for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if os.environ.get(name)]
    return (
        tr("{names} is set and says which the system’s certificates are.", names=names[0])
        if names
        else ""
    )


def _of_the_system() -> Proxy | None:
    found = getproxies()
    text = found.get("https") or found.get("all")
    if not text:
        return None
    if "://" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
    except ValueError:
        parts, user, password = urlsplit(""), "", ""
    place = parts.netloc.rpartition("@")[2]
    if place and parts.scheme == "http" and ":" not in place.rpartition("]")[2]:
        place += ":80"
    url, problem = check_proxy(f"{parts.scheme}://{place}", "proxy")
    if problem:
        raise NeedsFix(
            [
                Problem(
                    "proxy",
                    tr(
                        "The system’s proxy cannot be used: {problem_message}",
                        problem_message=problem.message,
                    ),
                )
            ],
            tr("Choose another proxy in the Settings."),
        )
    return _login(url, user, password)


def _login(url: str, user: str, password: str) -> Proxy:
    register_secret(password)
    return Proxy(url, user, password)
