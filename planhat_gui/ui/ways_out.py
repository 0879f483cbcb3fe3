"""What to press when a call failed: the next step for each kind of error. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.language import english, tr


class Aim(StrEnum):
    """Where a button leads."""

    TEST = "test"
    FORM = "form"
    ADDRESS = "address"
    """Type the address of a step again."""
    CREDENTIAL = "credential"
    """Choose another credential."""
    REPLACE = "replace"
    """Another secret for the same credential."""
    REGION = "region"
    """The same token at another of Planhat's addresses."""
    CHECK = "check"
    """See which objects the credential may read."""
    NEW_KEY = "new_key"
    """Hash with a new key, as the one there was is lost."""
    SETTINGS = "settings"
    """Proxy and certificates."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """A button's words and where it leads."""

    aim: Aim
    text: str


_BY_CODE = {
    "token_refused": (
        WayOut(Aim.REPLACE, tr("Replace token")),
        WayOut(Aim.REGION, tr("Choose region")),
    ),
    "no_token": (WayOut(Aim.REPLACE, tr("Enter the token again")),),
    "no_access_token": (WayOut(Aim.REPLACE, tr("Edit credential")),),
    "forbidden": (WayOut(Aim.CHECK, tr("See what it may read")),),
    "origin_not_allowed": (WayOut(Aim.CREDENTIAL, tr("Go to the credential")),),
    "private_address": (WayOut(Aim.CREDENTIAL, tr("Go to the credential")),),
    "imported_address": (WayOut(Aim.ADDRESS, tr("Type the address")),),
    "personal_key_lost": (WayOut(Aim.NEW_KEY, tr("Begin with a new key")),),
    "not_linked": (WayOut(Aim.CREDENTIAL, tr("Choose credential")),),
    "no_credential": (WayOut(Aim.CREDENTIAL, tr("Choose credential")),),
    "other_connector": (WayOut(Aim.CREDENTIAL, tr("Choose credential")),),
    "proxy_failed": (WayOut(Aim.SETTINGS, tr("Open the proxy settings")),),
    "proxy_login": (WayOut(Aim.SETTINGS, tr("Open the proxy settings")),),
    "proxy_refused": (WayOut(Aim.SETTINGS, tr("Open the proxy settings")),),
    "network_settings_damaged": (WayOut(Aim.SETTINGS, tr("Open the settings")),),
}


def ways_out(code: str, next_step: str = "") -> tuple[WayOut, ...]:
    """The buttons for an error of this code, the likeliest first; none where only time helps.

    A certificate can be wrong by its issuer, which the settings mend, or by the clock, which they
    do not: its next step tells them apart.
    """
    if code in {"certificate", "tls_failed"} and "Settings" in english(next_step):
        return (WayOut(Aim.SETTINGS, tr("Choose certificates")),)
    if code == "certificate" and "clock" in english(next_step):
        return (WayOut(Aim.TEST, tr("The clock is right now: try again")),)
    return _BY_CODE.get(code, ())
