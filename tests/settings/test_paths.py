from tradetrust_desktop.settings.paths import Paths
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
