"""What each kind of credential asks for, and what is wrong with what was typed."""

import pytest

from planhat_gui.model.auth import AUTH_WORDS, Auth, AuthKind, clean_auth, clean_secret
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import AdvancedSource, Connector
from planhat_gui.model.flow_file import dump_flow, parse_flow


def test_every_kind_has_words() -> None:
    """A form can show each kind; only none is without a secret."""
    assert set(AUTH_WORDS) == set(AuthKind)
    assert [kind for kind in AuthKind if not AUTH_WORDS[kind].secret_label] == [AuthKind.NONE]


@pytest.mark.parametrize(
    ("auth", "fields"),
    [
        (Auth(), []),
        (Auth(AuthKind.NONE), []),
        (Auth(AuthKind.BASIC), ["user_name"]),
        (Auth(AuthKind.BASIC, user_name="a:b"), ["user_name"]),
        (Auth(AuthKind.BASIC, user_name="a\nb"), ["user_name"]),
        (Auth(AuthKind.BASIC, user_name="Jörg"), []),
        (Auth(AuthKind.API_KEY_HEADER, key_name="Host"), ["key_name"]),
        (Auth(AuthKind.API_KEY_HEADER, key_name="X Key"), ["key_name"]),
        (Auth(AuthKind.API_KEY_HEADER, key_name="Authorization"), []),
        (Auth(AuthKind.API_KEY_QUERY, key_name="k" * 101), ["key_name"]),
        (Auth(AuthKind.OAUTH2), ["token_url", "client_id"]),
        (Auth(AuthKind.OAUTH2, token_url="http://a.example.com/t", client_id="c"), ["token_url"]),
        (Auth(AuthKind.OAUTH2, token_url="http://127.0.0.1:1/t", client_id="c"), []),
    ],
)
def test_settings(auth: Auth, fields: list[str]) -> None:
    """Missing and wrong settings are named by their field."""
    assert [problem.field for problem in clean_auth(auth)[1]] == fields


def test_settings_of_other_kinds_go() -> None:
    """What another kind left behind is not kept."""
    auth = Auth(AuthKind.BASIC, " ann ", "X-Key", "https://id.example.com", "c", "s")
    assert clean_auth(auth) == (Auth(AuthKind.BASIC, "ann"), [])


def test_secrets() -> None:
    """A token is cleaned, a password kept as typed but for the line's end."""
    assert clean_secret(AuthKind.BEARER, " Bearer abc \n").text == "abc"
    assert clean_secret(AuthKind.BASIC, " pass wörd \r\n").text == " pass wörd "
    assert clean_secret(AuthKind.API_KEY_HEADER, " Token abc\n").text == "Token abc"
    for kind, text in (
        (AuthKind.BASIC, "\n"),
        (AuthKind.BASIC, "a\nb"),
        (AuthKind.API_KEY_HEADER, "ключ"),
        (AuthKind.API_KEY_QUERY, "x" * 1281),
    ):
        cleaned = clean_secret(kind, text)
        assert cleaned.problem
        assert not cleaned.text


def test_generic_flow_files() -> None:
    """A generic flow has steps; with a template it is a problem that is named."""
    steps = '{"steps": [{"key": "a", "method": "GET", "url": "https://api.example.com/x"}]}'
    text = '{"format": "planhat-flow/1", "name": "X", "connector": "generic_rest", "source": %s}'
    flow = parse_flow((text % steps).encode())
    assert flow.connector is Connector.GENERIC_REST
    assert isinstance(flow.source, AdvancedSource)
    assert parse_flow(dump_flow(flow)) == flow
    with pytest.raises(NeedsFix, match="has no templates"):
        parse_flow((text % '{"template": "get_companies"}').encode())
