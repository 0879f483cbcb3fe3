"""Whose word counts for who a server is: the system's, that of a list that came along, a file's.

Made here and not by urllib3, whose own contexts obey the environment (SSLKEYLOGFILE).
"""

import ssl
import sys

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.network import Certificates, Network


def tls_context(network: Network) -> ssl.SSLContext:
    """A client's side that always verifies. Raises NeedsFix when the file holds no certificates."""
    match network.certificates:
        case Certificates.SYSTEM:
            return _of_the_system()
        case Certificates.BUILT_IN:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            _load_built_in(context)
            return context
        case Certificates.FILE:
            return _of_file(network.ca_data)


def _of_the_system() -> ssl.SSLContext:
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform not in {"win32", "darwin"} and not _has_certificates():
        _load_built_in(context)  # a bare system: better these than nobody
    return context


def _has_certificates() -> bool:
    """Whether OpenSSL or truststore finds anything in the usual places."""
    found = ssl.get_default_verify_paths()
    if found.cafile or found.capath:
        return True
    probe = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    probe.set_default_verify_paths()
    return bool(probe.cert_store_stats()["x509_ca"])


def _load_built_in(context: ssl.SSLContext) -> None:
    import certifi

    context.load_verify_locations(certifi.where())


def _of_file(text: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=text)
    except (ssl.SSLError, ValueError) as error:
        raise NeedsFix(
            [Problem("ca_file", tr("The file chosen in Settings holds no certificates (PEM)."))],
            tr("Choose another file, or the system's certificates."),
        ) from error
    return context
