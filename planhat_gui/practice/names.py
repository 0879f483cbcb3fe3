"""Names of companies, people and places in many languages; all of them made up.

A name outside the Latin alphabet is followed by ``|`` and a plain spelling for mail and web
addresses.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from planhat_gui.practice.dice import Dice

MAX_TRIES = 4


@dataclass(frozen=True, slots=True)
class Locale:
    """How companies and people are called in one country."""

    country: str
    currency: str
    dial: str
    share: int
    cities: tuple[str, ...]
    stems: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    joint: str = " "
    family_first: bool = False


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().replace("_", " ") for word in text.split())


LOCALES: tuple[Locale, ...] = (
    Locale(
        "SE", "SEK", "+46", 18,
        _words("Malmö Stockholm Göteborg Uppsala Lund Västerås Örebro Umeå"),
        _words("Northwind Björk Sjö Ekholm Fjäll Lind Älv Granit Åska Vinter Hav Norrsken Tall Ö"),
        _words("Logistik Teknik Data Energi Fastigheter Hälsa Bygg Media Foder System Skog"),
        _words("AB AB_(publ) i_Norden"),
        _words("Ida Åsa Björn Erik Göran Linnea Märta Sven Ylva Oskar Elsa Håkan"),
        _words("Holm Sjöberg Ångström Lindqvist Nyström Berg Öberg Dahl Ek Malm"),
    ),
    Locale(
        "GB", "GBP", "+44", 16,
        _words("London Leeds Bristol Edinburgh Cardiff Belfast York Bath"),
        _words("Old_Harbour Kestrel Foxglove Ironbridge Highgate O'Hara Blackwater Thistle Wren"
               " Larkspur Copperfield Saltmarsh Beacon Hollow_Oak"),
        _words("Analytics Freight Insurance Studios Health Foods Software Partners Energy Retail"),
        _words("Ltd plc LLP Group"),
        _words("Alice Oliver Priya George Siobhán Harry Zoë Thomas Amara Lewis Grace"),
        _words("Smith O'Brien Patel MacLeod Taylor Khan Evans Clarke Fraser Wood"),
    ),
    Locale(
        "US", "USD", "+1", 20,
        _words("Austin Boston Denver Seattle Chicago Portland Atlanta San_José"),
        _words("Redwood Summit Blue_Mesa Lakeshore Pioneer Granite Cascade Sunbelt Ridge Juniper"
               " Copper_State Evergreen Prairie Bayside"),
        _words("Robotics Payments Cloud Biosciences Software Mobility Labs Security Media Solar"),
        _words("Inc. LLC Corp. Holdings"),
        _words("Emma Liam Sophia Noah Ava Jayden Mia Ethan Harper Luis Camila"),
        _words("Johnson Garcia Nguyen Williams Brown Lee Martinez Davis Clark Kim"),
    ),
    Locale(
        "DE", "EUR", "+49", 14,
        _words("München Köln Berlin Düsseldorf Hamburg Nürnberg Leipzig Würzburg"),
        _words("Müller Grün Höchst Rheintal Nordlicht Sauer Größe Adler Weiß Brücken Kühn"),
        _words("Maschinenbau Logistik Werke Technik Verlag Energie Medizintechnik Automaten"),
        _words("GmbH AG GmbH_&_Co._KG SE"),
        _words("Jürgen Anna Käthe Lukas Sören Greta Björn Mareike Günther Lea"),
        _words("Müller Schäfer Weiß Köhler Groß Vogel Jäger Krüger Böhm Schmidt"),
    ),
    Locale(
        "FR", "EUR", "+33", 10,
        _words("Paris Lyon Orléans Nîmes Besançon Saint-Étienne Bordeaux Angoulême"),
        _words("L'Étoile Château Lumière Forêt Océan Rivière Mérieux Boréal Garçon Île"),
        _words("Conseil Énergies Logiciels Santé Transports Édition Fromageries Télécom"),
        _words("SA SAS SARL et_Fils"),
        _words("Zoé François Hélène Jérôme Anaïs Léa Benoît Chloé Gaël Margaux"),
        _words("Lefèvre Dubois Béranger Garçon Noël Moreau D'Arcy Prévost Roux Hénault"),
    ),
    Locale(
        "ES", "EUR", "+34", 6,
        _words("Málaga Cádiz León Córdoba Madrid Bilbao A_Coruña"),
        _words("Peña Ibérica Niño Sierra Azahar Montaña Ñandú Alcázar"),
        _words("Soluciones Energía Transportes Alimentación Ingeniería Viñedos"),
        _words("S.A. S.L. e_Hijos"),
        _words("Íñigo Lucía José María Begoña Álvaro Nuria Raúl"),
        _words("Núñez García Ibáñez Peña López Muñoz Yáñez"),
    ),
    Locale(
        "PL", "PLN", "+48", 4,
        _words("Łódź Kraków Gdańsk Wrocław Poznań"),
        _words("Źródło Żubr Świt Dąb Wisła Bursztyn"),
        _words("Usługi Przemysł Oprogramowanie Zdrowie Łączność"),
        _words("Sp._z_o.o. S.A."),
        _words("Łukasz Małgorzata Wojciech Żaneta Paweł Agnieszka"),
        _words("Wiśniewski Dąbrowska Zając Łukasik Wójcik"),
    ),
    Locale(
        "GR", "EUR", "+30", 3,
        _words("Αθήνα|Athina Πάτρα|Patra Ηράκλειο|Irakleio"),
        _words("Αιγαίο|aegeo Όλυμπος|olympos Ελιά|elia Δελφίνι|delfini"),
        _words("Ναυτιλία|shipping Τρόφιμα|foods Λογισμικό|software"),
        _words("Α.Ε.|ae Ε.Π.Ε.|epe"),
        _words("Ελένη|eleni Γιώργος|giorgos Σοφία|sofia Νίκος|nikos"),
        _words("Παπαδόπουλος|papadopoulos Γεωργίου|georgiou Αλεξίου|alexiou"),
    ),
    Locale(
        "JP", "JPY", "+81", 4,
        _words("東京|Tokyo 大阪|Osaka 京都|Kyoto 札幌|Sapporo"),
        _words("北斗|hokuto 桜|sakura 富士見|fujimi 青空|aozora 松風|matsukaze"),
        _words("電機|denki 物流|butsuryu 製薬|seiyaku ソフトウェア|software 食品|shokuhin"),
        _words("株式会社|kk 合同会社|gk"),
        _words("陽菜|hina 蓮|ren 結衣|yui 大翔|hiroto さくら|sakura"),
        _words("佐藤|sato 鈴木|suzuki 高橋|takahashi 渡辺|watanabe"),
        joint="", family_first=True,
    ),
    Locale(
        "CN", "CNY", "+86", 2,
        _words("上海|Shanghai 深圳|Shenzhen 成都|Chengdu"),
        _words("长江|changjiang 明月|mingyue 金龙|jinlong 𠮷林|jilin"),
        _words("科技|keji 贸易|maoyi 能源|nengyuan"),
        _words("有限公司|ltd 集团|group"),
        _words("伟|wei 芳|fang 静|jing 强|qiang"), _words("王|wang 李|li 张|zhang 刘|liu"),
        joint="", family_first=True,
    ),
    Locale(
        "AE", "AED", "+971", 2,
        _words("دبي|Dubai أبوظبي|Abu_Dhabi"),
        _words("الخليج|alkhaleej النور|alnoor الصحراء|alsahra"),
        _words("للتجارة|trading للطاقة|energy للبرمجيات|software"),
        _words("ذ.م.م|llc"),
        _words("ليلى|layla عمر|omar فاطمة|fatima"), _words("الهاشمي|alhashimi منصور|mansour"),
    ),
    Locale(
        "UA", "EUR", "+380", 1,
        _words("Київ|Kyiv Львів|Lviv"),
        _words("Соняшник|sonyashnyk Карпати|karpaty Їжак|yizhak"),
        _words("Технології|tech Логістика|logistics"),
        _words("ТОВ|tov"),
        _words("Олена|olena Андрій|andriy Юлія|yuliia"), _words("Шевченко|shevchenko Коваль|koval"),
    ),
)  # fmt: skip

# Names that have broken programs before; each appears once, early, in a tenant of 500.
AWKWARD: tuple[tuple[str, str], ...] = (
    ('Sjö & "Co" <b>Bold</b> Bakery', "sjo-bold"),
    ("Café Größenwahn 🚀", "cafe-groessenwahn"),
    ("O'Connor; DROP TABLE Coffee", "oconnor-coffee"),
    ("=SUM(Holdings)", "sum-holdings"),
    ("+1 Degree Climate, Inc.", "one-degree"),
    ("{Curly} Bracket Studio", "curly"),
    ("100% Natürlich / Reform #1?", "hundred"),
    ("  Spaced   Out  ", "spaced"),
    ("שלום Café ltr", "shalom"),
    ("Back\\slash Räder\tTab", "backslash"),
    ("家族👨\u200d👩\u200d👧\u200d👦保険", "kazoku"),
    ("NULL", "null-group"),
    ("Zero\u200bWidth Networks", "zerowidth"),
    ("Nguyễn Văn Thịnh Trading", "nvt"),
    ("-", "dash"),
    ("Très très très long " + "Société Générale de Nommage " * 6 + "SA", "tres-long"),
)

_PLAIN = str.maketrans({"ø": "o", "Ø": "o", "ß": "ss", "ł": "l", "Ł": "L", "æ": "ae", "đ": "d"})
_SHARES = tuple(i for i, locale in enumerate(LOCALES) for _ in range(locale.share))


def native(word: str) -> str:
    """Give the word as people there write it."""
    return word.partition("|")[0]


@lru_cache(maxsize=4096)
def slug(word: str) -> str:
    """Give the word in lower-case ASCII letters and digits, for addresses."""
    text = word.partition("|")[2] or word
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed.lower() if c.isascii() and c.isalnum()) or "x"


def pick_locale(dice: Dice) -> int:
    """Give the index of a country, the common ones more often."""
    return dice.pick(_SHARES)


def company_name(dice: Dice, locale: Locale, taken: set[str]) -> tuple[str, str]:
    """Make a name that is not taken yet and the web domain that goes with it.

    After some tries the city, then a number, tells namesakes apart.
    """
    for attempt in range(MAX_TRIES):
        stem, trade = dice.pick(locale.stems), dice.pick(locale.trades)
        form = native(dice.pick(locale.forms))
        parts = [native(stem), native(trade), form]
        if attempt:
            parts.insert(2, native(dice.pick(locale.cities)))
        if attempt == MAX_TRIES - 1:
            parts.append(str(len(taken)))
        name = locale.joint.join(parts)
        if name not in taken:
            break
    taken.add(name)
    tail = f"-{len(taken)}" if attempt else ""
    return name, f"{slug(stem)}-{slug(trade)}{tail}.example"


def person_name(dice: Dice, locale: Locale) -> tuple[str, str, str]:
    """Give a first name, a last name, and what stands before the @ of the mail address."""
    first, last = dice.pick(locale.first), dice.pick(locale.last)
    return native(first), native(last), f"{slug(first)}.{slug(last)}"


def full_name(first: str, last: str, locale: Locale) -> str:
    """Put the two names in the order of the country."""
    return f"{last} {first}" if locale.family_first else f"{first} {last}"
