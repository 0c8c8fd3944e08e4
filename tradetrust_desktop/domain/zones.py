"""Which time zone a place keeps: countries, their parts, and well-known cities.

Facts from the tables of the IANA time zone database, which is in the public domain. Of a
country with several zones the one in which most of its people live stands for it.
"""

from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.names import fold

SEVERAL: Final = frozenset(
    "AQ AU BR CA CD FM GL ID KI MN MX RU UM US".split()  # noqa: SIM905 - shorter to read
)
"""Countries of which more than a twentieth lives by another clock than the zone says."""

_ZONES: Final = """\
Africa AO/Luanda BF/Ouagadougou BI/Bujumbura BJ/Porto-Novo BW/Gaborone CD/Kinshasa CF/Bangui
Africa CG/Brazzaville CI/Abidjan CM/Douala DJ/Djibouti DZ/Algiers EG/Cairo EH/El_Aaiun ER/Asmara
Africa ET/Addis_Ababa GA/Libreville GH/Accra GM/Banjul GN/Conakry GQ/Malabo GW/Bissau KE/Nairobi
Africa LR/Monrovia LS/Maseru LY/Tripoli MA/Casablanca ML/Bamako MR/Nouakchott MW/Blantyre
Africa MZ/Maputo NA/Windhoek NE/Niamey NG/Lagos RW/Kigali SD/Khartoum SL/Freetown SN/Dakar
Africa SO/Mogadishu SS/Juba ST/Sao_Tome SZ/Mbabane TD/Ndjamena TG/Lome TN/Tunis
Africa TZ/Dar_es_Salaam UG/Kampala ZA/Johannesburg ZM/Lusaka ZW/Harare
America AG/Antigua AI/Anguilla AR/Argentina/Buenos_Aires AW/Aruba BB/Barbados BL/St_Barthelemy
America BO/La_Paz BQ/Kralendijk BR/Sao_Paulo BS/Nassau BZ/Belize CA/Toronto CL/Santiago CO/Bogota
America CR/Costa_Rica CU/Havana CW/Curacao DM/Dominica DO/Santo_Domingo EC/Guayaquil GD/Grenada
America GF/Cayenne GL/Nuuk GP/Guadeloupe GT/Guatemala GY/Guyana HN/Tegucigalpa HT/Port-au-Prince
America JM/Jamaica KN/St_Kitts KY/Cayman LC/St_Lucia MF/Marigot MQ/Martinique MS/Montserrat
America MX/Mexico_City NI/Managua PA/Panama PE/Lima PM/Miquelon PR/Puerto_Rico PY/Asuncion
America SR/Paramaribo SV/El_Salvador SX/Lower_Princes TC/Grand_Turk TT/Port_of_Spain US/New_York
America UY/Montevideo VC/St_Vincent VE/Caracas VG/Tortola VI/St_Thomas
Antarctica AQ/McMurdo
Arctic SJ/Longyearbyen
Asia AE/Dubai AF/Kabul AM/Yerevan AZ/Baku BD/Dhaka BH/Bahrain BN/Brunei BT/Thimphu CN/Shanghai
Asia CY/Nicosia GE/Tbilisi HK/Hong_Kong ID/Jakarta IL/Jerusalem IN/Kolkata IQ/Baghdad IR/Tehran
Asia JO/Amman JP/Tokyo KG/Bishkek KH/Phnom_Penh KP/Pyongyang KR/Seoul KW/Kuwait KZ/Almaty
Asia LA/Vientiane LB/Beirut LK/Colombo MM/Yangon MN/Ulaanbaatar MO/Macau MY/Kuala_Lumpur
Asia NP/Kathmandu OM/Muscat PH/Manila PK/Karachi PS/Hebron QA/Qatar SA/Riyadh SG/Singapore
Asia SY/Damascus TH/Bangkok TJ/Dushanbe TL/Dili TM/Ashgabat TW/Taipei UZ/Tashkent VN/Ho_Chi_Minh
Asia YE/Aden
Atlantic BM/Bermuda CV/Cape_Verde FK/Stanley FO/Faroe GS/South_Georgia IS/Reykjavik SH/St_Helena
Australia AU/Sydney
Europe AD/Andorra AL/Tirane AT/Vienna AX/Mariehamn BA/Sarajevo BE/Brussels BG/Sofia BV/Oslo
Europe BY/Minsk CH/Zurich CZ/Prague DE/Berlin DK/Copenhagen EE/Tallinn ES/Madrid FI/Helsinki
Europe FR/Paris GB/London GG/Guernsey GI/Gibraltar GR/Athens HR/Zagreb HU/Budapest IE/Dublin
Europe IM/Isle_of_Man IT/Rome JE/Jersey LI/Vaduz LT/Vilnius LU/Luxembourg LV/Riga MC/Monaco
Europe MD/Chisinau ME/Podgorica MK/Skopje MT/Malta NL/Amsterdam NO/Oslo PL/Warsaw PT/Lisbon
Europe RO/Bucharest RS/Belgrade RU/Moscow SE/Stockholm SI/Ljubljana SK/Bratislava SM/San_Marino
Europe TR/Istanbul UA/Kyiv VA/Vatican XK/Belgrade
Indian CC/Cocos CX/Christmas HM/Kerguelen IO/Chagos KM/Comoro MG/Antananarivo MU/Mauritius
Indian MV/Maldives RE/Reunion SC/Mahe TF/Kerguelen YT/Mayotte
Pacific AS/Pago_Pago CK/Rarotonga FJ/Fiji FM/Chuuk GU/Guam KI/Tarawa MH/Majuro MP/Saipan
Pacific NC/Noumea NF/Norfolk NR/Nauru NU/Niue NZ/Auckland PF/Tahiti PG/Port_Moresby PN/Pitcairn
Pacific PW/Palau SB/Guadalcanal TK/Fakaofo TO/Tongatapu TV/Funafuti UM/Wake VU/Efate WF/Wallis
Pacific WS/Apia
"""

# Cities of countries with several zones; those of the country's usual zone make it certain.
_CITIES: Final = """\
AU|Australia/Sydney|Sydney|Newcastle|Wollongong|Canberra|悉尼|堪培拉
AU|Australia/Melbourne|Melbourne|Geelong|Ballarat|Bendigo|Dandenong|墨尔本
AU|Australia/Brisbane|Brisbane|Gold Coast|Cairns|Townsville|Toowoomba|布里斯班|黄金海岸
AU|Australia/Adelaide|Adelaide|阿德莱德
AU|Australia/Perth|Perth|Fremantle|Mandurah|珀斯
AU|Australia/Darwin|Darwin|Alice Springs|达尔文
AU|Australia/Hobart|Hobart|Launceston|霍巴特
BR|America/Sao_Paulo|São Paulo|Sao Paolo|Rio de Janeiro|Brasília|Belo Horizonte|Curitiba|Santos
BR|America/Sao_Paulo|Porto Alegre|Campinas|Guarulhos|Goiânia|Joinville|Florianópolis|Vitória
BR|America/Sao_Paulo|Itajaí|Blumenau|Caxias do Sul|Ribeirão Preto|Uberlândia|Sorocaba|Londrina
BR|America/Sao_Paulo|圣保罗|里约热内卢|巴西利亚|库里蒂巴
BR|America/Bahia|Salvador|Feira de Santana|萨尔瓦多
BR|America/Recife|Recife|Olinda|Caruaru|累西腓
BR|America/Fortaleza|Fortaleza|Natal|João Pessoa|Teresina|São Luís|福塔莱萨
BR|America/Maceio|Maceió|Aracaju
BR|America/Belem|Belém|Macapá|贝伦
BR|America/Manaus|Manaus|玛瑙斯
BR|America/Cuiaba|Cuiabá|Rondonópolis
BR|America/Campo_Grande|Campo Grande|Dourados
BR|America/Porto_Velho|Porto Velho
BR|America/Boa_Vista|Boa Vista
BR|America/Rio_Branco|Rio Branco
BR|America/Noronha|Fernando de Noronha
CA|America/Toronto|Toronto|Montreal|Montréal|Ottawa|Québec|Quebec City|Mississauga|Brampton|Laval
CA|America/Toronto|Hamilton|London|Markham|Vaughan|Kitchener|Windsor|多伦多|蒙特利尔|渥太华|魁北克
CA|America/Vancouver|Vancouver|Victoria|Richmond|Burnaby|Surrey|Kelowna|温哥华|列治文|素里
CA|America/Edmonton|Calgary|Edmonton|Red Deer|Lethbridge|卡尔加里|埃德蒙顿
CA|America/Winnipeg|Winnipeg|Brandon|温尼伯
CA|America/Regina|Regina|Saskatoon|里贾纳|萨斯卡通
CA|America/Halifax|Halifax|Charlottetown|哈利法克斯
CA|America/Moncton|Moncton|Fredericton|Saint John
CA|America/St_Johns|St John's|St. John's
CA|America/Whitehorse|Whitehorse
CD|Africa/Kinshasa|Kinshasa|Matadi|金沙萨
CD|Africa/Lubumbashi|Lubumbashi|Kolwezi|Kisangani|Goma|Bukavu|Likasi|Mbuji-Mayi|卢本巴希
CL|Pacific/Easter|Hanga Roa|Easter Island
CL|America/Punta_Arenas|Punta Arenas
EC|Pacific/Galapagos|Puerto Ayora|Galápagos
ES|Atlantic/Canary|Las Palmas|Las Palmas de Gran Canaria|Santa Cruz de Tenerife|Tenerife
ES|Atlantic/Canary|Arrecife|La Laguna|Lanzarote|Fuerteventura|拉斯帕尔马斯
FM|Pacific/Chuuk|Weno|Colonia
FM|Pacific/Pohnpei|Palikir|Kolonia
FM|Pacific/Kosrae|Tofol
GL|America/Nuuk|Nuuk|Sisimiut|Ilulissat
GL|America/Scoresbysund|Ittoqqortoormiit
GL|America/Thule|Qaanaaq
ID|Asia/Jakarta|Jakarta|Surabaya|Bandung|Semarang|Medan|Tangerang|Bekasi|Depok|Bogor|Palembang
ID|Asia/Jakarta|Yogyakarta|Surakarta|Solo|Malang|Cikarang|Karawang|Batam|Padang|Pekanbaru|Lampung
ID|Asia/Jakarta|雅加达|泗水|万隆|三宝垄|棉兰|巴淡
ID|Asia/Pontianak|Pontianak|Palangkaraya
ID|Asia/Makassar|Makassar|Denpasar|Bali|Manado|Balikpapan|Samarinda|Banjarmasin|Mataram|Kupang
ID|Asia/Makassar|望加锡|巴厘岛|登巴萨
ID|Asia/Jayapura|Jayapura|Ambon|Sorong|Timika
KI|Pacific/Tarawa|Tarawa|South Tarawa
KI|Pacific/Kiritimati|Kiritimati
MN|Asia/Ulaanbaatar|Ulaanbaatar|Ulan Bator|Erdenet|Darkhan|乌兰巴托
MN|Asia/Hovd|Khovd|Hovd|Ölgii|Ulaangom
MX|America/Mexico_City|Mexico City|Ciudad de México|CDMX|México|Guadalajara|Puebla|Toluca|León
MX|America/Mexico_City|Querétaro|San Luis Potosí|Aguascalientes|Veracruz|Morelia|Zapopan
MX|America/Mexico_City|墨西哥城|瓜达拉哈拉|普埃布拉
MX|America/Monterrey|Monterrey|Saltillo|Torreón|San Pedro Garza García|蒙特雷
MX|America/Merida|Mérida|Campeche
MX|America/Cancun|Cancún|Playa del Carmen|Chetumal|坎昆
MX|America/Tijuana|Tijuana|Mexicali|Ensenada|蒂华纳
MX|America/Hermosillo|Hermosillo|Nogales|Ciudad Obregón
MX|America/Mazatlan|Mazatlán|Culiacán|La Paz|Los Cabos|Tepic
MX|America/Chihuahua|Chihuahua
MX|America/Ciudad_Juarez|Ciudad Juárez|Juárez|华雷斯城
MX|America/Matamoros|Matamoros|Reynosa|Nuevo Laredo
NZ|Pacific/Chatham|Chatham Islands|Waitangi
PF|Pacific/Marquesas|Nuku Hiva
PF|Pacific/Gambier|Rikitea
PG|Pacific/Bougainville|Arawa|Buka
PT|Atlantic/Azores|Ponta Delgada|Angra do Heroísmo|Horta|Azores|Açores
PT|Atlantic/Madeira|Funchal|Madeira
RU|Europe/Moscow|Moscow|Moskva|Москва|Saint Petersburg|St. Petersburg|St Petersburg|Краснодар
RU|Europe/Moscow|Санкт-Петербург|Kazan|Казань|Nizhny Novgorod|Rostov-on-Don|Krasnodar|Voronezh
RU|Europe/Moscow|Sochi|Yaroslavl|Tula|莫斯科|圣彼得堡|喀山
RU|Europe/Kaliningrad|Kaliningrad|Калининград|加里宁格勒
RU|Europe/Samara|Samara|Tolyatti|Izhevsk|Самара|萨马拉
RU|Europe/Saratov|Saratov
RU|Europe/Volgograd|Volgograd
RU|Europe/Astrakhan|Astrakhan
RU|Europe/Ulyanovsk|Ulyanovsk
RU|Asia/Yekaterinburg|Yekaterinburg|Ekaterinburg|Chelyabinsk|Ufa|Perm|Tyumen|Екатеринбург
RU|Asia/Yekaterinburg|Челябинск|Уфа|Пермь|Тюмень|叶卡捷琳堡
RU|Asia/Omsk|Omsk|Омск|鄂木斯克
RU|Asia/Novosibirsk|Novosibirsk|Новосибирск|新西伯利亚
RU|Asia/Barnaul|Barnaul
RU|Asia/Tomsk|Tomsk
RU|Asia/Novokuznetsk|Novokuznetsk|Kemerovo
RU|Asia/Krasnoyarsk|Krasnoyarsk|Красноярск|克拉斯诺亚尔斯克
RU|Asia/Irkutsk|Irkutsk|Ulan-Ude|Иркутск|伊尔库茨克
RU|Asia/Chita|Chita
RU|Asia/Yakutsk|Yakutsk|Blagoveshchensk|Якутск|雅库茨克
RU|Asia/Vladivostok|Vladivostok|Khabarovsk|Nakhodka|Владивосток|Хабаровск|海参崴|符拉迪沃斯托克
RU|Asia/Sakhalin|Yuzhno-Sakhalinsk
RU|Asia/Magadan|Magadan
RU|Asia/Kamchatka|Petropavlovsk-Kamchatsky
UM|Pacific/Midway|Midway
US|America/New_York|New York|New York City|NYC|Brooklyn|Queens|Manhattan|Boston|Philadelphia
US|America/New_York|Washington|Washington DC|Baltimore|Atlanta|Miami|Orlando|Tampa|Jacksonville
US|America/New_York|Charlotte|Raleigh|Cleveland|Columbus|Cincinnati|Pittsburgh|Newark|Jersey City
US|America/New_York|Fort Lauderdale|Buffalo|Richmond|Savannah|Norfolk|Providence|Hartford
US|America/New_York|纽约|波士顿|费城|华盛顿|巴尔的摩|亚特兰大|迈阿密|奥兰多|纽瓦克
US|America/Detroit|Detroit|Grand Rapids|Ann Arbor|底特律
US|America/Indiana/Indianapolis|Indianapolis|Fort Wayne|印第安纳波利斯
US|America/Kentucky/Louisville|Louisville
US|America/Chicago|Chicago|Houston|Dallas|San Antonio|Austin|Fort Worth|Minneapolis|Saint Paul
US|America/Chicago|St. Louis|Saint Louis|St Louis|Kansas City|Milwaukee|New Orleans|Memphis
US|America/Chicago|Nashville|Omaha|Oklahoma City|Tulsa|Birmingham|Little Rock|Des Moines|Madison
US|America/Chicago|芝加哥|休斯顿|达拉斯|奥斯汀|明尼阿波利斯|圣路易斯|新奥尔良|孟菲斯|密尔沃基
US|America/Denver|Denver|Salt Lake City|Albuquerque|Colorado Springs|El Paso|Boulder|Provo
US|America/Denver|丹佛|盐湖城|埃尔帕索
US|America/Boise|Boise
US|America/Phoenix|Phoenix|Tucson|Mesa|Scottsdale|凤凰城|图森
US|America/Los_Angeles|Los Angeles|LA|San Francisco|San Diego|San Jose|Seattle|Portland|Las Vegas
US|America/Los_Angeles|Sacramento|Oakland|Long Beach|Irvine|Anaheim|Fresno|Tacoma|Reno|Spokane
US|America/Los_Angeles|City of Industry|Ontario|Fremont|Riverside|Bellevue|Pasadena
US|America/Los_Angeles|洛杉矶|旧金山|圣地亚哥|圣何塞|西雅图|波特兰|拉斯维加斯|长滩|尔湾
US|America/Anchorage|Anchorage|Fairbanks|安克雷奇
US|America/Juneau|Juneau
US|Pacific/Honolulu|Honolulu|火奴鲁鲁|檀香山
"""

# What stands behind a city: "Springfield, IL 62701".
_STATES: Final = """\
US|America/New_York|CT|DC|DE|FL|GA|MA|MD|ME|NC|NH|NJ|NY|OH|PA|RI|SC|VA|VT|WV
US|America/Detroit|MI
US|America/Indiana/Indianapolis|IN
US|America/Chicago|AL|AR|IA|IL|KS|LA|MN|MO|MS|ND|NE|OK|SD|TX|WI
US|America/Denver|CO|MT|NM|UT|WY
US|America/Phoenix|AZ
US|America/Los_Angeles|CA|NV|WA
US|America/Anchorage|AK
US|Pacific/Honolulu|HI
CA|America/Toronto|ON|QC
CA|America/Vancouver|BC
CA|America/Edmonton|AB
CA|America/Winnipeg|MB
CA|America/Regina|SK
CA|America/Halifax|NS|PE
CA|America/Moncton|NB
CA|America/St_Johns|NL
CA|America/Whitehorse|YT
AU|Australia/Sydney|NSW|ACT
AU|Australia/Melbourne|VIC
AU|Australia/Brisbane|QLD
AU|Australia/Adelaide|SA
AU|Australia/Perth|WA
AU|Australia/Darwin|NT
AU|Australia/Hobart|TAS
BR|America/Sao_Paulo|SP|RJ|MG|ES|PR|SC|RS|DF|GO
BR|America/Bahia|BA
BR|America/Recife|PE
BR|America/Fortaleza|CE|RN|PB|PI|MA
BR|America/Manaus|AM
"""


def country_zone(country: str) -> str:
    """The zone that stands for a country (ISO 3166 alpha-2); empty for no country."""
    return _zones().get(country.upper(), "")


def country_zones() -> frozenset[str]:
    """The zones that stand for a country."""
    return frozenset(_zones().values())


def city_zone(country: str, city: str) -> str:
    """The zone of a well-known city, "Dallas" or "Dallas, TX 75201"; empty where none is known.

    A state or province that stands behind the city counts before the city's name: there is
    a Portland in Maine too.
    """
    code = country.upper()
    known = _places()
    first, *rest = city.replace("，", ",").replace("(", ",").replace("（", ",").split(",")
    behind = " ".join(rest).replace(")", " ").split()
    last = first.split()[1:]  # "Dallas TX"
    for part in (*behind, *last):
        found = known.get((code, part), "")
        if found and part.isupper():
            return found
    return known.get((code, fold(first).strip()), "")


def is_zone(name: str) -> bool:
    """Whether this computer knows an IANA zone of that name."""
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # what it raises depends on the text
        return False
    return bool(name)


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    found = {}
    for line in _ZONES.splitlines():
        area, *entries = line.split()
        for entry in entries:
            code, _, place = entry.partition("/")
            found[code] = f"{area}/{place}"
    return found


@lru_cache(maxsize=1)
def _places() -> dict[tuple[str, str], str]:
    """Folded cities and states as written, by country."""
    found = {}
    for line in _CITIES.splitlines():
        code, zone, *cities = line.split("|")
        found.update({(code, fold(city).strip()): zone for city in cities})
    for line in _STATES.splitlines():
        code, zone, *states = line.split("|")
        found.update(dict.fromkeys(((code, state) for state in states), zone))
    return found
