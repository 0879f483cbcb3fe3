"""Licenses, invoices, opportunities, churn."""

from collections.abc import Iterator
from typing import Any

from planhat_gui.practice.dice import DAY, NOW, TODAY, Dice, born, day_text, number, time_text
from planhat_gui.practice.world import (
    CHURN,
    INVOICE,
    LICENSE,
    OPPORTUNITY,
    PRODUCTS,
    Company,
    World,
)

Record = dict[str, Any]

STAGES = ("Discovery", "Demo", "Proposal", "Negotiation", "Closed")
REASONS = ("Lack of Features", "Budget", "Merger", "Mauvais support", "Competitor")
DUE_AFTER = 30


def licenses(world: World) -> Iterator[Record]:
    """Every license; running, renewed and lost ones."""
    dice, count, companies = world.dice("licenses"), world.scaled(1.8), world.companies
    for index in range(count):
        made = born(index, count)
        yield _license(world, dice, index, made, companies[world.company_at(dice, index, count)])


def _license(world: World, dice: Dice, index: int, made: int, company: Company) -> Record:
    months = dice.pick((12, 12, 12, 24, 36))
    mrr = 25 * dice.between(2, 300)
    start = made // DAY
    end = start + months * 30
    fixed = index % 6 != 0
    record: Record = {
        "_id": world.new_id(LICENSE, made, index),
        "companyId": company.id,
        "companyName": company.name,
        "product": dice.pick(PRODUCTS),
        "_currency": company.locale.currency,
        "value": mrr * months,
        "mrr": mrr,
        "arr": mrr * 12,
        "fromDate": day_text(start),
        "fixedPeriod": fixed,
        "autoRenews": dice.chance(0.6),
        "invoiceCycle": dice.pick(("yearly", "monthly", "quarterly")),
        "invoiceCycleInterval": 0,
        "invoicesGenerated": False,
        "isOverdue": dice.chance(0.05),
        "custom": {},
    }
    if fixed:
        record |= {
            "toDate": day_text(end),
            "toDateIncluded": True,
            "length": months,
            "renewalPeriod": 12,
            "renewalUnit": "month",
            "renewalDate": day_text(end),
            "renewalDaysFromNow": end - TODAY,
            "renewalStatus": "ongoing" if end > TODAY else dice.pick(("renewed", "lost")),
            "noticePeriod": 30,
            "noticeUnit": "day",
        }
    if index % 2:
        record["externalId"] = f"sub-{5000 + index}"
    if index % 10 == 0:
        record["fcNewMrr"] = number(mrr * 1.1)
    return record


def invoices(world: World) -> Iterator[Record]:
    """Every invoice; days are integers since 1970-01-01 and the company is in `cId`."""
    dice, count, companies = world.dice("invoices"), world.scaled(1.8), world.companies
    for index in range(count):
        made = born(index, count)
        company = companies[world.company_at(dice, index, count)]
        issued = made // DAY
        due = issued + DUE_AFTER
        late = dice.chance(0.12)
        paid = due - 20 + dice.below(30)
        open_status = "overdue" if due < TODAY else "pending"
        unpaid = late or paid > TODAY
        product, amount = dice.pick(PRODUCTS), number(dice.between(1, 4000) * 12.5)
        record: Record = {
            "_id": world.new_id(INVOICE, made, index),
            "cId": company.id,
            "cName": company.name,
            "extId": f"INV-{2019 + index * 7 // max(count, 1)}-{index:05d}",
            "invoiceNo": index + 1,
            "currency": company.locale.currency,
            "product": product,
            "amountTotal": amount,
            "status": open_status if unpaid else "paid",
            "invoiceDate": issued,
            "dueDate": due,
            "invoiceCycle": dice.pick(("yearly", "monthly")),
            "lineItems": [{"product": product, "value": amount}],
            "emails": [f"billing@{company.domain}"] if index % 3 == 0 else [],
            "addressCountry": company.locale.country,
            "lastUpdated": time_text(min(NOW, made + dice.below(40 * DAY))),
            "custom": {},
        }
        if not unpaid:
            record["paidDate"] = paid
        yield record


def opportunities(world: World) -> Iterator[Record]:
    """Every opportunity, open, won or lost."""
    dice, count, companies = world.dice("opportunities"), world.scaled(0.8), world.companies
    for index in range(count):
        made = born(index, count)
        company = companies[world.company_at(dice, index, count)]
        reached = dice.below(len(STAGES))
        mrr, landing = 50 * dice.between(1, 80), made // DAY + dice.between(20, 200)
        record: Record = {
            "_id": world.new_id(OPPORTUNITY, made, index),
            "title": f"{company.name}: {dice.pick(PRODUCTS)}",
            "status": dice.pick(("won", "lost")) if landing < TODAY else "active",
            "salesStage": STAGES[reached],
            "companyId": company.id,
            "companyName": company.name,
            "ownerId": world.users[company.owner].id,
            "_currency": company.locale.currency,
            "mrr": mrr,
            "arr": mrr * 12,
            "contractLength": 12,
            "probability": 20 * reached,
            "landingDate": day_text(landing),
            "stageHistory": [
                {"stage": stage, "time": time_text(made + i * 6 * DAY)}
                for i, stage in enumerate(STAGES[: reached + 1])
            ],
            "createdAt": time_text(made),
            "updatedAt": time_text(min(NOW, made + dice.below(60 * DAY))),
            "custom": {"Pipeline": dice.pick(("Expansion", "New business"))},
        }
        if index % 3:
            record["sourceId"] = f"0065g0000{index:06d}AAV"
        if index % 4 == 0:
            record["nrr"] = dice.below(50) * 100
        yield record


def churn(world: World) -> Iterator[Record]:
    """Every loss of a customer or of a part of one."""
    dice, count, companies = world.dice("churn"), world.scaled(0.16), world.companies
    gone = [c for c in companies if c.status in {"canceled", "lost"}] or companies
    for index in range(count):
        made = born(index, count)
        company = dice.pick(gone)
        value = dice.between(100, 9000)
        record: Record = {
            "_id": world.new_id(CHURN, made, index),
            "companyId": company.id,
            "companyName": company.name,
            "value": value,
            "arr": value * 12,
            "currency": company.locale.currency,
            "churnDate": day_text(made // DAY),
            "reasons": dice.some(REASONS, 2),
            "products": dice.some(PRODUCTS, 2),
            "onlyDowngrade": dice.chance(0.2),
            "snoozed": False,
            "createdAt": time_text(made, 445),
            "updatedAt": time_text(made, 445),
            "custom": {},
        }
        if index % 2:
            record["comment"] = {"type": "text", "value": dice.pick(REASONS)}
            record["custom"] = {"Secondary Reason": dice.pick(REASONS)}
        yield record
