"""The catalogue of bad inputs: every number has a test named by it, in each way it can come in."""

import re
from pathlib import Path

import pytest

from tests.security import test_b_rows

TESTS = Path(__file__).resolve().parents[1]

NUMBERS = (
    "1 2 4 5 7 8 10 11 13 14 16 "
    "17 19 20 22 23 25 26 28 29 31 32 34 35 37 38 40 41 43 44 "
    "46 47 49 50 52 53 55 56 58 "
    "59 61 62 64 65 67 68 70 71 73 "
    "74 76 77 79 80 82 83 85 86 88 89 "
    "91 92 94 95 "
    "97 98 100 101 103 104 "
    "106 107 109 110 112 113 115 116 118 119 121 122 "
    "124 125 127 128 130 131 133 134 136 137 139 140 142 143 145 146 148 149 "
    "151 152 154"
)
"""Section by section, as the catalogue counts them."""

IN_A_FIELD = (
    "1 2 4 5 7 8 10 11 13 14 16 "
    "17 19 20 22 23 25 26 28 29 31 32 34 35 37 38 40 41 43 44 "
    "46 47 49 50 52 55 56 "
    "61 62 64 65 67 68 70 71 73 "
    "74 76 77 79 80 82 83 85 86 88 89 "
    "91 92 94 95 97 98 100 101 104 118 119 122"
)
"""Those that a person can type, paste or press in the window. Methods and date formats are chosen
from lists there, and 58 is no mistake but an escape."""

ON_THE_COMMAND_LINE = (
    "1 2 4 5 7 8 10 11 13 14 16 "
    "17 19 20 22 23 25 26 28 29 31 34 35 37 38 40 41 43 44 "
    "46 47 49 50 52 53 56 58 59 61 65 67 68 70 71 73 91 92 94 95 97 98 100 103 104 "
    "106 107 109 110 112 113 115 116 118 119 122"
)
"""Those that come in by a file or an option, whatever the server says."""

BY_FUNCTION = ("security", "model", "engine", "store", "compose", "sinks", "interop", "reliability")


def named(*places: str) -> set[str]:
    """The numbers that tests below these folders or files name, in a table or in their own name."""
    found: set[str] = set()
    for place in places:
        path = TESTS / place
        for file in sorted(path.rglob("test_*.py")) if path.is_dir() else [path]:
            if file != Path(__file__).resolve():
                text = file.read_text("utf-8")
                found |= set(re.findall(r'"B(\d+)"', text))
                for name in re.findall(r"def (test_\w*b\d\w*)\(", text):
                    found |= set(re.findall(r"(?<=_b)\d+(?=_|$)", name))
    return found


def missing(numbers: str, *places: str) -> list[str]:
    """What nobody tests."""
    have = named(*places)
    return [f"B{one}" for one in numbers.split() if one not in have]


def test_there_are_as_many_as_the_catalogue_has() -> None:
    """103 rows, none twice; what can be typed or filed is among them."""
    numbers = NUMBERS.split()
    assert len(numbers) == len(set(numbers)) == 103
    assert set(IN_A_FIELD.split()) <= set(numbers)
    assert set(ON_THE_COMMAND_LINE.split()) <= set(numbers)


def test_every_bad_input_is_tried_at_the_function_that_judges_it() -> None:
    """Whatever way it comes."""
    assert missing(NUMBERS, *BY_FUNCTION) == []


def test_every_bad_input_of_a_field_is_tried_in_the_window() -> None:
    """Typed or pasted into the real field."""
    from tests.ui.advanced import test_b_fields as fields

    tables = (fields.cases(), fields.PARAMS, fields.PATHS, test_b_rows.TOKENS, test_b_rows.LABELS)
    tried = {case[0] for table in tables for case in table}
    assert [one for one in missing(IN_A_FIELD, "ui") if one not in tried] == []


def test_every_bad_input_of_a_file_is_tried_on_the_command_line() -> None:
    """By `validate`, `import`, or `credentials add` with it on standard input."""
    tables = (test_b_rows.FLOWS, test_b_rows.RAW, test_b_rows.TOKENS, test_b_rows.LABELS)
    tried = {row for table in tables for row, *_ in table}
    rest = missing(ON_THE_COMMAND_LINE, "security/test_import_review.py", "cli")
    by_name = {"B41", "B106"}  # in test_b_rows, by `validate`
    assert [one for one in rest if one not in tried | by_name] == []


@pytest.mark.parametrize("place", ["security", "ui", "cli"])
def test_the_numbers_are_found(place: str) -> None:
    """The search itself finds something."""
    assert named(place)
