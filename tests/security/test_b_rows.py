"""Bad input: each is met with a sentence that says what, where and what to do, or is taken.

Every row goes through the function that judges it, and every flow's row through `validate` as well.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from planhat_gui import logs
from planhat_gui.cli import main
from planhat_gui.compose import Services
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Credential
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.secret import Secret
from planhat_gui.model.token import clean_token

Row = tuple[str, Any, str]
"""The row's number in the catalogue, the input, and what is said (a part of it; "" for: taken)."""

TOKENS: list[Row] = [
    ("B1", "", "Paste the API token."),
    ("B1", "  \n ", "Paste the API token."),
    ("B2", " abc123 \n", "Spaces around the token were removed."),
    ("B4", "Bearer abc123", "The word “Bearer” was removed: it is added for you."),
    ("B5", "Authorization: Bearer abc123", "The word “Bearer” was removed"),
    ("B7", "\ufeffabc123", "begins with an invisible character (U+FEFF). It was removed."),
    ("B7", "\u200babc123", "begins with an invisible character (U+200B). It was removed."),
    ("B8", "абв123", "'а' at position 1 is not one."),
    ("B8", "abc\x07d", "U+0007 at position 4 is not one."),
    ("B10", "x" * 1281, "too long for the Windows password store (1,280 characters)"),
    ("B11", '{"token": "abc"}', "This looks like a file, not a token."),
    ("B11", "A=1\nAPI_TOKEN=abc", "This looks like a file, not a token."),
    ("B11", "API_TOKEN=abc123", "This looks like a file, not a token."),
]


@pytest.mark.parametrize(("row", "text", "said"), TOKENS)
def test_tokens(row: str, text: str, said: str) -> None:
    """4.1: what is pasted; the token itself is never repeated."""
    cleaned = clean_token(text)
    words = " ".join([*cleaned.notes, cleaned.problem or ""])
    assert said in words
    assert "abc" not in words
    assert bool(cleaned.text) == (cleaned.problem is None)


LABELS: list[Row] = [
    ("B13", "", "Give the credential a name."),
    ("B13", "x" * 300, "At most 100 characters"),
    ("B13", "PLANHAT", "There is already a credential named “PLANHAT”."),
    ("B13", "ｐlanhat", "There is already a credential named"),
    ("B14", "<img src=x>", ""),
    ("B14", "{now}", ""),
    ("B14", "../../x", ""),
]


@pytest.mark.parametrize(("row", "text", "said"), LABELS)
def test_labels_of_credentials(services: Services, row: str, text: str, said: str) -> None:
    """4.1: names are kept exactly as typed, or refused with the reason."""
    services.credentials.save(Credential("", "Planhat"), Secret("t" * 20), session_only=True)
    wanted = Credential("", text)
    if said:
        with pytest.raises(NeedsFix, match=_plain(said)) as refused:
            services.credentials.save(wanted, Secret("u" * 20), session_only=True)
        assert refused.value.problems[0].field == "name"
    else:
        services.credentials.save(wanted, Secret("u" * 20), session_only=True)
        assert text in [one.name for one in services.credentials.all()]


def _plain(text: str) -> str:
    import re

    return re.escape(text)


def flow_data(**step: Any) -> dict[str, Any]:
    """The members of a flow set up by hand, with these in its one step."""
    made = {"key": "step_1", "method": "GET", "url": "https://api.planhat.com/x", **step}
    return {"format": "planhat-flow/1", "name": "A", "source": {"steps": [made]}}


def template_data(**parameters: Any) -> dict[str, Any]:
    """The members of a flow of a template."""
    source = {"template": "get_endusers", "parameters": parameters}
    return {"format": "planhat-flow/1", "name": "A", "source": source}


def url(text: Any) -> dict[str, Any]:
    """A flow with this address."""
    return flow_data(url=text)


def headers(**given: str) -> dict[str, Any]:
    """A flow with these headers."""
    return flow_data(headers=given)


NO_NAME = "Enter the address of the endpoint."
LOOKUPS = ["companies"]
API = "https://api.planhat.com"
FLOWS: list[Row] = [
    ("B17", url(""), NO_NAME),
    ("B17", url("   "), NO_NAME),
    ("B19", url("api.planhat.com:443/x"), "Did you mean https://api.planhat.com:443/x?"),
    ("B20", url("htps://api.planhat.com/x"), "Only https addresses can be used (found 'htps')."),
    ("B20", url("ftp://api.planhat.com/x"), "(found 'ftp')"),
    ("B20", url("file:///etc/passwd"), "(found 'file')"),
    ("B20", url("javascript:alert(1)"), "(found 'javascript')"),
    ("B20", url("data:text/html,x"), "(found 'data')"),
    ("B20", url("http+unix://x/y"), "(found 'http+unix')"),
    ("B22", url("http://api.planhat.com/x"), "The token would travel unprotected. Use https://."),
    ("B23", url("https://user:pass@api.planhat.com/"), "Remove the name and password"),
    ("B25", url("https://evil.example\\@api.planhat.com/x"), "contains a backslash"),
    ("B26", url("https://api.planhat.com%2eevil.example/"), "The host name contains '%'"),
    ("B26", url("https://ho%2Fst/"), "The host name contains '%'"),
    ("B28", url("https://api。planhat。com/"), "(U+3002)"),
    ("B28", url("https://api.planhat.com\u200b/"), "(U+200B)"),
    ("B29", url("https://api.planhat.com/\u202ex"), "text-direction mark (U+202E)"),
    ("B29", url("https://api\u202e.planhat.com/x"), "text-direction mark (U+202E)"),
    ("B31", url("https://127.1/"), "Write the number address as 127.0.0.1."),
    ("B31", url("https://2130706433/"), "Write the number address as 127.0.0.1."),
    ("B31", url("https://0x7f000001/"), "Write the number address as 127.0.0.1."),
    ("B31", url("https://0177.0.0.1/"), "Write the number address as 127.0.0.1."),
    ("B31", url("https://①②⑦.0.0.1/"), "Write the number address as 127.0.0.1."),
    ("B34", url("https://a..b/"), "The host name is not valid (empty part)."),
    ("B34", url("https://.x/"), "(empty part)"),
    ("B34", url("https://-a.x/"), "begins or ends with a hyphen"),
    ("B34", url(f"https://{'a' * 64}.x/"), "(part too long)"),
    ("B34", url("https://" + ".".join(["a" * 60] * 5) + "/"), "(too long: at most 253"),
    ("B35", url("  https://api.planhat.com/x  "), ""),
    ("B37", url(f"{API}/%zz"), "To send a percent sign write %25."),
    ("B37", url(f"{API}/%"), "To send a percent sign write %25."),
    ("B38", url(f"{API}/a/../b"), "'..' and '.' as parts of the path are not allowed"),
    ("B38", url(f"{API}/%2e%2e/"), "'..' and '.' as parts of the path are not allowed"),
    ("B40", url(f"{API}/x\r\nX-Evil: 1"), "line break"),
    ("B40", url(f"{API}/x\ty"), "control character"),
    ("B40", url(f"{API}/x\0y"), "control character"),
    ("B43", url(f"{API}/x?limit=100&limit=5000"), "'limit' appears twice"),
    (
        "B43",
        flow_data(
            url=f"{API}/x?offset=5",
            pagination={
                "kind": "offset",
                "offset_parameter": "offset",
                "limit_parameter": "limit",
                "page_size": 100,
            },
        ),
        "'offset' is also set under Pagination",
    ),
    ("B44", url("https://api.planhat.com./x"), ""),
    ("B46", url(f"{API}/x?a={{now"), "is not closed"),
    ("B46", url(f"{API}/x?a=now}}"), "'}'"),
    ("B46", url(f"{API}/x?a={{}}"), "{"),
    ("B47", url(f"{API}/x?a={{NOW}}"), "Write {now}"),
    ("B47", url(f"{API}/x?a={{ now }}"), "Write {now}"),
    ("B49", url(f"{API}/x?a={{now-1.5}}"), "whole number"),
    ("B49", url(f"{API}/x?a={{now--1}}"), "whole number"),
    ("B49", url(f"{API}/x?a={{now-}}"), "whole number"),
    ("B49", url(f"{API}/x?a={{now-1e3}}"), "whole number"),
    ("B50", url(f"{API}/x?a={{now-１}}"), "whole number"),
    ("B50", url(f"{API}/x?a={{now-٣}}"), "whole number"),
    ("B50", url(f"{API}/x?a={{now-1_000}}"), "whole number"),
    ("B52", url(f"{API}/x?a={{now-{'9' * 5000}}}"), "number"),
    ("B53", flow_data(date_format=""), "is not one of: yyyy-MM-dd"),
    ("B53", flow_data(date_format="%Q"), "is not one of: yyyy-MM-dd"),
    ("B56", url(f"{API}/x?a={{lookup.companyId}}"), "lookup"),
    ("B56", flow_data(lookups=["companies"]), "There is no lookup “companies”."),
    ("B58", url(f"{API}/x?filter={{{{%22a%22:1}}}}"), ""),
    ("B59", flow_data(method="DELETE"), "GET, POST"),
    ("B59", flow_data(method="PATCH"), "GET, POST"),
    ("B59", flow_data(method="get "), "GET, POST"),
    ("B59", flow_data(method="GET\r\n"), "GET, POST"),
    ("B59", flow_data(method="CONNECT"), "GET, POST"),
    ("B59", flow_data(method="TRACE"), "GET, POST"),
    ("B61", headers(**{":value": "x"}), "A header name has letters, digits and - _ . only."),
    ("B61", headers(**{"X A": "1"}), "A header name has letters, digits and - _ . only."),
    ("B61", headers(**{"X-é": "1"}), "A header name has letters, digits and - _ . only."),
    ("B61", headers(**{"X(A)": "1"}), "A header name has letters, digits and - _ . only."),
    ("B65", headers(**{"X-A": ""}), ""),
    ("B65", headers(**{"X-A": " v "}), ""),
    ("B67", headers(**{"X-A": "日本"}), "'日' cannot be sent"),
    ("B67", headers(**{"X-A": "“x”"}), "'“' cannot be sent"),
    ("B68", headers(Authorization="Bearer x"), "The credential sets this header. Remove it here."),
    ("B68", headers(**{"authorization ": "x"}), "The credential sets this header."),
    ("B70", headers(**{"X-A": "1", "x-a": "2"}), "x-a is given twice."),
    ("B71", headers(**{f"X-{n}": "1" for n in range(101)}), "At most 50 headers"),
    ("B71", headers(**{"X-A": "x" * 9000}), "at most 4,000 characters"),
    (
        "B73",
        flow_data(method="POST", headers={"Content-Type": "application/json"}, body='{"a":\n 1,}'),
        "The body is not valid JSON: line 2, column",
    ),
    ("B73", flow_data(body="x"), "GET has no body."),
    ("B91", template_data(page_size="  100 "), ""),
    ("B91", template_data(page_size="+100"), ""),
    ("B91", template_data(page_size="0100"), ""),
    ("B92", template_data(start_offset=-1), "from 0 to 2,147,483,647"),
    ("B92", template_data(start_offset=2147483648), "from 0 to 2,147,483,647"),
    ("B92", template_data(start_offset="99999999999999999999"), "from 0 to 2,147,483,647"),
    ("B94", template_data(company_id="5f" * 11 + "a"), "24 characters"),
    ("B94", template_data(company_id="5f" * 12 + "a"), "24 characters"),
    ("B94", template_data(company_id="5g" * 12), "24 characters"),
    ("B94", template_data(company_id=" " + "5f" * 12 + " "), ""),
    ("B94", template_data(company_id="5f" * 12 + "," + "5e" * 12), ""),
    ("B95", template_data(company_id="../users"), "24 characters"),
    ("B95", template_data(company_id="x?limit=1"), "24 characters"),
    ("B95", template_data(company_id="x#y"), "24 characters"),
    ("B95", template_data(company_id="x\n"), "24 characters"),
    *[
        ("B97", {**url(f"{API}/x"), "name": n}, "Give the flow a name")
        for n in ("", " ", ".", "..")
    ],
    *[("B98", {**url(f"{API}/x"), "name": n}, "") for n in ("CON", "nul.txt", "COM¹", "a.")],
    *[
        ("B100", {**url(f"{API}/x"), "name": n}, "At most 100 characters")
        for n in ("x" * 256, "é" * 200)
    ],
    ("B103", {**url(f"{API}/x"), "name": "\ud800"}, "half a character|invalid character"),
    *[
        ("B104", {**url(f"{API}/x"), "name": n}, "")
        for n in ("<b>x</b>", "{now}", "%s", "'; drop table", "=1+1", "-rf", "~", "$HOME")
    ],
    ("B107", [], "is not a flow"),
    ("B107", None, "is not a flow"),
    ("B107", "x", "is not a flow"),
    ("B107", 1, "is not a flow"),
    ("B115", {**url(f"{API}/x"), "script": "x"}, "Unknown part 'script'"),
    ("B115", flow_data(bodyFile="/etc/passwd"), "Unknown part 'bodyFile'"),
    ("B116", flow_data(headers="x"), "must be an object"),
    ("B116", url(None), "must be text"),
    ("B116", url(["a"]), "must be text"),
    (
        "B116",
        flow_data(pagination={"kind": "offset", "offset_parameter": "o", "page_size": "100"}),
        "'page_size' must be a",
    ),
]


def judged(services: Services, data: bytes) -> list[str]:
    """Every problem of a flow file, with its field."""
    try:
        return [f"{one.field}: {one.message}" for one in services.check_flow(parse_flow(data))]
    except NeedsFix as refused:
        return [f"{one.field}: {one.message}" for one in refused.problems]


@pytest.mark.parametrize(
    ("row", "data", "said"), FLOWS, ids=[f"{row}-{n}" for n, (row, *_) in enumerate(FLOWS)]
)
def test_flows(
    services: Services,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    row: str,
    data: Any,
    said: str,
) -> None:
    """4.2 to 4.8, by the function and by `validate`: the same sentence, no traceback."""
    file = tmp_path / "flow.json"
    file.write_bytes(json.dumps(data).encode())
    problems = judged(services, file.read_bytes())
    code = main(["--data-dir", str(tmp_path / "other"), "validate", str(file)])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    if not said:
        assert problems == []
        assert code == 0, out
        return
    assert code == 2
    for words in (" ".join(problems), out):
        assert any(one in words for one in said.split("|")), words
    assert all(len(one) < 600 for one in problems)


RAW: list[Row] = [
    ("B107", b"", "flow|JSON"),
    ("B107", b"   \n", "flow|JSON"),
    ("B109", b'{"format": "planhat-flow/1", "name": "\xff"}', "Invalid character at byte 39"),
    ("B110", b"{'a':1}", "line 1"),
    ("B110", b'{"a": [1,]}', "line 1"),
    ("B110", b"// c\n{}", "line 1"),
    ("B110", b'{"format": "planhat-flow/1",', "line 1"),
    ("B110", b"{}\n{}", "line 2"),
    ("B112", b'{"format": NaN}', "NaN"),
    ("B112", b'{"format": Infinity}', "Infinity"),
    ("B112", b'{"format": 1e400}', "1e400"),
    ("B112", b'{"format": ' + b"1" * 4301 + b"}", "4,300|digits|number"),
    ("B113", b"[" * 100_000, "limit 64"),
]


@pytest.mark.parametrize(
    ("row", "data", "said"), RAW, ids=[f"{row}-{n}" for n, (row, *_) in enumerate(RAW)]
)
def test_files(
    services: Services,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    row: str,
    data: bytes,
    said: str,
) -> None:
    """4.8: bytes that are no flow, by `validate` and by `import`, which changes nothing."""
    file = tmp_path / "flow.json"
    file.write_bytes(data)
    for command in ("validate", "import"):
        code = main(["--data-dir", str(tmp_path / "data"), command, str(file)])
        out, err = capsys.readouterr()
        assert code == 2
        assert any(one in out + err for one in said.split("|")), out + err
        assert "Traceback" not in out + err
        assert len(out + err) < 1000
    assert services.flows.all() == []


@pytest.mark.parametrize("what", ["missing", "folder", "large"])
def test_b106_what_is_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    """A folder, nothing, 2 GB: said without reading."""
    file = tmp_path / "flow.json"
    if what == "folder":
        file.mkdir()
    if what == "large":
        with file.open("wb") as large:
            large.truncate(2 << 30)
    assert main(["--data-dir", str(tmp_path / "data"), "validate", str(file)]) == 2
    said = {
        "missing": "There is no file",
        "folder": "is not a file",
        "large": "This file is 2.1 GB; a flow file is smaller than 1 MB.",
    }
    assert said[what] in capsys.readouterr().out
    if what == "large":
        file.unlink()


def test_b16_a_credential_in_use(services: Services) -> None:
    """Who uses it is known before it goes."""
    from planhat_gui.ui.say import used_by

    assert used_by(["A", "B", "C"]) == (
        "3 flows use this credential: “A”, “B”, “C”. They will not run until you choose another."
    )


def test_b32_an_address_inside(services: Services) -> None:
    """Inner addresses are noticed; the token goes there only when the credential lists it."""
    from planhat_gui.model.origins import check_url

    for host in ("localhost", "10.0.0.5", "169.254.169.254", "[::1]"):
        address, _ = check_url(f"https://{host}/")
        assert address is not None
        assert address.inner


def test_b41_a_key_in_the_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Valid, with a warning that does not repeat it."""
    file = tmp_path / "flow.json"
    file.write_text(json.dumps(url(f"{API}/x?api_key=SECRET123")))
    assert main(["--data-dir", str(tmp_path / "data"), "validate", str(file)]) == 0
    said = capsys.readouterr()
    assert "The value of “api_key” in the address looks like a key." in said.err
    assert "put it in the credential" in said.err
    assert "SECRET123" not in said.out + said.err


def test_b101_equal_names(services: Services) -> None:
    """Names that differ only in their letters' form are the same name."""
    services.flows.save(
        parse_flow(json.dumps({**url(f"{API}/x"), "name": "flow é Straße"}).encode())
    )
    for name in ("ﬂow é Straße", "FLOW É STRASSE", "flow e\u0301 Straße"):
        again = parse_flow(json.dumps({**url(f"{API}/x"), "name": name}).encode())
        with pytest.raises(NeedsFix, match="There is already a flow with this name"):
            services.flows.save(again)


def test_b121_line_ends_and_order(services: Services) -> None:
    """A file in another spelling is the same flow, and is written in the one spelling."""
    from planhat_gui.model.flow_file import dump_flow

    plain = json.dumps(url(f"{API}/x")).encode()
    again = json.dumps(dict(reversed(url(f"{API}/x").items())), indent=4).replace("\n", "\r\n")
    first = dump_flow(parse_flow(plain))
    assert dump_flow(parse_flow(again.encode() + b"\r\n")) == first
    assert dump_flow(parse_flow(first)) == first


def test_b55_the_end_of_a_month() -> None:
    """A day that is not there becomes the last one, and the preview says so."""
    from datetime import UTC, datetime

    from planhat_gui.model.dates import TimeUnit, shift, shift_note

    cases = (
        (datetime(2026, 3, 31, tzinfo=UTC), TimeUnit.MONTH, datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2024, 2, 29, tzinfo=UTC), TimeUnit.YEAR, datetime(2023, 2, 28, tzinfo=UTC)),
    )
    for begin, unit, end in cases:
        assert shift(begin, -1, unit, UTC) == end
        assert "has no day" in shift_note(begin, -1, unit, UTC)


def test_b62_and_b64_commas_and_colons_in_headers() -> None:
    """A part without a colon is named, with how to write it; only the first colon parts."""
    from planhat_gui.model.header_text import parse_headers

    _, (problem,) = parse_headers("Accept:text/html, application/json")
    assert "application/json" in problem.message
    assert "quotation marks" in problem.message
    assert parse_headers("X-Url:https://a.b/c") == ((("X-Url", "https://a.b/c"),), [])


def test_no_sentence_repeats_a_token(services: Services, tmp_path: Path) -> None:
    """A token pasted into any field of a bad flow is in none of the sentences."""
    token = "canary-b-rows-8f2c41d97a"
    logs.register_secret(token)
    bad = [
        url(f"https://user:{token}@api.planhat.com/"),
        url(f"{API}/x?a=%zz{token}"),
        headers(**{"X-A": f"日{token}"}),
        headers(Authorization=f"Bearer {token}"),
        flow_data(method="POST", body=f'{{"{token}": '),
        url(f"{API}/x?a={{now-{token}}}"),
        url(f"{API}/x?a={{{token}}}"),
    ]
    for data in bad:
        problems = judged(services, json.dumps(data).encode())
        assert problems
        assert token not in " ".join(problems)
