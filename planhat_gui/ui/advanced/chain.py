"""What becomes of the form when steps are added, removed, moved or renamed. No Qt."""

import re
from dataclasses import replace

from planhat_gui.ui.advanced.form import AdvancedForm, StepForm, with_step


def added(form: AdvancedForm) -> AdvancedForm:
    """One more step at the end, shown, with a key of its own and the last step's host."""
    keys = {step.key for step in form.steps}
    number = len(form.steps) + 1
    while f"step_{number}" in keys:
        number += 1
    last = form.steps[-1]
    host = re.match(r"\s*https?://[^/?#{]+/", last.url)
    dates = {name: getattr(last, name) for name in ("date_format", "time_unit", "time_zone")}
    step = StepForm(key=f"step_{number}", url=host[0].strip() if host else "", **dates)
    return replace(form, steps=(*form.steps, step), current=len(form.steps))


def removed(form: AdvancedForm) -> AdvancedForm:
    """Without the shown step; the last one stays."""
    if len(form.steps) == 1:
        return form
    steps = (*form.steps[: form.current], *form.steps[form.current + 1 :])
    return replace(form, steps=steps, current=min(form.current, len(steps) - 1))


def moved(form: AdvancedForm, by: int) -> AdvancedForm:
    """The shown step one place up (-1) or down (1), still shown."""
    to = form.current + by
    if not 0 <= to < len(form.steps):
        return form
    steps = list(form.steps)
    steps.insert(to, steps.pop(form.current))
    return replace(form, steps=tuple(steps), current=to)


def renamed(form: AdvancedForm, key: str) -> AdvancedForm:
    """The shown step under another key; macros of later steps follow it."""
    before = form.step.key
    form = with_step(form, replace(form.step, key=key))
    later = tuple(_following(step, before, key) for step in form.steps[form.current + 1 :])
    return replace(form, steps=(*form.steps[: form.current + 1], *later))


def up_to_shown(form: AdvancedForm) -> AdvancedForm:
    """The chain that ends with the shown step: what its Test runs."""
    return replace(form, steps=form.steps[: form.current + 1])


def _following(step: StepForm, before: str, key: str) -> StepForm:
    if not before or not key:
        return step
    pattern = re.compile(rf"(?<!\{{)\{{{re.escape(before)}(?=[.\[])")

    def follow(text: str) -> str:
        return pattern.sub(lambda _: f"{{{key}", text)

    return replace(
        step,
        url=follow(step.url),
        headers=follow(step.headers),
        body=follow(step.body),
        carry=tuple((name, follow(macro)) for name, macro in step.carry),
    )
