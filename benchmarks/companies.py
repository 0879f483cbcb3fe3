"""Companies as the API gives them, about 1.4 kB each, already as JSON text."""

import json
import random
from collections.abc import Iterator
from typing import Any

MOULDS = 5_000
"""So many different records are made; further ones repeat them under another id and name."""

_FIRST_ID = 0x61A4C2F08B1D3E0000000000
_CITIES = (("SE", "Malmö"), ("DE", "Köln"), ("PL", "Łódź"), ("JP", "東京"), ("US", "Austin"))
_TIERS = ("Enterprise", "Mid-Market", "SMB", "Élite")
_WORDS = (
    "adoption", "renewal", "sponsor", "rollout", "quarter", "usage", "licence", "team",
    "onboarding", "review", "exports", "dashboard", "training", "success", "plan", "risk",
    "budget", "champion", "migration", "integration", "feedback", "seats",
)  # fmt: skip
_BLANK_ID = "0" * 24
_BLANK_NAME = "Company 000000000"


def encoded(count: int, seed: int = 1) -> Iterator[bytes]:
    """So many companies as JSON objects, ascending by `_id`. The same seed, the same bytes."""
    rng = random.Random(seed)
    moulds: list[tuple[bytes, bytes]] = []
    middle = f'","name":"{_BLANK_NAME}"'.encode()
    for index in range(count):
        if index < MOULDS:
            text = json.dumps(_company(rng, index), ensure_ascii=False, separators=(",", ":"))
            before, after = text.encode().split(_BLANK_ID.encode() + middle, 1)
            moulds.append((before, after))
        before, after = moulds[index % MOULDS]
        yield b'%b%024x","name":"Company %09d"%b' % (before, _FIRST_ID + index, index, after)


def _company(rng: random.Random, index: int) -> dict[str, Any]:
    country, city = rng.choice(_CITIES)
    mrr = rng.randrange(100, 20_000)
    record: dict[str, Any] = {
        "_id": _BLANK_ID,
        "name": _BLANK_NAME,
        "externalId": f"acct-{index}",
        "owner": _id(rng) if index % 31 else {"_id": _id(rng), "nickName": "Alex"},
        "phase": rng.choice(("Adoption", "Onboarding", "Renewal", "Expansion")),
        "status": rng.choice(("customer", "customer", "customer", "prospect", "canceled")),
        "phaseSince": _time(rng),
        "h": rng.randrange(11),
        "hProfile": _id(rng),
        "mr": mrr,
        "mrr": mrr,
        "arr": mrr * 12,
        "lastTouch": _time(rng),
        "lastTouchType": "email",
        "lastTouchByType": {"email": _time(rng)},
        "domains": [f"company{index}.example"],
        "tags": rng.sample(("EMEA", "Gold", "Pilot", "At risk", "日本"), 2),
        "followers": [_id(rng) for _ in range(rng.randrange(3))],
        "collaborators": [],
        "country": country,
        "city": city,
        "createDate": _time(rng),
        "updatedAt": _time(rng),
        "lastUpdated": _time(rng),
    }
    if record["status"] == "customer":
        record |= _customer(rng, mrr)
    if index % 3:
        record["usage"] = {f"5fd3a1b2c3d4e5f6071800{n:02x}": rng.randrange(400) for n in range(4)}
    if index % 5 == 0:
        record["nextTouch"] = 1_760_000_000_000 + index if index % 10 else _time(rng)
    if index % 2:
        record["description"] = " ".join(rng.choices(_WORDS, k=rng.randrange(30, 85)))
    record["custom"] = _custom(rng, index)
    record["__v"] = rng.randrange(30)
    return record


def _customer(rng: random.Random, mrr: int) -> dict[str, Any]:
    return {
        "csmScore": rng.randrange(1, 6),
        "hDiff": rng.randrange(-3, 4),
        "hDiffDate": _time(rng),
        "mrrTotal": mrr,
        "nrr30": 0,
        "renewalMrr": mrr,
        "renewalArr": mrr * 12,
        "renewalDate": _time(rng),
        "renewalDaysFromNow": rng.randrange(-20, 400),
        "autoRenews": rng.random() < 0.7,
        "customerFrom": _time(rng),
        "customerTo": _time(rng),
        "nps": rng.randrange(100) / 10,
        "products": ["License Fee", "Support"],
    }


def _custom(rng: random.Random, index: int) -> dict[str, Any]:
    custom: dict[str, Any] = {
        "Customer Tier": rng.choice(_TIERS),
        "# Overdue Invoices": rng.randrange(4),
        "(AI) Risk Summary": rng.choice((None, "", " ".join(rng.choices(_WORDS, k=12)))),
        "Contract signed by": "Ida Holm",
    }
    if index % 2:
        custom["Days in Phase"] = rng.randrange(900)
        custom["Has Influence?"] = rng.random() < 0.4
    if index % 97 == 0:
        custom["Go-live (planned)"] = "2026-03-01T00:00:00.000+0000"
    return custom


def _id(rng: random.Random) -> str:
    return f"{rng.getrandbits(96):024x}"


def _time(rng: random.Random) -> str:
    return (
        f"202{rng.randrange(2, 6)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        f"T{rng.randrange(24):02d}:{rng.randrange(60):02d}:{rng.randrange(60):02d}"
        f".{rng.randrange(1000):03d}Z"
    )
