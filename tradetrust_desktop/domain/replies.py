"""Replies to a complaint: templates filled with facts, gaps left for a person, and directions.

A template is text with `{fact}` in it. A fact that is missing becomes a gap, `[[its name]]`,
which only a person can fill. What stands between `<` and `>` is there only with all its facts;
`<one|other>` takes the first that is complete. `{?flag}` writes nothing and asks only whether
the flag holds.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus
from tradetrust_desktop.domain.clocks import Clock


class Stage(StrEnum):
    """What a reply is for."""

    FIRST_REPLY = "first_reply"
    PROGRESS = "progress"
    PROPOSAL = "proposal"
    APOLOGY = "apology"
    """With evidence."""
    CLOSE = "close"
    REVISIT = "revisit"
    DELAY = "delay"


LANGUAGES: Final = ("zh", "en", "es", "fr", "de", "pt", "ru", "ar")
"""Those that replies come in, the house's own first."""
HOUSE_LANGUAGES: Final = frozenset({"zh", "en"})
"""Taken to be read by somebody in the house without being asked."""
RIGHT_TO_LEFT: Final = frozenset({"ar"})

_NAMES: Final = {
    "zh": "chinese chinesisch chinois chino mandarin 中文 汉语 简体中文 普通话",
    "en": "english englisch anglais inglés ingles 英语 英文",
    "es": "spanish español espanol spanisch espagnol castellano 西班牙语 西语 西文",
    "fr": "french français francais französisch 法语 法文",
    "de": "german deutsch allemand alemán 德语 德文",
    "pt": "portuguese português portugues brasileiro 葡萄牙语 葡语 葡文",
    "ru": "russian русский russisch russe 俄语 俄文",
    "ar": "arabic العربية عربي arabisch arabe árabe 阿拉伯语 阿语",
}

_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
_ISOLATES: Final = re.compile("[\u2066-\u2069]")
_TOKEN: Final = re.compile(r"<([^<>]*)>|\{(\??\w+)\}")
_FACT: Final = re.compile(r"\{(\??\w+)\}")
_GAP: Final = re.compile(r"\[\[[^\[\]\n]*\]\]")
_BEGIN, _END = "\ue000", "\ue001"  # of a fact, while a text is being filled
_CHINESE: Final = "\u3400-\u4dbf\u4e00-\u9fff"
_HAS_CHINESE: Final = re.compile(f"[{_CHINESE}\u3040-\u30ff\uac00-\ud7af]")


@dataclass(frozen=True)
class Template:
    """A reply before it is filled."""

    subject: str
    body: str
    is_own: bool = False
    """The user wrote it; False for the one that comes with the program."""


@dataclass(frozen=True)
class Reply:
    """A reply filled with the facts of a complaint."""

    stage: Stage
    language: str
    subject: str
    body: str
    address: str = ""
    """The mail address of the contact; empty where none is known."""
    contact: str = ""
    """The name of the person it goes to."""
    is_own: bool = False
    """Made from the user's own template."""
    is_read: bool = True
    """Somebody in the house reads the language."""
    languages: tuple[str, ...] = LANGUAGES
    """All that are offered, the likeliest first."""
    signed: str = ""
    """The name it is signed with; empty where none is known."""

    @property
    def is_right_to_left(self) -> bool:
        """Whether its lines begin at the right."""
        return self.language in RIGHT_TO_LEFT


def language_code(text: str) -> str:
    """One of `LANGUAGES` for a code or a name as typed: "pt-BR", "Deutsch"; empty for others."""
    typed = text.strip().lower()
    code = re.split(r"[-_]", typed)[0]
    if code in LANGUAGES:
        return code
    return next((code for code, names in _NAMES.items() if typed and typed in names.split()), "")


def offered(*wanted: str) -> tuple[str, ...]:
    """All languages, those wanted first: codes or names as typed, the best first."""
    first = [code for text in wanted if (code := language_code(text))]
    return tuple(dict.fromkeys((*first, *LANGUAGES)))


def suits(text: str, language: str) -> bool:
    """Whether words a person wrote can stand in a reply of this language.

    Chinese words stand in Chinese replies alone, and words without any Chinese in English ones;
    in other languages nobody knows, so what has letters at all does not.
    """
    if not text.strip():
        return False
    if language == "zh":
        return bool(_HAS_CHINESE.search(text))
    if language == "en":
        return all(unicodedata.name(c, "LATIN").startswith("LATIN") for c in text if c.isalpha())
    return not any(character.isalpha() for character in text)


def is_latin_name(text: str) -> bool:
    """Whether a name can be read in every language: of a product, a file."""
    return bool(text.strip()) and not _HAS_CHINESE.search(text)


def isolated(value: str, *, language: str) -> str:
    """A fact so marked that its letters keep their order among text of the other direction.

    Without the marks an Arabic line shows the order 2026-047 as 047-2026, and the hyphens of
    SO-26-1296 at the wrong end.
    """
    return "\n".join(_isolated(line, language) for line in value.split("\n"))


def _isolated(line: str, language: str) -> str:
    if not line:
        return line
    strong = next((d for c in line if (d := unicodedata.bidirectional(c)) in ("L", "R", "AL")), "")
    if language in RIGHT_TO_LEFT:
        return f"{_RLI if strong in ('R', 'AL') else _LRI}{line}{_PDI}"
    return f"{_RLI}{line}{_PDI}" if strong in ("R", "AL") else line


def plain(text: str) -> str:
    """A text without the marks of directions: for lists, and to be searched."""
    return _ISOLATES.sub("", text)


def fill(
    template: str, facts: Mapping[str, str], *, names: Mapping[str, str], language: str
) -> str:
    """A template with its facts. `names` are what the gaps of missing facts are called.

    Facts are taken as they are, so `isolated` ones come here. Lines and paragraphs of which
    nothing is left go.
    """
    lines = []
    for line in template.split("\n"):
        filled = _filled(line, facts, names)
        if language == "zh":
            filled = _spaced(filled)
        filled = filled.replace(_BEGIN, "").replace(_END, "")
        filled = "\n".join(re.sub(" {2,}", " ", part).strip(" ") for part in filled.split("\n"))
        if filled or not line.strip():
            lines.append(filled)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _filled(text: str, facts: Mapping[str, str], names: Mapping[str, str]) -> str:
    def said(found: re.Match[str]) -> str:
        if found[1] is None:
            return _fact(found[2], facts, names)
        for part in found[1].split("|"):
            if all(facts.get(name.lstrip("?")) for name in _FACT.findall(part)):
                return _FACT.sub(lambda each: _fact(each[1], facts, names), part)
        return ""

    return _TOKEN.sub(said, text)


def _fact(name: str, facts: Mapping[str, str], names: Mapping[str, str]) -> str:
    if name.startswith("?"):
        return ""
    value = facts.get(name, "")
    return f"{_BEGIN}{value}{_END}" if value else f"[[{names.get(name, name)}]]"


def _spaced(text: str) -> str:
    """Chinese sets a blank between itself and a fact in Latin letters or figures, but not a day."""
    latin = r"[A-Za-z]|\d(?!\d*[年月])"
    text = re.sub(f"(?<=[{_CHINESE}]){_BEGIN}(?={latin})", f" {_BEGIN}", text)
    return re.sub(f"(?<=[A-Za-z0-9]){_END}(?=[{_CHINESE}])", f"{_END} ", text)


def gaps(text: str) -> tuple[tuple[int, int], ...]:
    """Where the gaps of a text begin and end."""
    return tuple(found.span() for found in _GAP.finditer(text))


def proposed_stage(row: ComplaintRow, *, now_ms: int, remedy_due_ms: int | None = None) -> Stage:
    """What is most likely to be written next; `remedy_due_ms` is that of a promise still open."""
    open_still = {clock.clock for clock in row.clocks if clock.met_ms is None and clock.is_needed}
    status = row.draft.status
    if status is ComplaintStatus.CLOSED:
        return Stage.REVISIT
    if status is ComplaintStatus.NEW or Clock.FIRST_REPLY in open_still:
        return Stage.FIRST_REPLY
    if remedy_due_ms is not None and remedy_due_ms < now_ms:
        return Stage.DELAY
    if row.progress_due_ms is not None and row.progress_due_ms <= now_ms:
        return Stage.PROGRESS
    if status is ComplaintStatus.IN_PROGRESS:
        return Stage.CLOSE
    if Clock.PROPOSAL in open_still and status is not ComplaintStatus.WAITING:
        return Stage.PROPOSAL
    return Stage.PROGRESS
