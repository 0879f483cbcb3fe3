"""The examples of RFC 9535, with the nodes it names."""

import json
from typing import Any

import pytest

from planhat_gui.engine.paths.jsonpath import compiled

NAMES = {"o": {"j j": {"k.k": 3}}, "'": {"@": 2}}
WILD = {"o": {"j": 1, "k": 2}, "a": [5, 3]}
PAIR = ["a", "b"]
LETTERS = ["a", "b", "c", "d", "e", "f", "g"]
FILTERS: dict[str, Any] = {
    "a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
    "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}},
    "e": "f",
}
DEEP = {"o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]]}
NULLS: dict[str, Any] = {"a": None, "b": [None], "c": [{}], "null": 1}
BOOKS = [
    {"category": "reference", "author": "Nigel Rees", "title": "Sayings", "price": 8.95},
    {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword", "price": 12.99},
    {"category": "fiction", "author": "Herman Melville", "isbn": "0-553-2", "price": 8.99},
    {"category": "fiction", "author": "J. R. R. Tolkien", "isbn": "0-395-1", "price": 22.99},
]
BICYCLE = {"color": "red", "price": 399}
STORE = {"store": {"book": BOOKS, "bicycle": BICYCLE}}
AUTHORS = [book["author"] for book in BOOKS]

CASES: list[tuple[Any, str, list[Any]]] = [
    (NAMES, "$.o['j j']", [{"k.k": 3}]),
    (NAMES, "$.o['j j']['k.k']", [3]),
    (NAMES, '$.o["j j"]["k.k"]', [3]),
    (NAMES, '$["\'"]["@"]', [2]),
    (WILD, "$[*]", [{"j": 1, "k": 2}, [5, 3]]),
    (WILD, "$.o[*]", [1, 2]),
    (WILD, "$.o.*", [1, 2]),
    (WILD, "$.a[*]", [5, 3]),
    (PAIR, "$[1]", ["b"]),
    (PAIR, "$[-2]", ["a"]),
    (PAIR, "$[2]", []),
    (PAIR, "$[-3]", []),
    (LETTERS, "$[1:3]", ["b", "c"]),
    (LETTERS, "$[5:]", ["f", "g"]),
    (LETTERS, "$[1:5:2]", ["b", "d"]),
    (LETTERS, "$[5:1:-2]", ["f", "d"]),
    (LETTERS, "$[::-1]", LETTERS[::-1]),
    (LETTERS, "$[:]", LETTERS),
    (LETTERS, "$[::0]", []),
    (LETTERS, "$[0, 3]", ["a", "d"]),
    (LETTERS, "$[0, 0]", ["a", "a"]),
    (FILTERS, "$.a[?@.b == 'kilo']", [{"b": "kilo"}]),
    (FILTERS, "$.a[?(@.b == 'kilo')]", [{"b": "kilo"}]),
    (FILTERS, "$.a[?@>3.5]", [5, 4, 6]),
    (FILTERS, "$.a[?@.b]", [{"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}]),
    (FILTERS, "$[?@.*]", [FILTERS["a"], FILTERS["o"]]),
    (FILTERS, "$[?@[?@.b]]", [FILTERS["a"]]),
    (FILTERS, '$.a[?@<2 || @.b == "k"]', [1, {"b": "k"}]),
    (FILTERS, "$.o[?@>1 && @<4]", [2, 3]),
    (FILTERS, "$.o[?@.u || @.x]", [{"u": 6}]),
    (FILTERS, "$.a[?@.b == $.x]", [3, 5, 1, 2, 4, 6]),
    (FILTERS, "$.a[?@ == @]", FILTERS["a"]),
    (FILTERS, "$.o[?!(@.u) && !(@ == 1)]", [2, 3, 5]),
    (FILTERS, "$.o[?1 < @ && 4 > @]", [2, 3]),
    (FILTERS, "$.o[?@ == 0.2e1]", [2]),
    (DEEP, "$..j", [1, 4]),
    (DEEP, "$..[0]", [5, {"j": 4}]),
    (DEEP, "$..o", [{"j": 1, "k": 2}]),
    (DEEP, "$.a..[0, 1]", [5, 3, {"j": 4}, {"k": 6}]),
    (NULLS, "$.a", [None]),
    (NULLS, "$.a[0]", []),
    (NULLS, "$.a.d", []),
    (NULLS, "$.b[0]", [None]),
    (NULLS, "$.b[*]", [None]),
    (NULLS, "$.b[?@]", [None]),
    (NULLS, "$.b[?@==null]", [None]),
    (NULLS, "$.c[?@.d==null]", []),
    (NULLS, "$.null", [1]),
    (STORE, "$.store.book[*].author", AUTHORS),
    (STORE, "$..author", AUTHORS),
    (STORE, "$.store.*", [BOOKS, BICYCLE]),
    (STORE, "$.store..price", [8.95, 12.99, 8.99, 22.99, 399]),
    (STORE, "$..book[2]", [BOOKS[2]]),
    (STORE, "$..book[2].author", ["Herman Melville"]),
    (STORE, "$..book[2].publisher", []),
    (STORE, "$..book[-1]", [BOOKS[3]]),
    (STORE, "$..book[0,1]", BOOKS[:2]),
    (STORE, "$..book[:2]", BOOKS[:2]),
    (STORE, "$..book[?@.isbn]", BOOKS[2:]),
    (STORE, "$..book[?@.price<10]", [BOOKS[0], BOOKS[2]]),
    ({"é": {"日本語": 1, "🙂": 2}}, "$.é.日本語", [1]),
    ({"é": {"🙂": 2}}, "$.é.🙂", [2]),
    ({"*": 1, "a": 2}, "$['*']", [1]),
    ({"a'b": 1, 'c"d': 2, "e\\f": 3, "g\nh": 4}, r"$['a\'b']", [1]),
    ({"a'b": 1, 'c"d': 2, "e\\f": 3, "g\nh": 4}, r"$['c\u0022d']", [2]),
    ({"a'b": 1, 'c"d': 2, "e\\f": 3, "g\nh": 4}, r"$['e\\f']", [3]),
    ({"a'b": 1, 'c"d': 2, "e\\f": 3, "g\nh": 4}, r"$['g\nh']", [4]),
    ({"": {"": 5}}, "$['']['']", [5]),
    (
        {"a": [{"n": "it's"}, {"n": "x\\"}]},
        r"$.a[?@.n == 'it\'s' || @.n == 'x\\']",
        [{"n": "it's"}, {"n": "x\\"}],
    ),
]

COMPARED = {"obj": {"x": "y"}, "arr": [2, 3]}
TRUE = [
    "$.absent1 == $.absent2",
    "$.absent1 <= $.absent2",
    "$.absent != 'g'",
    "$.obj != $.arr",
    "$.obj == $.obj",
    "$.arr == $.arr",
    "$.obj != 17",
    "$.obj <= $.obj",
    "$.arr <= $.arr",
]
FALSE = [
    "$.absent == 'g'",
    "$.absent1 != $.absent2",
    "$.obj == $.arr",
    "$.obj != $.obj",
    "$.arr != $.arr",
    "$.obj == 17",
    "$.obj <= $.arr",
    "$.obj < $.arr",
    "1 <= $.arr",
    "1 >= $.arr",
    "1 > $.arr",
    "1 < $.arr",
]


def found(document: Any, path: str) -> list[Any]:
    """The nodes at a path, decoded."""
    body = json.dumps(document).encode()
    return [json.loads(bytes(node)) for node in compiled(path).find(body)]


@pytest.mark.parametrize(("document", "path", "nodes"), CASES)
def test_examples_of_the_standard(document: Any, path: str, nodes: list[Any]) -> None:
    """A path finds what RFC 9535 says it finds, in its order."""
    assert found(document, path) == nodes


@pytest.mark.parametrize(("document", "path", "nodes"), CASES)
def test_the_spelled_out_path_means_the_same(document: Any, path: str, nodes: list[Any]) -> None:
    """`str` of a path is a path that finds the same."""
    assert found(document, str(compiled(path))) == nodes


@pytest.mark.parametrize("test", TRUE)
def test_comparisons_that_hold(test: str) -> None:
    """The comparisons that RFC 9535 lists as true."""
    assert found(COMPARED, f"$[?{test}]") == list(COMPARED.values())


@pytest.mark.parametrize("test", FALSE)
def test_comparisons_that_do_not_hold(test: str) -> None:
    """The comparisons that RFC 9535 lists as false."""
    assert found(COMPARED, f"$[?{test}]") == []


def test_descendants_are_all_nodes() -> None:
    """`$..*` finds every node but the root."""
    assert len(found(STORE, "$..*")) == len(BOOKS) * 4 + len(BOOKS) + 2 + 3
    assert sorted(map(str, found(DEEP, "$..[*]"))) == sorted(map(str, found(DEEP, "$..*")))


@pytest.mark.parametrize(
    "text", ["1.50", "1e400", "12345678901234567890123", "-0.0", '"\\u00e9"', '"\\ud800"', "1E5"]
)
@pytest.mark.parametrize("path", ["$.a[*]", "$..a[?@]", "$.a[0:1]"])
def test_values_stay_as_they_were_sent(text: str, path: str) -> None:
    """Numbers and escapes come out byte for byte, whichever way a path is evaluated."""
    assert [bytes(one) for one in compiled(path).find(b'{"a":[%s]}' % text.encode())] == [
        text.encode()
    ]


def test_of_equal_names_the_last_wins() -> None:
    """As everywhere else in the program."""
    body = b'{"a":1,"a":[{"b":1,"b":2}]}'
    assert [bytes(one) for one in compiled("$.a[*].b").find(body)] == [b"2"]
    assert [bytes(one) for one in compiled("$..b").find(body)] == [b"2"]
