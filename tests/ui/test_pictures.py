"""Pictures of the tabs are drawn without a screen and leave nothing behind."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from tradetrust_desktop import app


@pytest.mark.usefixtures("qapp")
def test_one_language_does_not_speak_into_the_next(empty_folder, tmp_path):
    text = "Stopped. Nothing was changed."
    for language in ("zh_CN", "en"):
        made = app.pictures(
            empty_folder, tmp_path, languages=[language], themes=["light"], tabs=["customers"]
        )
        assert [path.name for path in made] == [f"customers-{language}-light.png"]
        assert not QImage(str(made[0])).isNull()
        assert QCoreApplication.translate("Messages", text) == text
