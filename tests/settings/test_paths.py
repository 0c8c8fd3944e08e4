from tradetrust_desktop.settings.paths import Paths
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.settings.resources import resource


def test_one_folder_holds_everything_when_it_is_named(tmp_path):
    paths = Paths.find(tmp_path)

    assert paths.data == tmp_path
    assert tmp_path in paths.preferences.parents
    assert tmp_path in paths.log.parents


def test_the_system_has_places_of_its_own():
    paths = Paths.find()

    assert len({paths.data, paths.preferences, paths.log}) == 3
    assert not paths.data.exists()


def test_resources_are_found():
    assert resource("icons/undo.svg").is_file()
    assert resource("look/window.qss").is_file()


def test_a_data_folder_chosen_in_the_settings_holds_for_commands_too(monkeypatch, tmp_path):
    usual = Paths(tmp_path / "usual", tmp_path / "preferences.json", tmp_path / "log")
    monkeypatch.setattr(Paths, "find", lambda _=None: usual)
    assert Paths.in_use() == usual

    Preferences(usual.preferences).data_folder = tmp_path / "other"

    assert Paths.in_use().data == tmp_path / "other"
    assert Paths.in_use(tmp_path / "usual") == usual
