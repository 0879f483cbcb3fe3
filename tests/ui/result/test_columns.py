"""Records turned into a table."""

from planhat_gui.ui.result.columns import as_json, as_tsv, cell_text, sample_table


def test_columns_are_all_keys_in_order_of_appearance() -> None:
    """A key that only a later record has becomes a column after the others."""
    table = sample_table([{"b": 1, "a": 2}, {"c": 3, "a": 4}])
    assert table.columns == ("b", "a", "c")
    assert table.cells == (("1", "2", None), (None, "4", "3"))


def test_nested_values_are_counted() -> None:
    """Objects and lists show what is in them without being opened."""
    assert cell_text({"x": 1}) == "{1 field}"
    assert cell_text({"x": 1, "y": 2, "z": {}}) == "{3 fields}"
    assert cell_text(list(range(12))) == "[12]"
    assert cell_text(None) == "null"
    assert (cell_text(True), cell_text(False)) == ("true", "false")


def test_a_column_is_numeric_when_all_its_values_are_numbers() -> None:
    """Missing and null values do not count; true is no number; nulls alone are none."""
    records = [
        {"n": 1, "mixed": 1, "yes": True, "nothing": None, "gap": 2.5},
        {"n": None, "mixed": "1", "yes": False, "nothing": None},
    ]
    table = sample_table(records)
    numeric = dict(zip(table.columns, table.numeric, strict=True))
    assert numeric == {"n": True, "mixed": False, "yes": False, "nothing": False, "gap": True}


def test_records_that_are_no_objects_have_one_column() -> None:
    """A list of texts is still a table."""
    table = sample_table(["a", 2, ["x"]])
    assert table.columns == ("value",)
    assert table.cells == (("a",), ("2",), ("[1]",))


def test_no_records_are_an_empty_table() -> None:
    """Nothing in, nothing out."""
    assert sample_table([]).columns == ()


def test_a_copied_table_holds_whole_values() -> None:
    """Nested values go out as JSON, tabs and breaks are quoted, missing ones are empty."""
    text = as_tsv([{"a": "x\ty", "b": {"k": [1]}}, {"a": 'say "hi"\n', "c": None}])
    lines = text.split("\n")
    assert lines[0] == "a\tb\tc"
    assert lines[1] == '"x\ty"\t"{""k"": [1]}"\t'
    assert text.endswith('"say ""hi""\n"\t\t\n')


def test_copied_json_keeps_foreign_letters() -> None:
    """Nothing is escaped that need not be."""
    assert as_json([{"name": "日本"}]) == '[\n  {\n    "name": "日本"\n  }\n]\n'
