"""The options of a flow, each described once: the form, the check and the file follow."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import MAX_PARALLEL, FlowOptions
from planhat_gui.model.language import tr
from planhat_gui.model.params import Choice, Param, ParamKind, ParamValue, clean_all

_DEFAULT = FlowOptions()

OPTION_PARAMS: tuple[Param, ...] = (
    Param(
        "update",
        tr("Update"),
        ParamKind.CHOICE,
        _DEFAULT.update,
        tr("What a run reads, and what becomes of the dataset there was."),
        choices=(
            Choice(
                "full",
                tr("Full"),
                tr("reads everything; the new dataset replaces the old one once it is complete."),
            ),
            Choice(
                "changes",
                tr("Changes"),
                tr(
                    "reads what changed since the last run and merges it; everything now and then, "
                    "because what was deleted shows in no other way."
                ),
            ),
            Choice(
                "append",
                tr("Append"),
                tr("adds what it reads to what is there; nothing is merged."),
            ),
        ),
    ),
    Param(
        "nexsets",
        tr("Nexsets"),
        ParamKind.CHOICE,
        _DEFAULT.nexsets,
        tr("How many datasets the records become."),
        choices=(
            Choice("single", tr("One Nexset"), tr("all records in one, with all their columns.")),
            Choice(
                "by_schema",
                tr("By schema"),
                tr(
                    "records that share fewer than half of their fields become Nexsets of their "
                    "own."
                ),
            ),
        ),
    ),
    Param(
        "schema",
        tr("When columns change"),
        ParamKind.CHOICE,
        _DEFAULT.schema,
        tr("What a run does when records have other columns than last time."),
        choices=(
            Choice(
                "follow", tr("Follow"), tr("the dataset gets the columns that the records have.")
            ),
            Choice(
                "ask",
                tr("Ask"),
                tr("the dataset stays, what was read is kept, and you say which columns to use."),
            ),
            Choice(
                "keep",
                tr("Keep"),
                tr(
                    "the dataset keeps its columns and types; values that do not fit are set aside."
                ),
            ),
        ),
    ),
    Param(
        "parallel_requests",
        tr("Requests at once"),
        ParamKind.INTEGER,
        _DEFAULT.parallel_requests,
        tr("So many calls may be under way at the same time, within the call limit."),
        minimum=1,
        maximum=MAX_PARALLEL,
    ),
)
"""In the order of the form and of the file's documentation."""

PARAM_BY_NAME: Mapping[str, Param] = {param.name: param for param in OPTION_PARAMS}

_ADVANCED_DEFAULTS = {"nexsets": "by_schema"}
"""What is usual for a source set up by hand, where nobody says what its records are."""


def option_params(*, advanced: bool) -> tuple[Param, ...]:
    """The options with what is usual for a template, or for a source set up by hand."""
    if not advanced:
        return OPTION_PARAMS
    return tuple(
        replace(param, default=_ADVANCED_DEFAULTS.get(param.name, param.default))
        for param in OPTION_PARAMS
    )


def words_of(name: str, *, advanced: bool = False) -> tuple[str, ...]:
    """What an option may be in a file, its default first."""
    param = next(param for param in option_params(advanced=advanced) if param.name == name)
    values = [choice.value for choice in param.choices]
    return (str(param.default), *(value for value in values if value != param.default))


def option_values(options: FlowOptions) -> dict[str, ParamValue]:
    """The options as a form and a file hold them."""
    return {param.name: getattr(options, param.name) for param in OPTION_PARAMS}


def options_from(
    values: Mapping[str, object], *, advanced: bool = False
) -> tuple[FlowOptions, list[Problem]]:
    """The options of what was typed, and all that is wrong with it.

    One that is wrong or missing is as usual for the kind of source.
    """
    cleaned, problems = clean_all(option_params(advanced=advanced), values)
    known: dict[str, Any] = {param.name: cleaned[param.name] for param in OPTION_PARAMS}
    return FlowOptions(**known), [
        replace(problem, field=f"options.{problem.field}") for problem in problems
    ]
