"""Pasted curl commands: the request in them, the secret apart from it."""

import pytest

from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.curl_command import read_curl
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Connector
from planhat_gui.model.source import Method

TOKEN = "abcDEF123-secret-of-the-test"


@pytest.mark.parametrize(
    ("command", "auth"),
    [
        (f"curl https://api.example.com/x -H 'Authorization: Bearer {TOKEN}'", AuthKind.BEARER),
        (f'curl -H "authorization: bearer {TOKEN}" https://api.example.com/x', AuthKind.BEARER),
        (f"$ curl --oauth2-bearer {TOKEN} api.example.com/x", AuthKind.BEARER),
        (f"curl \\\n  -u 'me:{TOKEN}' \\\n https://api.example.com/x", AuthKind.BASIC),
        (f"curl -HX-API-Key:{TOKEN} https://api.example.com/x", AuthKind.API_KEY_HEADER),
        (f"curl 'https://api.example.com/x?api_key={TOKEN}'", AuthKind.API_KEY_QUERY),
        (f"curl -sS 'https://api.example.com/x?token={TOKEN}'", AuthKind.API_KEY_QUERY),
    ],
)
def test_the_secret_is_taken_out(command: str, auth: AuthKind) -> None:
    """It is in the secret and nowhere else; the address is the same for all of them."""
    read = read_curl(command)
    assert read.auth.kind is auth
    assert read.secret is not None
    assert read.secret.reveal() == TOKEN
    assert read.step.url == "https://api.example.com/x"
    assert TOKEN not in repr(read)
    assert read.connector is Connector.GENERIC_REST


def test_basic_in_base64_has_user_and_password() -> None:
    """As a browser copies it."""
    read = read_curl("curl -H 'Authorization: Basic bWU6cGFzcw==' https://api.example.com")
    assert read.auth == Auth(AuthKind.BASIC, user_name="me")
    assert read.secret is not None
    assert read.secret.reveal() == "pass"


def test_planhat_with_a_token_is_planhat() -> None:
    """Its connector takes the credential of a flow for Planhat."""
    read = read_curl(
        f"curl -H 'Authorization: Bearer {TOKEN}' https://api-eu.planhat.com/companies"
    )
    assert (read.connector, read.origin) == (Connector.PLANHAT, "https://api-eu.planhat.com")


def test_method_headers_and_body() -> None:
    """What makes the request comes over; braces are no macros; what is ours is named."""
    read = read_curl(
        "curl -X POST 'https://api.example.com/a/{id}?q=1' -H 'X-Note: {quiet}' -L"
        """ -H 'Cookie: s=1' -H 'Content-Type: application/json' --data-raw '{"a":{"b":1}}'"""
    )
    step = read.step
    assert (step.method, step.body) == (Method.POST, '{"a":{"b":1}}')
    assert step.headers == (("X-Note", "{{quiet}}"), ("Content-Type", "application/json"))
    assert "id" in step.url
    assert any("Cookie" in note for note in read.notes)
    assert any("redirects" in note for note in read.notes)
    form = read_curl("curl https://api.example.com -d a=1 -d b=2").step
    assert (form.method, form.body) == (Method.POST, "a=1&b=2")
    assert form.headers == (("Content-Type", "application/x-www-form-urlencoded"),)
    query = read_curl("curl -G https://api.example.com/x -d a=1").step
    assert (query.method, query.url, query.body) == (
        Method.GET,
        "https://api.example.com/x?a=1",
        None,
    )


BASH = """curl 'https://api.example.com/x?a=1&b=2' \\
  -H 'accept: */*' \\
  -H 'authorization: Bearer {token}' \\
  -H 'sec-ch-ua: "Browser";v="1"' \\
  -b 'sid=abc' \\
  --data-raw $'{{"note":"it\\'s \\u0021\\n"}}' \\
  --compressed"""
PROMPT = """curl ^"https://api.example.com/x?a=1^&b=2^" ^
  -H ^"accept: */*^" ^
  -H ^"authorization: Bearer {token}^" ^
  -H ^"sec-ch-ua: ^\\^"Browser^\\^";v=^\\^"1^\\^"^" ^
  -b ^"sid=abc^" ^
  --data-raw ^"^{{^\\^"note^\\^":^\\^"it's ^!^\\n^\\^"^}}^" ^
  --compressed"""


@pytest.mark.parametrize("copied", [BASH, PROMPT])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_a_browser_copies(copied: str, line_end: str) -> None:
    """For bash and for the Windows prompt; cookies are left out, and that is said."""
    read = read_curl(copied.format(token=TOKEN).replace("\n", line_end))
    assert read.step.url == "https://api.example.com/x?a=1&b=2"
    assert ("accept", "*/*") in read.step.headers
    assert ("sec-ch-ua", '"Browser";v="1"') in read.step.headers
    assert read.secret is not None
    assert read.secret.reveal() == TOKEN
    assert read.step.body is not None
    assert read.step.body.startswith('{"note":"it\'s !')
    assert read.notes == ("-b was left out: cookies are never sent.",)


def test_short_options_in_one_word_and_what_follows_the_command() -> None:
    """As people type it: -sSL, a file for the answer, a pipe."""
    read = read_curl(f"curl -sSLXGET -o x.json https://a.example/x -H'X-API-Key: {TOKEN}' | jq .")
    assert (read.step.url, read.step.method) == ("https://a.example/x", Method.GET)
    assert read.secret is not None
    assert any("redirects" in note for note in read.notes)


def test_contents_that_curl_encodes() -> None:
    """A name stays, what follows its sign is encoded."""
    parts = "--data-urlencode 'a=b c&d' --data-urlencode =e/f --data-urlencode g=h@i"
    read = read_curl(f"curl -G https://a.example/x {parts}")
    assert read.step.url == "https://a.example/x?a=b%20c%26d&e%2Ff&g=h%40i"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("wget https://api.example.com", "not a curl command"),
        ("curl", "not a curl command"),
        ("curl -s", "no address"),
        ("curl https://api.example.com --data-raw $'a", "quotation mark"),
        ("curl --data-urlencode a@/etc/passwd https://api.example.com", "in a file, which is not"),
        ("curl --data-urlencode @/etc/passwd https://api.example.com", "in a file, which is not"),
        ("curl 'https://api.example.com", "quotation mark"),
        ("curl https://a.example https://b.example", "two addresses"),
        ("curl -d @/etc/passwd https://api.example.com", "in a file, which is not read"),
        ("curl --json @x https://api.example.com", "in a file, which is not read"),
        ("curl -T /tmp/x https://api.example.com", "option -T is not known"),
        ("curl -sTx https://api.example.com", "option -T is not known"),
        (f"curl -{'s' * 5000} https://api.example.com", "is not known"),
        ("curl -K conf https://api.example.com", "option -K is not known"),
        ("curl -X DELETE https://api.example.com", "method DELETE"),
        ("curl http://api.example.com", "unprotected"),
        (f"curl https://me:{TOKEN}@api.example.com", "name and password"),
        (f"curl -u a:{TOKEN} -H 'X-API-Key: {TOKEN}' https://api.example.com", "two secrets"),
        ("curl -H 'Authorization: Basic %%' https://api.example.com", "cannot be read"),
    ],
)
def test_what_cannot_be_taken_over_is_refused_in_words(command: str, said: str) -> None:
    """Nothing is dropped in silence, no file is read, and no sentence repeats the secret."""
    with pytest.raises(NeedsFix) as refused:
        read_curl(command)
    assert said in str(refused.value)
    assert TOKEN not in str(refused.value)


def test_a_name_for_a_secret_is_none() -> None:
    """What a shell would fill in is not there."""
    read = read_curl('curl -H "Authorization: Bearer $TOKEN" https://api.example.com')
    assert read.secret is None
    assert any("only a name for it" in note for note in read.notes)
