"""Paths that are refused, each with its place and its reason."""

import pytest

from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.words import BadPath

WRONG = [
    ("", 1, "Give a path, for example $[*]."),
    ("$[", 2, "Not a valid path at column 2: bracket not closed."),
    ("$['a", 2, "Not a valid path at column 2: bracket not closed."),
    ("$['a'", 2, "Not a valid path at column 2: bracket not closed."),
    ("$.a[0", 4, "Not a valid path at column 4: bracket not closed."),
    ("$.a.", 5, "Not a valid path at column 5: a name is missing after the dot."),
    ("$..", 4, "Not a valid path at column 4: a name is missing after the dot."),
    ("$[?", 4, "Not a valid path at column 4: the filter ends too early."),
    ("$[]", 3, "Not a valid path at column 3: the bracket is empty."),
    ("$]", 2, "Not a valid path at column 2: “]” does not belong here."),
    ("$.a b", 4, "Not a valid path at column 4: a name with “ ” is written ['a b']."),
    ("$.a-b[*]", 4, "Not a valid path at column 4: a name with “-” is written ['a-b']."),
    ("$.# Overdue", 3, "Not a valid path at column 3: a name with “#” is written ['# Overdue']."),
    ("$[name]", 3, "Not a valid path at column 3: a name in brackets needs quotes: ['name']."),
    ("$[01]", 3, "Not a valid path at column 3: write 01 without the needless 0 or sign."),
    ("$[-0]", 3, "Not a valid path at column 3: write -0 without the needless 0 or sign."),
    ("$[9007199254740992]", 3, "an index has at most 9,007,199,254,740,991"),
    ("$['\\x']", 4, "Not a valid path at column 4: unknown escape in a name."),
    ("$['\\ud800']", 4, "Not a valid path at column 4: unknown escape in a name."),
    ("$[?@.a = 1]", 8, "Not a valid path at column 8: write == to compare."),
    ("$[?@.* == 1]", 4, "only paths to one value can be compared"),
    ("$[?1 == 1]", 4, "a filter compares with something of the record"),
    ("$[?'a']", 4, "a value alone is no filter"),
    ("$[?!(@.a < 1)]", 4, "write it the other way round"),
    ("$[?(@.a]", 8, "“]” does not belong here"),
    ("$['a',1]", 2, "several names or several indexes"),
    ("data.items[*]", 1, "Not a valid path at column 1: a path begins with $."),
    ("@.a", 1, "a path begins with $"),
    ("$.a + $.b", 5, "This is an extension of another tool; the standard has no '+' (column 5)."),
    ("$.a - $.b", 5, "This is an extension of another tool; the standard has no '-' (column 5)."),
    ("$.a * $.b", 5, "the standard has no '*'"),
    ("$.a / 2", 5, "the standard has no '/'"),
    ("$.a.`len`", 5, "This is an extension of another tool; the standard has no '`' (column 5)."),
    ("$.a.`sub(/x/, y)`", 5, "the standard has no '`'"),
    ("$.a|$.b", 4, "This is an extension of another tool; the standard has no '|' (column 4)."),
    ("$.a & $.b", 5, "the standard has no '&'"),
    ("$[?(@.a =~ 'x')]", 9, "the standard has no '=~'"),
    ('$[?(@.a =~ "(a+)+$")]', 9, "the standard has no '=~'"),
    ("$[(@.length-1)]", 3, "the standard has no script"),
    ('$[?match(@.a,"(a+)+$")]', 4, "match and search are switched off (column 4)."),
    ('$[?!search(@.a,"a")]', 5, "match and search are switched off (column 5)."),
    ("$..[?count($..*)>1]", 6, "Not a valid path at column 6: count() is not supported here."),
    ("$[?length(@)>1]", 4, "length() is not supported here"),
]

FIXES = [
    ("/data/item", "$.data.item[*]"),
    ("/a b/c-d", "$['a b']['c-d'][*]"),
    ("$.a b", "$['a b']"),
    ("$.x.a-b[*].c", "$.x['a-b'][*].c"),
    ("$..# Overdue", "$..['# Overdue']"),
    ("$[name].b", "$['name'].b"),
    ("data.items[*]", "$.data.items[*]"),
    ("[*].a", "$[*].a"),
    ("$.a[(@.length-1)].b", "$.a[-1].b"),
]


@pytest.mark.parametrize(("path", "column", "words"), WRONG)
def test_a_wrong_path_is_named_with_its_place(path: str, column: int, words: str) -> None:
    """The column is where a person would put the finger."""
    with pytest.raises(BadPath) as caught:
        compiled(path)
    assert words in caught.value.sentence
    assert caught.value.column == column
    assert caught.value.problems[0].field == "path_to_data"


@pytest.mark.parametrize(("path", "fix"), FIXES)
def test_a_wrong_path_comes_with_one_that_is_right(path: str, fix: str) -> None:
    """The offered path can be read, and says what was meant."""
    with pytest.raises(BadPath) as caught:
        compiled(path)
    assert caught.value.fix == fix
    compiled(fix)


def test_an_xpath_for_json_is_recognised() -> None:
    """Both what is wrong and what would be right are said."""
    with pytest.raises(BadPath) as caught:
        compiled("/data/item")
    assert str(caught.value).endswith(
        "The answer is JSON, but this is an XPath. Use $.data.item[*] instead."
    )


def test_long_and_deep_paths_are_refused() -> None:
    """A path has at most 1,000 characters, filters are nested at most 20 deep."""
    compiled("$" + ".a" * 499)
    with pytest.raises(BadPath, match=r"at most 1,000 characters; this one has 1,001"):
        compiled("$" + ".a" * 500)
    with pytest.raises(BadPath, match="nested deeper than 20"):
        compiled("$" + "[?@" * 30 + "]" * 30)
    with pytest.raises(BadPath, match="nested deeper than 20"):
        compiled("$[?" + "(" * 400 + "@" + ")" * 400 + "]")


def test_a_path_is_compiled_once() -> None:
    """Asked again, it is the same object."""
    assert compiled("$.a[?@.b]") is compiled("$.a[?@.b]")
