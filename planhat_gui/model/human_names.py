"""The API's names in words: `renewalDate` is Renewal date."""

import re

CUSTOM = "custom."
"""Beginning of the names of a tenant's own fields, which are in its own words already."""

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")
_ABBREVIATIONS = frozenset(
    {"id", "arr", "mrr", "nrr", "grr", "nps", "csm", "api", "url", "crm", "cs", "ltv", "utc", "vat"}
)


def human_name(name: str) -> str:
    """A field's name as one would write it; a tenant's own field by its own name."""
    if name.startswith(CUSTOM):
        return name.removeprefix(CUSTOM)
    if not name.isascii() or any(sign in name for sign in " #?%()/"):
        return name  # somebody's own words
    words = _PARTS.findall(name.replace("_", " ").replace(".", " › "))
    said = [_word(word) for word in words]
    text = re.sub(r" +", " ", " ".join(said)).strip()
    return text[:1].upper() + text[1:] if text else name


def _word(word: str) -> str:
    bare = word.strip()
    if bare.casefold() in _ABBREVIATIONS:
        return bare.upper()
    if bare.casefold() == "ids":
        return "IDs"
    return bare if bare.isupper() and len(bare) > 1 else bare.lower()


def is_custom(name: str) -> bool:
    """Whether it is a tenant's own field."""
    return name.startswith(CUSTOM) and len(name) > len(CUSTOM)


def is_label(name: str) -> bool:
    """Whether numbers under that name are marks and not amounts: ids, years, postcodes."""
    words = [word.casefold() for word in _PARTS.findall(name) if word.strip("_ .")]
    return bool(words) and words[-1] in {
        "id",
        "year",
        "zip",
        "postcode",
        "code",
        "phone",
        "no",
        "date",
    }
