"""Where the rest of the window finds the credential form."""

from planhat_gui.ui.credential.form import CredentialForm

__all__ = ["CredentialForm"]
