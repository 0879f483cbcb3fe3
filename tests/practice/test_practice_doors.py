"""The companies behind Basic, API keys and OAuth2, for credentials of other APIs than Planhat."""

import requests

from planhat_gui.practice import PracticeTenant


def asked(
    session: requests.Session, tenant: PracticeTenant, path: str, **options: object
) -> requests.Response:
    """One GET without anything but what is given."""
    return session.get(f"{tenant.base_url}{path}", timeout=20, **options)  # type: ignore[arg-type]


def test_each_door_opens_to_its_own_proof_only(
    tenant: PracticeTenant, session: requests.Session
) -> None:
    """What opens one door opens no other; Planhat's token opens none."""
    secret = tenant.rest_secret
    proofs: dict[str, dict[str, object]] = {
        "bearer": {"headers": {"Authorization": f"Bearer {secret}"}},
        "basic": {"auth": ("practice", secret)},
        "header": {"headers": {"x-api-key": secret}},
        "query": {"params": {"api_key": secret}},
        "oauth": {"headers": {"Authorization": f"Bearer {token_of(session, tenant)}"}},
    }
    for door in proofs:
        for other, proof in proofs.items():
            status = asked(session, tenant, f"/rest/{door}/wrapped", **proof).status_code
            assert status == (200 if door == other else 401), (door, other)
        planhat = {"Authorization": f"Bearer {tenant.token}"}
        assert asked(session, tenant, f"/rest/{door}/page", headers=planhat).status_code == 401
    assert asked(session, tenant, "/rest/open/wrapped").status_code == 200
    assert asked(session, tenant, "/rest/open").json()["variants"][0] == "wrapped"
    assert asked(session, tenant, "/rest/open/companies").status_code == 404
    assert asked(session, tenant, "/rest/window/wrapped").status_code == 404
    assert asked(session, tenant, "/rest/basic/page", auth=("me", secret)).status_code == 401


def token_of(session: requests.Session, tenant: PracticeTenant) -> str:
    """An access token, by the client's name and secret in the form."""
    form = {
        "grant_type": "client_credentials",
        "client_id": "practice",
        "client_secret": tenant.rest_secret,
    }
    answer = session.post(f"{tenant.base_url}/rest/token", data=form, timeout=20)
    assert answer.json()["expires_in"] == 3600
    return str(answer.json()["access_token"])


def test_tokens_are_given_to_the_client_alone(
    tenant: PracticeTenant, session: requests.Session
) -> None:
    """Each is another one; a wrong secret, another grant and a GET get none."""
    assert token_of(session, tenant) != token_of(session, tenant)
    url, grant = f"{tenant.base_url}/rest/token", {"grant_type": "client_credentials"}
    wrong = session.post(url, data=grant, auth=("practice", "x"), timeout=20)
    assert (wrong.status_code, wrong.json()) == (401, {"error": "invalid_client"})
    other = session.post(url, data={"grant_type": "password"}, timeout=20)
    assert (other.status_code, other.json()) == (400, {"error": "unsupported_grant_type"})
    assert session.get(url, timeout=20).status_code == 405


def test_a_key_in_the_address_comes_back_in_the_next_one(
    tenant: PracticeTenant, session: requests.Session
) -> None:
    """As some servers do it, in the answer and in the Link header."""
    key = {"api_key": tenant.rest_secret}
    said = asked(session, tenant, "/rest/query/next", params=key).json()["next"]
    link = asked(session, tenant, "/rest/query/link", params=key).headers["Link"]
    assert "api_key=practice%2Fsecret%2B1" in said
    assert "api_key=practice%2Fsecret%2B1" in link
