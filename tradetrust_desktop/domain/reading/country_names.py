"""Countries and territories with their English and Chinese names (simplified, traditional).

Codes are ISO 3166-1 alpha-2 and XK. Names from the Unicode CLDR, under the Unicode License v3,
see resources/licences/unicode-cldr.txt.
"""

from typing import Final

NAMES: Final = """\
AD|Andorra|安道尔|安道爾
AE|United Arab Emirates|阿拉伯联合酋长国|阿拉伯聯合大公國
AF|Afghanistan|阿富汗
AG|Antigua & Barbuda|安提瓜和巴布达|安地卡及巴布達
AI|Anguilla|安圭拉|安奎拉
AL|Albania|阿尔巴尼亚|阿爾巴尼亞
AM|Armenia|亚美尼亚|亞美尼亞
AO|Angola|安哥拉
AQ|Antarctica|南极洲|南極洲
AR|Argentina|阿根廷
AS|American Samoa|美属萨摩亚|美屬薩摩亞
AT|Austria|奥地利|奧地利
AU|Australia|澳大利亚|澳洲
AW|Aruba|阿鲁巴|荷屬阿魯巴
AX|Åland Islands|奥兰群岛|奧蘭群島
AZ|Azerbaijan|阿塞拜疆|亞塞拜然
BA|Bosnia & Herzegovina|波斯尼亚和黑塞哥维那|波士尼亞與赫塞哥維納
BB|Barbados|巴巴多斯|巴貝多
BD|Bangladesh|孟加拉国|孟加拉
BE|Belgium|比利时|比利時
BF|Burkina Faso|布基纳法索|布吉納法索
BG|Bulgaria|保加利亚|保加利亞
BH|Bahrain|巴林
BI|Burundi|布隆迪|蒲隆地
BJ|Benin|贝宁|貝南
BL|St. Barthélemy|圣巴泰勒米|聖巴瑟米
BM|Bermuda|百慕大|百慕達
BN|Brunei|文莱|汶萊
BO|Bolivia|玻利维亚|玻利維亞
BQ|Caribbean Netherlands|荷属加勒比区|荷蘭加勒比區
BR|Brazil|巴西
BS|Bahamas|巴哈马|巴哈馬
BT|Bhutan|不丹
BV|Bouvet Island|布韦岛|布威島
BW|Botswana|博茨瓦纳|波札那
BY|Belarus|白俄罗斯|白俄羅斯
BZ|Belize|伯利兹|貝里斯
CA|Canada|加拿大
CC|Cocos (Keeling) Islands|科科斯（基林）群岛|科克斯（基靈）群島
CD|Congo - Kinshasa|刚果（金）|剛果（金夏沙）
CF|Central African Republic|中非共和国|中非共和國
CG|Congo - Brazzaville|刚果（布）|剛果（布拉薩）
CH|Switzerland|瑞士
CI|Côte d’Ivoire|科特迪瓦|象牙海岸
CK|Cook Islands|库克群岛|庫克群島
CL|Chile|智利
CM|Cameroon|喀麦隆|喀麥隆
CN|China|中国|中國
CO|Colombia|哥伦比亚|哥倫比亞
CR|Costa Rica|哥斯达黎加|哥斯大黎加
CU|Cuba|古巴
CV|Cape Verde|佛得角|維德角
CW|Curaçao|库拉索|庫拉索
CX|Christmas Island|圣诞岛|聖誕島
CY|Cyprus|塞浦路斯|賽普勒斯
CZ|Czechia|捷克
DE|Germany|德国|德國
DJ|Djibouti|吉布提|吉布地
DK|Denmark|丹麦|丹麥
DM|Dominica|多米尼克
DO|Dominican Republic|多米尼加共和国|多明尼加共和國
DZ|Algeria|阿尔及利亚|阿爾及利亞
EC|Ecuador|厄瓜多尔|厄瓜多
EE|Estonia|爱沙尼亚|愛沙尼亞
EG|Egypt|埃及
EH|Western Sahara|西撒哈拉
ER|Eritrea|厄立特里亚|厄利垂亞
ES|Spain|西班牙
ET|Ethiopia|埃塞俄比亚|衣索比亞
FI|Finland|芬兰|芬蘭
FJ|Fiji|斐济|斐濟
FK|Falkland Islands|福克兰群岛|福克蘭群島
FM|Micronesia|密克罗尼西亚|密克羅尼西亞
FO|Faroe Islands|法罗群岛|法羅群島
FR|France|法国|法國
GA|Gabon|加蓬|加彭
GB|United Kingdom|英国|英國
GD|Grenada|格林纳达|格瑞那達
GE|Georgia|格鲁吉亚|喬治亞
GF|French Guiana|法属圭亚那|法屬圭亞那
GG|Guernsey|根西岛|根息
GH|Ghana|加纳|迦納
GI|Gibraltar|直布罗陀|直布羅陀
GL|Greenland|格陵兰|格陵蘭
GM|Gambia|冈比亚|甘比亞
GN|Guinea|几内亚|幾內亞
GP|Guadeloupe|瓜德罗普|瓜地洛普
GQ|Equatorial Guinea|赤道几内亚|赤道幾內亞
GR|Greece|希腊|希臘
GS|South Georgia & South Sandwich Islands|南乔治亚和南桑威奇群岛|南喬治亞與南三明治群島
GT|Guatemala|危地马拉|瓜地馬拉
GU|Guam|关岛|關島
GW|Guinea-Bissau|几内亚比绍|幾內亞比索
GY|Guyana|圭亚那|蓋亞那
HK|Hong Kong SAR China|中国香港特别行政区|中國香港特別行政區
HM|Heard & McDonald Islands|赫德岛和麦克唐纳群岛|赫德島及麥唐納群島
HN|Honduras|洪都拉斯|宏都拉斯
HR|Croatia|克罗地亚|克羅埃西亞
HT|Haiti|海地
HU|Hungary|匈牙利
ID|Indonesia|印度尼西亚|印尼
IE|Ireland|爱尔兰|愛爾蘭
IL|Israel|以色列
IM|Isle of Man|马恩岛|曼島
IN|India|印度
IO|British Indian Ocean Territory|英属印度洋领地|英屬印度洋領地
IQ|Iraq|伊拉克
IR|Iran|伊朗
IS|Iceland|冰岛|冰島
IT|Italy|意大利|義大利
JE|Jersey|泽西岛|澤西島
JM|Jamaica|牙买加|牙買加
JO|Jordan|约旦|約旦
JP|Japan|日本
KE|Kenya|肯尼亚|肯亞
KG|Kyrgyzstan|吉尔吉斯斯坦|吉爾吉斯
KH|Cambodia|柬埔寨
KI|Kiribati|基里巴斯|吉里巴斯
KM|Comoros|科摩罗|葛摩
KN|St. Kitts & Nevis|圣基茨和尼维斯|聖克里斯多福及尼維斯
KP|North Korea|朝鲜|北韓
KR|South Korea|韩国|南韓
KW|Kuwait|科威特
KY|Cayman Islands|开曼群岛|開曼群島
KZ|Kazakhstan|哈萨克斯坦|哈薩克
LA|Laos|老挝|寮國
LB|Lebanon|黎巴嫩
LC|St. Lucia|圣卢西亚|聖露西亞
LI|Liechtenstein|列支敦士登|列支敦斯登
LK|Sri Lanka|斯里兰卡|斯里蘭卡
LR|Liberia|利比里亚|賴比瑞亞
LS|Lesotho|莱索托|賴索托
LT|Lithuania|立陶宛
LU|Luxembourg|卢森堡|盧森堡
LV|Latvia|拉脱维亚|拉脫維亞
LY|Libya|利比亚|利比亞
MA|Morocco|摩洛哥
MC|Monaco|摩纳哥|摩納哥
MD|Moldova|摩尔多瓦|摩爾多瓦
ME|Montenegro|黑山|蒙特內哥羅
MF|St. Martin|法属圣马丁|法屬聖馬丁
MG|Madagascar|马达加斯加|馬達加斯加
MH|Marshall Islands|马绍尔群岛|馬紹爾群島
MK|North Macedonia|北马其顿|北馬其頓
ML|Mali|马里|馬利
MM|Myanmar (Burma)|缅甸|緬甸
MN|Mongolia|蒙古
MO|Macao SAR China|中国澳门特别行政区|中國澳門特別行政區
MP|Northern Mariana Islands|北马里亚纳群岛|北馬利安納群島
MQ|Martinique|马提尼克|馬丁尼克
MR|Mauritania|毛里塔尼亚|茅利塔尼亞
MS|Montserrat|蒙特塞拉特|蒙哲臘
MT|Malta|马耳他|馬爾他
MU|Mauritius|毛里求斯|模里西斯
MV|Maldives|马尔代夫|馬爾地夫
MW|Malawi|马拉维|馬拉威
MX|Mexico|墨西哥
MY|Malaysia|马来西亚|馬來西亞
MZ|Mozambique|莫桑比克|莫三比克
NA|Namibia|纳米比亚|納米比亞
NC|New Caledonia|新喀里多尼亚|新喀里多尼亞
NE|Niger|尼日尔|尼日
NF|Norfolk Island|诺福克岛|諾福克島
NG|Nigeria|尼日利亚|奈及利亞
NI|Nicaragua|尼加拉瓜
NL|Netherlands|荷兰|荷蘭
NO|Norway|挪威
NP|Nepal|尼泊尔|尼泊爾
NR|Nauru|瑙鲁|諾魯
NU|Niue|纽埃|紐埃島
NZ|New Zealand|新西兰|紐西蘭
OM|Oman|阿曼
PA|Panama|巴拿马|巴拿馬
PE|Peru|秘鲁|秘魯
PF|French Polynesia|法属波利尼西亚|法屬玻里尼西亞
PG|Papua New Guinea|巴布亚新几内亚|巴布亞紐幾內亞
PH|Philippines|菲律宾|菲律賓
PK|Pakistan|巴基斯坦
PL|Poland|波兰|波蘭
PM|St. Pierre & Miquelon|圣皮埃尔和密克隆群岛|聖皮埃與密克隆群島
PN|Pitcairn Islands|皮特凯恩群岛|皮特肯群島
PR|Puerto Rico|波多黎各
PS|Palestinian Territories|巴勒斯坦领土|巴勒斯坦自治區
PT|Portugal|葡萄牙
PW|Palau|帕劳|帛琉
PY|Paraguay|巴拉圭
QA|Qatar|卡塔尔|卡達
RE|Réunion|留尼汪|留尼旺
RO|Romania|罗马尼亚|羅馬尼亞
RS|Serbia|塞尔维亚|塞爾維亞
RU|Russia|俄罗斯|俄羅斯
RW|Rwanda|卢旺达|盧安達
SA|Saudi Arabia|沙特阿拉伯|沙烏地阿拉伯
SB|Solomon Islands|所罗门群岛|索羅門群島
SC|Seychelles|塞舌尔|塞席爾
SD|Sudan|苏丹|蘇丹
SE|Sweden|瑞典
SG|Singapore|新加坡
SH|St. Helena|圣赫勒拿|聖赫勒拿島
SI|Slovenia|斯洛文尼亚|斯洛維尼亞
SJ|Svalbard & Jan Mayen|斯瓦尔巴和扬马延|挪威屬斯瓦巴及尖棉
SK|Slovakia|斯洛伐克
SL|Sierra Leone|塞拉利昂|獅子山
SM|San Marino|圣马力诺|聖馬利諾
SN|Senegal|塞内加尔|塞內加爾
SO|Somalia|索马里|索馬利亞
SR|Suriname|苏里南|蘇利南
SS|South Sudan|南苏丹|南蘇丹
ST|São Tomé & Príncipe|圣多美和普林西比|聖多美普林西比
SV|El Salvador|萨尔瓦多|薩爾瓦多
SX|Sint Maarten|荷属圣马丁|荷屬聖馬丁
SY|Syria|叙利亚|敘利亞
SZ|Eswatini|斯威士兰|史瓦帝尼
TC|Turks & Caicos Islands|特克斯和凯科斯群岛|土克斯及開科斯群島
TD|Chad|乍得|查德
TF|French Southern Territories|法属南部领地|法屬南部屬地
TG|Togo|多哥
TH|Thailand|泰国|泰國
TJ|Tajikistan|塔吉克斯坦|塔吉克
TK|Tokelau|托克劳|托克勞群島
TL|Timor-Leste|东帝汶|東帝汶
TM|Turkmenistan|土库曼斯坦|土庫曼
TN|Tunisia|突尼斯|突尼西亞
TO|Tonga|汤加|東加
TR|Türkiye|土耳其
TT|Trinidad & Tobago|特立尼达和多巴哥|千里達及托巴哥
TV|Tuvalu|图瓦卢|吐瓦魯
TW|Taiwan|台湾|台灣
TZ|Tanzania|坦桑尼亚|坦尚尼亞
UA|Ukraine|乌克兰|烏克蘭
UG|Uganda|乌干达|烏干達
UM|U.S. Outlying Islands|美国本土外小岛屿|美國本土外小島嶼
US|United States|美国|美國
UY|Uruguay|乌拉圭|烏拉圭
UZ|Uzbekistan|乌兹别克斯坦|烏茲別克
VA|Vatican City|梵蒂冈|梵蒂岡
VC|St. Vincent & Grenadines|圣文森特和格林纳丁斯|聖文森及格瑞那丁
VE|Venezuela|委内瑞拉|委內瑞拉
VG|British Virgin Islands|英属维尔京群岛|英屬維京群島
VI|U.S. Virgin Islands|美属维尔京群岛|美屬維京群島
VN|Vietnam|越南
VU|Vanuatu|瓦努阿图|萬那杜
WF|Wallis & Futuna|瓦利斯和富图纳|瓦利斯群島和富圖那群島
WS|Samoa|萨摩亚|薩摩亞
XK|Kosovo|科索沃
YE|Yemen|也门|葉門
YT|Mayotte|马约特|馬約特島
ZA|South Africa|南非
ZM|Zambia|赞比亚|尚比亞
ZW|Zimbabwe|津巴布韦|辛巴威
"""
"""One country per line: code, then names, parted by bars."""
