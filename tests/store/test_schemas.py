"""Kinds of records: ragged ones stay together, different ones come apart, in any order."""

import random
import string
from itertools import permutations

import pytest

from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store import schemas
from planhat_gui.store.schemas import MAX_KINDS, Shapes, place, sort_out

COMPANY = frozenset({"_id", "name", "phase", "mrr", "owner", "tags"})
INVOICE = frozenset({"_id", "cId", "dueDate", "amount", "product"})
USER = frozenset({"_id", "email", "firstName", "lastName", "roles"})


def shapes_of(*sets: frozenset[str], common: tuple[str, ...] = ()) -> Shapes:
    """One record of each."""
    shapes = Shapes(common)
    for names in sets:
        shapes.note(names)
    return shapes


@pytest.mark.parametrize("size", [3, 40, 10_000])
@pytest.mark.parametrize("seed", range(3))
def test_records_of_one_endpoint_are_of_one_kind(size: int, seed: int) -> None:
    """However few of them there are, with all the fields that they leave out."""
    tenant = PracticeTenant(PracticeOptions(companies=60, seed=seed + 1))
    for path in ("/companies", "/leancompanies", "/endusers", "/nps", "/tasks", "/licenses"):
        records = tenant.records(path)
        chosen = random.Random(seed).sample(records, min(size, len(records)))
        shapes = shapes_of(*(frozenset(one) for one in chosen))
        assert len(sort_out(shapes).kinds) == 1, path


def test_a_part_belongs_to_the_whole() -> None:
    """A record with two of six fields is the same kind; so are two halves that a third joins."""
    assert len(sort_out(shapes_of(COMPANY, frozenset({"_id", "name"}))).kinds) == 1
    left, right = frozenset("abcdef"), frozenset("uvwxyz")
    assert len(sort_out(shapes_of(left, right)).kinds) == 2
    assert len(sort_out(shapes_of(left, right, frozenset("abcxyz"))).kinds) == 1


def test_the_order_plays_no_part() -> None:
    """All orders of the same records give the same kinds; those with most records come first."""
    sets = [COMPANY, INVOICE, USER, COMPANY - {"tags"}, USER | {"image"}]
    found = {sort_out(shapes_of(*order, INVOICE, INVOICE)).kinds for order in permutations(sets)}
    assert found == {(INVOICE, USER | {"image"}, COMPANY)}


@pytest.mark.parametrize("seed", range(40))
def test_no_order_of_any_records_plays_a_part(seed: int) -> None:
    """Sets of all sizes, some of which lie between two kinds."""
    dice = random.Random(seed)
    sets = [
        frozenset(dice.sample(string.ascii_letters[:40], dice.randint(1, 9))) for _ in range(12)
    ]
    known = (frozenset("abcdef"),) if seed % 2 else ()
    found = set()
    for _ in range(8):
        dice.shuffle(sets)
        found.add(sort_out(shapes_of(*sets), known))
    assert len(found) == 1


def test_fields_put_on_every_record_do_not_count() -> None:
    """With ten common fields all would look alike."""
    carried = frozenset(f"carried_{n}" for n in range(10))
    sets = (COMPANY | carried, INVOICE | carried)
    assert len(sort_out(shapes_of(*sets)).kinds) == 1
    assert len(sort_out(shapes_of(*sets, common=tuple(carried))).kinds) == 2


def test_known_kinds_keep_their_places_and_grow() -> None:
    """Whatever there is more of now; fields that are new to a kind belong to it from then on."""
    shapes = shapes_of(USER | {"image"}, USER, COMPANY, INVOICE)
    assert sort_out(shapes, (INVOICE, USER)).kinds == (INVOICE, USER | {"image"}, COMPANY)
    assert sort_out(shapes_of(COMPANY), (INVOICE, USER)).kinds == (INVOICE, USER, COMPANY)


def test_a_record_without_fields_is_of_the_first_kind() -> None:
    """So is one that is of none."""
    assert sort_out(shapes_of(frozenset())).kinds == (frozenset(),)
    assert len(sort_out(shapes_of(frozenset(), COMPANY)).kinds) == 1
    assert place(frozenset({"x"}), (COMPANY, USER)) == 0


def test_records_that_are_all_different_are_not_parted() -> None:
    """Keys that are values (dates, ids) make no kinds: they stay together, and that is said."""
    many = [frozenset(f"{n}-{i}" for i in range(5)) for n in range(MAX_KINDS + 1)]
    found = sort_out(shapes_of(*many))
    assert (len(found.kinds), found.spilled) == (1, True)
    found = sort_out(shapes_of(*many), (COMPANY, USER))
    assert (found.kinds, found.spilled) == ((COMPANY, USER), True)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of ragged sets are gathered to their kinds; sets without end are given up."""
    monkeypatch.setattr(schemas, "MAX_HELD", 2_000)
    dice, ragged = random.Random(5), Shapes()
    for _ in range(3_000):
        for kind in "ab":
            ragged.note(["_id", *(f"{kind}{n}" for n in range(40) if dice.random() < 0.5)])
        assert sum(map(len, ragged.sets)) <= 2_100
    assert len(sort_out(ragged).kinds) == 2
    endless = Shapes()
    for n in range(3_000):
        endless.note(f"{n}-{i}" for i in range(5))
    assert (endless.endless, endless.sets) == (True, {})
    assert sort_out(endless).spilled
