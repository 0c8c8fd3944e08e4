"""Countries by code and by the names that trade files use for them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.country_names import NAMES
from tradetrust_desktop.domain.reading.texts import is_blank, plain, read_text

_ALIASES: Final = """\
AE|UAE|U A E|Emirates|Dubai|Abu Dhabi|阿联酋|阿聯酋|迪拜|杜拜
AG|Antigua
AU|Aus|Commonwealth of Australia|澳洲|澳大利亞
AZ|Azerbaidjan|Azerbaijan Republic
BA|Bosnia|Bosnia Herzegovina|BiH|波黑
BD|孟加拉国|孟加拉國|孟加拉
BN|Brunei Darussalam
BO|Plurinational State of Bolivia|Bolivia Plurinational State of
BR|Brasil
BY|Byelorussia|白俄
CD|DR Congo|DRC|Democratic Republic of the Congo|Congo Democratic Republic|Congo Kinshasa|民主刚果
CD|刚果金
CF|CAR|中非
CG|Congo|Republic of the Congo|Congo Republic|Congo Brazzaville|刚果
CH|Swiss|Schweiz|Suisse|Swiss Confederation
CI|Ivory Coast|Cote dIvoire|Cote d Ivoire|象牙海岸
CN|PRC|P R China|P R C|PR China|Mainland China|People's Republic of China
CN|Peoples Republic of China|China Mainland|中华人民共和国|中国大陆|国内
CV|Cabo Verde
CZ|Czech|Czech Republic|Bohemia|捷克共和国
DE|Deutschland|Federal Republic of Germany|Allemagne|Alemania|BRD
DK|Danmark
DO|Dominican Rep|Dominicana|多米尼加
EG|Arab Republic of Egypt
ES|Espana|España|Spanien
FI|Suomi
FK|Malvinas|Falkland Islands Malvinas
FM|Federated States of Micronesia
FR|La France|Frankreich|Francia
GB|UK|U K|Great Britain|Britain|England|Scotland|Wales|Northern Ireland
GB|United Kingdom of Great Britain and Northern Ireland|G B|大不列颠|英格兰|苏格兰
GE|Georgia Republic|Republic of Georgia|格魯吉亞
GM|The Gambia
GR|Hellas|Hellenic Republic
HK|Hong Kong|Hongkong|HK SAR|Hong Kong China|Hong Kong SAR|香港|中国香港|中國香港
HR|Hrvatska
ID|印尼|印度尼西亞
IE|Eire|Republic of Ireland|Ireland Republic of|爱尔兰共和国
IN|Bharat|India Republic
IR|Islamic Republic of Iran|Iran Islamic Republic of|Persia
IT|Italia|Italien
JP|Nippon|日本国
KG|Kirgizstan|Kyrgyz Republic|吉尔吉斯
KN|Saint Kitts and Nevis|St Kitts
KP|DPRK|Democratic People's Republic of Korea|北朝鲜
KR|Korea|S Korea|Republic of Korea|Korea Republic of|ROK|Korea South|南韩|大韩民国|韓國
KW|Kuwait State
KZ|哈萨克
LA|Lao|Lao PDR|Lao People's Democratic Republic
LC|Saint Lucia
LK|Srilanka|Ceylon
LY|Libyan Arab Jamahiriya
MA|Maroc
MD|Republic of Moldova|Moldova Republic of
MF|Saint Martin
MK|Macedonia|FYROM|Republic of North Macedonia|马其顿
MM|Myanmar|Burma
MO|Macau|Macao|Macao SAR|Macau SAR|澳门|中国澳门|澳門
MT|马尔他
MX|Mexico|México|Méjico
MY|Malaysia West|大马
NL|Holland|The Netherlands|Nederland|Pays Bas|尼德兰
NO|Norge
NZ|N Z|Aotearoa|纽西兰
PG|PNG|Papua New Guinea
PH|Philippine|The Philippines|菲律宾共和国
PL|Polska
PS|Palestine|State of Palestine|巴勒斯坦
PT|Lusitania
RE|Reunion Island
RO|Rumania|Roumania
RS|Republic of Serbia
RU|Russian Federation|Russian|俄国|俄联邦|俄羅斯聯邦|俄罗斯联邦
SA|KSA|K S A|Kingdom of Saudi Arabia|Saudi|沙特
SE|Sverige
SG|Singapore Republic|星加坡|新加坡共和国
SI|Slovenija
SK|Slovak Republic|Slovak
SY|Syrian Arab Republic
SZ|Swaziland
TH|Siam
TL|East Timor
TR|Turkey|Turkiye|Republic of Turkey
TT|Trinidad
TW|Taiwan China|Taiwan Province of China|Chinese Taipei|R O C|中国台湾|臺灣|中國台灣
TZ|United Republic of Tanzania|Tanzania United Republic of
UA|The Ukraine
US|USA|U S A|U S|United States of America|America|The United States|Estados Unidos|Etats Unis
US|美利坚合众国|美國
VA|Holy See|Vatican
VC|Saint Vincent and the Grenadines|St Vincent
VE|Bolivarian Republic of Venezuela|Venezuela Bolivarian Republic of
VG|BVI|Virgin Islands British
VI|Virgin Islands US|USVI
VN|Viet Nam|Socialist Republic of Vietnam
WS|Western Samoa
XK|Republic of Kosovo
ZA|RSA|R S A|Republic of South Africa|S Africa
"""
_THREE_LETTERS: Final = [
    "AEARE",
    "AFAFG",
    "ALALB",
    "AMARM",
    "AOAGO",
    "ARARG",
    "ATAUT",
    "AUAUS",
    "AZAZE",
    "BABIH",
    "BDBGD",
    "BEBEL",
    "BGBGR",
    "BHBHR",
    "BOBOL",
    "BRBRA",
    "BYBLR",
    "CACAN",
    "CHCHE",
    "CLCHL",
    "CMCMR",
    "CNCHN",
    "COCOL",
    "CRCRI",
    "CYCYP",
    "CZCZE",
    "DEDEU",
    "DKDNK",
    "DODOM",
    "DZDZA",
    "ECECU",
    "EEEST",
    "EGEGY",
    "ESESP",
    "ETETH",
    "FIFIN",
    "FJFJI",
    "FRFRA",
    "GBGBR",
    "GEGEO",
    "GHGHA",
    "GRGRC",
    "GTGTM",
    "HKHKG",
    "HNHND",
    "HRHRV",
    "HUHUN",
    "IDIDN",
    "IEIRL",
    "ILISR",
    "ININD",
    "IQIRQ",
    "IRIRN",
    "ISISL",
    "ITITA",
    "JMJAM",
    "JOJOR",
    "JPJPN",
    "KEKEN",
    "KGKGZ",
    "KHKHM",
    "KRKOR",
    "KWKWT",
    "KZKAZ",
    "LALAO",
    "LBLBN",
    "LKLKA",
    "LTLTU",
    "LULUX",
    "LVLVA",
    "LYLBY",
    "MAMAR",
    "MDMDA",
    "MEMNE",
    "MGMDG",
    "MKMKD",
    "MMMMR",
    "MNMNG",
    "MOMAC",
    "MTMLT",
    "MUMUS",
    "MVMDV",
    "MXMEX",
    "MYMYS",
    "MZMOZ",
    "NANAM",
    "NGNGA",
    "NINIC",
    "NLNLD",
    "NONOR",
    "NPNPL",
    "NZNZL",
    "OMOMN",
    "PAPAN",
    "PEPER",
    "PHPHL",
    "PKPAK",
    "PLPOL",
    "PRPRI",
    "PTPRT",
    "PYPRY",
    "QAQAT",
    "ROROU",
    "RSSRB",
    "RURUS",
    "SASAU",
    "SDSDN",
    "SESWE",
    "SGSGP",
    "SISVN",
    "SKSVK",
    "SNSEN",
    "SVSLV",
    "SYSYR",
    "THTHA",
    "TJTJK",
    "TMTKM",
    "TNTUN",
    "TRTUR",
    "TWTWN",
    "TZTZA",
    "UAUKR",
    "UGUGA",
    "USUSA",
    "UYURY",
    "UZUZB",
    "VEVEN",
    "VNVNM",
    "YEYEM",
    "ZAZAF",
    "ZMZMB",
    "ZWZWE",
]
_NO_LETTER: Final = re.compile(r"[^\w\u4e00-\u9fff]+|_")
_LONGEST: Final = 60


def country_code(text: str) -> str:
    """The ISO 3166 alpha-2 code of a country named in English or Chinese, or by a code.

    "" if there is none.
    """
    if len(text) > _LONGEST:
        return ""
    known = _known()
    found = known.get(text.lower()) or known.get(_key(text))
    if found is None and "(" in text:  # "Germany (DE)", "Hong Kong (China)"
        found = known.get(_key(text.split("(", maxsplit=1)[0]))
    if found is None and "/" in text:  # "美国/USA": both must mean the same
        parts = {known.get(_key(part), "") for part in text.split("/")}
        found = parts.pop() if len(parts) == 1 else ""
    return found or ""


def read_country(cell: Cell) -> str | Code:
    """The country in a cell as ISO code, or the text as it came where none is known.

    "" when blank.
    """
    text = read_text(cell)
    if isinstance(text, Code) or not text:
        return text
    text = plain(text)
    return "" if is_blank(text) else country_code(text) or text


def _key(text: str) -> str:
    """Letters alone, without accents, "and" and "the"."""
    text = unicodedata.normalize("NFKD", text.lower()).replace("ı", "i")
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).replace("&", " and ")
    text = text.replace("'", "").replace("’", "")
    words = _NO_LETTER.sub(" ", text).split()
    words = ["saint" if word == "st" else word for word in words if word not in {"and", "the"}]
    return " ".join(words)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Every key to its code. Full names win over aliases, aliases over codes."""
    known: dict[str, str] = {}
    for pair in _THREE_LETTERS:
        known[_key(pair[2:])] = pair[:2]
    for line in NAMES.splitlines():
        known[line[:2].lower()] = line[:2]
    for line in (*_ALIASES.splitlines(), *NAMES.splitlines()):
        code, *names = line.split("|")
        for name in names:
            known[_key(name)] = code
    return known
