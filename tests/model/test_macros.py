"""Reading texts with macros in them."""

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.macro_grammar import (
    DateBase,
    DateMacro,
    Macro,
    Reference,
    Variable,
    column_text,
    is_name,
    read_macro,
    reference_text,
    starts_macro,
)
from planhat_gui.model.macros import (
    ParsedText,
    Place,
    Slot,
    TextKind,
    body_kind,
    escape,
    parse,
    variables_in,
    with_stand_ins,
)

NOW, LAST_RUN = DateBase.NOW, DateBase.LAST_RUN
SOUP = st.text(st.sampled_from("{}{}{}now-1+=.[]'\"\\ a_1:?/%#$é１ \n"), max_size=40) | st.text()


def only(text: str, kind: TextKind = TextKind.VALUE) -> Macro:
    """The macro that is all of the text."""
    parsed = parse(text, kind)
    assert parsed.problems == ()
    (slot,) = parsed.slots
    assert parsed.pieces == (slot,)
    assert (slot.text, slot.start, slot.end) == (text, 0, len(text))
    return slot.macro


def refusal(text: str, kind: TextKind = TextKind.VALUE) -> str:
    """The one sentence that says what is wrong."""
    (problem,) = parse(text, kind, "url").problems
    assert problem.field == "url"
    assert 0 <= problem.start < problem.end <= len(text)
    return problem.message


def shape(parsed: ParsedText) -> list[str | tuple[str, Place]]:
    """The pieces, macros as their text and place."""
    assert parsed.problems == ()
    return [
        (piece.text, piece.place) if isinstance(piece, Slot) else piece for piece in parsed.pieces
    ]


@pytest.mark.parametrize(
    ("text", "macro"),
    [
        ("{now}", DateMacro(NOW)),
        ("{now-1}", DateMacro(NOW, -1)),
        ("{now+1}", DateMacro(NOW, 1)),
        ("{now-4}", DateMacro(NOW, -4)),
        ("{now-999999}", DateMacro(NOW, -999999)),
        ("{now+007}", DateMacro(NOW, 7)),
        ("{now-0}", DateMacro(NOW)),
        ("{last_run}", DateMacro(LAST_RUN)),
        ("{last_run-1}", DateMacro(LAST_RUN, -1)),
        ("{lookup.companyId}", Reference("lookup", ("companyId",))),
        ("{companies._id}", Reference("companies", ("_id",))),
        ("{companies['Company ID']}", Reference("companies", ("Company ID",))),
        ("{lookup['my own']['a }{ b']}", Reference("lookup", ("my own", "a }{ b"))),
        ("{_id}", Reference("_id")),
        ("{company-id}", Reference("company-id")),
        ("{größe.名前}", Reference("größe", ("名前",))),
        ("{nowhere}", Reference("nowhere")),
        ("{now_then}", Reference("now_then")),
        ("{last_runner}", Reference("last_runner")),
        ("{step_1}", Reference("step_1")),
        (
            "{step_1.path.to[0].value}",
            Reference("step_1", ("path", "to", 0, "value")),
        ),
        ("{step_1['key with spaces']}", Reference("step_1", ("key with spaces",))),
        ("""{step_1["it's"]}""", Reference("step_1", ("it's",))),
        (r"{step_1['it\'s \\ \n']}", Reference("step_1", (r"it's \ n",))),
        ("{step_1['']}", Reference("step_1", ("",))),
        (
            "{step_1.custom['# Overdue Invoices']}",
            Reference("step_1", ("custom", "# Overdue Invoices")),
        ),
        ("{step_1.$ref.@id.a-b}", Reference("step_1", ("$ref", "@id", "a-b"))),
        ("{step_1['a=b']}", Reference("step_1", ("a=b",))),
        ("{region=emea}", Variable("region", "emea")),
        ("{region=}", Variable("region", "")),
        ("{ region = emea }".replace("{ ", "{"), Variable("region", " emea ")),
        ("{q=a=b?c'd\"}", Variable("q", "a=b?c'd\"")),
        ('{filter={"a":{"b":1}}}', Variable("filter", '{"a":{"b":1}}')),
        ("{since={now-7}}", Variable("since", "{now-7}")),
        ("{start-date=2024}", Variable("start-date", "2024")),
    ],
)
@pytest.mark.parametrize("kind", [TextKind.VALUE, TextKind.HEADER, TextKind.TEXT_BODY])
def test_what_a_macro_can_be(text: str, macro: Macro, kind: TextKind) -> None:
    """Dates, lookups, steps and variables, in every spelling of the grammar."""
    assert only(text, kind) == macro


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        # B46
        ("x={now", "The '{' at position 3 is not closed"),
        ("{", "The '{' at position 1 is not closed"),
        ("{now/{companies.id}", "The '{' at position 1 is not closed"),
        ("{a={b}", "The '{' at position 1 is not closed"),
        ("now}", "The '}' at position 4 has no '{' before it"),
        ("{a}}", "The '}' at position 4 has no '{' before it"),
        ("{}", "Between { and } stands a macro"),
        # B47
        ("{NOW}", "Write {now} (position 1)"),
        ("{Now-1}", "Write {now-1} "),
        ("{Last_Run}", "Write {last_run} "),
        ("{ now }", "Write {now} "),
        ("{now }", "Write {now} "),
        ("{now - 1}", "Write {now-1} "),
        ("{ NOW + 1 }", "Write {now+1} "),
        ("{ companies._id }", "Write {companies._id} "),
        ("{companies._id }", "Write {companies._id} "),
        ("{ｎｏｗ}", "Write a date as {now}"),
        ("{now.year}", "Write a date as {now}"),
        ("{now[0]}", "Write a date as {now}"),
        # B49, B50, B52
        *(
            (
                f"x {{now-{wrong}}}",
                "After {now- comes a whole number, in the digits 0 to 9 (position 3)",
            )
            for wrong in ("1.5", "-1", "", "1e3", "１", "٣", "1_000", "x", "²")
        ),
        ("{last_run+}", "After {last_run+ comes a whole number"),
        ("{now−1}", "After {now come + or - and a whole number"),
        ("{now*2}", "After {now come + or - and a whole number"),
        ("{now-1000000}", "The number after {now- has more than 6 digits"),
        ("{now-" + "9" * 5000 + "}", "The number after {now- has more than 6 digits"),
        # B58 and what else braces hold
        (
            '?filter={"a":1}',
            "A macro begins with a letter after the '{'. For the sign itself write '{{'",
        ),
        ("{0.__class__}", "A macro begins with a letter after the '{'"),
        ("{1}", "A macro begins with a letter after the '{'"),
        ("{{7*7}", "The '}' at position 6 has no '{'"),
        ("{company id}", "A name with spaces or signs stands in quotes"),
        ("{a!r}", "A name with spaces or signs stands in quotes"),
        ("{a:>10}", "A name with spaces or signs stands in quotes"),
        ("{f()}", "A name with spaces or signs stands in quotes"),
        ("{lookup}", "After 'lookup' comes a column"),
        ("{step_1.}", "After the '.' comes a name"),
        ("{step_1..a}", "After the '.' comes a name"),
        ("{step_1.[0]}", "After the '.' comes a name"),
        ("{step_1[*]}", "A macro is one value"),
        ("{step_1[-1]}", "In [ ] stands a position from 0"),
        ("{step_1[1234567]}", "In [ ] stands a position from 0"),
        ("{step_1[１]}", "In [ ] stands a position from 0"),
        ("{step_1[]}", "In [ ] stands a position from 0"),
        ("{step_1['a}", "In [ ] stands a position from 0"),
        ("{step_1['a' }", "In [ ] stands a position from 0"),
        ("{step_1[", "is not closed"),
        ("{now=1}", "“now” has a meaning of its own"),
        ("{NOW=1}", "“NOW” has a meaning of its own"),
        ("{now-1=1}", "“now-1” has a meaning of its own"),
        ("{lookup=1}", "“lookup” has a meaning of its own"),
        ("{a b=1}", "A variable's name begins with a letter"),
        ("{step_1.a=1}", "A variable's name begins with a letter"),
    ],
)
def test_what_no_macro_can_be(text: str, sentence: str) -> None:
    """Each slip gets one sentence that says where it is and how it is written."""
    assert sentence in refusal(text)


def test_what_others_wrote_is_shown_short_and_visible() -> None:
    """A sentence never holds endless or invisible text."""
    message = refusal("{ step_1['" + "a\u202e" * 500 + "'] }".replace(" }", "\u00a0}"))
    assert "\u202e" not in message
    assert len(message) < 400


@pytest.mark.parametrize("kind", [TextKind.HEADER, TextKind.VALUE, TextKind.URL])
def test_doubled_braces_are_signs(kind: TextKind) -> None:
    """{{ and }} are { and } wherever braces are strict, also around a macro."""
    start = "https://h/"
    parsed = parse(f'{start}{{{{now}}}}{{{{{{_id}}}}}}{{{{"a":{{{{}}}}}}}}', kind)
    assert parsed.problems == ()
    assert [piece if isinstance(piece, str) else piece.text for piece in parsed.pieces] == [
        start + "{now}{",
        "{_id}",
        '}{"a":{}}',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "}",
        "{",
        '{"a": {"b": {}}}',
        '{"a":[{"b":{}}],"c":"}}","d":"{ "}',
        '{"a":"x\\"{\\"}}"}',
        "\\{x}",
        "{ }",
        "{ 1 }",
    ],
)
def test_braces_of_json_are_its_own(text: str) -> None:
    """In a JSON body only { and a letter begin a macro; everything else stays as it is."""
    assert shape(parse(text, TextKind.JSON_BODY)) == [text]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("{{companies{{id name}}}}", "{companies{id name}}"),
        ("{{x}", "{x}"),
        ("}}", "}}"),
        ("{{}}}}", "{}}}"),
        ("{} } { 1", "{} } { 1"),
    ],
)
@pytest.mark.parametrize("kind", [TextKind.TEXT_BODY, TextKind.FORM_BODY])
def test_doubled_braces_in_text_bodies(text: str, sent: str, kind: TextKind) -> None:
    """{{ is a sign; }} is one where a {{ is open before it."""
    assert shape(parse(text, kind)) == [sent]


def test_doubled_braces_in_json_strings_end_with_the_string() -> None:
    """An open {{ in one string changes nothing about the }} after it."""
    text = '{"a":{"b":"{{x}}","c":"{{y"}}'
    assert shape(parse(text, TextKind.JSON_BODY)) == ['{"a":{"b":"{x}","c":"{y"}}']


@pytest.mark.parametrize("kind", [TextKind.JSON_BODY, TextKind.TEXT_BODY])
def test_a_slip_in_a_body_is_told(kind: TextKind) -> None:
    """{ now } in a body would be sent as it is: nobody means that."""
    assert "Write {now} (position 2)" in refusal("[{ now }]", kind)
    assert "not closed" in refusal('["{now"]', kind)


def test_places_in_a_url() -> None:
    """Before the first ? of the URL itself is path, behind it query."""
    parsed = parse("https://h:8/{a}/x{b=?&}?{c}=1&d={d}#{e}", TextKind.URL)
    assert [(slot.text, slot.place) for slot in parsed.slots] == [
        ("{a}", Place.PATH),
        ("{b=?&}", Place.PATH),
        ("{c}", Place.QUERY),
        ("{d}", Place.QUERY),
        ("{e}", Place.QUERY),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "{base}/x",
        "{scheme}://h/x",
        "https://{host}/x",
        "https://api.{host}/x",
        "https://api.planhat.com{x}",
        "https://api.planhat.com{x}/y",
        "https://api.planhat.com:{port}/x",
        "https://{user}@api.planhat.com/x",
        "https://user:{password}@api.planhat.com/x",
        "https:///{x}",
        "https:/{x}",
        "https:{x}",
        "//{x}",
        "api.planhat.com/{x}",
        "https://evil\\{x}/",
        "https://{{h/{x}",
        "/{x}",
    ],
)
def test_no_macro_decides_where_something_is_sent(url: str) -> None:
    """In scheme, user, host and port macros are refused, and before a host is complete."""
    assert "not in the scheme, the host or the port" in refusal(url, TextKind.URL)


def test_the_host_is_complained_of_once() -> None:
    """Macros behind a refused one are not refused for it."""
    assert "(position 9)" in refusal("https://{host}/{x}?{y}", TextKind.URL)


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("https://h/%{a}", TextKind.URL, "'%' must be followed by two hex digits"),
        ("https://h/%2{a}", TextKind.URL, "'%' must be followed by two hex digits"),
        ("https://h/?x=%f{a}", TextKind.URL, "'%' must be followed by two hex digits"),
        ("x=%{a}", TextKind.FORM_BODY, "'%' must be followed by two hex digits"),
        (r'"\u00{a}"', TextKind.JSON_BODY, "after \\u come four hex digits"),
        (r'"\\\u{a}"', TextKind.JSON_BODY, "after \\u come four hex digits"),
        ('{"n": 1{a}}', TextKind.JSON_BODY, "a whole JSON value"),
        ('{"n": {a}0}', TextKind.JSON_BODY, "a whole JSON value"),
        ('{"n": "x"{a}}', TextKind.JSON_BODY, "a whole JSON value"),
        ('{"n": -{a}}', TextKind.JSON_BODY, "a whole JSON value"),
    ],
)
def test_a_value_stays_apart_from_the_text_beside_it(
    text: str, kind: TextKind, sentence: str
) -> None:
    """Half an escape before a macro would swallow its value; so would digits in JSON."""
    assert sentence in refusal(text, kind)


def test_two_values_without_quotes_do_not_meet() -> None:
    """{a}{b} outside quotes would be one number."""
    assert len(parse('{"n": {a}{b}}', TextKind.JSON_BODY).problems) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://h/100%25{a}", TextKind.URL),
        (r'"\\u00{a}"', TextKind.JSON_BODY),
        (r'"\u0041{a}"', TextKind.JSON_BODY),
        ("{a}", TextKind.JSON_BODY),
        ("[{a} , {b}\n]", TextKind.JSON_BODY),
        ("100%{a}", TextKind.TEXT_BODY),
    ],
)
def test_complete_escapes_stand_before_macros(text: str, kind: TextKind) -> None:
    """What only looks like half an escape is fine."""
    assert parse(text, kind).problems == ()


def test_places_in_json() -> None:
    """Inside quotes, also behind escaped ones, and outside."""
    parsed = parse('{"a\\"{b}": {c}, "d": ["{e=\\"}", {f=[1,"x"]}]}', TextKind.JSON_BODY)
    assert shape(parsed) == [
        '{"a\\"',
        ("{b}", Place.JSON_STRING),
        '": ',
        ("{c}", Place.JSON_VALUE),
        ', "d": ["',
        ('{e=\\"}', Place.JSON_STRING),
        '", ',
        ('{f=[1,"x"]}', Place.JSON_VALUE),
        "]}",
    ]


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (TextKind.HEADER, Place.HEADER),
        (TextKind.FORM_BODY, Place.FORM),
        (TextKind.TEXT_BODY, Place.TEXT),
        (TextKind.VALUE, Place.TEXT),
    ],
)
def test_texts_of_one_place(kind: TextKind, place: Place) -> None:
    """Headers, forms and other texts have one place each."""
    assert shape(parse("a{b}c", kind)) == ["a", ("{b}", place), "c"]


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        ('{"a": 1}', "", TextKind.JSON_BODY),
        (" [1]", "", TextKind.JSON_BODY),
        ('"x"', "", TextKind.JSON_BODY),
        ("{now}", "", TextKind.TEXT_BODY),
        ("{now}", "application/json", TextKind.JSON_BODY),
        ("{now}", "application/vnd.api+json; charset=utf-8", TextKind.JSON_BODY),
        ('{"a": 1}', "text/plain", TextKind.TEXT_BODY),
        ("a=1", "Application/X-WWW-Form-Urlencoded; charset=utf-8", TextKind.FORM_BODY),
        ("a=1", "", TextKind.TEXT_BODY),
        ("", "", TextKind.TEXT_BODY),
    ],
)
def test_kinds_of_bodies(body: str, content_type: str, kind: TextKind) -> None:
    """The content type decides; without one, how the body begins."""
    assert body_kind(body, content_type) is kind


def test_variables_collapse_by_name() -> None:
    """The same variable may stand in many places; only with one default."""
    texts = [
        parse("{a=1}{b=2}{now}", TextKind.VALUE, "x"),
        parse("{a=1}{c}{b=3}", TextKind.VALUE, "y"),
    ]
    found, (problem,) = variables_in(texts)
    assert found == {"a": "1", "b": "2"}
    assert problem.field == "y"
    assert problem.message == "The variable “b” has two different defaults. Write one."
    assert (problem.start, problem.end) == (8, 13)


def test_stand_ins() -> None:
    """The text around the macros can be judged without their values."""
    parsed = parse('{"a": {b}, "c": "{d}"}', TextKind.JSON_BODY)
    assert json.loads(with_stand_ins(parsed)) == {"a": 0, "c": "x"}


@given(SOUP, st.sampled_from(TextKind))
def test_any_text_can_be_read(text: str, kind: TextKind) -> None:
    """No text raises; macros and problems lie where they say; nothing is lost without a problem."""
    parsed = parse(text, kind, "f")
    for slot in parsed.slots:
        assert text[slot.start : slot.end] == slot.text
    for problem in parsed.problems:
        assert 0 <= problem.start < problem.end <= len(text)
        assert len(problem.message) < 400
    if "{" not in text and "}" not in text:
        assert "".join(map(str, parsed.pieces)) == text


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("{now}", TextKind.URL, "{{now}}"),
        ("}{", TextKind.HEADER, "}}{{"),
        ("}{now}}", TextKind.TEXT_BODY, "}{{now}}}"),
        ('{"a}":"{now}"}}', TextKind.JSON_BODY, '{{"a}":"{{now}}"}}'),
    ],
)
def test_text_is_escaped_for_its_kind(text: str, kind: TextKind, written: str) -> None:
    """Every brace is doubled where they are strict; in bodies those that need it."""
    assert escape(text, kind) == written


@given(SOUP, st.sampled_from(TextKind))
def test_escaped_text_comes_back(text: str, kind: TextKind) -> None:
    """What was escaped is read as exactly itself, without a macro in it."""
    parsed = parse(escape(text, kind), kind)
    assert parsed.problems == ()
    assert parsed.slots == ()
    assert "".join(map(str, parsed.pieces)) == text


NAMES = st.text(string.ascii_letters + "_-é名0", min_size=1).filter(is_name)
PATHS = st.lists(st.text(max_size=8) | st.integers(0, 999999), max_size=5).map(tuple)


@given(NAMES, PATHS)
def test_references_come_back(head: str, path: tuple[str | int, ...]) -> None:
    """Whatever the names hold, what we write is read as the same reference."""
    text = reference_text(head, path)
    assert starts_macro(text, 0)
    assert read_macro(text + "}", 0) == (Reference(head, path), len(text))


@given(st.text(), st.text())
def test_columns_come_back(lookup: str, column: str) -> None:
    """Lookups and columns of any name can be written."""
    macro = only(column_text(lookup, column))
    assert macro in {Reference(lookup, (column,)), Reference("lookup", (lookup, column))}


@pytest.mark.parametrize(
    "text", ["now", "Now", "NOW", "last_run", "lookup", "", "1a", "a b", "ｎｏｗ"]
)
def test_names_that_cannot_stand_first(text: str) -> None:
    """What means something else, or is no name, cannot name a step or a variable."""
    assert not is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "{" * 100_000,
        "{{" * 100_000,
        "{a" * 100_000,
        "{a}" * 50_000,
        "{a=" * 50_000,
        "{1" * 100_000,
        "{1}" * 50_000,
        "{ " * 100_000,
        "{a['" * 50_000,
        '{a["' + "x['" * 50_000,
        "{a[" * 50_000 + "}",
        "{" + " " * 200_000 + "}",
        '"' + "\\" * 200_000,
        '"' + "\\u" * 100_000,
        "%" * 200_000,
        "{a}%" * 50_000,
        "," + " " * 200_000 + "{a}",
    ],
    ids=range(17),
)
@pytest.mark.parametrize("kind", TextKind)
def test_long_texts_are_read_in_linear_time(text: str, kind: TextKind) -> None:
    """A text of 200,000 characters is read, whatever it holds (quadratic would be hours)."""
    assert parse("https://h/" + text, kind, "f").text.endswith(text)
