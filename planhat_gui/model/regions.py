"""Where Planhat's API lives: its regions, and how the address of its app tells which."""

import re
from dataclasses import dataclass

from planhat_gui.model.language import tr
from planhat_gui.model.origins import DEFAULT_BASE_URL, check_url


@dataclass(frozen=True, slots=True)
class Region:
    """One entry of the region menu."""

    label: str
    base_url: str


REGIONS = (
    Region(tr("Standard"), DEFAULT_BASE_URL),
    Region(tr("Europe (eu)"), "https://api-eu.planhat.com"),
    Region(tr("Europe 2 (eu2)"), "https://api-eu2.planhat.com"),
    Region(tr("Europe 3 (eu3)"), "https://api-eu3.planhat.com"),
    Region(tr("United States 2 (us2)"), "https://api-us2.planhat.com"),
    Region(tr("United States 4 (us4)"), "https://api-us4.planhat.com"),
    Region(tr("Demo"), "https://api.planhatdemo.com"),
)

_PLANHAT_HOST = re.compile(r"(?:app|ws|api)(?:-([a-z]{2}[0-9]{0,2}))?\.(planhat|planhatdemo)\.com")


def base_url_from(text: str) -> str | None:
    """The API's base URL for an address of Planhat's app or API, https:// or not; else None."""
    text = text.strip()
    address, _ = check_url(text if "://" in text else f"https://{text}")
    if address is None or address.port != 443:
        return None
    match = _PLANHAT_HOST.fullmatch(address.host)
    if match is None:
        return None
    region, domain = match.groups()
    return f"https://api{f'-{region}' if region else ''}.{domain}.com"
