"""End users and what they say: NPS answers, conversations, tickets."""

from collections.abc import Iterator
from typing import Any

from planhat_gui.practice.dice import DAY, NOW, Dice, born, number, time_text
from planhat_gui.practice.world import (
    CONVERSATION,
    NPS,
    OTHER,
    TICKET,
    Company,
    Person,
    User,
    World,
)

Record = dict[str, Any]

POSITIONS = ("Head of Operations", "CTO", "Analyst", "Directrice générale", "Einkauf", "部長", "VP")
DEPARTMENTS = ("Operations", "Finance", "IT", "Försäljning", "R&D")
COMMENTS = (
    "Fast support",
    "Trop cher, mais \u00e7a marche.",
    "Please add dark mode \U0001f319",
    'The "export" button, it hides, from, me',
    "Sehr zufrieden \u2013 weiter so!",
    "とても使いやすいです。",
    "Slow\non Mondays",
    "",
)
SUBJECTS = (
    "Quarterly review",
    "Renewal terms",
    "Re: Export of usage data",
    "Onboarding, week 3",
    "Möte om pilot",
    "Lunch & learn: \u201creports\u201d",
)
SENTENCES = (
    "Agreed on rollout to the second site.",
    "They asked for a single sign-on <b>before</b> summer.",
    "Budget is approved; legal looks at §4.",
    "Next step: workshop with 12 people &amp; their lead.",
    "価格表を送ること。",
    "Champion changes team, find a new one.",
)
TROUBLES = (
    "Export fails for large accounts",
    "Cannot log in with SSO",
    "Wrong total on invoice",
    "Rapport vide depuis mardi",
    "API answers 500 at night",
    "Umlaute werden falsch angezeigt",
)
TICKET_STATUSES = ("open", "pending", "solved", "closed", "On-hold")
TICKET_SOURCES = ("zendesk", "intercom", "jira", "email")


def endusers(world: World) -> Iterator[Record]:
    """Every end user, archived ones included."""
    dice, companies = world.dice("enduser records"), world.companies
    for index, person in enumerate(world.people):
        company = companies[person.company]
        active = NOW - dice.below(90 * DAY)
        record: Record = {
            "_id": person.id,
            "email": person.email,
            "firstName": person.first,
            "lastName": person.last,
            "name": person.name,
            "companyId": company.id,
            "companyName": company.name,
            "tags": ["Main User"] if index % 7 == 0 else [],
            "otherEmails": [],
            "featured": index % 9 == 0,
            "primary": index % 4 == 0,
            "archived": index % 23 == 22,
            "npsUnsubscribed": index % 50 == 0,
            "lastActive": time_text(active, index % 1000),
            "beats": dice.below(80),
            "beatsTotal": dice.below(2000),
            "beatTrend": number(round(dice.roll() * 2 - 1, 2)),
            "convs14": dice.below(5),
            "convsTotal": dice.below(60),
            "custom": {"Department": dice.pick(DEPARTMENTS), "Has Influence?": dice.chance(0.3)},
            "createDate": time_text(person.made, 120),
            "updatedAt": time_text(active + 60),
        }
        if index % 3:
            record["position"] = dice.pick(POSITIONS)
        if index % 4 == 0:
            record["phone"] = f"{company.locale.dial} {dice.between(10_000, 9_999_999)}"
        if index % 2:
            record["externalId"] = f"u-{80_000 + index}"
        if index % 5 == 0:
            record |= {"nps": dice.below(11), "npsComment": dice.pick(COMMENTS)}
        yield record


def nps(world: World) -> Iterator[Record]:
    """Every survey answer, in the documented shape or in the one seen in practice."""
    dice, people, count = world.dice("nps"), world.people, world.scaled(3)
    companies = world.companies
    campaigns = [world.new_id(OTHER, 19_000 * DAY, 900 + i) for i in range(4)]
    for index in range(count):
        person = dice.pick(people)
        sent = max(born(index, count), person.made)
        made = born(index, count)
        record: Record = {
            "_id": world.new_id(NPS, made, index),
            "cId": companies[person.company].id,
            "email": person.email,
        }
        score = min(10, int(4 + dice.roll() * 8))
        if index % 4 == 3:
            record |= {"nps": score, "npsDate": time_text(sent)}
            if dice.chance(0.6):
                record["npsComment"] = dice.pick(COMMENTS)
        else:
            record |= {
                "euId": person.id,
                "campaignId": dice.pick(campaigns),
                "score": score,
                "dateSent": time_text(sent),
                "dateAnswered": time_text(sent + dice.below(5 * DAY)),
                "source": "planhat",
                "custom": {},
            }
            if dice.chance(0.6):
                record["comment"] = dice.pick(COMMENTS)
        yield record


def conversations(world: World) -> Iterator[Record]:
    """Every note, mail, call and meeting; a few with very long texts."""
    dice, count = world.dice("conversations"), world.scaled(5)
    people_of, users = world.people_of, world.users
    for index in range(count):
        made = born(index, count)
        where = world.company_at(dice, index, count)
        company, user = world.companies[where], dice.pick(users)
        spoken = [dice.pick(SENTENCES) for _ in range(dice.between(1, 4))]
        if index % 200 == 199:
            spoken *= 120
        yield _conversation(world, dice, index, made, company, people_of[where], user, spoken)


def _conversation(
    world: World, dice: Dice, index: int, made: int, company: Company, people: list[Person],
    user: User, spoken: list[str],
) -> Record:  # fmt: skip
    kind = dice.pick(("note", "note", "email", "call", "Site Visit"))
    record: Record = {
        "_id": world.new_id(CONVERSATION, made, index),
        "type": kind,
        "subject": dice.pick(SUBJECTS),
        "snippet": spoken[0],
        "description": "<p>" + "</p><p>".join(spoken) + "</p>",
        "companyId": company.id,
        "companyName": company.name,
        "date": time_text(made),
        "createDate": time_text(made + 300, 44),
        "users": [{"id": user.id, "name": user.nick, "isOwner": True}],
        "userIds": [user.id],
        "endusers": _mentions(people, dice),
        "activityTags": [],
        "tags": [],
        "isOpen": False,
        "isSeen": False,
        "starred": index % 40 == 0,
        "pinned": False,
        "archived": False,
        "hasMore": False,
        "hasAttachments": index % 15 == 0,
        "isCustomType": kind == "Site Visit",
        "numberOfParts": len(spoken),
        "assigneeName": "",
        "custom": {"Activity Count": dice.below(4)},
    }
    if index % 2:
        record["updatedAt"] = time_text(made + 900)
    return record


def _mentions(people: list[Person], dice: Dice) -> list[Record]:
    if not people:
        return []
    return [{"id": p.id, "name": p.name} for p in dice.some(people, min(2, len(people)))]


def tickets(world: World) -> Iterator[Record]:
    """Every ticket, shaped like a conversation."""
    dice, count = world.dice("tickets"), world.scaled(2.4)
    people_of = world.people_of
    for index in range(count):
        made = born(index, count)
        where = world.company_at(dice, index, count)
        yield _ticket(world, dice, index, made, world.companies[where], people_of[where])


def _ticket(
    world: World, dice: Dice, index: int, made: int, company: Company, people: list[Person]
) -> Record:
    trouble, status = dice.pick(TROUBLES), dice.pick(TICKET_STATUSES)
    person = dice.pick(people) if people else None
    changed = min(NOW, made + dice.below(9 * DAY))
    written = time_text(made)
    year, month = written[:4], int(written[5:7])
    record: Record = {
        "_id": world.new_id(TICKET, made, index),
        "externalId": f"5003X0000{index:07d}AX",
        "type": "ticket",
        "subType": "ticket",
        "source": dice.pick(TICKET_SOURCES),
        "sourceId": str(48_000 + index),
        "subject": trouble,
        "snippet": f"{trouble}: {dice.pick(SENTENCES)}",
        "status": status,
        "history": [{"status": "open", "time": written}],
        "url": f"https://support.example/{48_000 + index}?view=all&lang=sv",
        "createDate": written,
        "updateDate": time_text(changed, 40),
        "date": written,
        "days": made // DAY,
        "timeBucket": [year, f"{year}-Q{(month + 2) // 3}", f"{year}-{month}"],
        "companyId": company.id,
        "companyName": company.name,
        "endusers": [{"id": person.id, "name": person.name}] if person else [],
        "users": [],
        "tags": ["export"] if index % 6 == 0 else [],
        "isOpen": status in {"open", "pending"},
        "archived": False,
        "custom": {"Closed Date": time_text(changed) if status == "closed" else None},
    }
    if person:
        record["email"] = person.email
    if index % 3:
        record["severity"] = dice.pick(("low", "normal", "high", "urgent"))
    if index % 8 == 0:
        record["timeSpent"] = dice.between(5, 400)
    if status != "open":
        record["history"].append({"status": status, "time": time_text(changed)})
    return record
