"""The network's settings: one small file beside the library, shared by window and command line."""

import json
import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.network import Certificates, NetworkSettings, ProxyKind, check_network
from planhat_gui.model.origins import check_proxy
from planhat_gui.store.files import write_atomic

FILE_NAME = "network.json"
PROXY_SECRET = "network-proxy"
"""Under this id the vault keeps the proxy's password."""

_FORMAT = "planhat-network/1"
_MAX_BYTES = 100_000
_MAX_CERTIFICATES = 10_000_000
_log = logging.getLogger(__name__)


class NetworkStore:
    """Read anew for every test and run: another process may have changed them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    @property
    def damaged(self) -> bool:
        """Whether what was kept could not be used, and nothing was saved since."""
        return not self._path.exists() and self._bad.exists()

    @property
    def _bad(self) -> Path:
        return self._path.with_name(f"{FILE_NAME}.bad")

    def load(self) -> NetworkSettings:
        """What was kept; the defaults where nothing is. Blocking. Raises StorageFailed.

        A damaged file is kept as `.bad`, see `damaged`.
        """
        try:
            if self._path.stat().st_size > _MAX_BYTES:
                raise ValueError("too large")
            return _settings(json.loads(self._path.read_bytes().decode("utf-8")))
        except FileNotFoundError:
            return NetworkSettings()
        except OSError as error:
            raise StorageFailed(
                tr(
                    "The network settings in {path} cannot be read ({strerror}).",
                    path=self._path,
                    strerror=(error.strerror or str(error)).lower(),
                ),
                tr("Make the file readable for you."),
            ) from error
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            _log.warning("The network settings cannot be used: %s", error)
            with suppress(OSError):
                self._path.replace(self._bad)
            return NetworkSettings()

    def save(self, settings: NetworkSettings) -> NetworkSettings:
        """Keep them, in their canonical form. Blocking. Raises NeedsFix, StorageFailed."""
        problems = check_network(settings)
        if problems:
            raise NeedsFix(problems)
        kept = settings
        if settings.proxy is ProxyKind.OWN:
            kept = replace(kept, proxy_url=check_proxy(settings.proxy_url)[0])
        if settings.certificates is Certificates.FILE:
            read_certificates(settings.ca_file)
        data = {
            "format": _FORMAT,
            "proxy": str(kept.proxy),
            "proxy_url": kept.proxy_url,
            "proxy_user": kept.proxy_user,
            "certificates": str(kept.certificates),
            "ca_file": kept.ca_file,
            "calls_per_minute": kept.calls_per_minute,
        }
        text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        write_atomic(self._path, text.encode("utf-8"))
        return kept


def read_certificates(path: str) -> str:
    """The certificates in a file, as PEM text. Blocking. Raises NeedsFix naming the file."""
    place = Path(path).expanduser()
    try:
        if place.stat().st_size > _MAX_CERTIFICATES:
            raise ValueError(tr("it is too large"))
        text = place.read_text(encoding="ascii", errors="replace")
        if "-----BEGIN CERTIFICATE-----" not in text:
            raise ValueError(tr("it holds no certificate in PEM form"))
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise NeedsFix(
            [
                Problem(
                    "ca_file",
                    tr(
                        "The file {place} cannot be used: {reason}.",
                        place=place,
                        reason=reason.lower(),
                    ),
                )
            ],
            tr("Choose another file in the Settings."),
        ) from error
    return text


def _settings(data: Any) -> NetworkSettings:
    if not isinstance(data, dict) or data["format"] != _FORMAT:
        raise ValueError("not a file of this program")
    texts = {name: data[name] for name in ("proxy_url", "proxy_user", "ca_file")}
    calls = data["calls_per_minute"]
    if not all(isinstance(text, str) for text in texts.values()) or type(calls) is not int:
        raise TypeError("a value is of the wrong kind")
    settings = NetworkSettings(
        proxy=ProxyKind(data["proxy"]),
        certificates=Certificates(data["certificates"]),
        calls_per_minute=calls,
        **texts,
    )
    problems = check_network(settings)
    if problems:
        raise ValueError(str(problems[0]))
    return settings
