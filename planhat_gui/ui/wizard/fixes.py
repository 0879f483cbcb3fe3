"""What a warning's button does to the form. Pure."""

from planhat_gui.model.language import tr
from planhat_gui.model.params import ParamValue
from planhat_gui.model.template import Template


def fix_labels(template: Template | None) -> dict[str, str]:
    """Label of the button for each warning code that the form can mend."""
    if template is None:
        return {}
    labels: dict[str, str] = {}
    if template.page_cap and template.param("page_size"):
        labels["page_cap"] = tr("Use {page_cap:,}", page_cap=template.page_cap)
    if template.param("company_id"):
        labels["filter_ignored"] = tr("Change the filter")
    if template.param("start_offset"):
        labels["offset_ignored"] = tr("Start at 0")
    return labels


def fix_value(template: Template, code: str) -> tuple[str, ParamValue | None]:
    """The parameter a warning is about, and its new value (None: the person decides)."""
    match code:
        case "page_cap":
            return "page_size", template.page_cap
        case "offset_ignored":
            return "start_offset", 0
        case _:
            return "company_id", None
