"""A template: an endpoint of the API as data, which filled in becomes a Source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import tr
from planhat_gui.model.params import Choice, Param, ParamKind, ParamValue
from planhat_gui.model.source import EndpointFacts, Method, NoPaging, OffsetPaging, Source, Step


@dataclass(frozen=True, slots=True)
class Template:
    """One endpoint. Texts are the documentation's own; `facts` are ours, from real behaviour.

    `query` values may be `${parameter}`; one that is empty after filling in is not sent.
    `paging_parameters` is None where the endpoint does not page, else (offset name, limit name).
    """

    id: str
    order: int
    title: str
    description: str
    notes: tuple[str, ...]
    facts: tuple[str, ...]
    docs_url: str
    record_noun: str
    params: tuple[Param, ...]
    method: Method
    path: str
    query: tuple[tuple[str, str], ...]
    paging_parameters: tuple[str, str] | None
    path_to_data: str
    page_cap: int | None
    server_default: int | None
    key_field: str | None
    company_field: str | None
    updated_field: str | None

    def param(self, name: str) -> Param | None:
        """The parameter of that name, or None."""
        return next((p for p in self.params if p.name == name), None)

    def fill(self, values: Mapping[str, ParamValue], base_url: str) -> Source:
        """The source with these cleaned values (see `params.clean_all`) at that base URL."""
        pairs = [(name, _filled(text, values)) for name, text in self.query]
        query = "&".join(f"{quote(n, safe='')}={quote(v, safe=',')}" for n, v in pairs if v != "")
        url = base_url.rstrip("/") + self.path + (f"?{query}" if query else "")
        asked = int(values.get("page_size", self.server_default or 100))
        size = min(asked, self.page_cap) if self.page_cap else asked
        paging: NoPaging | OffsetPaging = NoPaging()
        if self.paging_parameters:
            offset_name, limit_name = self.paging_parameters
            start = int(values.get("start_offset", 0))
            paging = OffsetPaging(offset_name, limit_name, page_size=size, start=start)
        company_ids = tuple(i for i in str(values.get("company_id", "")).split(",") if i)
        facts = EndpointFacts(
            title=self.title,
            record_noun=self.record_noun,
            key_field=self.key_field,
            sorted_by_key=dict(self.query).get("sort") == self.key_field,
            company_field=self.company_field,
            company_ids=company_ids,
            updated_field=self.updated_field,
            page_cap=self.page_cap,
            asked_page_size=asked if self.paging_parameters else None,
        )
        step = Step(url, method=self.method, pagination=paging, path_to_data=self.path_to_data)
        return Source((step,), facts)


def _filled(text: str, values: Mapping[str, ParamValue]) -> str:
    if text.startswith("${") and text.endswith("}"):
        return str(values.get(text[2:-1], ""))
    return text


def parse_template(data: Mapping[str, Any], name: str) -> Template:
    """A template from its decoded JSON file; `name` is the file, for the error.

    Raises Damaged naming the file and the member that is missing or of the wrong kind.
    """
    try:
        if data["format"] != "planhat-template/1":
            raise Damaged(
                tr(
                    "{name} has the format “{data}”, which this version cannot read.",
                    name=name,
                    data=data["format"],
                )
            )
        request, paging = data["request"], data["pagination"]
        fields, limits = data.get("fields", {}), data.get("limits", {})
        return Template(
            id=str(data["id"]),
            order=int(data.get("order", 1000)),
            title=str(data["title"]),
            description=tr(str(data["description"])),
            notes=tuple(map(tr, data.get("notes", ()))),
            facts=tuple(map(tr, data.get("facts", ()))),
            docs_url=str(data.get("docs_url", "")),
            record_noun=str(data.get("record_noun", "records")),
            params=tuple(_param(p) for p in data.get("parameters", ())),
            method=Method(request["method"]),
            path=str(request["path"]),
            query=tuple((str(k), str(v)) for k, v in request.get("query", {}).items()),
            paging_parameters=_paging(paging),
            path_to_data=str(data.get("path_to_data", "$[*]")),
            page_cap=cast("int | None", limits.get("page_cap")),
            server_default=cast("int | None", limits.get("server_default")),
            key_field=cast("str | None", fields.get("key")),
            company_field=cast("str | None", fields.get("company")),
            updated_field=cast("str | None", fields.get("updated")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Damaged(
            tr("The template file {name} cannot be used: {error!r}.", name=name, error=error)
        ) from error


def _param(data: Mapping[str, Any]) -> Param:
    return Param(
        name=str(data["name"]),
        label=tr(str(data["label"])),
        kind=ParamKind(data["kind"]),
        default=cast("ParamValue", data["default"]),
        help=tr(str(data.get("help", ""))),
        minimum=int(data.get("minimum", 0)),
        maximum=int(data.get("maximum", 2_147_483_647)),
        choices=tuple(
            Choice(str(c["value"]), tr(str(c["label"])), tr(str(c.get("help", ""))))
            for c in data.get("choices", ())
        ),
        placeholder=str(data.get("placeholder", "")),
    )


def _paging(data: Mapping[str, Any]) -> tuple[str, str] | None:
    match data["kind"]:
        case "none":
            return None
        case "offset":
            return str(data["offset_parameter"]), str(data["limit_parameter"])
        case other:
            raise ValueError(f"pagination kind {other!r} is not one of: none, offset")
