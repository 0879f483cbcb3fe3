"""Whether the paths of a form can be read at all, whatever the answer. Microseconds per path."""

from planhat_gui.engine.paths import BadPath, Evaluator
from planhat_gui.model.errors import Problem
from planhat_gui.model.source import ResponseFormat
from planhat_gui.ui.advanced.form import AdvancedForm, StepForm


def path_problems(form: AdvancedForm) -> list[Problem]:
    """A problem for each path that is wrong as it is written."""
    found = []
    for index, step in enumerate(form.steps):
        for name in ("path_to_data", "path_to_metadata"):
            text = getattr(step, name).strip()
            sentence = _wrong(text, xml=_is_xml(step, text)) if text else ""
            if sentence:
                found.append(Problem(f"source.steps[{index}].{name}", sentence))
    return found


def _is_xml(step: StepForm, path: str) -> bool:
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
