"""How a credential proves itself: the kinds, their settings, and what each of them asks for.

The settings are no secret and may be shown; the one secret of a kind (token, password, key, client
secret) is kept in the password store and is never in here.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.errors import Problem
from planhat_gui.model.headers import check_headers
from planhat_gui.model.language import tr
from planhat_gui.model.origins import check_url
from planhat_gui.model.token import MAX_UNITS, CleanedToken, clean_token

MAX_SETTING = 500
MAX_KEY_NAME = 100


class AuthKind(StrEnum):
    """Bearer is what Planhat wants; the others are for other APIs."""

    NONE = "none"
    BEARER = "bearer"
    BASIC = "basic"
    API_KEY_HEADER = "api_key_header"
    API_KEY_QUERY = "api_key_query"
    OAUTH2 = "oauth2_client_credentials"


@dataclass(frozen=True, slots=True)
class Auth:
    """A kind and its settings; those that its kind has no use for are empty."""

    kind: AuthKind = AuthKind.BEARER
    user_name: str = ""
    key_name: str = ""
    token_url: str = ""
    client_id: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a kind, as a form asks for it; `name` is the member of Auth."""

    name: str
    label: str
    help: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class AuthWords:
    """A kind on screen. Without a `secret_label` the kind has no secret."""

    label: str
    secret_label: str = ""
    secret_help: str = ""
    settings: tuple[Setting, ...] = ()


_KEPT = tr("It is kept in your system’s password store and nowhere else.")
_TOKEN_URL = tr("Where access tokens are got. The client secret is sent there.")

AUTH_WORDS: Mapping[AuthKind, AuthWords] = {
    AuthKind.NONE: AuthWords(tr("No authentication")),
    AuthKind.BEARER: AuthWords(
        tr("Bearer token"), tr("Token"), tr("Sent as “Authorization: Bearer …”. {kept}", kept=_KEPT)
    ),
    AuthKind.BASIC: AuthWords(
        tr("Basic (user name and password)"),
        tr("Password"),
        _KEPT,
        (Setting("user_name", tr("User name")),),
    ),
    AuthKind.API_KEY_HEADER: AuthWords(
        tr("API key in a header"),
        tr("API key value"),
        _KEPT,
        (Setting("key_name", tr("Header name"), tr("For example X-API-Key.")),),
    ),
    AuthKind.API_KEY_QUERY: AuthWords(
        tr("API key in the URL"),
        tr("API key value"),
        tr("Added to every address as it is sent; shown as ***. {kept}", kept=_KEPT),
        (Setting("key_name", tr("URL parameter"), tr("For example api_key.")),),
    ),
    AuthKind.OAUTH2: AuthWords(
        tr("OAuth2 client credentials"),
        tr("Client secret"),
        tr("{kept} The access tokens got with it are only in memory.", kept=_KEPT),
        (
            Setting("token_url", tr("Access token URL"), _TOKEN_URL),
            Setting("client_id", tr("Client ID")),
            Setting("scope", tr("Scope"), tr("Empty unless the API asks for one."), optional=True),
        ),
    ),
}
"""Every kind, in the order of its menu."""


def clean_auth(auth: Auth) -> tuple[Auth, list[Problem]]:
    """The settings without spaces around them or those of other kinds, and all that is wrong."""
    wanted = AUTH_WORDS[auth.kind].settings
    cleaned = Auth(auth.kind, **{one.name: getattr(auth, one.name).strip() for one in wanted})
    found = [_problem(cleaned, setting) for setting in wanted]
    return cleaned, [problem for problem in found if problem]


def _problem(auth: Auth, setting: Setting) -> Problem | None:
    value: str = getattr(auth, setting.name)
    if not value:
        return (
            None
            if setting.optional
            else Problem(
                setting.name, tr("Enter the {setting_label}.", setting_label=setting.label)
            )
        )
    if len(value) > MAX_SETTING and setting.name != "token_url":
        return Problem(
            setting.name, tr("At most {max_setting:,} characters.", max_setting=MAX_SETTING)
        )
    if not value.isprintable():
        message = tr(
            "The {setting_label} contains a line break or an invisible character.",
            setting_label=setting.label,
        )
        return Problem(setting.name, message)
    match setting.name:
        case "token_url":
            return check_url(value, setting.name)[1]
        case "user_name" if ":" in value:
            return Problem(setting.name, tr("A user name cannot have a colon: it ends there."))
        case "key_name" if auth.kind is AuthKind.API_KEY_HEADER:
            problems = check_headers([(value, "")])
            # Authorization is the credential's own: here it may be said how it is filled.
            if problems and value.lower() != "authorization":
                return Problem(setting.name, problems[0].message)
        case "key_name" if len(value) > MAX_KEY_NAME:
            return Problem(
                setting.name, tr("At most {max_key_name:,} characters.", max_key_name=MAX_KEY_NAME)
            )
    return None


def clean_secret(kind: AuthKind, text: str) -> CleanedToken:
    """The secret in what was typed or pasted, as its kind takes it.

    A token is freed of quotes and header words; of all others only a line break at the end goes.
    """
    if kind is AuthKind.BEARER:
        return clean_token(text)
    text = text.rstrip("\r\n")
    label = AUTH_WORDS[kind].secret_label or tr("secret")
    if kind in {AuthKind.API_KEY_HEADER, AuthKind.API_KEY_QUERY}:
        text = text.strip()
    if not text:
        return CleanedToken(problem=tr("Enter the {label}.", label=label))
    if any(c < " " or "\x7f" <= c <= "\x9f" for c in text):
        return CleanedToken(
            problem=tr("The {label} has a line break or control character.", label=label)
        )
    if kind is AuthKind.API_KEY_HEADER and check_headers([("X", text)]):
        return CleanedToken(problem=tr("A header can only carry Latin-1 characters."))
    if any("\ud800" <= c <= "\udfff" for c in text):
        return CleanedToken(problem=tr("The {label} has an invalid character.", label=label))
    if len(text.encode("utf-16-le")) // 2 > MAX_UNITS:
        return CleanedToken(
            problem=tr(
                "The {label} is too long for the Windows password store ({max_units:,}).",
                label=label,
                max_units=MAX_UNITS,
            )
        )
    return CleanedToken(text)


def secret_word(kind: AuthKind) -> str:
    """What the secret of a kind is called inside a sentence; empty when it has none."""
    word = AUTH_WORDS[kind].secret_label
    return word if word.startswith("API") else word[:1].lower() + word[1:]


def own_origin(auth: Auth) -> str:
    """The origin of the access token URL, which gets the client secret; "" without a valid one."""
    address = check_url(auth.token_url)[0] if auth.kind is AuthKind.OAUTH2 else None
    return address.origin if address else ""


def check_test_url(text: str, origins: Collection[str]) -> tuple[str, Problem | None]:
    """The address a check asks, empty for the base URL; it must be at an allowed origin."""
    if not text.strip():
        return "", None
    address, problem = check_url(text, "test_url")
    if address is None:
        return "", problem
    if address.origin not in origins:
        return "", Problem(
            "test_url",
            tr("{origin} is neither the base URL’s nor an allowed origin.", origin=address.origin),
        )
    return address.url, None
