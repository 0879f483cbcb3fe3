"""A person whose columns are hashed is found by what was hashed, and can be forgotten."""

from pathlib import Path

import pytest

from planhat_gui.compose import Services
from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.forgetting import Choices
from planhat_gui.store.personal_key import KEY_VARIABLE
from tests.compose.test_personal import NEVER, flow_of, hits, rows, run, services, tenant_of

__all__ = ["services"]  # a fixture

CHOSEN = {"email": "hash", "phone": "hash", "firstName": "drop", "lastName": "drop", "name": "hash"}


@pytest.mark.parametrize("field", ["email", "name", "phone"])
def test_a_person_behind_hashes_is_found_and_forgotten(
    services: Services, tmp_path: Path, field: str
) -> None:
    """The hash of the term is looked for as the term itself; afterwards it is nowhere."""
    report = run(services, flow_of(CHOSEN))
    people = tenant_of(services).records("/endusers")
    values = [one.get(field) for one in people]
    person = next(one for one in people if one.get(field) and values.count(one[field]) == 1)
    (word,) = [w for i, w in rows(report, f"_id, {field}") if i == person["_id"]]
    assert hits(tmp_path, [word])
    found = services.people.find([person[field]], NEVER)
    assert sum(sum(group.counts.values()) for group in found.groups) == 1
    receipt = services.people.forget(found, Choices(), NEVER)
    assert not receipt.left, receipt
    assert hits(tmp_path, [word]) == {}


def test_a_key_that_cannot_be_read_is_said(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told that nothing was found where nothing could be looked for."""
    run(services, flow_of(CHOSEN))
    monkeypatch.delenv(KEY_VARIABLE)
    with pytest.raises(NeedsCredential, match=KEY_VARIABLE):
        services.people.find(["anna@example.org"], NEVER)
