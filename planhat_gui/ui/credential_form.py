"""Where the rest of the window finds the credential form."""

from planhat_gui.ui.credential.any_form import AnyCredentialForm
from planhat_gui.ui.credential.form import CredentialForm

__all__ = ["AnyCredentialForm", "CredentialForm"]
