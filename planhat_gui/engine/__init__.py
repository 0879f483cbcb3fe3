"""The verbs: from a Source to pages of records.

No Qt, no files, no keyring; HTTP in `transport` alone.
"""
