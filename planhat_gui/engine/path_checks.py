"""Whether the paths of a source can be read at all, whatever the answer. Microseconds per path."""

from collections.abc import Iterator, Sequence

from planhat_gui.engine.paths import BadPath, Evaluator
from planhat_gui.model.errors import Problem
from planhat_gui.model.paging import LastIdPaging, NextTokenPaging, NextUrlPaging
from planhat_gui.model.source import ResponseFormat, Step


def path_problems(steps: Sequence[Step]) -> list[Problem]:
    """A problem for each path that is wrong as it is written."""
    found = []
    for index, step in enumerate(steps):
        for name, path, xml in _paths(step):
            sentence = _wrong(path.strip(), xml=xml) if path.strip() else ""
            if sentence:
                found.append(Problem(f"source.steps[{index}].{name}", sentence))
    return found


def _paths(step: Step) -> Iterator[tuple[str, str, bool]]:
    """Each path with its member, and whether it is an XPath."""
    for name in ("path_to_data", "path_to_metadata"):
        path = getattr(step, name)
        yield name, path, _is_xml(step, path.strip())
    match step.pagination:
        case NextTokenPaging():
            yield "pagination.token_path", step.pagination.token_path, False
        case NextUrlPaging():
            yield "pagination.url_path", step.pagination.url_path, False
        case LastIdPaging():
            path = step.pagination.id_path
            yield "pagination.id_path", path if path.startswith("$") else f"$.{path}", False


def _is_xml(step: Step, path: str) -> bool:
    """Which language a path is in: the format says it, or else how it begins."""
    if step.response_format is ResponseFormat.AUTO:
        return path.startswith("/")
    return step.response_format is ResponseFormat.XML


def _wrong(path: str, *, xml: bool) -> str:
    try:
        Evaluator.check(path, xml=xml)
    except BadPath as bad:
        return bad.sentence
    return ""
