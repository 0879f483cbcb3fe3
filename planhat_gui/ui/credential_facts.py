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
    "win32": tr(
        "Windows encrypts them with your sign-in. They stay on this computer: they do not "
        "roam to others of your domain."
    ),
    "darwin": tr(
        "macOS encrypts them in your login keychain, which your sign-in unlocks, and asks "
        "before another program reads them."
    ),
    "linux": tr(
        "The store encrypts them with its own password, mostly that of your sign-in, and is "
        "locked when you sign out."
    ),
}
WHO = tr(
    "You, and programs that already run as you while the store is unlocked. No other user of this "
    "computer, and nobody who gets a backup of the data folder."
)
LEAVING = tr(
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
            tr("Where the secrets are"),
            store.sentence if store.available else f"{store.sentence} {store.how_to}".strip(),
        ),
        (
            tr("How they are protected"),
            PROTECTED.get(sys.platform, PROTECTED["linux"])
            if store.available
            else tr("They are in this program’s memory only, and gone when it ends."),
        ),
        (tr("Under which name"), tr("planhat_gui: and the credential’s id, one entry for each.")),
        (
            tr("Who can read them"),
            WHO,
        ),
        (tr("Which there are"), _counted(len(with_secret), len(session))),
        (tr("The oldest"), _oldest([one.token_saved for one in with_secret], now)),
        (
            tr("In the data folder"),
            tr(
                "{database} holds names, addresses, allowed origins and dates; no secret.",
                database=folder.database,
            ),
        ),
        (
            tr("In exports and logs"),
            LEAVING,
        ),
    ]


def _counted(number: int, session: int) -> str:
    words = say.count(number, "secret")
    return (
        tr("{words}, {session:,} of them for this session only", words=words, session=session)
        if session
        else words
    )


def _oldest(moments: list[datetime | None], now: datetime) -> str:
    known = [one for one in moments if one is not None]
    if not known:
        return tr("Not known") if moments else tr("None", "no credential")
    more = "" if len(known) == len(moments) else tr("; of others it is not known")
    return tr("Saved {known}{more}", known=say.age(min(known), now), more=more)
