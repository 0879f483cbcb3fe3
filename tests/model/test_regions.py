"""From the address of the app to the address of the API."""

import pytest

from planhat_gui.model.origins import check_base_url
from planhat_gui.model.regions import REGIONS, base_url_from


@pytest.mark.parametrize(
    ("text", "base_url"),
    [
        ("https://app-us2.planhat.com/profile/5f/overview?x=1", "https://api-us2.planhat.com"),
        ("app-us4.planhat.com", "https://api-us4.planhat.com"),
        ("https://app.planhat.com/home", "https://api.planhat.com"),
        (" https://ws.planhat.com/ ", "https://api.planhat.com"),
        ("https://ws-eu3.planhat.com/", "https://api-eu3.planhat.com"),
        ("https://app.planhatdemo.com/", "https://api.planhatdemo.com"),
        ("https://api-eu.planhat.com/companies", "https://api-eu.planhat.com"),
        ("https://app.planhat.com.evil.example/", None),
        ("https://evilapp.planhat.com/", None),
        ("https://app.planhat.com:444/", None),
        ("http://app.planhat.com/", None),
        ("https://user@app.planhat.com/", None),
        ("abc123", None),
        ("", None),
    ],
)
def test_app_address_tells_the_region(text: str, base_url: str | None) -> None:
    """An address of the app gives the API of its region; anything else gives nothing."""
    assert base_url_from(text) == base_url


def test_regions_are_base_urls() -> None:
    """Every entry of the menu is a base URL in its canonical form, the standard one first."""
    for region in REGIONS:
        assert check_base_url(region.base_url) == (region.base_url, None)
    assert REGIONS[0].base_url == "https://api.planhat.com"
