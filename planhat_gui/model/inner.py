"""Which hosts are this computer or network, and what a host written as numbers means."""

import ipaddress
import re
from functools import lru_cache

NUMBER_LABEL = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


def is_inner(ip: str) -> bool:
    """True for an address of this computer or network, or one that leads there, or to nobody.

    `ip` as `socket.getpeername()` gives it; what is no address counts as inner.
    """
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return True
    if isinstance(address, ipaddress.IPv6Address):
        inside = address.ipv4_mapped or address.sixtofour
        if inside is not None:
            return is_inner(str(inside))
        if any(address in network for network in _NAT64):
            return True
    return not address.is_global or address.is_multicast


@lru_cache(maxsize=64)
def is_own_computer(host: str) -> bool:
    """True when the host as written is this very computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@lru_cache(maxsize=64)
def is_inner_number(host: str) -> bool:
    """True for a number address of this computer or network; a name is none."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return is_inner(host)


def as_old_resolvers_read(text: str) -> str | None:
    """What resolvers of the old school make of it: 1 to 4 numbers, decimal, octal or hex."""
    parts: list[int] = []
    for part in text.split("."):
        if not NUMBER_LABEL.fullmatch(part) or len(part) > 16:
            return None
        base = 16 if part[:2].lower() == "0x" else 8 if part[0] == "0" else 10
        try:
            parts.append(int(part[2:] or "0", 16) if base == 16 else int(part, base))
        except ValueError:
            return None
    *high, last = parts
    room = 4 - len(high)
    if room < 1 or any(byte > 255 for byte in high) or last >= 256**room:
        return None
    number = last
    for index, byte in enumerate(high):
        number += byte << (8 * (3 - index))
    return str(ipaddress.IPv4Address(number))
