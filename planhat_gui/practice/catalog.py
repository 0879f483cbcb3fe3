"""The endpoints: their paths, page sizes, filters, and where their records come from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planhat_gui.practice import generate_companies, generate_money, generate_people, generate_work
from planhat_gui.practice.world import World

Record = dict[str, Any]

COMPANY_ID = {"companyId": "companyId"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One list and its records.

    `default` and `cap` are rows per page. `filters` says which query parameter compares which
    field with a comma-separated list; any other parameter is ignored, as Planhat does.
    `hidden_unless` is a parameter whose field hides its true rows unless it is asked for.
    `updated` are the fields that say when a row last changed.
    """

    path: str
    generate: Callable[[World], Iterator[Record]]
    default: int
    cap: int
    filters: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    hidden_unless: str = ""
    external_id: str = "externalId"
    updated: tuple[str, ...] = ("updatedAt",)

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields by which rows are found without reading them."""
        hidden = (self.hidden_unless,) if self.hidden_unless else ()
        return tuple(dict.fromkeys([*self.filters.values(), *hidden, self.external_id, "sourceId"]))


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "/companies",
        generate_companies.companies,
        100,
        5_000,
        {"companyId": "_id", "status": "status"},
        updated=("updatedAt", "lastUpdated"),
    ),
    Endpoint(
        "/endusers",
        generate_people.endusers,
        100,
        2_000,
        COMPANY_ID | {"email": "email"},
        {"c": "companyId"},
        hidden_unless="archived",
    ),
    Endpoint("/licenses", generate_money.licenses, 100, 2_000, COMPANY_ID, updated=()),
    Endpoint(
        "/nps", generate_people.nps, 100, 10_000, {"companyId": "cId", "cId": "cId"}, updated=()
    ),
    Endpoint(
        "/conversations",
        generate_people.conversations,
        30,
        2_000,
        COMPANY_ID | {"type": "type"},
        {"cId": "companyId"},
    ),
    Endpoint(
        "/tickets",
        generate_people.tickets,
        500,
        10_000,
        COMPANY_ID | {"status": "status", "email": "email"},
        {"cid": "companyId", "s": "status", "l": "limit"},
        updated=("updateDate",),
    ),
    Endpoint(
        "/tasks",
        generate_work.tasks,
        500,
        10_000,
        COMPANY_ID | {"status": "status"},
        hidden_unless="isArchived",
    ),
    Endpoint("/issues", generate_work.issues, 100, 2_000),
    Endpoint("/opportunities", generate_money.opportunities, 100, 2_000, COMPANY_ID),
    Endpoint(
        "/invoices",
        generate_money.invoices,
        100,
        2_000,
        {"companyId": "cId", "cId": "cId"},
        external_id="extId",
        updated=("lastUpdated",),
    ),
    Endpoint("/users", generate_companies.users, 10_000, 10_000, {"email": "email"}),
    Endpoint("/churn", generate_money.churn, 100, 1_000, COMPANY_ID),
    Endpoint("/objectives", generate_work.objectives, 100, 2_000, COMPANY_ID),
    Endpoint(
        "/dimensiondata",
        generate_work.dimension_data,
        10_000,
        10_000,
        {"cId": "companyId", "cid": "companyId", "dimid": "dimensionId"},
    ),
    Endpoint("/customfields", generate_companies.custom_fields, 100, 2_000, {"parent": "parent"}),
)

LEAN_PATH = "/leancompanies"
LEAN_FILTERS = {"externalId": "externalId", "sourceId": "sourceId", "status": "status"}
# The scope of the limited token lacks these.
FORBIDDEN_TO_LIMITED = frozenset({"/invoices", "/churn"})
