"""The Advanced form without a window: to and from flows and drafts, problems, chains."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.flow import AdvancedSource
from planhat_gui.model.paging import (
    LastIdPaging,
    LinkHeaderPaging,
    NextTokenPaging,
    NextUrlPaging,
    NoPaging,
    OffsetPaging,
    PagePaging,
    Pagination,
)
from planhat_gui.model.source import Method, ResponseFormat, Step
from planhat_gui.ui.advanced import chain, draft
from planhat_gui.ui.advanced import form as forms
from planhat_gui.ui.advanced.form import AdvancedForm, StepForm
from planhat_gui.ui.advanced.pick import data_path, metadata_path

PAGINGS: tuple[Pagination, ...] = (
    NoPaging(),
    OffsetPaging("skip", "take", 50, 10, stop_after_pages=3),
    PagePaging("p", 0, "", 25),
    PagePaging("p", 1, "n", 25),
    NextTokenPaging("$.meta['next token']", "t"),
    NextUrlPaging("$.links.next", stop_after_pages=1),
    LinkHeaderPaging("X-Link"),
    LastIdPaging("$.id", "since", inclusive=True),
)
FULL = Step(
    url="https://api.planhat.com/endusers?companyId={companies._id}&since={now-1}",
    key="people",
    method=Method.POST,
    headers=(("X-Note", "a, b"), ("X-Url", "https://a.b/c"), ("X-Empty", "")),
    body='{"since": "{now-1}",\n "x": "ü"}',
    response_format=ResponseFormat.XML,
    path_to_data="/response/data/item",
    path_to_metadata="/response/@total",
    date_format="epoch_days",
    time_unit="hour",
    time_zone="Europe/Berlin",
    lookups=("companies", "Regions & more"),
    combine_lookups=True,
    carry=(("company", "{step_1.name}"), ("at", "{now}")),
)


@pytest.mark.parametrize("paging", PAGINGS, ids=lambda paging: type(paging).__name__)
def test_a_saved_source_fills_the_form_and_comes_out_the_same(paging: Pagination) -> None:
    """Every member of every kind survives opening and saving."""
    first = Step("https://api.planhat.com/leancompanies?status=customer", pagination=paging)
    steps = (first, replace(FULL, pagination=paging))
    source = AdvancedSource(steps, include_previous_results=True)
    assert forms.to_source(forms.from_source(source)) == source


texts = st.text(max_size=20)


@given(
    st.builds(
        StepForm,
        key=texts,
        method=st.sampled_from(Method),
        url=texts,
        headers=texts,
        body=texts,
        time_zone=texts,
        lookups=st.lists(texts, max_size=2).map(tuple),
        paging_kind=st.sampled_from(("none", "offset", "last_id")),
        paging=st.dictionaries(
            st.sampled_from(("offset", "last_id")),
            st.dictionaries(texts, st.integers() | texts, max_size=2),
            max_size=2,
        ),
        stop_after_pages=st.integers() | texts,
        path_to_data=texts,
        carry=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
    )
)
def test_a_draft_is_the_whole_form(step: StepForm) -> None:
    """Data and back gives the same form, wrong and half-typed values included."""
    form = AdvancedForm((StepForm(), step), 1, include_previous_results=True)
    assert draft.from_data(draft.to_data(form)) == form
    forms.to_source(form)
    forms.problems(form)


def test_a_damaged_draft_opens_with_what_can_be_read() -> None:
    """Nothing in a draft makes the tab fail."""
    data = {"steps": [{"url": 3, "method": "DELETE", "paging": {"offset": 1}, "carry": [[1]]}, 7],
            "current": 9}  # fmt: skip
    form = draft.from_data(data)
    assert (form.current, form.step.url, form.step.method) == (0, "", Method.GET)
    assert draft.from_data(None) == AdvancedForm()


def fields(form: AdvancedForm) -> list[str]:
    """Where the problems are."""
    return [problem.field for problem in forms.problems(form)]


def test_what_cannot_be_said_in_a_source_is_a_problem_at_its_field() -> None:
    """Numbers that are none, header parts without a name, half a carried column, twice a key."""
    step = StepForm(
        url="https://a.example/x?limit=5",
        headers="X-A",
        paging_kind="offset",
        paging={"offset": {"page_size": "abc"}},
        stop_after_pages="-1",
        carry=(("name", ""),),
    )
    assert fields(AdvancedForm((step, StepForm()))) == [
        "source.steps[0].headers",
        "source.steps[0].pagination.page_size",
        "source.steps[0].pagination.stop_after_pages",
        "source.steps[0].carry",
        "source.steps[1].key",
    ]
    assert fields(AdvancedForm((replace(StepForm(), url="https://a.example/x"),))) == []


def test_each_kind_of_paging_keeps_what_was_typed_for_it() -> None:
    """Looking at another kind and coming back loses nothing."""
    form = forms.with_member(AdvancedForm(), "paging_kind", "offset")
    form = forms.with_paging_value(form, "page_size", 250)
    form = forms.with_member(form, "paging_kind", "page")
    assert forms.paging_values(form.step)["page_size"] == 100
    form = forms.with_member(form, "paging_kind", "offset")
    assert forms.paging_values(form.step)["page_size"] == 250


def test_steps_are_added_moved_renamed_and_removed() -> None:
    """Keys stay distinct, macros of later steps follow a new name, one step always stays."""
    form = forms.with_member(AdvancedForm(), "url", "https://a.example/x?y=1")
    form = chain.added(form)
    assert (form.step.key, form.step.url, form.current) == ("step_2", "https://a.example/", 1)
    form = forms.with_member(form, "url", "https://a.example/{step_1.id}?n={{step_1.id}}")
    form = forms.with_member(form, "carry", (("n", "{step_1['a b']}"),))
    form = chain.renamed(replace(form, current=0), "firms")
    assert form.steps[1].url == "https://a.example/{firms.id}?n={{step_1.id}}"
    assert form.steps[1].carry == (("n", "{firms['a b']}"),)
    form = chain.moved(form, 1)
    assert [step.key for step in form.steps] == ["step_2", "firms"]
    assert chain.moved(form, 1) == form
    assert [step.key for step in chain.up_to_shown(replace(form, current=0)).steps] == ["step_2"]
    form = chain.removed(form)
    assert [step.key for step in form.steps] == ["step_2"]
    assert chain.removed(form) == form
    assert chain.added(form).step.key == "step_3", "step_2 is taken"


@pytest.mark.parametrize(
    ("base", "steps", "value", "path"),
    [
        ("$", ("data", "items", 3, "name"), "x", "$.data.items[*]"),
        ("$", ("data", "items"), [{}], "$.data.items[*]"),
        ("$", ("data", "items", 0), {}, "$.data.items[*]"),
        ("$", ("data",), {}, "$.data"),
        ("$.rows[*]", ("tags",), [1], "$.rows[*].tags[*]"),
        ("$.rows[*]", ("# Overdue Invoices", 0, "v"), 1, "$.rows[*]['# Overdue Invoices'][*]"),
        ("$.rows[*]", ("name",), "x", "$.rows[*]"),
        ("/r/item", ("line", 0), {}, "/r/item/line"),
        ("/r/item", ("@id",), "7", "/r/item"),
    ],
)
def test_a_value_that_is_pointed_at_gives_its_path(
    base: str, steps: tuple[str | int, ...], value: object, path: str
) -> None:
    """Lists give their elements, objects themselves, plain values the record they are in."""
    assert data_path(base, steps, value) == path


def test_metadata_is_one_value() -> None:
    """Indexes stay, because exactly this value is meant."""
    assert metadata_path(("pages", 0, "a b")) == "$.pages[0]['a b']"
