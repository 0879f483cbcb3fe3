"""Looking for a secret in everything that was written."""

import base64
from pathlib import Path
from urllib.parse import quote, quote_plus


def forms(secret: str) -> set[bytes]:
    """The secret as it is, percent-encoded, and in base64 at each place in a longer text."""
    texts = {secret, quote(secret, safe=""), quote(secret), quote_plus(secret)}
    texts |= {text.replace("%2F", "%2f").replace("%2B", "%2b") for text in set(texts)}
    found = {text.encode() for text in texts}
    for text in texts:
        for shift in range(3):
            packed = base64.b64encode(b"x" * shift + text.encode())
            # The characters at both ends also depend on what stands beside.
            found |= {packed[4 if shift else 0 : -4], packed.rstrip(b"=")[4 if shift else 0 : -2]}
    return found


def assert_nowhere(folder: Path, secret: str, *said: str) -> None:
    """In no file below the folder and in no text, in any form."""
    places = {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert any(name.endswith("library.sqlite3") for name in places)
    places |= {f"text {number}": text.encode() for number, text in enumerate(said)}
    for name, content in places.items():
        for form in forms(secret):
            assert form not in content, (name, form)
