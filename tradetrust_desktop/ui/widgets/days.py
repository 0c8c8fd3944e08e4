"""How day and time fields are written in a language."""

from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.widgets.fields import DateField, DateTimeField


def write_day(field: DateField, formats: Formats) -> None:
    """A day with its year, as the language writes it."""
    field.edit.setLocale(formats.locale)
    field.set_format("yyyy年M月d日" if formats.chinese else "d MMM yyyy")


def write_moment(field: DateTimeField, formats: Formats) -> None:
    """Weekday, day, year and time, as the language writes them."""
    field.edit.setLocale(formats.locale)
    field.set_format("yyyy年M月d日 ddd HH:mm" if formats.chinese else "ddd d MMM yyyy, HH:mm")
