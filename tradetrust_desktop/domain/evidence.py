"""What a file kept as evidence is by its name and its first bytes, and what it may be called."""

import re
import unicodedata
from typing import Final

from tradetrust_desktop.domain.case import EvidenceKind

LARGEST: Final = 200 * 1024 * 1024
"""Bytes of the largest file that is kept; what is larger is told before it is copied."""
HEAD: Final = 64
"""So many first bytes tell what a file is."""
_TITLE: Final = 200
_NAME: Final = 100
_ENDING: Final = 12
"""Longest ending that is kept when a name is cut; a longer one is no ending."""

_ENDINGS: Final[dict[EvidenceKind, re.Pattern[str]]] = {
    EvidenceKind.PHOTO: re.compile(r"\.(jpe?g|jfif|png|gif|bmp|webp|hei[cf]|avif|tiff?)"),
    EvidenceKind.VIDEO: re.compile(r"\.(mp4|m4v|mov|avi|mkv|webm|wmv|flv|3gp|mpe?g|mts)"),
    EvidenceKind.MAIL: re.compile(r"\.(eml|msg|mht(ml)?|oft)"),
}
_WORDS: Final[tuple[tuple[EvidenceKind, re.Pattern[str]], ...]] = (
    (
        EvidenceKind.TEST_REPORT,
        re.compile(
            r"test|inspection|\bqc\b|\biqc\b|\boqc\b|report|certificate|\blab\b"
            r"|检测|检验|质检|测试|试验|化验|报告|证书|记录"
        ),
    ),
    (EvidenceKind.INVOICE, re.compile(r"invoice|\bci\b|\bpi\b|发票|账单|对账")),
    (
        EvidenceKind.CONTRACT,
        re.compile(r"contract|agreement|\bp\.?o\b|purchase order|合同|协议|订单|订购"),
    ),
    (EvidenceKind.MAIL, re.compile(r"\bmail\b|e-mail|email|邮件|来信|原信")),
)
_HEADS: Final[tuple[tuple[bytes, EvidenceKind], ...]] = (
    (b"\xff\xd8\xff", EvidenceKind.PHOTO),
    (b"\x89PNG\r\n\x1a\n", EvidenceKind.PHOTO),
    (b"GIF8", EvidenceKind.PHOTO),
    (b"II*\x00", EvidenceKind.PHOTO),
    (b"MM\x00*", EvidenceKind.PHOTO),
    (b"\x1aE\xdf\xa3", EvidenceKind.VIDEO),
)
_PHOTO_BRANDS: Final = (b"heic", b"heix", b"mif1", b"msf1", b"avif")
_PROGRAMS: Final = re.compile(
    r"\.(exe|com|bat|cmd|psm?1|vb[se]|jse?|ws[fh]|hta|ms[ipc]|scr|pif|cpl|dll|sys|jar|lnk|url|reg"
    r"|inf|gadget|application|appx|msix|chm|(ba|z|c)?sh|command|tool|app|pkg|dmg|desktop|run|bin"
    r"|appimage|deb|rpm|apk|py[wc]?|rb|pl|php|lua|scpt|workflow|iso|img|vhd"
    r"|do[ct]m|xl[st]m|xlam|p[po]tm|ppam)"
)
"""What starts something when it is opened, macros among it."""
_PROGRAM_HEADS: Final = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])"
    r"(\.|$)",
    re.IGNORECASE,
)


def kind_of(name: str, head: bytes = b"") -> EvidenceKind:
    """What a file probably is: by its first bytes, its ending, and the words in its name."""
    for sign, kind in _HEADS:
        if head.startswith(sign):
            return kind
    if head[:4] == b"RIFF":
        return EvidenceKind.PHOTO if head[8:12] == b"WEBP" else EvidenceKind.VIDEO
    if head[4:8] == b"ftyp":
        is_photo = head[8:12] in _PHOTO_BRANDS
        return EvidenceKind.PHOTO if is_photo else EvidenceKind.VIDEO
    ending = ending_of(name)
    for kind, endings in _ENDINGS.items():
        if endings.fullmatch(ending):
            return kind
    words = re.sub(r"[_\-.]+", " ", name.casefold())
    return next((kind for kind, signs in _WORDS if signs.search(words)), EvidenceKind.OTHER)


def is_program(name: str, head: bytes = b"") -> bool:
    """Whether opening the file would start something, so that it is only shown where it lies."""
    return bool(_PROGRAMS.fullmatch(ending_of(name))) or head.startswith(_PROGRAM_HEADS)


def ending_of(name: str) -> str:
    """The ending of a name with its dot, in lower case; empty without one."""
    return _suffix(plain(name).rstrip(". ")).lower()


def _suffix(name: str) -> str:
    place = name.rfind(".")
    return name[place:] if 0 < place < len(name) - 1 else ""


def title_of(name: str) -> str:
    """What a file is called in the list until somebody writes it better."""
    text = plain(name)
    ending = ending_of(text)
    if ending and len(ending) <= _ENDING and len(text.rstrip(". ")) > len(ending):
        text = text.rstrip(". ")[: -len(ending)]
    text = " ".join(text.replace("_", " ").split())
    return text[:_TITLE].strip() or ending or "?"


def plain(name: str) -> str:
    """The last part of a path, of whichever system, without signs that cannot be seen."""
    last = re.split(r"[/\\]", name)[-1]
    # a sign that turns the direction of reading could show "exe.jpg" for "gpj.exe"
    seen = (each for each in last if unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co"))
    return "".join(seen).strip()


def safe_name(name: str) -> str:
    """The name for a copy of the file that any system can write and nobody can misread."""
    text = _FORBIDDEN.sub("_", plain(unicodedata.normalize("NFC", name))).rstrip(". ")
    ending = _suffix(text)
    if len(ending) > _ENDING:
        ending = ""
    stem = text[: len(text) - len(ending)] if ending else text
    while len(stem.encode()) > _NAME:  # systems count bytes: a Chinese sign has three
        stem = stem[:-1]
    text = stem.strip() + ending
    if not text.strip("._ "):
        text = "file" + ending
    return f"_{text}" if _RESERVED.match(text) else text.lstrip(".") or "file"
