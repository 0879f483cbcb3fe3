"""Tasks, issues, objectives and the daily numbers of `/dimensiondata`."""

from collections.abc import Iterator
from typing import Any

from planhat_gui.practice.dice import DAY, NOW, TODAY, Dice, born, day_text, number, time_text
from planhat_gui.practice.generate_companies import dimension_ids
from planhat_gui.practice.world import (
    DIMENSION,
    ISSUE,
    OBJECTIVE,
    TASK,
    TICKET,
    Company,
    User,
    World,
)

Record = dict[str, Any]

ACTIONS = (
    "Send renewal proposal",
    "Planera kick-off",
    "Call about open invoice",
    "Préparer la revue trimestrielle",
    "Check usage <30 %>",
)
GOALS = ("Roll out to 3 sites", "Halve time to report", "Alle Teams geschult", "SSO für alle")
ISSUES = ("CSV export stops at 10k rows", "Dark mode", "Timeouts at month end", "SCIM support")
NUMBERS_PER_COMPANY = 12
WEEK = 7
TASKS_SINCE = 300 * DAY


def tasks(world: World) -> Iterator[Record]:
    """Every task and event; done ones are archived."""
    dice, count, companies = world.dice("tasks"), world.scaled(3), world.companies
    for index in range(count):
        made = born(index, count, NOW - TASKS_SINCE)
        yield _task(world, dice, index, made, dice.pick(companies), dice.pick(world.users))


def _task(world: World, dice: Dice, index: int, made: int, company: Company, user: User) -> Record:
    done = dice.chance(0.3)
    event = index % 6 == 0
    start = made // DAY + dice.below(60)
    record: Record = {
        "_id": world.new_id(TASK, made, index),
        "mainType": "event" if event else "task",
        "type": "meeting" if event else "task",
        "action": dice.pick(ACTIONS),
        "companyId": company.id,
        "companyName": company.name,
        "ownerId": user.id,
        "ownerName": user.nick,
        "status": "Done" if done else dice.pick(("To Do", "In-progress", "Waiting")),
        "startTime": day_text(start),
        "noSpecificTime": not event,
        "shared": False,
        "overdueNotified": False,
        "isArchived": done,
        "activityTags": [],
        "endusers": [],
        "users": [],
        "checklist": [{"text": "Ask first", "done": done}] if index % 9 == 0 else [],
        "createdAt": time_text(made),
        "updatedAt": time_text(min(NOW, made + dice.below(20 * DAY))),
    }
    if event:
        record["endTime"] = time_text(start * DAY + 3600)
    if done:
        record |= {"dateDone": time_text(min(NOW, made + 9 * DAY)), "doneBy": user.id}
    if index % 3 == 0:
        record["description"] = "<p>Use the 24-month template.</p>"
        record["snippet"] = "Use the 24-month template."
    if index % 11 == 0:
        record |= {"repeat": "weekly", "repeatDays": WEEK, "custom": {"Effort (h)": 1.5}}
    return record


def issues(world: World) -> Iterator[Record]:
    """Every issue, each reported by up to three companies."""
    dice, count, companies = world.dice("issues"), world.scaled(0.24), world.companies
    tickets = world.scaled(2.4)
    for index in range(count):
        made = born(index, count)
        reporters = dice.some(companies, 3) or [dice.pick(companies)]
        numbers = [dice.below(tickets)] if tickets else []
        record: Record = {
            "_id": world.new_id(ISSUE, made, index),
            "title": dice.pick(ISSUES),
            "status": dice.pick(("New", "In Review", "Planned", "Released")),
            "priority": dice.pick(("Low", "Medium", "High")),
            "source": "jira",
            "sourceId": f"PROD-{2000 + index}",
            "sourceUrl": f"https://tracker.example/PROD-{2000 + index}",
            "archived": index % 15 == 14,
            "companyIds": [c.id for c in reporters],
            "companies": [{"id": c.id, "name": c.name} for c in reporters],
            "enduserIds": [],
            "conversationIds": [world.new_id(TICKET, born(n, tickets), n) for n in numbers],
            "mrrCombined": sum(c.mrr for c in reporters),
            "arrCombined": sum(c.mrr for c in reporters) * 12,
            "createdAt": time_text(made),
            "updatedAt": time_text(min(NOW, made + dice.below(90 * DAY))),
            "custom": {},
        }
        if index % 2:
            record["description"] = f"Reported by {len(reporters)} accounts"
        yield record


def objectives(world: World) -> Iterator[Record]:
    """Every objective; status and due date live in `custom`."""
    dice, count, companies = world.dice("objectives"), world.scaled(0.6), world.companies
    for index in range(count):
        made = born(index, count)
        company = companies[world.company_at(dice, index, count)]
        record: Record = {
            "_id": world.new_id(OBJECTIVE, made, index),
            "name": dice.pick(GOALS),
            "health": dice.below(11),
            "companyId": company.id,
            "companyName": company.name,
            "sharedInPortal": dice.chance(0.3),
            "createdAt": time_text(made),
            "updatedAt": time_text(min(NOW, made + dice.below(90 * DAY))),
            "custom": {"Status": dice.pick(("On Track", "Delayed", "Achieved"))},
        }
        if index % 2:
            record["custom"]["Due Date"] = day_text(made // DAY + 180)
            record["externalId"] = f"obj-{index}"
        yield record


def dimension_data(world: World) -> Iterator[Record]:
    """Weekly numbers of every company in the last twelve weeks, oldest first."""
    dice, dimensions = world.dice("dimensions"), dimension_ids(world)
    index = 0
    for week in range(NUMBERS_PER_COMPANY):
        day = TODAY - WEEK * (NUMBERS_PER_COMPANY - week)
        for company in world.companies:
            yield {
                "_id": world.new_id(DIMENSION, day * DAY, index),
                "dimensionId": dice.pick(dimensions),
                "time": day_text(day),
                "value": number(round(dice.roll() * 500, 2)),
                "model": "Company",
                "parentId": company.id,
                "companyId": company.id,
                "companyName": company.name,
            }
            index += 1
