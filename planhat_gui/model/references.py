"""Which fields of Planhat's records hold the ids of other records, and of what kind those are."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planhat_gui.model.language import tr

MOST = 20
_ID = re.compile(r"[0-9a-fA-F]{24}")
_NAMES = ("name", "nickname", "nickName", "title", "subject", "email", "product")


@dataclass(frozen=True, slots=True)
class Kind:
    """What records of a kind are called, and the endpoint templates whose Nexsets have them."""

    noun: str
    templates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A record that another one refers to; `name` is what is said of it there, or empty."""

    kind: Kind
    id: str
    name: str = ""


COMPANY = Kind("company", ("get_companies", "get_lean_companies"))
USER = Kind("user", ("get_users",))
ENDUSER = Kind(tr("end user"), ("get_endusers",))
LICENSE = Kind("license", ("get_licenses",))
CONVERSATION = Kind("conversation", ("get_conversations", "get_tickets"))
TICKET = Kind("ticket", ("get_tickets", "get_conversations"))
TASK = Kind("task", ("get_tasks",))
ISSUE = Kind("issue", ("get_issues",))
OPPORTUNITY = Kind("opportunity", ("get_opportunities",))
OBJECTIVE = Kind("objective", ("get_objectives",))
INVOICE = Kind("invoice", ("get_invoices",))

FIELDS: dict[str, Kind] = {
    **dict.fromkeys(
        ("companyId", "companyIds", "company", "companies", "cId", "cid", "orgRootId"), COMPANY
    ),
    **dict.fromkeys(("parentCompanyId", "companyOrgRootId"), COMPANY),
    **dict.fromkeys(
        ("owner", "ownerId", "coOwner", "coOwnerId", "userId", "userIds", "user", "users"), USER
    ),
    **dict.fromkeys(
        ("doneBy", "createdBy", "updatedBy", "assigneeId", "followers", "collaborators"), USER
    ),
    **dict.fromkeys(("euId", "enduserId", "enduserIds", "enduser", "endusers"), ENDUSER),
    **dict.fromkeys(("licenseId", "licenseIds", "license", "licenses"), LICENSE),
    **dict.fromkeys(
        ("conversationId", "conversationIds", "conversation", "conversations"), CONVERSATION
    ),
    **dict.fromkeys(("ticketId", "ticketIds", "ticket", "tickets"), TICKET),
    **dict.fromkeys(("taskId", "taskIds", "task", "tasks"), TASK),
    **dict.fromkeys(("issueId", "issueIds", "issue", "issues"), ISSUE),
    **dict.fromkeys(("opportunityId", "opportunityIds", "opportunity"), OPPORTUNITY),
    **dict.fromkeys(("objectiveId", "objectiveIds", "objective", "objectives"), OBJECTIVE),
    **dict.fromkeys(("invoiceId", "invoiceIds", "invoice", "invoices"), INVOICE),
}
"""Fields of the API's records, also those of objects and lists in them."""


def links(field: str, value: Any) -> list[Link]:
    """The records that a field's value refers to: an id, an object with one, or lists of these."""
    kind = FIELDS.get(field.rpartition(".")[2])
    if kind is None:
        return []
    found = []
    for one in value if isinstance(value, list) else [value]:
        link = _link(kind, one)
        if link is not None and link not in found:
            found.append(link)
        if len(found) >= MOST:
            break
    return found


def links_of_cell(field: str, text: str) -> list[Link]:
    """As `links`, of a cell's text; of objects that is JSON, and one that was cut has none."""
    if text[:1] not in {"{", "["}:
        return links(field, text)
    try:
        return links(field, json.loads(text))
    except (ValueError, RecursionError):
        return []


def links_at(steps: Sequence[str | int], value: Any) -> list[Link]:
    """As `links`, of a place in a record: `("endusers", 0, "id")`."""
    names = [step for step in steps if isinstance(step, str)]
    if len(names) > 1 and names[-1] in {"_id", "id"}:
        names.pop()
    return links(names[-1], value) if names else []


def _link(kind: Kind, value: Any) -> Link | None:
    if isinstance(value, str):
        return Link(kind, value) if _ID.fullmatch(value) else None
    if not isinstance(value, dict):
        return None
    key = value.get("_id") or value.get("id")
    if not isinstance(key, str) or not _ID.fullmatch(key):
        return None
    said = next((value[each] for each in _NAMES if isinstance(value.get(each), str)), "")
    return Link(kind, key, said)
