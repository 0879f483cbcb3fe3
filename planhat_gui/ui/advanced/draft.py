"""The Advanced tab's form as JSON data for a draft, and back. A draft is unfinished work."""

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar

from planhat_gui.model.paging import PAGING_KINDS
from planhat_gui.model.params import ParamValue
from planhat_gui.model.source import Method, ResponseFormat
from planhat_gui.ui.advanced.form import AdvancedForm, StepForm

E = TypeVar("E", bound=StrEnum)


def to_data(form: AdvancedForm) -> dict[str, Any]:
    """Everything typed; never a token."""
    return {
        "current": form.current,
        "include_previous_results": form.include_previous_results,
        "steps": [_step_data(step) for step in form.steps],
    }


def from_data(data: object) -> AdvancedForm:
    """The form from a draft's data; what is unreadable is left at its default."""
    if not isinstance(data, Mapping) or not isinstance(data.get("steps"), list):
        return AdvancedForm()
    steps = tuple(_step(item) for item in data["steps"] if isinstance(item, Mapping))
    steps = steps or (StepForm(),)
    current = data.get("current")
    known = type(current) is int and 0 <= current < len(steps)
    include = data.get("include_previous_results") is True
    return AdvancedForm(steps, current if known else 0, include)  # type: ignore[arg-type]


def _step_data(step: StepForm) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field in fields(step):
        value = getattr(step, field.name)
        match value:
            case StrEnum():
                data[field.name] = value.value
            case Mapping():
                data[field.name] = {kind: dict(values) for kind, values in value.items()}
            case tuple():
                data[field.name] = [list(v) if isinstance(v, tuple) else v for v in value]
            case _:
                data[field.name] = value
    return data


def _step(data: Mapping[str, Any]) -> StepForm:
    base = StepForm()
    texts = {
        name: data[name]
        for name in (
            "key", "url", "headers", "body", "date_format", "time_unit", "time_zone",
            "path_to_data", "path_to_metadata",
        )
        if isinstance(data.get(name), str)
    }  # fmt: skip
    kind = data.get("paging_kind")
    return StepForm(
        **texts,
        method=_one_of(Method, data.get("method"), base.method),
        response_format=_one_of(ResponseFormat, data.get("response_format"), base.response_format),
        lookups=tuple(name for name in _list(data.get("lookups")) if isinstance(name, str)),
        combine_lookups=data.get("combine_lookups") is True,
        paging_kind=kind if isinstance(kind, str) and kind in PAGING_KINDS else base.paging_kind,
        paging=_paging(data.get("paging")),
        stop_after_pages=_value(data.get("stop_after_pages"), 0),
        carry=tuple(_pair(item) for item in _list(data.get("carry"))),
    )


def _one_of(kind: type[E], value: object, default: E) -> E:
    return kind(value) if isinstance(value, str) and value in list(kind) else default


def _list(data: object) -> list[Any]:
    return data if isinstance(data, list) else []


def _pair(item: object) -> tuple[str, str]:
    if isinstance(item, list) and len(item) == 2 and all(isinstance(one, str) for one in item):
        return item[0], item[1]
    return "", ""


def _value(value: object, default: ParamValue) -> ParamValue:
    return value if isinstance(value, int | str) and not isinstance(value, bool) else default


def _paging(data: object) -> dict[str, dict[str, ParamValue]]:
    if not isinstance(data, Mapping):
        return {}
    return {
        str(kind): {str(name): _value(value, "") for name, value in values.items()}
        for kind, values in data.items()
        if isinstance(values, Mapping)
    }
