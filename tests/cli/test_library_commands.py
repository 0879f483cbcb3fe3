"""`validate`, `templates`, `flows`, `import`, `export`: nothing is sent."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


def test_templates_with_their_limits(cli: Call) -> None:
    """All endpoints with parameters, ranges and caps, for people and as JSON."""
    listed = cli("templates", "--json").json
    assert len(listed) == 14
    companies = next(one for one in listed if one["id"] == "get_companies")
    assert companies["page_cap"] == 5000
    size = companies["parameters"][0]
    assert (size["name"], size["default"], size["maximum"]) == ("page_size", 100, 5000)
    text = cli("templates").out
    assert all(one["id"] in text for one in listed)
    assert "1 to 5,000, default 100" in text


def test_export_import_export_is_byte_equal(cli: Call, flow_file: Call, tmp_path: Path) -> None:
    """A flow goes out, in and out again without a byte changing."""
    imported = cli("import", flow_file("Ä “flow”", page_size=5))
    assert imported.code == 0
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert cli("export", "ä “FLOW”", "-o", first).code == 0
    assert cli("flows", "delete", "Ä “flow”").code == 0
    assert cli("import", first).code == 0
    assert cli("export", "Ä “flow”", "-o", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert cli("export", "Ä “flow”").out.encode() == first.read_bytes()
    assert cli("flows", "show", "Ä “flow”", "--json").out.encode() == first.read_bytes()


def test_flow_of_a_name_that_is_taken(cli: Call, flow_file: Call) -> None:
    """The same name again is refused, and the flow there stays (B119)."""
    assert cli("import", flow_file()).code == 0
    again = cli("import", flow_file("ALL companies"))
    assert again.code == 2
    assert "already" in again.err
    assert len(cli("flows", "--json").json) == 1


def test_flows_are_listed_shown_copied_and_deleted(cli: Call, flow_file: Call) -> None:
    """The library from the command line."""
    assert cli("flows").code == 0
    cli("import", flow_file(page_size=7))
    shown = cli("flows", "show", "all companies")
    assert "get_companies" in shown.out
    assert "https://api.planhat.com/companies?" in shown.out
    copy = cli("flows", "duplicate", "all companies").out.strip()
    assert copy != "All companies"
    assert {one["name"] for one in cli("flows", "list", "--json").json} == {"All companies", copy}
    assert cli("flows", "delete", copy).code == 0
    assert [one["name"] for one in cli("flows", "--json").json] == ["All companies"]
    gone = cli("flows", "show", copy)
    assert (gone.code, gone.out) == (2, "")
    assert copy in gone.err


def test_all_problems_of_all_files_with_their_lines(
    cli: Call, flow_file: Call, tmp_path: Path
) -> None:
    """`validate` names file, line and field of everything that is wrong, and is 2."""
    good = flow_file()
    bad = flow_file("..", "get_endusers", page_size="many", company_id="5f", what=1)
    lines = bad.read_text().splitlines()
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "planhat-flow/1",\n"name" 5}')
    answer = cli("validate", good, bad, broken, tmp_path / "none.json", tmp_path)
    assert answer.code == 2
    assert f"{good}: valid" in answer.out
    assert f"{broken}:2: " in answer.out
    assert "There is no file" in answer.out
    assert "is not a file" in answer.out
    number = line_with(lines, '"name"')
    assert f"{bad}:{number}: name: Give the flow a name." in answer.out


def line_with(lines: list[str], text: str) -> int:
    """The 1-based number of the first line that holds the text."""
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_parameters_are_validated_with_their_lines(cli: Call, flow_file: Call) -> None:
    """What only the template knows is checked, too, and found in the file."""
    bad = flow_file("x", "get_endusers", page_size="many", company_id="5f", what=1)
    lines = bad.read_text().splitlines()
    (result,) = cli("validate", bad, "--json").json
    assert result["valid"] is False
    assert {(one["field"], one["line"]) for one in result["problems"]} == {
        (name, line_with(lines, f'"{name}"')) for name in ("page_size", "company_id", "what")
    }


def test_unknown_template_is_found_in_the_file(cli: Call, flow_file: Call) -> None:
    """A template this version does not have is a problem of the file."""
    bad = flow_file("x", "get_everything")
    (result,) = cli("validate", bad, "--json").json
    (problem,) = result["problems"]
    assert problem["line"] == line_with(bad.read_text().splitlines(), '"template"')
    assert "get_everything" in problem["message"]


def test_bad_import_imports_nothing(cli: Call, flow_file: Call, tmp_path: Path) -> None:
    """Anything unknown in a file is refused with its place (B115)."""
    path = flow_file()
    data = json.loads(path.read_text())
    data["script"] = "rm -rf /"
    path.write_text(json.dumps(data, indent=2))
    answer = cli("import", path)
    assert answer.code == 2
    assert "Unknown part 'script'" in answer.err
    assert cli("flows", "--json").json == []


@pytest.mark.parametrize("name", ["<b>x</b>", "{now}", "%s", "-rf", "~", "$HOME", "../../x"])
def test_odd_names_are_shown_exactly(
    cli: Call, flow_file: Call, own_data_folder: Path, name: str
) -> None:
    """A name is a name: it is neither expanded nor a path (B104, T8)."""
    cli("import", flow_file(name))
    assert [one["name"] for one in cli("flows", "--json").json] == [name]
    assert name in cli("flows").out
    outside = {path for path in own_data_folder.parent.iterdir() if path.suffix != ".json"}
    assert outside == {own_data_folder}


def test_direction_marks_in_names_are_shown_as_codes(cli: Call, flow_file: Call) -> None:
    """A name that would turn the line around is shown with the code of the mark (T26)."""
    cli("import", flow_file("abc\u202edef"))
    assert "abc⟨U+202E⟩def" in cli("flows").out


@pytest.mark.parametrize("target", ["folder", "no/such/file.json"])
def test_export_to_nowhere(cli: Call, flow_file: Call, tmp_path: Path, target: str) -> None:
    """A target that cannot be written is a sentence."""
    (tmp_path / "folder").mkdir()
    cli("import", flow_file())
    answer = cli("export", "All companies", "-o", tmp_path / target)
    assert answer.code == 1
    assert "folder" in answer.err


def test_a_deleted_flow_is_restored(cli: Call, flow_file: Call) -> None:
    """By name or id; what is in no bin is said."""
    cli("import", flow_file())
    assert "flows restore" in cli("flows", "delete", "All companies").err
    assert cli("flows", "--json").json == []
    assert cli("flows", "restore", "all companies").out == "All companies\n"
    assert [one["name"] for one in cli("flows", "--json").json] == ["All companies"]
    assert cli("flows", "restore", "All companies").code == 2


def test_a_damaged_flow_goes_back_to_the_version_before(
    cli: Call, flow_file: Call, own_data_folder: Path
) -> None:
    """The list says how; the damaged file stays beside it."""
    from planhat_gui.compose import build

    cli("import", flow_file())
    services = build(own_data_folder)
    (saved,) = services.flows.all()
    services.flows.save(saved.flow, saved.id)
    services.close()
    file = own_data_folder / "flows" / f"{saved.id}.json"
    file.write_bytes(file.read_bytes()[:20])
    said = cli("flows")
    assert f"flows restore {saved.id}" in said.err
    assert cli("flows", "restore", saved.id).out == "All companies\n"
    assert file.with_name(f"{file.name}.damaged").read_bytes()


def test_the_bin_on_the_command_line(cli: Call, flow_file: Call) -> None:
    """It is listed, as JSON too; what is erased cannot be restored."""
    assert "The bin is empty" in cli("flows", "bin").err
    cli("import", flow_file())
    cli("flows", "delete", "All companies")
    assert "All companies" in cli("flows", "bin").out
    (one,) = cli("flows", "bin", "--json").json
    assert (one["name"], one["damaged"]) == ("All companies", False)
    assert cli("flows", "erase", "all companies").code == 0
    assert cli("flows", "bin", "--json").json == []
    assert cli("flows", "erase", "All companies").code == 2
    assert cli("flows", "restore", "All companies").code == 2


def test_the_version_before_on_the_command_line(cli: Call, flow_file: Call) -> None:
    """What would be different is said, and with --restore it is so."""
    cli("import", flow_file())
    none = cli("flows", "previous", "All companies")
    assert none.code == 2
    assert "no version before" in none.err
    cli("import", flow_file(page_size=77), "--replace")
    said = cli("flows", "previous", "All companies")
    assert "page_size" in said.out
    assert "--restore" in said.err
    (changed,) = cli("flows", "previous", "All companies", "--json").json["differences"]
    assert changed["path"] == "source.parameters.page_size"
    assert cli("flows", "previous", "All companies", "--restore").code == 0
    assert "77" not in cli("flows", "show", "All companies", "--json").out
    assert cli("flows", "previous", "All companies", "--restore").code == 0
    assert "77" in cli("flows", "show", "All companies", "--json").out
