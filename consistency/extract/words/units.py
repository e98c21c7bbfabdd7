"""How units are spelled in English news and pint's name for each; written by `build_units.py`, not by hand."""

WORDS = """\
acre|acre|acres
acre_foot|acre feet|acre foot|acre foots|acre-feet|acre-foot|acre-foots
ampere|ampere|amperes
ampere_hour|ampere hour|ampere hours
ampere_turn|ampere turn|ampere turns
angstrom|angstrom|angstroms
angstrom_star|angstrom star|angstrom stars
apothecary_dram|apothecary drachm|apothecary drachms|apothecary dram|apothecary drams
apothecary_ounce|apothecary ounce|apothecary ounces
apothecary_pound|apothecary pound|apothecary pounds
arcminute|angular minute|angular minutes|arc minute|arc minutes|arcminute|arcminutes
arcsecond|angular second|angular seconds|arc second|arc seconds|arcsecond|arcseconds
astronomical_unit|astronomical unit|astronomical units
atmosphere_liter|atmosphere liter|atmosphere liters
attometer|attometer|attometers|attometre|attometres
bar|bar|bars
barye|barie|baries|barrie|barries|baryd|baryds|barye|baryes
baud|baud|bauds|bps
becquerel|becquerel|becquerels
beer_barrel|beer barrel|beer barrels
bit|bit|bits
bit / second|bit per second|bits per second
board_foot|board feet|board foot|board foots|super feet|super foot|super foots|superficial feet|superficial foot|superficial foots
boiler_horsepower|boiler horsepower|boiler horsepowers
british_thermal_unit|british thermal unit|british thermal units|btu|btus
bushel|bushel|bushels
byte|byte|bytes
cables_length|cables length|cables lengths
calorie|cal th|cal ths|calorie|calories|thermochemical calorie|thermochemical calories
candela|candela|candelas
carat|carat|carats
celsius|celcius|celsius|centigrade|centigrades|deg c|deg cs|degree c|degree celcius|degree celsius|degree centigrade|degrees c|degrees celcius|degrees celsius|degrees centigrade
centiliter|centiliter|centiliters|centilitre|centilitres
centimeter|centimeter|centimeters|centimetre|centimetres|cm|cms
centimeter ** 2|sq cm|sq cms|square centimeter|square centimeters|square centimetre|square centimetres
centimeter ** 3|cu cm|cu cms|cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres
centipoise|centipoise|centipoises
circular_mil|circular mil|circular mils
cooling_tower_ton|cooling tower ton|cooling tower tons
coulomb|coulomb|coulombs
cubic_foot|cu ft|cu fts|cu. ft|cu. fts|cubic feet|cubic foot|cubic foots
cubic_inch|cubic inch|cubic inches
cubic_yard|cu yd|cu yds|cubic yard|cubic yards
cup|cup|cups
curie|curie|curies
dalton|dalton|daltons
decaliter|decaliter|decaliters|decalitre|decalitres
decameter|decameter|decameters|decametre|decametres
decibel|db|decibel|decibels
decibelmicrowatt|decibelmicrowatt|decibelmicrowatts
decibelmilliwatt|decibelmilliwatt|decibelmilliwatts
decibelwatt|decibelwatt|decibelwatts
deciliter|deciliter|deciliters|decilitre|decilitres
decimeter|decimeter|decimeters|decimetre|decimetres
decitex|decitex
degree|degree|degrees
dirac_constant|a u action|a u actions|hbar|hbars
dry_barrel|dry barrel|dry barrels
dry_gallon|dry gallon|dry gallons
dry_pint|dry pint|dry pints
dry_quart|dry quart|dry quarts
dyne|dyne|dynes
electrical_horsepower|electrical horsepower|electrical horsepowers
electron_volt|electron volt|electron volts|electronvolt|electronvolts
erg|erg|ergs
exabyte|exabyte|exabytes
exajoule|exajoule|exajoules
fahrenheit|deg f|deg fs|degree f|degree fahrenheit|degree farenheit|degrees f|degrees fahrenheit|degrees farenheit|fahrenheit|fahrenheits
farad|farad|farads
fathom|fathom|fathoms
femtometer|femtometer|femtometers|femtometre|femtometres
femtosecond|femtosecond|femtoseconds
fifteen_degree_calorie|fifteen degree calorie|fifteen degree calories
fluid_dram|fluid dram|fluid drams|fluidram|fluidrams
fluid_ounce|fl oz|fl. oz|fluid ounce|fluid ounces
foot|feet|foot|foots|international feet|international foot|international foots|linear feet|linear foot|linear foots
foot_per_second|foot per second
foot_pound|foot pound|foot pounds|footpound|footpounds
force_gram|force gram|force grams|gram force|gram forces
force_kilogram|force kilogram|force kilograms|kilogram force|kilogram forces
force_long_ton|force long ton|force long tons|long ton force|long ton forces
force_metric_ton|force metric ton|force metric tons|force t|force ts|metric ton force|metric ton forces|t force|t forces
force_ounce|force ounce|force ounces|ounce force|ounce forces
force_pound|force pound|force pounds
force_ton|force short ton|force short tons|force ton|force tons|short ton force|short ton forces|ton force|ton forces
furlong|furlong|furlongs
gallon|gal|gallon|gallons|gals|liquid gallon|liquid gallons|us gallon|us gallons
gamma_mass|gamma mass
gauss|gauss
gigabecquerel|gigabecquerel|gigabecquerels
gigabit|gigabit|gigabits
gigabit / second|gbps|gigabit per second|gigabits per second
gigabyte|gigabyte|gigabytes
gigaelectron_volt|gigaelectron volt|gigaelectron volts|gigaelectron-volt|gigaelectron-volts|gigaelectronvolt|gigaelectronvolts
gigahertz|gigahertz
gigajoule|gigajoule|gigajoules
gigametric_ton|gigametric ton|gigametric tons|gigametric-ton|gigametric-tons|gigatonne|gigatonnes
gigaparsec|gigaparsec|gigaparsecs
gigapascal|gigapascal|gigapascals
gigawatt|gigawatt|gigawatts
gigawatt_hour|gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours|gigawatthour|gigawatthours
gram|gm|gms|gr|gram|grams
gray|gray|grays
hectare|ha|hectare|hectares
hectoliter|hectoliter|hectoliters|hectolitre|hectolitres
hectometer|hectometer|hectometers|hectometre|hectometres
hectopascal|hectopascal|hectopascals
hertz|hertz
horsepower|bhp|bhps|brake horsepower|brake horsepowers|horse power|horse powers|horsepower|horsepowers|hydraulic horsepower|hydraulic horsepowers
hundredweight|hundredweight|hundredweights|short hundredweight|short hundredweights
imperial_barrel|imperial barrel|imperial barrels
imperial_bushel|imperial bushel|imperial bushels
imperial_cup|imperial cup|imperial cups
imperial_fluid_drachm|imperial fluid drachm|imperial fluid drachms|imperial fluid dram|imperial fluid drams
imperial_fluid_ounce|imperial fluid ounce|imperial fluid ounces
imperial_fluid_scruple|imperial fluid scruple|imperial fluid scruples
imperial_gallon|imperial gallon|imperial gallons
imperial_gill|imperial gill|imperial gills
imperial_minim|imperial minim|imperial minims
imperial_peck|imperial peck|imperial pecks
imperial_pint|imperial pint|imperial pints
imperial_quart|imperial quart|imperial quarts
inch|inch|inches|ins|international inch|international inches
international_british_thermal_unit|international british thermal unit|international british thermal units
international_calorie|international calorie|international calories|international steam table calorie|international steam table calories
joule|joule|joules
katal|katal|katals
kelvin|degree kelvin|degrees kelvin|kelvin|kelvins
kiloampere|kiloamp|kiloampere|kiloamperes|kiloamps
kilobar|kilobar|kilobars
kilobaud|kilobaud|kilobauds
kilobecquerel|kilobecquerel|kilobecquerels
kilobit|kilobit|kilobits
kilobit / second|kbps|kilobits per second
kilobyte|kilobyte|kilobytes
kilocalorie|kcal|kcals|kilocalorie|kilocalories
kiloelectron_volt|kiloelectron volt|kiloelectron volts|kiloelectron-volt|kiloelectron-volts|kiloelectronvolt|kiloelectronvolts
kilogram|kg|kgs|kilo|kilogram|kilogramme|kilogrammes|kilograms|kilos
kilohertz|kilohertz
kilojoule|kilojoule|kilojoules
kiloliter|kiloliter|kiloliters|kilolitre|kilolitres
kilometer|kilometer|kilometers|kilometre|kilometres|km|kms
kilometer ** 2|kilometre squared|sq kilometer|sq kilometers|sq kilometre|sq kilometres|sq km|sq kms|sq. km|sq. kms|square kilometer|square kilometers|square kilometre|square kilometres
kilometer ** 3|cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres|km cubed
kilometer / hour|k.p.h|k.p.h.|k.p.hs|kilometer per hour|kilometer-per-hour|kilometer-per-hours|kilometers an hour|kilometers an hours|kilometers per hour|kilometre per hour|kilometre-per-hour|kilometre-per-hours|kilometres an hour|kilometres an hours|kilometres per hour|km an hour|km an hours|km per hour|kmh|kmhs|kmph|kmphs|kms per hour|kph|kphs
kilometer_per_second|kilometer per second
kilometric_ton|kilometric ton|kilometric tons|kilometric-ton|kilometric-tons|kilotonne|kilotonnes
kilonewton|kilonewton|kilonewtons
kiloohm|kiloohm|kiloohms
kiloparsec|kiloparsec|kiloparsecs
kilopascal|kilopascal|kilopascals
kiloton_TNT|kiloton|kilotons
kilovolt|kilovolt|kilovolts
kilovolt_ampere|kilovolt ampere|kilovolt amperes|kilovolt-ampere|kilovolt-amperes
kilowatt|kilowatt|kilowatts
kilowatt_hour|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours|kilowatthour|kilowatthours
kip_per_square_inch|kip per square inch
knot|international knot|international knots|knot|knot international|knot internationals|knots
light_year|light year|light years|light-year|light-years|lightyear|lightyears
liter|liter|liters|litre|litres|ltr|ltrs
long_hundredweight|long hundredweight|long hundredweights
long_ton|imperial ton|imperial tons|long ton|long tons
lumen|lumen|lumens
lux|lux
megabecquerel|megabecquerel|megabecquerels
megabit|megabit|megabits
megabit / second|mbps|megabit per second|megabits per second
megabyte|megabyte|megabytes
megaelectron_volt|megaelectron volt|megaelectron volts|megaelectron-volt|megaelectron-volts|megaelectronvolt|megaelectronvolts
megahertz|megahertz
megajoule|megajoule|megajoules
megaliter|megaliter|megaliters|megalitre|megalitres
megametric_ton|megametric ton|megametric tons|megametric-ton|megametric-tons|megatonne|megatonnes
meganewton|meganewton|meganewtons
megaohm|megaohm|megaohms
megaparsec|megaparsec|megaparsecs
megapascal|megapascal|megapascals
megapixel|megapixel|megapixels
megaton_TNT|megaton|megatons
megavolt|megavolt|megavolts
megavolt_ampere|megavolt ampere|megavolt amperes|megavolt-ampere|megavolt-amperes
megawatt|megawatt|megawatts
megawatt_hour|megawatt hour|megawatt hours|megawatt-hour|megawatt-hours|megawatthour|megawatthours
meter|meter|meters|metre|metres
meter ** 2|meter squared|metre squared|sq m|sq meter|sq meters|sq metre|sq metres|sq ms|sq. m|sq. ms|sqm|sqms|square meter|square meters|square metre|square metres
meter ** 3|cbm|cbms|cu m|cu ms|cu. m|cu. ms|cubic m|cubic meter|cubic meters|cubic metre|cubic metres|cubic ms
meter / second|meter per second|meters a second|meters per second|metre per second|metres a second|metres per second
meter_per_second_squared|meter per second squared
metric_horsepower|metric horsepower|metric horsepowers
metric_ton|metric ton|metric tonne|metric tonnes|metric tons|tonne|tonnes
microampere|microamp|microampere|microamperes|microamps
microcurie|microcurie|microcuries
microfarad|microfarad|microfarads
microgram|microgram|microgramme|microgrammes|micrograms
microgray|microgray|micrograys
microliter|microliter|microliters|microlitre|microlitres
micrometer|micrometer|micrometers|micrometre|micrometres|micron|microns
micromole|micromole|micromoles
microsecond|microsecond|microseconds
microsievert|microsievert|microsieverts
microtesla|microtesla|microteslas
microvolt|microvolt|microvolts
microwatt|microwatt|microwatts
mile|international mile|international miles|land mile|land miles|mile|miles|statute mile|statute miles
mile ** 3|cubic mile|cubic miles
mile / gallon|mile per gallon|miles per gallon|miles to the gallon|miles to the gallons|mpg|mpgs
mile / hour|m.p.h|m.p.h.|m.p.hs|mile an hour|mile an hours|mile per hour|mile-per-hour|mile-per-hours|miles an hour|miles an hours|miles per hour|mph|mphs
milliampere|milliamp|milliampere|milliamperes|milliamps
milliampere_hour|milliampere hour|milliampere hours|milliampere-hour|milliampere-hours
milliarcsecond|milliarcsecond|milliarcseconds
millibar|millibar|millibars
millicurie|millicurie|millicuries
millifarad|millifarad|millifarads
milligram|milligram|milligramme|milligrammes|milligrams
milligray|milligray|milligrays
milliliter|milliliter|milliliters|millilitre|millilitres|ml|mls
millimeter|millimeter|millimeters|millimetre|millimetres|mm
millimeter ** 2|sq mm|sq mms|square millimeter|square millimeters|square millimetre|square millimetres
millimole|millimole|millimoles
milliohm|milliohm|milliohms
millisecond|millisecond|milliseconds
millisievert|millisievert|millisieverts
millitesla|millitesla|milliteslas
millivolt|millivolt|millivolts
milliwatt|milliwatt|milliwatts
nanoampere|nanoamp|nanoampere|nanoamperes|nanoamps
nanofarad|nanofarad|nanofarads
nanogram|nanogram|nanogramme|nanogrammes|nanograms
nanometer|nanometer|nanometers|nanometre|nanometres
nanosecond|nanosecond|nanoseconds
nautical_mile|nautical mile|nautical miles|sea mile|sea miles
neper|neper|nepers
newton|newton|newtons
oersted|oersted|oersteds
ohm|ohm|ohms
oil_barrel|barrel|barrel of crude|barrel of crude oil|barrel of oil|barrels|barrels of crude|barrels of crude oil|barrels of oil|oil barrel|oil barrels
oil_barrel / day|b/d|b/ds|barrel a day|barrel per day|barrels a day|barrels dailies|barrels daily|barrels of crude a day|barrels of crude oil per day|barrels of crude per day|barrels of oil a day|barrels of oil daily|barrels of oil per day|barrels per day|bopd|bopds|bpd|bpds
ounce|avdp ounce|avdp ounces|avoirdupois ounce|avoirdupois ounces|ounce|ounces|oz
parsec|parsec|parsecs
pascal|pascal|pascals
peak_sun_hour|peak sun hour|peak sun hours
pennyweight|pennyweight|pennyweights
petabyte|petabyte|petabytes
petajoule|petajoule|petajoules
picofarad|picofarad|picofarads
picogram|picogram|picogramme|picogrammes|picograms
picometer|picometer|picometers|picometre|picometres
picosecond|picosecond|picoseconds
pint|liquid pint|liquid pints|pint|pints
pound|avdp pound|avdp pounds|avoirdupois pound|avoirdupois pounds|lb|lbs|pound|pound weight|pound weights|pounds
pound_force_per_square_inch|pound force per square inch|pound per square inch|pounds per square inch|psi|psis
poundal|poundal|poundals
ppm|part per million|parts per million|ppm|ppms
quart|liquid quart|liquid quarts|quart|quarts
radian|radian|radians
reciprocal_centimeter|reciprocal centimeter|reciprocal centimeters
refractive_index_unit|refractive index unit|refractive index units
refrigeration_ton|refrigeration ton|refrigeration tons|ton of refrigeration|tons of refrigeration
revolutions_per_minute|revolutions per minute|revs per minute|rpm|rpms
revolutions_per_second|revolutions per second
roentgen|roentgen|roentgens
sidereal_month|sidereal month|sidereal months
siemens|mho|mhos|siemens
sievert|sievert|sieverts
slinch|slinch|slinches|slugette|slugettes
sound_pressure_level|sound pressure level|sound pressure levels
square_degree|sqdeg|sqdegs|square degree|square degrees
square_foot|sq feet|sq foot|sq foots|sq ft|sq fts|sq. feet|sq. ft|sq. ft.|sq. fts|square feet|square foot|square foots
square_inch|sq in|sq ins|square inch|square inches
square_league|square league|square leagues
square_mile|sq mi|sq mile|sq miles|sq mis|sq. mi.|sq. mile|sq. miles|square mile|square miles
square_rod|sq perch|sq perches|sq pole|sq poles|square rod|square rods
square_survey_mile|square survey mile|square survey miles
square_yard|sq yard|sq yards|sq yd|sq yds|square yard|square yards
standard_atmosphere|atmosphere|atmospheres|standard atmosphere|standard atmospheres
standard_liter_per_minute|slm|slms|standard liter per minute
steradian|steradian|steradians
stilb|stilb|stilbs
stone|stone|stones
svedberg|svedberg|svedbergs
sverdrup|sverdrup|sverdrups
synodic_month|lunar month|lunar months|synodic month|synodic months
tablespoon|tablespoon|tablespoons|tbsp|tbsps
tansec|tansec|tansecs
teaspoon|teaspoon|teaspoons|tsp|tsps
technical_atmosphere|technical atmosphere|technical atmospheres
terabecquerel|terabecquerel|terabecquerels
terabit|terabit|terabits
terabyte|terabyte|terabytes
teraelectron_volt|teraelectron volt|teraelectron volts|teraelectron-volt|teraelectron-volts|teraelectronvolt|teraelectronvolts
terahertz|terahertz
terajoule|terajoule|terajoules
terawatt|terawatt|terawatts
terawatt_hour|terawatt hour|terawatt hours|terawatt-hour|terawatt-hours|terawatthour|terawatthours
tesla|tesla|teslas
therm|therm|therms
thermochemical_british_thermal_unit|thermochemical british thermal unit|thermochemical british thermal units
ton|short ton|short tons|ton|tons
ton_TNT|ton of tnt|tonne of tnt|tonnes of tnt|tons of tnt
tonne_of_oil_equivalent|toe|toes|tonne of oil equivalent|tonnes of oil equivalent
torr|torr|torrs
tropical_month|tropical month|tropical months
troy_ounce|ozt|ozts|troy ounce|troy ounces
troy_pound|lbt|lbts|troy pound|troy pounds
unified_atomic_mass_unit|amu|amus
volt|volt|volts
volt_ampere|volt ampere|volt amperes
watt|watt|watts
watt / meter ** 2|watts per square meter|watts per square metre
watt_hour|watt hour|watt hours|watthour|watthours
weber|weber|webers
yard|international yard|international yards|yard|yards|yd|yds
zettabyte|zettabyte|zettabytes
"""
"""One unit a line: pint's name, then its spellings in lower case."""

SYMBOLS = """\
ampere|A
ampere_hour|Ah
angstrom|Å
astronomical_unit|AU au
attometer|am
bar|bar
becquerel|Bq
british_thermal_unit|BTU Btu btu
byte|B
calorie|cal
carat|ct
celsius|°C ℃ ºC ˚C C °c
centiliter|cl
centimeter|cm
centimeter ** 2|cm2 cm² cm^2
centimeter ** 3|cm3 cm³ cm^3
cubic_centimeter|cc cc.
cubic_foot / second|cfs
decibel|dB db dBA
deciliter|dl dL
decimeter|dm
degree|° º ˚
dots_per_inch|dpi ppi
electron_volt|eV
fahrenheit|°F ℉ ºF ˚F F °f
fluid_ounce|fl.oz
foot|ft ft. ' ′
foot * force_pound|ft-lb lb-ft lb·ft lbft ft·lb
foot / second|ft/s fps
gallon|gal
gigabit / second|Gbps Gb/s Gbit/s gbps
gigabyte|GB gb Gb
gigabyte / second|GB/s
gigaelectron_volt|GeV
gigahertz|GHz Ghz ghz
gigajoule|GJ
gigametric_ton|Gt
gigapascal|GPa
gigawatt|GW
gigawatt_hour|GWh
gram|g gr gm
gram / centimeter ** 3|g/cm3 g/cm³
gram / kilometer|g/km
gray|Gy
hectare|ha
hectoliter|hl
hectopascal|hPa
hertz|Hz hz
horsepower|hp bhp HP PS
inch|in in. " ″ ”
joule|J
kelvin|K
kilobecquerel|kBq
kilobit / second|kbps kb/s
kilobyte|KB kB kb
kilocalorie|kcal Kcal
kiloelectron_volt|keV
kilogram|kg Kg KG
kilogram / meter ** 3|kg/m3 kg/m³
kilohertz|kHz KHz
kilojoule|kJ KJ
kilometer|km KM Km
kilometer ** 2|km2 km² km^2
kilometer ** 3|km3 km³ km^3
kilometer / hour|km/h kmh kph kmph km/hr KPH Km/h kmh-1
kilometer / liter|km/l
kilometer / second|km/s
kilometric_ton|Kt ktons
kilonewton|kN
kiloohm|kΩ
kiloparsec|kpc
kilopascal|kPa
kilovolt|kV KV
kilovolt_ampere|kVA
kilowatt|kW KW kw
kilowatt_hour|kWh KWh kwh KWH
knot|kn kts
light_year|ly
liter|l L ltr
liter / kilometer|l/km
liter / second|l/s
lumen|lm
lux|lx
megabecquerel|MBq
megabit|Mb
megabit / second|Mbps Mb/s Mbit/s mbps
megabyte|MB
megabyte / second|MB/s
megaelectron_volt|MeV
megahertz|MHz Mhz mhz
megajoule|MJ
megametric_ton|Mt
megaparsec|Mpc
megapascal|MPa
megapixel|MP
megawatt|MW
megawatt_hour|MWh mWh
meter|m
meter ** 2|m2 m² m^2 sqm
meter ** 3|m3 m³ m^3 cbm
meter ** 3 / second|m3/s m³/s cumecs
meter / second|m/s
meter / second ** 2|m/s2 m/s²
metric_ton|t mt MT
microampere|µA
microfarad|µF
microgram|µg μg mcg
microgram / liter|µg/l
microgram / meter ** 3|µg/m3 µg/m³
microliter|µl µL μl μL
micrometer|µm μm um
micromolar|µM μM
microsecond|µs μs
microsievert|µSv μSv
mile|mi
mile / gallon|mpg MPG
mile / hour|mph MPH Mph mi/h
mile / second|mi/s
milliampere|mA
milliampere_hour|mAh mah
millibar|mbar mb
milligram|mg
milligram / kilogram|mg/kg
milligram / liter|mg/l mg/L
milligray|mGy
milliliter|ml mL
millimeter|mm
millimeter ** 2|mm2 mm²
millimolar|mM
millisecond|ms
millisievert|mSv
millivolt|mV
milliwatt|mW
mole|mol
nanogram|ng
nanometer|nm
nanosecond|ns
nautical_mile|nmi NM
newton|N
newton * meter|Nm
ohm|Ω
oil_barrel|bbl bbls
oil_barrel / day|bpd b/d bopd
ounce|oz oz.
parsec|pc
pascal|Pa
petabyte|PB
petajoule|PJ
picofarad|pF
picometer|pm
pint|pt
pound|lb lbs lb. lbs.
pound_force_per_square_inch|psi
ppm|ppm
revolutions_per_minute|rpm RPM
sievert|Sv
square_foot|sqft ft2 ft² sf
stone|st
terabyte|TB tb
teraelectron_volt|TeV
terahertz|THz
terajoule|TJ
terawatt|TW
terawatt_hour|TWh
tesla|T
therm|thm
tonne_of_oil_equivalent|toe Mtoe
volt|V
volt_ampere|VA
watt|W
watt / meter ** 2|W/m2 W/m²
watt_hour|Wh
yard|yd yd. yds
"""
"""One unit a line: pint's name, then its symbols, separated by spaces; case as written."""
