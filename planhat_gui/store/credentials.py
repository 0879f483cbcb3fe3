"""Credentials: everything about them in the library, their secrets in the vault."""

import json
import sqlite3
import uuid
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from typing import Any

from planhat_gui.model.auth import Auth, AuthKind, check_test_url, clean_auth, own_origin
from planhat_gui.model.errors import Damaged, NeedsCredential, NeedsFix, Problem
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.names import clean_name, name_key
from planhat_gui.model.origins import check_base_url, check_origin, origin_of
from planhat_gui.model.secret import Secret
from planhat_gui.store.database import Database
from planhat_gui.store.vault import SessionVault, Vault, VaultStatus, no_token

MAX_DESCRIPTION = 2000


class CredentialStore:
    """Credentials by id. Which flows use one is known to the flows, by its name."""

    def __init__(
        self, database: Database, vault: Vault, session: SessionVault | None = None
    ) -> None:
        self._database = database
        self._vault = vault
        self._session = session or SessionVault()

    def all(self) -> list[Credential]:
        """By name. Never touches the vault."""
        rows = self._database.rows("SELECT * FROM credentials ORDER BY name_key")
        return [_credential(row) for row in rows]

    def find(self, name_or_id: str) -> Credential:
        """By its name, in any case of letters, or its id. Raises NeedsCredential."""
        rows = self._database.rows(
            "SELECT * FROM credentials WHERE name_key = ?", name_key(name_or_id)
        ) or self._database.rows("SELECT * FROM credentials WHERE id = ?", name_or_id)
        if not rows:
            sentence = tr("There is no credential “{name_or_id}”.", name_or_id=name_or_id)
            if not name_or_id.strip():
                sentence = tr("No credential is chosen.")
            raise NeedsCredential(
                sentence,
                tr("Choose one, or make it under Credentials."),
                code="no_credential",
            )
        return _credential(rows[0])

    def save(
        self,
        credential: Credential,
        secret: Secret | None,
        *,
        session_only: bool = False,
        token_saved: datetime | None = None,
    ) -> Credential:
        """Make it (without an id) or change it; without a secret the one there is stays as it is.

        The secret is kept first, so that a credential is never there without having got it; of a
        credential that needs none an earlier one is removed. `session_only` keeps it in memory and
        removes an earlier one from the vault; `token_saved` is for one that comes back by Undo.
        The origins of the base URL and of the access token
        URL are added to the origins. Blocks (vault). Raises NeedsFix with all problems,
        NeedsCredential, TryAgain, StorageFailed.
        """
        checked = self._checked(credential)
        new = not checked.id
        now = datetime.now(UTC)
        checked = replace(
            checked,
            id=checked.id or uuid.uuid4().hex,
            created=checked.created or now,
            modified=now,
        )
        in_vault, kept_since = self._in_vault(checked.id), self._token_saved(checked.id)
        if checked.auth.kind is AuthKind.NONE:
            self._forget(checked.id)
            in_vault, secret, kept_since = False, None, None
        if secret is not None:
            self._keep(checked.id, secret, session_only=session_only)
            in_vault, kept_since = not session_only, token_saved or now
        checked = replace(checked, token_saved=kept_since)
        try:
            self._write(checked, in_vault=in_vault)
        except BaseException:
            if new and secret is not None:
                self._vault_for(checked.id).delete(checked.id)
            raise
        return checked

    def secret(self, credential_id: str) -> Secret:
        """The secret. Blocks (vault). Raises NeedsCredential or TryAgain."""
        vault = self._vault_for(credential_id)
        if vault is self._vault and not self._in_vault(credential_id):
            raise no_token()
        return vault.read(credential_id)

    def has_session_only(self, credential_id: str) -> bool:
        """Whether its token is kept for this session only. Never blocks."""
        return self._session.has(credential_id)

    def delete(self, credential_id: str) -> None:
        """Remove the token, then the credential; nothing if it is not there. Blocks (vault).

        When the token cannot be removed the credential stays, so that it can be tried again.
        """
        self._forget(credential_id)
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM credentials WHERE id = ?", (credential_id,))

    def backend(self) -> VaultStatus:
        """The password store in use. Blocks (vault); never raises."""
        return self._vault.status()

    def _vault_for(self, credential_id: str) -> Vault:
        return self._session if self._session.has(credential_id) else self._vault

    def _keep(self, credential_id: str, secret: Secret, *, session_only: bool) -> None:
        if session_only:
            self._session.write(credential_id, secret)
            if self._in_vault(credential_id) and self._vault.status().available:
                self._vault.delete(credential_id)
        else:
            self._vault.write(credential_id, secret)
            self._session.delete(credential_id)

    def _forget(self, credential_id: str) -> None:
        if self._in_vault(credential_id) and self._vault.status().available:
            self._vault.delete(credential_id)
        self._session.delete(credential_id)

    def _in_vault(self, credential_id: str) -> bool:
        """Whether its token was given to the vault; asking this does not touch the vault."""
        rows = self._database.rows("SELECT in_vault FROM credentials WHERE id = ?", credential_id)
        return bool(rows and rows[0]["in_vault"])

    def _token_saved(self, credential_id: str) -> datetime | None:
        rows = self._database.rows(
            "SELECT token_saved FROM credentials WHERE id = ?", credential_id
        )
        return _moment(rows[0]["token_saved"]) if rows else None

    def _checked(self, credential: Credential) -> Credential:
        """In its canonical form, or NeedsFix with all that is wrong."""
        name, wrong_name = clean_name(credential.name, "credential")
        base_url, wrong_url = check_base_url(credential.base_url)
        auth, wrong_auth = clean_auth(credential.auth)
        problems = [problem for problem in (wrong_name, wrong_url) if problem] + wrong_auth
        if credential.connector is Connector.PLANHAT and auth.kind is not AuthKind.BEARER:
            problems.append(Problem("auth", tr("Planhat takes a bearer token and nothing else.")))
        if not wrong_name and self._taken(name, credential.id):
            problems.append(
                Problem("name", tr("There is already a credential named “{name}”.", name=name))
            )
        if len(credential.description) > MAX_DESCRIPTION:
            problems.append(
                Problem(
                    "description",
                    tr("At most {max_description:,} characters.", max_description=MAX_DESCRIPTION),
                )
            )
        origins = [] if wrong_url else [origin_of(base_url)]
        for text in filter(None, (*credential.origins, own_origin(auth))):
            origin, problem = check_origin(text)
            if problem:
                problems.append(problem)
            elif origin not in origins:
                origins.append(origin)
        test_url, wrong_test = check_test_url(credential.test_url, origins)
        problems += [wrong_test] if wrong_test else []
        if problems:
            raise NeedsFix(problems)
        return replace(
            credential,
            name=name,
            base_url=base_url,
            origins=tuple(origins),
            auth=auth,
            test_url=test_url,
        )

    def _taken(self, name: str, credential_id: str) -> bool:
        return bool(
            self._database.rows(
                "SELECT 1 FROM credentials WHERE name_key = ? AND id <> ?",
                name_key(name),
                credential_id,
            )
        )

    def _write(self, credential: Credential, *, in_vault: bool) -> None:
        with self._database.transaction() as connection:
            try:
                connection.execute(
                    "INSERT INTO credentials VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                    " name_key = excluded.name_key, description = excluded.description,"
                    " base_url = excluded.base_url, origins = excluded.origins,"
                    " modified = excluded.modified, in_vault = excluded.in_vault,"
                    " connector = excluded.connector, auth = excluded.auth,"
                    " test_url = excluded.test_url, token_saved = excluded.token_saved",
                    (
                        credential.id,
                        credential.name,
                        name_key(credential.name),
                        credential.description,
                        credential.base_url,
                        json.dumps(credential.origins),
                        _stamp(credential.created),
                        _stamp(credential.modified),
                        int(in_vault),
                        credential.connector.value,
                        json.dumps({k: v for k, v in asdict(credential.auth).items() if v}),
                        credential.test_url,
                        _stamp(credential.token_saved) if credential.token_saved else "",
                    ),
                )
            except sqlite3.IntegrityError as error:  # another process was faster
                raise NeedsFix(
                    [
                        Problem(
                            "name",
                            tr(
                                "There is already a credential named “{credential_name}”.",
                                credential_name=credential.name,
                            ),
                        )
                    ]
                ) from error


def _credential(row: sqlite3.Row) -> Credential:
    return Credential(
        id=row["id"],
        name=row["name"],
        description=row["description"],
        base_url=row["base_url"],
        origins=tuple(_texts(row["origins"])),
        created=datetime.fromisoformat(row["created"]),
        modified=datetime.fromisoformat(row["modified"]),
        auth=_auth(row["auth"], row["name"]),
        test_url=row["test_url"],
        connector=Connector(row["connector"]),
        token_saved=_moment(row["token_saved"]),
    )


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _auth(text: str, name: str) -> Auth:
    """The settings as they were written. Never another kind instead of one that is not known."""
    try:
        said: dict[str, str] = json.loads(text)
        members = {field.name: str(said.get(field.name, "")) for field in fields(Auth)}
        return Auth(**{**members, "kind": AuthKind(said["kind"])})  # type: ignore[arg-type]
    except (ValueError, KeyError, AttributeError) as error:
        raise Damaged(
            tr("The settings of the credential “{name}” cannot be read.", name=name),
            tr("Make it anew."),
        ) from error


def _texts(text: str) -> list[str]:
    decoded: Any = json.loads(text)
    return [str(one) for one in decoded]


def _stamp(moment: datetime | None) -> str:
    return (moment or datetime.now(UTC)).astimezone(UTC).isoformat()
