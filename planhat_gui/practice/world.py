"""What all endpoints of one tenant agree on: who the companies, people and users are."""

import threading
from dataclasses import dataclass
from functools import cached_property

from planhat_gui.practice import names
from planhat_gui.practice.dice import Dice, born, object_id

COMPANY, ENDUSER, LICENSE, NPS, CONVERSATION, TICKET, TASK, ISSUE = range(1, 9)
OPPORTUNITY, INVOICE, USER, CHURN, OBJECTIVE, DIMENSION, FIELD, OTHER = range(9, 17)

USERS_OPENED = 17_700 * 86_400  # some months before the first company
PRODUCTS = ("License Fee", "Premium Support", "Analytics Add-on", "Onboarding", "API Access")
STATUSES = ("prospect", "coming", "customer", "canceled", "lost")
_STATUS_SHARES = (2,) * 62 + (0,) * 14 + (1,) * 9 + (3,) * 9 + (4,) * 6


@dataclass(frozen=True, slots=True)
class Company:
    """What other records say about a company. `made` is in seconds, `mrr` per month."""

    id: str
    name: str
    domain: str
    locale: names.Locale
    status: str
    mrr: int
    made: int
    owner: int


@dataclass(frozen=True, slots=True)
class Person:
    """An end user as others refer to it; `company` is an index into `World.companies`."""

    id: str
    first: str
    last: str
    name: str
    email: str
    company: int
    made: int


@dataclass(frozen=True, slots=True)
class User:
    """A colleague at the vendor."""

    id: str
    first: str
    last: str
    nick: str
    email: str
    made: int


class World:
    """The cast of one tenant; every part is made when first asked for, from any thread."""

    def __init__(self, companies: int, seed: int) -> None:
        """`companies` is their number; the number of everything else follows from it."""
        self.size = companies
        self.seed = seed
        self._making = threading.RLock()

    def dice(self, name: str) -> Dice:
        """Chance for one purpose, the same at every call."""
        return Dice(self.seed, name)

    def new_id(self, kind: int, made: int, index: int) -> str:
        """Give the id of the record `index` of its kind, made at `made` seconds."""
        return object_id(made, kind, self.seed, index)

    def company_at(self, dice: Dice, index: int, count: int) -> int:
        """Pick the index of a company that was there when record `index` of `count` was made."""
        return dice.below(max(1, self.size * (index + 1) // count))

    def scaled(self, per_company: float) -> int:
        """How many records there are if every company has so many."""
        return round(self.size * per_company)

    @property
    def companies(self) -> list[Company]:
        """All companies, oldest first."""
        with self._making:
            return self._companies

    @property
    def people(self) -> list[Person]:
        """All end users, oldest first."""
        with self._making:
            return self._people

    @property
    def people_of(self) -> list[list[Person]]:
        """The end users of each company."""
        with self._making:
            return self._people_of

    @property
    def users(self) -> list[User]:
        """All users, oldest first; at least five."""
        with self._making:
            return self._users

    @cached_property
    def _users(self) -> list[User]:
        dice, users = self.dice("users"), []
        count = min(max(5, self.scaled(0.05)), 2_000)
        for index in range(count):
            first, last, mail = names.person_name(dice, names.LOCALES[index % 7])
            made = born(index, count, USERS_OPENED)
            tail = str(index) if index else ""
            users.append(
                User(
                    self.new_id(USER, made, index), first, last, f"{first} {last[0]}.",
                    f"{mail}{tail}@vendor.example", made,
                )
            )  # fmt: skip
        return users

    @cached_property
    def _companies(self) -> list[Company]:
        dice, taken, companies = self.dice("companies"), set[str](), []
        owners, count = len(self._users), self.size
        awkward = {7 + 13 * i: pair for i, pair in enumerate(names.AWKWARD)}
        for index in range(count):
            locale = names.LOCALES[names.pick_locale(dice)]
            name, domain = names.company_name(dice, locale, taken)
            if index in awkward:
                name, domain = awkward[index][0], f"{awkward[index][1]}.example"
            status = STATUSES[dice.pick(_STATUS_SHARES)]
            paying = status == "customer"
            mrr = 50 * int(4 + 400 * dice.roll() ** 4) if paying else 0
            made = born(index, count)
            companies.append(
                Company(
                    self.new_id(COMPANY, made, index), name, domain, locale, status, mrr, made,
                    dice.below(owners),
                )
            )  # fmt: skip
        return companies

    @cached_property
    def _people(self) -> list[Person]:
        dice, people = self.dice("people"), []
        companies, count = self._companies, self.scaled(4)
        for index in range(count):
            made = born(index, count)
            # Only companies that exist already have people; a few have very many.
            open_now = max(1, len(companies) * index // count)
            where = min(int(open_now * dice.roll() ** 1.3), len(companies) - 1)
            company = companies[where]
            first, last, mail = names.person_name(dice, company.locale)
            people.append(
                Person(
                    self.new_id(ENDUSER, made, index), first, last,
                    names.full_name(first, last, company.locale),
                    f"{mail}.{index}@{company.domain}", where, made,
                )
            )  # fmt: skip
        return people

    @cached_property
    def _people_of(self) -> list[list[Person]]:
        lists: list[list[Person]] = [[] for _ in self._companies]
        for person in self._people:
            lists[person.company].append(person)
        return lists
