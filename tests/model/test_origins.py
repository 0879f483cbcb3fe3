"""Addresses: what is taken, what is refused, and that others read them as we do."""

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.inner import is_inner
from planhat_gui.model.origins import (
    check_base_url,
    check_origin,
    check_url,
    origin_of,
)

SAME = [
    ("https://api.planhat.com", "https://api.planhat.com"),
    ("  https://api.planhat.com/companies \n", "https://api.planhat.com"),
    ("https://API.Planhat.COM/", "https://api.planhat.com"),
    ("HTTPS://api.planhat.com:443/x", "https://api.planhat.com"),
    ("https://api.planhat.com:/x", "https://api.planhat.com"),
    ("https://api.planhat.com:0443/x", "https://api.planhat.com"),
    ("https://api.planhat.com./x", "https://api.planhat.com"),
    ("https://api.planhat.com?x=1", "https://api.planhat.com"),
    ("https://api.planhat.com:8443/x", "https://api.planhat.com:8443"),
    ("https://api.planhat.com.evil.example/", "https://api.planhat.com.evil.example"),
    ("https://exämple.com/", "https://xn--exmple-cua.com"),
    ("https://exa\u0308mple.com/", "https://xn--exmple-cua.com"),
    ("https://аpi.planhat.com/", "https://xn--pi-6kc.planhat.com"),
    ("https://xn--fa-hia.de/", "https://xn--fa-hia.de"),
    ("https://my_host.example/", "https://my_host.example"),
    ("https://127.0.0.1:8000/x", "https://127.0.0.1:8000"),
    ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000"),
    ("http://localhost:80/x", "http://localhost"),
    ("http://[::1]:8000/", "http://[::1]:8000"),
    ("https://[0:0:0:0:0:0:0:1]/", "https://[::1]"),
    ("https://[2606:4700:0::1111]/", "https://[2606:4700::1111]"),
    ("https://1.2.3.4.example/", "https://1.2.3.4.example"),
    ("https://" + ".".join(["a" * 61] * 4) + "/", "https://" + ".".join(["a" * 61] * 4)),
    ("https://" + "a" * 63 + ".example/", "https://" + "a" * 63 + ".example"),
]


@pytest.mark.parametrize(("text", "origin"), SAME)
def test_same_place_has_one_origin(text: str, origin: str) -> None:
    """However an address is spelled, its origin is spelled in one way."""
    assert origin_of(text) == origin
    assert origin_of(origin) == origin


REFUSED = [
    ("", "Enter the address"),
    (" \n", "Enter the address"),
    ("api.planhat.com/x", "https://api.planhat.com/x?"),
    ("api.planhat.com:443/x", "https://api.planhat.com:443/x?"),
    ("localhost:8080", "begins with https://"),
    ("//api.planhat.com/x", "https://api.planhat.com/x?"),
    ("/companies", "begins with https://"),
    ("htps://api.planhat.com", "found 'htps'"),
    ("ftp://api.planhat.com", "found 'ftp'"),
    ("file:///etc/passwd", "found 'file'"),
    ("javascript:alert(1)", "found 'javascript'"),
    ("data:text/html,x", "found 'data'"),
    ("http+unix://%2Fvar%2Frun/x", "found 'http+unix'"),
    ("https:api.planhat.com", "two slashes"),
    ("https:/api.planhat.com", "two slashes"),
    ("https:///api.planhat.com", "host name is missing"),
    ("https://", "host name is missing"),
    ("https://:443/", "host name is missing"),
    ("https://?x", "host name is missing"),
    ("http://api.planhat.com/x", "unprotected"),
    ("HTTP://api.planhat.com/x", "unprotected"),
    ("http://10.0.0.5/x", "unprotected"),
    ("http://localhost.evil.example/x", "unprotected"),
    ("https://user:pass@api.planhat.com/", "name and password"),
    ("https://api.planhat.com@evil.example/", "name and password"),
    ("https://@api.planhat.com/", "name and password"),
    ("https://evil.example\\@api.planhat.com/x", "backslash"),
    ("https:\\\\api.planhat.com", "backslash"),
    ("https://api.planhat.com/a\\b", "backslash"),
    ("https://api.planhat.com%2eevil.example/", "'%'"),
    ("https://ho%2Fst/", "'%'"),
    ("https://[fe80::1%25eth0]/", "'%'"),
    ("https://api。planhat。com/", "U+3002"),
    ("https://api．planhat.com/", "U+FF0E"),
    ("https://ａpi.planhat.com/", "U+FF41"),
    ("https://api.planhat.com\u200b/", "U+200B"),
    ("https://api\ufeff.planhat.com/", "U+FEFF"),
    ("https://a\u00adpi.planhat.com/", "U+00AD"),
    ("https://a\u3164pi.planhat.com/", "U+3164"),
    ("https://api.planhat.com/\u202e", "U+202E"),
    ("https://\u2067api.planhat.com/", "U+2067"),
    ("https://faß.de/", "U+00DF"),
    ("https://api planhat.com/", "U+0020"),
    ("https://*.planhat.com/", "U+002A"),
    ("https://api.planhat.com,evil.example/", "U+002C"),
    ("https://api.planhat.com;evil.example/", "U+003B"),
    ("https://{lookup.host}/", "U+007B"),
    ("https://☃.example/", "U+2603"),
    ("https://ﬁ.example/", "U+FB01"),
    ("https://127.1/", "as 127.0.0.1."),
    ("https://2130706433/", "as 127.0.0.1."),
    ("https://0x7f000001/", "as 127.0.0.1."),
    ("https://0x7F.1/", "as 127.0.0.1."),
    ("https://0177.0.0.1/", "as 127.0.0.1."),
    ("https://127.0.0.01/", "as 127.0.0.1."),
    ("https://①②⑦.0.0.1/", "as 127.0.0.1."),
    ("https://１２７.0.0.1/", "as 127.0.0.1."),
    ("https://127。0。0。1/", "as 127.0.0.1."),
    ("https://[::ffff:127.0.0.1]/", "as 127.0.0.1."),
    ("https://256.0.0.1/", "number address"),
    ("https://1.2.3.4.5/", "number address"),
    ("https://99999999999999999999/", "number address"),
    ("https://0x/", "as 0.0.0.0."),
    ("https://a.1/", "number address"),
    ("https://a..b/", "empty part"),
    ("https://.x/", "empty part"),
    ("https://x../", "empty part"),
    ("https://./", "empty part"),
    ("https://-a.x/", "hyphen"),
    ("https://a-.x/", "hyphen"),
    ("https://" + "a" * 64 + ".x/", "part too long"),
    ("https://" + ".".join(["a" * 50] * 5) + "/", "too long"),
    ("https://[::1/", "IPv6"),
    ("https://[::1]x/", "IPv6"),
    ("https://[12345::1]/", "IPv6"),
    ("https://[v1.x]/", "IPv6"),
    ("https://a:b:c/", "port"),
    ("https://::1/", "host name is missing"),
    ("https://a:0/", "port"),
    ("https://a:65536/", "port"),
    ("https://a:４４３/", "port"),
    ("https://a:-1/", "port"),
    ("https://a:+1/", "port"),
    ("https://a/%zz", "two hex digits"),
    ("https://a/%", "two hex digits"),
    ("https://a/?x=%4", "two hex digits"),
    ("https://a/b/../c", "'..'"),
    ("https://a/b/..", "'..'"),
    ("https://a/%2e%2E/c", "'..'"),
    ("https://a/.%2e/c", "'..'"),
    ("https://a/./c", "'..'"),
    ("https://a/x\r\nX-Evil: 1", "control character"),
    ("https://a/x\ty", "control character"),
    ("https://a/x\0y", "control character"),
    ("https://a/x\x85y", "control character"),
    ("https://a/x\u2028y", "control character"),
    ("https://a/\ud800", "invalid character"),
    ("https://a/x#y", "never sent"),
    ("https://a/" + "x" * 9000, "longer than 8,192"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_no_plain_host_no_address(text: str, why: str) -> None:
    """What is not plainly an address is refused with its reason."""
    address, problem = check_url(text, "source.steps[0].url")
    assert address is None
    assert problem is not None
    assert problem.field == "source.steps[0].url"
    assert why in problem.message
    with pytest.raises(NeedsFix):
        origin_of(text)


def test_url_is_ready_to_send() -> None:
    """The path and query come out percent-encoded, what was encoded stays as it is."""
    address, problem = check_url("https://a.example/ä b/%2F?q=é&x=1,2&b={x}")
    assert problem is None
    assert address is not None
    assert address.url == "https://a.example/%C3%A4%20b/%2F?q=%C3%A9&x=1,2&b=%7Bx%7D"


@given(
    st.text() | st.from_regex(r"https?://[^/]*[:@\\.\[\]%][^/]*/.*") | st.from_regex("https://.+")
)
def test_others_read_the_address_as_we_do(text: str) -> None:
    """Whatever is accepted, the library that connects sees the same host, port and text."""
    address, problem = check_url(text)
    if address is None:
        assert problem is not None
        return
    assert address.url.isascii()
    prepared = requests.Request("GET", address.url).prepare()
    assert prepared.url == address.url
    parsed = parse_url(address.url)
    assert (parsed.host or "").strip("[]") == address.host
    assert (parsed.port or {"https": 443, "http": 80}[address.scheme]) == address.port
    assert origin_of(address.url) == address.origin


@pytest.mark.parametrize(
    ("host", "inner"),
    [
        ("localhost", True),
        ("x.localhost", True),
        ("127.0.0.1", True),
        ("10.0.0.5", True),
        ("192.168.1.1", True),
        ("169.254.169.254", True),
        ("0.0.0.0", True),
        ("[::1]", True),
        ("[fd00::1]", True),
        ("api.planhat.com", False),
        ("8.8.8.8", False),
        ("[2606:4700::1111]", False),
    ],
)
def test_inner_network_is_noticed(host: str, inner: bool) -> None:
    """An address inside the user's own computer or network is marked as such."""
    address, _ = check_url(f"https://{host}/")
    assert address is not None
    assert address.inner is inner


@pytest.mark.parametrize(
    ("ip", "inner"),
    [
        ("93.184.216.34", False),
        ("2606:2800:220:1::1", False),
        ("127.0.0.1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:8.8.8.8", False),
        ("64:ff9b::7f00:1", True),  # NAT64: `is_global` calls it global
        ("64:ff9b:1::1", True),
        ("2002:7f00:1::", True),  # 6to4 of 127.0.0.1
        ("224.0.0.1", True),
        ("ff02::1", True),
        ("fe80::1%eth0", True),
        ("100.64.0.1", True),
        ("nonsense", True),
    ],
)
def test_peer_of_a_connection(ip: str, inner: bool) -> None:
    """Peers inside, multicast and translated ones count as inner."""
    assert is_inner(ip) is inner


def test_base_url_keeps_its_path() -> None:
    """A base URL may have a path; the slash at its end goes, a query is refused."""
    assert check_base_url(" https://proxy.example/planhat/ ") == (
        "https://proxy.example/planhat",
        None,
    )
    assert check_base_url("https://api.planhat.com/") == ("https://api.planhat.com", None)
    value, problem = check_base_url("https://api.planhat.com/?x=1")
    assert value == "https://api.planhat.com"
    assert problem is not None
    assert "?" in problem.message
    assert check_base_url("  ")[1] is not None


def test_origin_ends_after_the_host() -> None:
    """An allowed origin has no path."""
    assert check_origin("https://API.planhat.com:443/") == ("https://api.planhat.com", None)
    _, problem = check_origin("https://api.planhat.com/companies")
    assert problem is not None
    assert "ends after the host" in problem.message
