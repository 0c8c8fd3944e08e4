from tradetrust_desktop.settings.preferences import Preferences


def test_what_is_remembered_is_there_at_the_next_start(tmp_path):
    path = tmp_path / "folder" / "preferences.json"
    kept = Preferences(path)
    kept.language = "zh_CN"
    kept.theme = "dark"
    kept.set_splitter("orders", 333)
    kept.set_columns("orders", {"day": {"width": 90, "shown": False, "place": 2}})
    kept.set("insights.months", 24)
    kept.save()

    again = Preferences(path)

    assert (again.language, again.theme, again.splitter("orders")) == ("zh_CN", "dark", 333)
    assert again.columns("orders")["day"]["shown"] is False
    assert again.get("insights.months") == 24


def test_how_the_program_watches_is_remembered(tmp_path):
    path = tmp_path / "preferences.json"
    kept = Preferences(path)
    assert (kept.close_to_tray, kept.start_with_system, kept.notify) == (None, False, True)

    kept.close_to_tray = False
    kept.start_with_system = True
    kept.notify = False

    again = Preferences(path)
    assert (again.close_to_tray, again.start_with_system, again.notify) == (False, True, False)


def test_a_spoilt_file_means_defaults(tmp_path):
    path = tmp_path / "preferences.json"
    path.write_text("{ half a", encoding="utf-8")

    kept = Preferences(path)

    assert (kept.language, kept.theme, kept.tab, kept.splitter("orders")) == ("", "system", "", 0)


def test_values_nobody_can_have_chosen_are_left_out(tmp_path):
    path = tmp_path / "preferences.json"
    path.write_text('{"language": "xx", "theme": 3, "columns": 7, "splitters": {"a": "b"}}')

    kept = Preferences(path)

    assert (kept.language, kept.theme) == ("", "system")
    assert kept.columns("orders") == {}
    assert kept.splitter("a") == 0


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    kept = Preferences(in_the_way / "preferences.json")

    kept.theme = "dark"

    assert kept.theme == "dark"
