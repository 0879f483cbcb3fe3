"""What a caller may say about one call, beside the flow itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planhat_gui.model.personal import Choices
from planhat_gui.model.secret import Secret

DEFAULT_SAMPLE = 100


@dataclass(frozen=True, slots=True)
class CallOptions:
    """Options of one test or run.

    `secret`: the token, instead of the keyring's. `base_url` overrides the credential's; naming
    it allows its origin for this call. `calls_per_minute` 0: no limit,
    None: as set. `parallel` overrides the flow's.
    `resume` True: go on with the pages kept by the last run of the same definition, if any.
    `full` True: read everything, though the flow asks for what changed.
    `overrides`: template parameters by name. `columns`: “follow” or “keep” instead of the flow's
    own way with columns that changed. `held`: origins that came with somebody else's flow and that
    nobody here has typed; they must not lead inside this computer or network. `empty` True: where
    no records come, though there were some before, the dataset is emptied unasked. `personal`:
    columns to hash, drop or keep for this call, before what the flow says of them.
    """

    secret: Secret | None = None
    base_url: str | None = None
    calls_per_minute: int | None = None
    parallel: int | None = None
    sample_limit: int = DEFAULT_SAMPLE
    resume: bool = False
    full: bool = False
    overrides: Mapping[str, str] = field(default_factory=dict)
    columns: str = ""
    held: tuple[str, ...] = ()
    empty: bool = False
    personal: Choices = ()
