"""The templates that come with the program, and one more."""

import json
import shutil
from pathlib import Path

import pytest

from planhat_gui.model.errors import Damaged, NeedsFix
from planhat_gui.res import resource
from planhat_gui.store.templates import load_templates

SHIPPED = Path(str(resource("templates", "planhat")))


def fifteenth(**changes: object) -> str:
    """A template file of our own, made from one that is there."""
    data = json.loads((SHIPPED / "get_users.json").read_text(encoding="utf-8"))
    return json.dumps({**data, "id": "get_assets", "order": 3, "title": "Get Assets", **changes})


def test_all_fourteen_in_their_order() -> None:
    """The program's own templates are all there, in the documentation's order."""
    templates = load_templates()
    assert templates.problems == ()
    assert [template.order for template in templates.all()] == list(range(1, 15))
    assert templates.all()[0].id == "get_companies"
    assert templates.get("get_users").path == "/users"


def test_a_fifteenth_file_is_a_fifteenth_template(tmp_path: Path) -> None:
    """One more file is one more template, with the program's own as with the user's."""
    copy = tmp_path / "shipped"
    shutil.copytree(SHIPPED, copy)
    (copy / "get_assets.json").write_text(fifteenth(), encoding="utf-8")
    assert len(load_templates(shipped=copy).all()) == 15
    own = tmp_path / "templates"
    own.mkdir()
    (own / "any name.json").write_text(fifteenth(), encoding="utf-8")
    (own / "notes.txt").write_text("not a template", encoding="utf-8")
    templates = load_templates(own)
    assert len(templates.all()) == 15
    assert templates.get("get_assets").title == "Get Assets"
    assert templates.all()[2].title == "Get Assets"
    assert templates.problems == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "nothing in it"),
        ("{", "Not valid JSON"),
        ("[]", "is not a template"),
        ("{}", "format"),
        (fifteenth(format="planhat-template/9"), "planhat-template/9"),
        (fifteenth(request={}), "method"),
        (fifteenth(id="get_users"), "already a template with the id “get_users”"),
    ],
)
def test_broken_file_is_listed_and_the_rest_works(tmp_path: Path, text: str, sentence: str) -> None:
    """A file of the user's that cannot be used is a problem that names it."""
    (tmp_path / "broken.json").write_text(text, encoding="utf-8")
    (tmp_path / "good.json").write_text(fifteenth(), encoding="utf-8")
    templates = load_templates(tmp_path)
    assert len(templates.all()) == 15
    (problem,) = templates.problems
    assert problem.field == "broken.json"
    assert sentence in problem.message


def test_broken_file_of_the_program_is_no_small_matter(tmp_path: Path) -> None:
    """A damaged installation says so."""
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    with pytest.raises(Damaged, match=r"x\.json"):
        load_templates(shipped=tmp_path)


def test_unknown_template_is_said(tmp_path: Path) -> None:
    """The sentence names those there are; a folder that is not there is no trouble."""
    with pytest.raises(NeedsFix, match=r"There is no template “get_x”.*get_companies"):
        load_templates(tmp_path / "gone").get("get_x")
