"""What the names in macros mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.macro_grammar import DateBase, DateMacro
from planhat_gui.model.macro_names import (
    BoundSlot,
    ColumnTarget,
    Names,
    StepTarget,
    Target,
    Uses,
    VariableTarget,
    bind,
    plain_columns,
)
from planhat_gui.model.macros import TextKind, parse

NAMES = Names(
    steps=("step_1", "two"),
    lookups={
        "companies": ("_id", "Company ID", "externalId", "a.b", "region"),
        "My users": ("_id", "email"),
    },
    variables={"region": "emea", "limit": "5"},
    not_chosen={"owners": ("ownerId", "team"), "teams": ("team",)},
)


def meaning(text: str) -> Target | None:
    """What the only macro of the text means."""
    bound = bind(parse(text, TextKind.VALUE), NAMES)
    assert bound.problems == ()
    (part,) = bound.parts
    assert isinstance(part, BoundSlot)
    return part.target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("{now-1}", DateMacro(DateBase.NOW, -1)),
        ("{step_1}", StepTarget("step_1", ())),
        ("{step_1.a[0]}", StepTarget("step_1", ("a", 0))),
        ("{two.x}", StepTarget("two", ("x",))),
        ("{step_two.x}", StepTarget("two", ("x",))),
        ("{step_step_1.x}", StepTarget("step_1", ("x",))),
        ("{companies._id}", ColumnTarget("companies", "_id")),
        ("{companies['Company ID']}", ColumnTarget("companies", "Company ID")),
        ("{companies['a.b']}", ColumnTarget("companies", "a.b")),
        ("{companies.region}", ColumnTarget("companies", "region")),
        ("{lookup.externalId}", ColumnTarget("companies", "externalId")),
        ("{lookup['email']}", ColumnTarget("My users", "email")),
        ("{lookup['My users']._id}", ColumnTarget("My users", "_id")),
        ("{lookup.companies._id}", ColumnTarget("companies", "_id")),
        ("{externalId}", ColumnTarget("companies", "externalId")),
        ("{email}", ColumnTarget("My users", "email")),
        ("{limit}", VariableTarget("limit", "5")),
        ("{other=1}", VariableTarget("other", "1")),
    ],
)
def test_names_and_what_they_mean(text: str, target: Target) -> None:
    """Dates, steps (also as the hosted product writes them), columns with and without lookup."""
    assert meaning(text) == target


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{lookup.companyId}", "Choose the lookup that has the column “companyId”."),
        ("{lookup.ownerId}", "Choose the lookup that has the column “ownerId”: “owners”."),
        ("{ownerId}", "Choose the lookup that has the column “ownerId”: “owners”."),
        ("{team}", "“owners” or “teams”"),
        ("{owners.ownerId}", "Choose the lookup “owners” under Add Lookups"),
        ("{lookup['owners'].x}", "Choose the lookup “owners” under Add Lookups"),
        ("{lookup['none'].x}", "There is no lookup “none”."),
        ("{companies.gone}", "The lookup “companies” has no column “gone”."),
        ("{companies._id.x}", "A value in the lookup “companies” has no parts."),
        ("{companies[0]}", "A value in the lookup “companies” has no parts."),
        ("{lookup[0]}", "After 'lookup' comes a column"),
        ("{lookup[0].x}", "After 'lookup' comes a column"),
        ("{companies}", "“companies” is a lookup: write one of its columns"),
        ("{_id}", "Write {companies._id} or {lookup['My users']._id}."),
        ("{lookup._id}", "Write {companies._id} or {lookup['My users']._id}."),
        ("{region}", "a variable and a column. For the column write {companies.region}."),
        ("{nothing}", "There is no column or variable “nothing”."),
        ("{limit.x}", "The variable “limit” has no parts: write {limit}."),
        ("{step_3.x}", "no chosen lookup and no earlier step “step_3”. For the text itself"),
        ("{none.ownerId}", "Choose the lookup that has the column “ownerId”: “owners”."),
        ("{none[0]}", "no earlier step “none”"),
    ],
)
def test_names_that_mean_nothing(text: str, sentence: str) -> None:
    """The problem says what to choose or to write, and where the macro is."""
    bound = bind(parse(f"a{text}", TextKind.VALUE, "source.steps[1].url"), NAMES)
    (problem,) = bound.problems
    assert sentence in problem.message
    assert problem.field == "source.steps[1].url"
    assert (problem.start, problem.end) == (1, 1 + len(text))
    assert bound.uses == Uses()


def test_a_lookup_named_lookup() -> None:
    """It is found by its name, and {lookup['…']['…']} goes on working for the others."""
    names = Names(lookups={"lookup": ("a",), "b": ("c",)})
    bound = bind(parse("{lookup.a}{lookup['b'].c}", TextKind.VALUE), names)
    assert bound.problems == ()
    assert bound.uses.columns == {ColumnTarget("lookup", "a"), ColumnTarget("b", "c")}


def test_the_parsers_problems_stay() -> None:
    """Binding adds to what reading found."""
    bound = bind(parse("{now-}{nothing}", TextKind.VALUE), NAMES)
    assert len(bound.problems) == 2


def test_uses() -> None:
    """All that a text needs, once each; and of several texts together."""
    text = "{now}{last_run-1}{companies._id}{email}{step_1.a}{step_1.b}{limit}{x=1}{now-1}"
    uses = bind(parse(text, TextKind.VALUE), NAMES).uses
    assert uses == Uses(
        now=True,
        last_run=True,
        columns=frozenset({ColumnTarget("companies", "_id"), ColumnTarget("My users", "email")}),
        steps=frozenset({"step_1"}),
        variables=frozenset({"limit", "x"}),
    )
    assert uses.lookups == {"companies", "My users"}
    assert uses.dates
    assert not Uses().dates
    more = Uses(last_run=True, steps=frozenset({"two"})) | Uses(variables=frozenset({"v"}))
    assert more == Uses(last_run=True, steps=frozenset({"two"}), variables=frozenset({"v"}))
    assert more.dates


def test_columns_known_without_their_lookup() -> None:
    """Only those that no other lookup, variable or step is named like."""
    assert sorted(plain_columns(NAMES)) == ["Company ID", "a.b", "email", "externalId"]
    assert plain_columns(Names(steps=("a",), lookups={"x": ("a", "b")})) == {
        "b": ColumnTarget("x", "b")
    }


@given(st.text(st.sampled_from("{}lookup.compaies_d['] ")), st.sampled_from(TextKind))
def test_any_text_can_be_bound(text: str, kind: TextKind) -> None:
    """No text raises, and each macro has a meaning or a problem."""
    bound = bind(parse(text, kind), NAMES)
    unknown = [p for p in bound.parts if isinstance(p, BoundSlot) and p.target is None]
    assert len(bound.problems) == len(bound.parsed.problems) + len(unknown)
