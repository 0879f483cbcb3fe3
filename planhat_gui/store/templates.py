"""The templates that come with the program, and the user's own beside them."""

from collections.abc import Iterable
from importlib.resources.abc import Traversable
from pathlib import Path

from planhat_gui.model.errors import Damaged, NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.strict_json import load
from planhat_gui.model.template import Template, parse_template
from planhat_gui.res import resource


class TemplateSet:
    """Templates in their order; `problems` are the files of the user's that could not be used."""

    def __init__(self, templates: Iterable[Template], problems: tuple[Problem, ...] = ()) -> None:
        ordered = sorted(templates, key=lambda template: (template.order, template.id))
        self._templates = {template.id: template for template in ordered}
        self.problems = problems

    def all(self) -> tuple[Template, ...]:
        """In the order of the Endpoint menu."""
        return tuple(self._templates.values())

    def get(self, template_id: str) -> Template:
        """The template of that id. Raises NeedsFix naming the ones there are."""
        try:
            return self._templates[template_id]
        except KeyError:
            names = ", ".join(self._templates)
            raise NeedsFix(
                [
                    Problem(
                        "source.template",
                        tr("There is no template “{template_id}”.", template_id=template_id),
                    )
                ],
                tr("There are: {names}.", names=names),
            ) from None


def load_templates(
    extra_folder: Path | None = None, shipped: Traversable | None = None
) -> TemplateSet:
    """Those of `shipped` (the program's own) and of the user's folder, which need not exist.

    A file of the user's that cannot be used becomes a problem that names it. Raises Damaged when
    one of the program's own cannot be.
    """
    found: dict[str, Template] = {}
    for file in _json_files(shipped or resource("templates", "planhat")):
        template = _read(file)
        found[template.id] = template
    problems: list[Problem] = []
    for file in _json_files(extra_folder) if extra_folder and extra_folder.is_dir() else []:
        try:
            template = _read(file)
        except Damaged as error:
            problems.append(Problem(file.name, error.message))
            continue
        if template.id in found:
            problems.append(
                Problem(
                    file.name,
                    tr(
                        "There is already a template with the id “{template_id}”.",
                        template_id=template.id,
                    ),
                )
            )
        else:
            found[template.id] = template
    return TemplateSet(found.values(), tuple(problems))


def _json_files(folder: Traversable) -> list[Traversable]:
    files = [file for file in folder.iterdir() if file.name.endswith(".json") and file.is_file()]
    return sorted(files, key=lambda file: file.name)


def _read(file: Traversable) -> Template:
    try:
        value = load(file.read_bytes()).value
    except OSError as error:
        raise Damaged(
            tr(
                "The template file {file_name} cannot be read ({strerror}).",
                file_name=file.name,
                strerror=error.strerror,
            )
        ) from error
    except NeedsFix as error:
        raise Damaged(
            tr(
                "The template file {file_name} cannot be used: {error}",
                file_name=file.name,
                error=error,
            )
        ) from error
    if not isinstance(value, dict):
        raise Damaged(tr("The template file {file_name} is not a template.", file_name=file.name))
    return parse_template(value, file.name)
