"""Records of any kind, for tests that hold for all of them."""

from typing import Any

from hypothesis import strategies as st

NUMBERS = st.one_of(
    st.integers(),
    st.integers(2**53 - 2, 2**53 + 2),
    st.integers(2**63 - 2, 2**64 + 2),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0, 1, -1, 1.0, 0.1, 1e308, 5e-324, 1e16, -0.0]),
)
TEXTS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "",
            "12-11-2019",
            "20251201",
            "2025",
            "1.0",
            "true",
            "null",
            "NaN",
            "2025-09-22",
            "2025-09-22T13:05:44.000Z",
            "2025-02-30T13:05:44.000Z",
            "2025-09-22T24:00:00.000Z",
            "0000-01-01T00:00:00.000Z",
            "2025-9-022T13:05:44.000Z",
            " 2025-9-22T13:05:44.000Z",
            "2025-09-22T13:05:44.00Z ",
            "2025-09-22T13:05:44.5Z",
            "12:30:00",
            "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
            "a\0b",
            '"quoted"',
            "{}",
        ]
    ),
)
KEYS = st.sampled_from(
    [
        *("_id", "name", "Name", "NAME", "a b", "# Overdue", "", 'q"q', "it's", "é", "É", "a.b"),
        *("61a4c2f08b1d3e0012ab4f01", "61a4c2f08b1d3e0012ab4f02", "1", "\\", "x\ny"),
        *("file_row_number", "_more"),
    ]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
RECORDS = st.lists(st.dictionaries(KEYS, VALUES, max_size=5), min_size=1, max_size=8)
