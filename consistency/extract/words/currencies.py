"""Names of currencies in English and their ISO 4217 codes; written by `build_currencies.py`, not by hand."""

TABLE = """\
ADP|0|andorran peseta|andorran pesetas
AED|1|uae dirham|uae dirhams|united arab emirates dirham
AFN|1|afghan afghani|afghan afghanis
ALL|1|albanian lek|albanian lekë
AMD|1|armenian dram|armenian drams
ANG|0|netherlands antillean guilder|netherlands antillean guilders
AOA|1|angolan kwanza|angolan kwanzas
ARA|0|argentine austral|argentine australs
ARS|1|argentine peso|argentine pesos
ATS|0|austrian schilling|austrian schillings
AUD|1|australian dollar|australian dollars
AWG|1|aruban florin
AZN|1|azerbaijani manat|azerbaijani manats
BAM|1|bosnia-herzegovina convertible mark|bosnia-herzegovina convertible marks
BBD|1|barbadian dollar|barbadian dollars
BDT|1|bangladeshi taka|bangladeshi takas
BEF|0|belgian franc|belgian francs
BGL|0|bulgarian hard lev|bulgarian hard leva
BGM|0|bulgarian socialist lev|bulgarian socialist leva
BGN|1|bulgarian lev|bulgarian leva
BHD|1|bahraini dinar|bahraini dinars
BIF|1|burundian franc|burundian francs
BMD|1|bermudan dollar|bermudan dollars
BND|1|brunei dollar|brunei dollars
BOB|1|bolivian boliviano|bolivian bolivianos
BOP|0|bolivian peso|bolivian pesos
BOV|0|bolivian mvdol|bolivian mvdols
BRL|1|brazilian real|brazilian reals
BSD|1|bahamian dollar|bahamian dollars
BTN|1|bhutanese ngultrum|bhutanese ngultrums
BUK|0|burmese kyat|burmese kyats
BWP|1|botswanan pula|botswanan pulas
BYN|1|belarusian ruble|belarusian rubles
BZD|1|belize dollar|belize dollars
CAD|1|canadian dollar|canadian dollars
CDF|1|congolese franc|congolese francs
CHE|0|wir euro|wir euros
CHF|1|swiss franc|swiss francs
CHW|0|wir franc|wir francs
CLE|0|chilean escudo|chilean escudos
CLP|1|chilean peso|chilean pesos
CNX|0|chinese people’s bank dollar|chinese people’s bank dollars
CNY|1|chinese yuan
COP|1|colombian peso|colombian pesos
COU|0|colombian real value unit|colombian real value units
CRC|1|costa rican colón|costa rican colóns
CSK|0|czechoslovak hard koruna|czechoslovak hard korunas
CUC|0|cuban convertible peso|cuban convertible pesos
CUP|1|cuban peso|cuban pesos
CVE|1|cape verdean escudo|cape verdean escudos
CYP|0|cypriot pound|cypriot pounds
CZK|1|czech koruna|czech korunas
DDM|0|east german mark|east german marks
DEM|0|german mark|german marks
DJF|1|djiboutian franc|djiboutian francs
DKK|1|danish krone|danish kroner
DOP|1|dominican peso|dominican pesos
DZD|1|algerian dinar|algerian dinars
ECS|0|ecuadorian sucre|ecuadorian sucres
ECV|0|ecuadorian unit of constant value|ecuadorian units of constant value
EEK|0|estonian kroon|estonian kroons
EGP|1|egyptian pound|egyptian pounds
ERN|1|eritrean nakfa|eritrean nakfas
ESP|0|spanish peseta|spanish pesetas
ETB|1|ethiopian birr|ethiopian birrs
EUR|1|euro|euros
FIM|0|finnish markka|finnish markkas
FJD|1|fijian dollar|fijian dollars
FKP|1|falkland islands pound|falkland islands pounds
FRF|0|french franc|french francs
GBP|1|british pound|british pounds
GEK|0|georgian kupon larit|georgian kupon larits
GEL|1|georgian lari|georgian laris
GHS|1|ghanaian cedi|ghanaian cedis
GIP|1|gibraltar pound|gibraltar pounds
GMD|1|gambian dalasi|gambian dalasis
GNF|1|guinean franc|guinean francs
GNS|0|guinean syli|guinean sylis
GQE|0|equatorial guinean ekwele
GRD|0|greek drachma|greek drachmas
GTQ|1|guatemalan quetzal|guatemalan quetzals
GWE|0|portuguese guinea escudo|portuguese guinea escudos
GWP|0|guinea-bissau peso|guinea-bissau pesos
GYD|1|guyanaese dollar|guyanaese dollars
HKD|1|hong kong dollar|hong kong dollars
HNL|1|honduran lempira|honduran lempiras
HRD|0|croatian dinar|croatian dinars
HRK|0|croatian kuna|croatian kunas
HTG|1|haitian gourde|haitian gourdes
HUF|1|hungarian forint|hungarian forints
IDR|1|indonesian rupiah|indonesian rupiahs
IEP|0|irish pound|irish pounds
ILP|0|israeli pound|israeli pounds
ILS|1|israeli new shekel|israeli new shekels
INR|1|indian rupee|indian rupees
IQD|1|iraqi dinar|iraqi dinars
IRR|1|iranian rial|iranian rials
ISK|1|icelandic króna|icelandic krónur
ITL|0|italian lira|italian liras
JMD|1|jamaican dollar|jamaican dollars
JOD|1|jordanian dinar|jordanian dinars
JPY|1|japanese yen
KES|1|kenyan shilling|kenyan shillings
KGS|1|kyrgystani som|kyrgystani soms
KHR|1|cambodian riel|cambodian riels
KMF|1|comorian franc|comorian francs
KPW|1|north korean won
KRW|1|south korean won
KWD|1|kuwaiti dinar|kuwaiti dinars
KYD|1|cayman islands dollar|cayman islands dollars
KZT|1|kazakhstani tenge|kazakhstani tenges
LAK|1|laotian kip|laotian kips
LBP|1|lebanese pound|lebanese pounds
LKR|1|sri lankan rupee|sri lankan rupees
LRD|1|liberian dollar|liberian dollars
LSL|1|lesotho loti|lesotho lotis
LTL|0|lithuanian litai|lithuanian litas
LTT|0|lithuanian talonas|lithuanian talonases
LUC|0|luxembourgian convertible franc|luxembourgian convertible francs
LUF|0|luxembourgian franc|luxembourgian francs
LUL|0|luxembourg financial franc|luxembourg financial francs
LVL|0|latvian lati|latvian lats
LVR|0|latvian ruble|latvian rubles
LYD|1|libyan dinar|libyan dinars
MAD|1|moroccan dirham|moroccan dirhams
MAF|0|moroccan franc|moroccan francs
MCF|0|monegasque franc|monegasque francs
MDC|0|moldovan cupon
MDL|1|moldovan lei|moldovan leu
MGA|1|malagasy ariaries|malagasy ariary
MGF|0|malagasy franc|malagasy francs
MKD|1|macedonian denar|macedonian denari
MLF|0|malian franc|malian francs
MMK|1|myanmar kyat|myanmar kyats
MNT|1|mongolian tugrik|mongolian tugriks
MOP|1|macanese pataca|macanese patacas
MRU|1|mauritanian ouguiya|mauritanian ouguiyas
MTL|0|maltese lira
MTP|0|maltese pound|maltese pounds
MUR|1|mauritian rupee|mauritian rupees
MVR|1|maldivian rufiyaa|maldivian rufiyaas
MWK|1|malawian kwacha|malawian kwachas
MXN|1|mexican peso|mexican pesos
MXV|0|mexican investment unit|mexican investment units
MYR|1|malaysian ringgit|malaysian ringgits
MZE|0|mozambican escudo|mozambican escudos
MZN|1|mozambican metical|mozambican meticals
NAD|1|namibian dollar|namibian dollars
NGN|1|nigerian naira|nigerian nairas
NIO|1|nicaraguan córdoba|nicaraguan córdobas
NLG|0|dutch guilder|dutch guilders
NOK|1|norwegian krone|norwegian kroner
NPR|1|nepalese rupee|nepalese rupees
NZD|1|new zealand dollar|new zealand dollars
OMR|1|omani rial|omani rials
PAB|1|panamanian balboa|panamanian balboas
PEI|0|peruvian inti|peruvian intis
PEN|1|peruvian sol|peruvian soles
PGK|1|papua new guinean kina
PHP|1|philippine peso|philippine pesos
PKR|1|pakistani rupee|pakistani rupees
PLN|1|polish zloty|polish zlotys
PTE|0|portuguese escudo|portuguese escudos
PYG|1|paraguayan guarani|paraguayan guaranis
QAR|1|qatari riyal|qatari riyals
RHD|0|rhodesian dollar|rhodesian dollars
RON|1|romanian lei|romanian leu
RSD|1|serbian dinar|serbian dinars
RUB|1|russian ruble|russian rubles
RWF|1|rwandan franc|rwandan francs
SAR|1|saudi riyal|saudi riyals
SBD|1|solomon islands dollar|solomon islands dollars
SCR|1|seychellois rupee|seychellois rupees
SDG|1|sudanese pound|sudanese pounds
SEK|1|swedish krona|swedish kronor
SGD|1|singapore dollar|singapore dollars
SHP|1|st. helena pound|st. helena pounds
SIT|0|slovenian tolar|slovenian tolars
SKK|0|slovak koruna|slovak korunas
SLE|1|sierra leonean leone|sierra leonean leones
SOS|1|somali shilling|somali shillings
SRD|1|surinamese dollar|surinamese dollars
SRG|0|surinamese guilder|surinamese guilders
SSP|1|south sudanese pound|south sudanese pounds
STN|1|são tomé & príncipe dobra|são tomé & príncipe dobras
SUR|0|soviet rouble|soviet roubles
SVC|0|salvadoran colones|salvadoran colón
SYP|1|syrian pound|syrian pounds
SZL|1|swazi emalangeni|swazi lilangeni
THB|1|thai baht
TJR|0|tajikistani ruble|tajikistani rubles
TJS|1|tajikistani somoni|tajikistani somonis
TMT|1|turkmenistani manat
TND|1|tunisian dinar|tunisian dinars
TOP|1|tongan paʻanga
TPE|0|timorese escudo|timorese escudos
TRY|1|turkish lira
TTD|1|trinidad & tobago dollar|trinidad & tobago dollars
TWD|1|new taiwan dollar|new taiwan dollars
TZS|1|tanzanian shilling|tanzanian shillings
UAH|1|ukrainian hryvnia|ukrainian hryvnias
UAK|0|ukrainian karbovanets|ukrainian karbovantsiv
UGX|1|ugandan shilling|ugandan shillings
USD|1|us dollar|us dollars
UYU|1|uruguayan peso|uruguayan pesos
UYW|0|uruguayan nominal wage index unit|uruguayan nominal wage index units
UZS|1|uzbekistani som
VED|0|bolívar soberano|bolívar soberanos
VES|1|venezuelan bolívar|venezuelan bolívars
VND|1|vietnamese dong
VUV|1|vanuatu vatu|vanuatu vatus
WST|1|samoan tala
XAF|1|central african cfa franc|central african cfa francs
XCD|1|east caribbean dollar|east caribbean dollars
XOF|1|west african cfa franc|west african cfa francs
XPF|1|cfp franc|cfp francs
YDD|0|yemeni dinar|yemeni dinars
YER|1|yemeni rial|yemeni rials
ZAR|1|south african rand
ZMW|1|zambian kwacha|zambian kwachas
ZWG|1|zimbabwean gold
"""
"""One currency a line: code, whether it is legal tender today, then its names in lower case."""
