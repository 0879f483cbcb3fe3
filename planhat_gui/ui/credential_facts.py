"""What somebody asks who has to approve this program: where the secrets are on this computer."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from planhat_gui.model.auth import AuthKind
from planhat_gui.model.language import tr
from planhat_gui.ui import say

if TYPE_CHECKING:
    from planhat_gui.compose import Services

PROTECTED = {
    "win32": "Windows encrypts them with your sign-in. They stay on this computer: they do not "
    "roam to others of your domain.",
    "darwin": "macOS encrypts them in your login keychain, which your sign-in unlocks, and asks "
    "before another program reads them.",
    "linux": "The store encrypts them with its own password, mostly that of your sign-in, and is "
    "locked when you sign out.",
}
WHO = (
    "You, and programs that already run as you while the store is unlocked. No other user of this "
    "computer, and nobody who gets a backup of the data folder."
)
LEAVING = (
    "None. Whatever leaves the program is searched for the secrets in use first, in every "
    "encoding, and stopped if one is found; the log strikes them out."
)


def credential_facts(services: "Services", now: datetime) -> list[tuple[str, str]]:
    """In a worker thread: questions and their answers. Asks the password store what it is."""
    store = services.credentials.backend()
    found = services.credentials.all()
    with_secret = [one for one in found if one.auth.kind is not AuthKind.NONE]
    session = [one for one in with_secret if services.credentials.has_session_only(one.id)]
    folder = services.folder
    return [
        (
            "Where the secrets are",
            store.sentence if store.available else f"{store.sentence} {store.how_to}".strip(),
        ),
        (
            "How they are protected",
            PROTECTED.get(sys.platform, PROTECTED["linux"])
            if store.available
            else "They are in this program’s memory only, and gone when it ends.",
        ),
        ("Under which name", "planhat_gui: and the credential’s id, one entry for each."),
        (
            "Who can read them",
            WHO,
        ),
        ("Which there are", _counted(len(with_secret), len(session))),
        ("The oldest", _oldest([one.token_saved for one in with_secret], now)),
        (
            "In the data folder",
            f"{folder.database} holds names, addresses, allowed origins and dates; no secret.",
        ),
        (
            "In exports and logs",
            LEAVING,
        ),
    ]


def _counted(number: int, session: int) -> str:
    words = say.count(number, "secret")
    return f"{words}, {session:,} of them for this session only" if session else words


def _oldest(moments: list[datetime | None], now: datetime) -> str:
    known = [one for one in moments if one is not None]
    if not known:
        return "Not known" if moments else tr("None", "no credential")
    more = "" if len(known) == len(moments) else "; of others it is not known"
    return f"Saved {say.age(min(known), now)}{more}"
