"""Names as people mean them: folded for filters and searches, bared of legal forms for matching."""

import re
from typing import Final

_BLANKS: Final = re.compile(r"\s+")
_NO_WORD: Final = re.compile(r"[\W_]+")
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_EAST_ASIAN: Final = re.compile(rf"[{_HAN}\u3005\u3007\u3040-\u30ff\uac00-\ud7af]+")
_HAN_RUN: Final = re.compile(rf"[{_HAN}]+")

_LEGAL_WORDS: Final = frozenset(
    (  # noqa: SIM905 - a list of words reads better than one of literals
        "ab ag aps as asa asia bhd bv bvba ca cia co company corp corporation cv da doo ead eirl "
        "ek eood eurl fze fzco fzllc gbr gesmbh gie gmbh hf inc incorporated jsc kft kg kgaa "
        "kk kommanditgesellschaft lda limitada limited limitee llc llp lp ltd ltda mbh nv oao "
        "ohg ood ooo oy oyj ou pao plc pllc pt pte pty pvt private sa sab sae sal saoc sapi sarl "
        "sas sasu sca scs sdn sea sia sl slu snc soc spa spolka spzoo srl sro tbk tic uab ug zao "
        "zoo zrt ebt anonim sirketi ve"
    ).split()
)
_LEGAL_TOGETHER: Final = re.compile(
    r"\b(?:s p a|s a r l|s a s|s a|s r l|s r o|s l u|s l|s c a|b v|n v|k k|a g|a s|a b|"
    r"g m b h|l l c|l l p|l t d|p l c|p t e|p t y|d o o|sp z o o|s a e|s a l|w l l|f z e|c v|"
    r"de c v|de cv|a/s|e k|j s c)\b"
)
_LEGAL_CHINESE: Final = re.compile(
    "股份有限公司|有限责任公司|有限責任公司|集团有限公司|集團有限公司|有限公司|集团公司|集團公司|"
    "总公司|分公司|公司|株式会社|有限会社|주식회사"
)


def fold(text: str) -> str:
    """Text without case, accents and surplus blanks; Latin letters for most scripts.

    Chinese, Japanese and Korean writing stays as it is, since its reading in Latin letters
    would make different words alike; `latin` gives that reading.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    import anyascii  # noqa: PLC0415 - loads its tables, and most names are ASCII

    parts: list[str] = []
    end = 0
    for run in _EAST_ASIAN.finditer(text):
        parts += (anyascii.anyascii(text[end : run.start()]), run.group())
        end = run.end()
    parts.append(anyascii.anyascii(text[end:]))
    return " ".join("".join(parts).casefold().split())


def latin(text: str) -> str:
    """The Latin reading of the Chinese in a text ("包装" is "baozhuang"); empty without any."""
    if text.isascii():
        return ""
    runs = _HAN_RUN.findall(text)
    if not runs:
        return ""
    import anyascii  # noqa: PLC0415

    return " ".join(anyascii.anyascii(run).replace(" ", "").casefold() for run in runs)


def web_domain(text: str) -> str:
    """The domain of a website or a mail address, "acme.de"; the same for all of one firm."""
    bare = text.strip().casefold().split("//")[-1].split("/")[0].split("@")[-1].split(":")[0]
    return bare.removeprefix("www.")


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation."""
    return [word for word in _NO_WORD.split(fold(text)) if word]


def match_key(name: str) -> str:
    """A company name without legal form, punctuation and accents, to compare by similarity.

    "ACME LIMITED", "Acme Ltd." and "Acme Co., Ltd" are all "acme". A name that consists of
    nothing but legal forms keeps its words, so that no two such names become equal.
    """
    plain = fold(name).replace("&", " and ")
    plain = _LEGAL_CHINESE.sub(" ", plain)
    plain = _NO_WORD.sub(" ", plain.replace("'", "").replace("’", ""))
    plain = _LEGAL_TOGETHER.sub(" ", _BLANKS.sub(" ", plain).strip())
    kept = [word for word in plain.split() if word not in _LEGAL_WORDS]
    while kept and kept[-1] == "and":  # "Smith & Co." leaves an "and" behind
        kept.pop()
    return " ".join(kept) if kept else " ".join(words(name))
