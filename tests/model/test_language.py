"""Texts in another language, numbers in its signs, and what is kept in English."""

import copy
import json
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from planhat_gui.model import language
from planhat_gui.model.language import Signs, Text, english, in_english, retold, tr
from planhat_gui.model.words import count, duration, moment, rate, size

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
SWEDISH = {
    "Read {records} of {total:,}": "Läste {records} av {total:,}",
    "Read": "Läs",
    "1 record": "1 post",
    "{n} records": "{n} poster",
    "{share:.1%} done": "{share:.1%} klart",
    "Bad {a}": "Dåligt {b}",
    "Worse {a}": "Värre {a",
    "empty page at offset {offset:,}": "tom sida vid offset {offset:,}",
    "{host} stopped answering.": "{host} slutade svara.",
    "Try again later.": "Försök igen senare.",
    "Braces {now} stay": "Klamrar {now} blir kvar",
    "{number} a second": "{number} i sekunden",
    "{day} {month} {year}, {clock}": "{day} {month} {year} {clock}",
}


@pytest.fixture
def swedish() -> Iterator[None]:
    """Swedish words and signs for the time of a test."""
    language.install(
        lambda text: SWEDISH.get(text, ""), Signs("\u00a0", ",", "\u00a0"), lambda: SWEDISH
    )
    yield
    language.uninstall()


def test_english_is_what_format_gives() -> None:
    """And a text without values keeps its braces."""
    assert tr("Read {records} of {total:,}", records=3, total=12000) == "Read 3 of 12,000"
    assert tr("{now} is a macro") == "{now} is a macro"
    assert type(tr("Read {n}", n=1)) is str
    assert retold("Read") == "Read"


@pytest.mark.usefixtures("swedish")
def test_texts_and_numbers_are_swedish_and_know_their_english() -> None:
    """The source has English signs, too."""
    told = tr("Read {records} of {total:,}", records=count(1200, "record"), total=3456789)
    assert told == "Läste 1\u00a0200 poster av 3\u00a0456\u00a0789"
    assert english(told) == "Read 1,200 records of 3,456,789"
    assert tr("{share:.1%} done", share=0.1234) == "12,3\u00a0% klart"
    assert (count(1, "record"), count(0, "record")) == ("1 post", "0 poster")
    assert tr("Braces {now} stay") == "Klamrar {now} blir kvar"


@pytest.mark.usefixtures("swedish")
def test_a_translation_that_does_not_fit_is_passed_over() -> None:
    """Neither a wrong placeholder nor half a one raises; the English is shown."""
    assert tr("Bad {a}", a=1) == "Bad 1"
    assert tr("Worse {a}", a=1) == "Worse 1"
    assert tr("Not in the catalogue {a:,}", a=1000) == "Not in the catalogue 1\u00a0000"


@pytest.mark.usefixtures("swedish")
def test_words_follow_the_signs() -> None:
    """Sizes, times, rates and dates are written as the language writes them."""
    assert (size(15_200_000), duration(0.42)) == ("15,2 MB", "0,4 s")
    assert rate(123456, 1) == "123\u00a0456 i sekunden"
    assert moment("2025-03-01T10:00:00+00:00", NOW).startswith("1 Mar 2025 ")


@pytest.mark.usefixtures("swedish")
def test_what_is_kept_is_english_and_told_again_in_swedish() -> None:
    """Values in it are found, and told again as well."""
    told = tr("Read {records} of {total:,}", records=count(1200, "record"), total=2000)
    kept = json.dumps(in_english({"error": told, "rest": (told, 1, None)}))
    assert json.loads(kept) == {"error": english(told), "rest": [english(told), 1, None]}
    again = retold(json.loads(kept)["error"])
    assert (again, english(again)) == (told, english(told))
    assert retold("empty page at offset 12,000") == "tom sida vid offset 12\u00a0000"
    assert (
        retold("api.planhat.com stopped answering. Try again later.")
        == "api.planhat.com slutade svara. Försök igen senare."
    )
    assert retold("Something nobody knows 1,000") == "Something nobody knows 1,000"


@pytest.mark.usefixtures("swedish")
def test_joined_copied_and_pickled_texts_keep_their_english() -> None:
    """As they pass through dataclasses and processes."""
    told = tr("Read")
    assert english("(" + told + ")") == "(Read)"
    for again in (copy.deepcopy(told), pickle.loads(pickle.dumps(told))):
        assert isinstance(again, Text)
        assert (again, again.source) == ("Läs", "Read")
