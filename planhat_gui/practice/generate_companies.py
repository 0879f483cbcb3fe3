"""Companies and users as the API gives them: ragged, with custom fields of many kinds."""

from collections.abc import Iterator
from typing import Any

from planhat_gui.practice.dice import DAY, NOW, TODAY, Dice, born, day_text, number, time_text
from planhat_gui.practice.names import LOCALES, native
from planhat_gui.practice.world import OTHER, PRODUCTS, Company, User, World

Record = dict[str, Any]

PHASES = {
    "prospect": ("Evaluation", "Proof of Concept", "Negotiation"),
    "coming": ("Onboarding", "Kick-off"),
    "customer": ("Adoption", "Adoption", "Value Realization", "Renewal", "Expansion"),
    "canceled": ("Offboarding",),
    "lost": ("Lost",),
}
TAGS = ("EMEA", "Gold", "Pilot", "At risk", "Référence", "日本", "High touch", "NDA")
TIERS = ("Enterprise", "Mid-Market", "SMB", "Élite")
RISKS = (
    None,
    "",
    "Usage fell by a third since March; the sponsor has left.",
    "Low risk. Two new teams are on board.",
    "Open escalation:\nexports time out, \u201cblocker\u201d for go-live",
    "undefined",
)
PROFILES = tuple(f"5fd3a1b2c3d4e5f60718{n:04x}" for n in (1, 2, 3))
TOUCHES = ("email", "note", "call", "meeting")
TOO_BIG_FOR_A_FLOAT = 2**53 + 1


def dimension_ids(world: World) -> list[str]:
    """Ids of the usage dimensions, by which `usage` is keyed."""
    return [world.new_id(OTHER, 18_000 * DAY + i, i) for i in range(6)]


def companies(world: World) -> Iterator[Record]:
    """Every company, oldest first."""
    dice, dimensions = world.dice("company records"), dimension_ids(world)
    for index, company in enumerate(world.companies):
        record = _company(world, dice, index, company)
        if company.status == "customer":
            record.update(_customer(dice, company))
        if index % 3:
            record["usage"] = {
                key: dice.below(400) for key in dice.some(dimensions, len(dimensions))
            }
        record["custom"] = _company_custom(dice, index)
        if index % 17 == 0:
            record["licenses"] = [_embedded_license(world, dice, index, company)]
        if index % 29 == 0:
            record |= {"orgRootId": company.id, "orgPath": f",{company.id},", "orgLevel": 0}
        if index % 41 == 0:
            record["waitsToBeFiltered"] = False
            record["lastPerformedTriggers"] = {dice.hex24(): time_text(NOW - index)}
        record["__v"] = dice.below(30)
        yield record


def _company(world: World, dice: Dice, index: int, company: Company) -> Record:
    phase_day = company.made // DAY + dice.below(max(1, TODAY - company.made // DAY))
    touched = NOW - dice.below(120 * DAY)
    touch = dice.pick(TOUCHES)
    owner = world.users[company.owner]
    locale = company.locale
    record: Record = {
        "_id": company.id,
        "name": company.name,
        "owner": owner.id if index % 31 else {"_id": owner.id, "nickName": owner.nick},
        "phase": dice.pick(PHASES[company.status]),
        "status": company.status,
        "phaseSince": day_text(phase_day),
        "h": dice.below(11),
        "mr": company.mrr,
        "mrr": company.mrr,
        "arr": company.mrr * 12,
        "lastTouch": time_text(touched, index % 1000),
        "lastTouchType": touch,
        "lastTouchByType": {touch: time_text(touched, index % 1000)},
        "domains": [company.domain],
        "hProfile": PROFILES[index % len(PROFILES)],
        "followers": [user.id for user in dice.some(world.users, 3)],
        "collaborators": [],
        "alerts": [],
        "tags": dice.some(TAGS, 3),
        "country": locale.country,
        "city": native(dice.pick(locale.cities)),
        "createDate": time_text(company.made),
        "createdAt": time_text(company.made),
        "updatedAt": time_text(touched + 60, 551),
        "lastUpdated": time_text(touched + 60, 551),
    }
    kind = index % 20
    if kind < 17:
        record["externalId"] = "" if kind == 0 else f"acct-{1000 + index}"
    if index % 3 != 1:
        record["sourceId"] = f"0015g00000{index:06d}AAB"
    if index % 4 == 0:
        record["coOwner"] = dice.pick(world.users).id
    if index % 5 == 0:
        when = NOW + dice.below(30 * DAY)
        record["nextTouch"] = when * 1000 if index % 10 else time_text(when)
    if index % 6 == 0:
        record["web"] = f"https://www.{company.domain}/?a=1&b=2"
        record["description"] = f"<p>{company.name} \u2013 <i>since</i> {phase_day}</p>"
    if index % 4 == 1:
        record["phonePrimary"] = f"{locale.dial} {dice.between(100_000, 999_999)}"
    return record


def _customer(dice: Dice, company: Company) -> Record:
    left = dice.between(-20, 400)
    renewal = TODAY + left
    nrr = 100 * dice.below(20) if dice.chance(0.2) else 0
    record: Record = {
        "csmScore": dice.between(1, 5),
        "hDiff": dice.between(-3, 3),
        "hDiffDate": time_text(NOW - dice.below(60 * DAY), 204),
        "mr": company.mrr + nrr,
        "mrrTotal": company.mrr,
        "nrr30": nrr,
        "renewalMrr": company.mrr,
        "renewalArr": company.mrr * 12,
        "renewalDate": day_text(renewal),
        "renewalDaysFromNow": left,
        "autoRenews": dice.chance(0.7),
        "customerFrom": day_text(company.made // DAY + 30),
        "customerTo": day_text(renewal),
        "products": dice.some(PRODUCTS, 3),
    }
    if dice.chance(0.6):
        record["nps"] = number(round(dice.roll() * 10, 1))
    if dice.chance(0.5):
        record["lastActive"] = time_text(NOW - dice.below(20 * DAY), 7)
    return record


def _company_custom(dice: Dice, index: int) -> Record:
    custom: Record = {
        "Customer Tier": dice.pick(TIERS),
        "# Overdue Invoices": dice.below(4) if index % 2 else 0,
        "(AI) Risk Summary": dice.pick(RISKS),
    }
    if index % 2:
        custom["Days in Phase"] = dice.below(900)
        custom["Has Influence?"] = dice.chance(0.4)
    if index % 3 == 0:
        custom["Go-live (planned)"] = f"{day_text(TODAY + dice.below(200))[:10]}T00:00:00.000+0000"
        custom["Seats"] = dice.below(500) if index % 9 else f"{dice.below(500)} named"
    if index % 10 == 0:
        custom["Regions"] = dice.some(("Nordics", "DACH", "APAC", "LATAM"), 3)
        custom["v2.score"] = number(round(dice.roll() * 100, 1))
    if index % 25 == 0:
        custom["Legacy Account No."] = TOO_BIG_FOR_A_FLOAT + index
        custom["region"] = "eu"  # beside "Region" elsewhere: two columns that differ in case only
    if index % 25 == 1:
        custom["Region"] = "EU"
    return custom


def _embedded_license(world: World, dice: Dice, index: int, company: Company) -> Record:
    currency = company.locale.currency
    return {
        "_id": world.new_id(OTHER, company.made, 1000 + index),
        "product": dice.pick(PRODUCTS),
        "_currency": {
            "_id": world.new_id(OTHER, 18_000 * DAY, 500 + LOCALES.index(company.locale)),
            "symbol": currency,
            "rate": 1 if currency == "EUR" else 9.5,
            "isBase": currency == "EUR",
            "overrides": {},
        },
        "mrr": company.mrr,
        "fromDate": day_text(company.made // DAY),
    }


def lean(record: Record) -> Record:
    """Give what `/leancompanies` shows of a company; absent keys stay absent."""
    shown: Record = {k: record[k] for k in ("_id", "name", "externalId", "sourceId") if k in record}
    number_in_id = int(record["_id"][-6:], 16) // 4
    if number_in_id % 50 == 0:
        shown["slug"] = f"c{number_in_id}"
    return shown


def users(world: World) -> Iterator[Record]:
    """Every user, oldest first."""
    dice, everyone = world.dice("user records"), world.users
    roles = [world.new_id(OTHER, 17_600 * DAY, 800 + i) for i in range(3)]
    owned: dict[int, list[Company]] = {}
    for company in world.companies:
        owned.setdefault(company.owner, []).append(company)
    for index, user in enumerate(everyone):
        yield _user(dice, index, user, owned.get(index, []), everyone[0].id, roles)


def _user(
    dice: Dice, index: int, user: User, owned: list[Company], boss: str, roles: list[str]
) -> Record:
    paying = [company for company in owned if company.mrr]
    mrr = sum(company.mrr for company in paying)
    role = dice.pick(roles)
    record: Record = {
        "_id": user.id,
        "email": user.email,
        "nickName": user.nick,
        "firstName": user.first,
        "lastName": user.last,
        "roles": [role] if index % 8 else [{"_id": role, "name": "Admin"}],
        "teams": [],
        "managers": [boss] if index else [],
        "inactive": index % 12 == 11,
        "isHidden": False,
        "isExposedAsSenderOption": True,
        "image": {"path": ""},
        "tzOffset": dice.pick((-120, -60, 0, 300)),
        "taskFilter": "mine" if index % 3 else {"owner": user.id, "open": True},
        "mrr": mrr,
        "arr": mrr * 12,
        "mrrAvg": number(mrr / len(paying)) if paying else 0,
        "customerCount": len(owned),
        "payingCustomerCount": len(paying),
        "nrOpenTasks": dice.below(30),
        "createDate": time_text(user.made),
        "createdAt": time_text(user.made),
        "updatedAt": time_text(NOW - dice.below(40 * DAY)),
        "custom": {"Desk": f"{index:02d}"} if index % 2 else {},
    }
    if index % 5 == 0:
        record["externalId"] = f"emp-{index}"
    return record


CUSTOM_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("Company", "Customer Tier", "list"),
    ("Company", "# Overdue Invoices", "number"),
    ("Company", "(AI) Risk Summary", "rich text"),
    ("Company", "Days in Phase", "number"),
    ("Company", "Has Influence?", "checkbox"),
    ("Company", "Go-live (planned)", "date"),
    ("Company", "Seats", "text"),
    ("Company", "Regions", "multipicklist"),
    ("Company", "v2.score", "number"),
    ("Company", "Legacy Account No.", "number"),
    ("EndUser", "Department", "list"),
    ("EndUser", "Has Influence?", "checkbox"),
    ("Task", "Effort (h)", "number"),
    ("Objective", "Status", "list"),
    ("Objective", "Due Date", "date"),
    ("Opportunity", "Pipeline", "list"),
    ("Churn", "Secondary Reason", "list"),
    ("Ticket", "Closed Date", "date"),
)


def custom_fields(world: World) -> Iterator[Record]:
    """Give what describes the custom fields of all models."""
    count = len(CUSTOM_FIELDS)
    for index, (parent, name, kind) in enumerate(CUSTOM_FIELDS):
        record: Record = {
            "_id": world.new_id(15, born(index, count), index),
            "name": name,
            "parent": parent,
            "type": kind,
            "isHidden": False,
            "isFeatured": index % 2 == 0,
            "isShared": False,
            "isLocked": False,
            "isMandatory": False,
            "isFormula": name == "Days in Phase",
        }
        if kind == "list":
            record["listValues"] = list(TIERS) if name == "Customer Tier" else ["A", "B", "C"]
        yield record
