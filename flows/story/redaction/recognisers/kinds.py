"""The words that say what kind of organisation a name belongs to: schools, teams, homes, trades.

A name that is an ordinary word is known by the kind before it: `groep de otter`, `slagerij ramdin`.
"""

from flows.story.redaction.text import word_set

SCHOOLS = word_set(
    """
    basisschool school montessorischool daltonschool vrijeschool jenaplanschool obs cbs rkbs
    pcbs kbs ikc kindcentrum mavo havo vmbo college lyceum gymnasium scholengemeenschap sbo vso
    so mytylschool tytylschool middelbare kdv bso kinderdagverblijf peuterspeelzaal kinderopvang
    creche dagverblijf opvang praktijkschool cluster mbo roc speelzaal kleuterschool islamschool
    """
)
SCHOOL_ENDINGS = ("college", "lyceum", "gymnasium", "school", "mavo", "gemeenschap")
AFTER_NAME = frozenset(
    ["college", "lyceum", "gymnasium", "school", "basisschool", "mavo", "scholengemeenschap"]
)
TEAMS = word_set(
    """
    wijkteam buurtteam jeugdteam gebiedsteam team kernteam dorpsteam gezinsteam wijkcentrum
    buurthuis jongerencentrum woongroep leefgroep gezinshuis behandelgroep groep huize locatie
    vestiging afdeling stichting vereniging ziekenhuis huisartsenpraktijk praktijk kliniek
    voetbalclub club moskee kerk zorgboerderij zorginstelling instelling behandelcentrum
    gezondheidscentrum inloophuis opvanghuis crisisopvang jeugdhulpinstelling kamp
    asielzoekerscentrum azc veiligheidshuis zorghuis jongerenwerk sportclub speeltuin logeerhuis
    pleegzorgorganisatie zorgaanbieder jeugdzorginstelling
    """
)
KINDS = SCHOOLS | TEAMS
"""The words that say what kind of organisation a name after them is."""

LOOSE = word_set(
    "school team afdeling praktijk locatie opvang club kerk zorg hulp gemeente kamp cluster so"
)
"""Kinds that stand as often without a name: `op school de juf`, `in het team de vraag`."""


def is_school(key: str) -> bool:
    """Say whether a folded word is a kind of school, or a school's name by its ending."""
    return key in SCHOOLS or key.endswith(SCHOOL_ENDINGS)


# The first that fits counts: a longer one stands before the ending it has itself.
_ENDINGS = (
    *("basisschool", "rijschool", "muziekschool", "school", "college", "lyceum", "groep"),
    *("team", "gezinshuis", "huis", "bureau", "opvang", "winkel", "bakkerij", "slagerij"),
    *("kwekerij", "makerij", "praktijk", "stichting", "vereniging", "centrum", "club", "kerk"),
    *("moskee", "garage", "salon", "zorg", "bedrijf", "voedselbank", "kledingbank", "verblijf"),
    *("boerderij", "hoeve", "zaak", "steunpunt", "punt", "tent", "apotheek", "kantoor"),
    *("werkplaats", "kringloop", "kliniek", "studio", "instelling", "organisatie", "aanbieder"),
    *("restaurant", "sloperij", "handel", "atelier", "markt", "manege", "voorziening", "hulp"),
    *("therapie", "coaching", "wijk", "begeleiding"),
)
# Ordinary words with such an ending that are no kind of organisation.
_NO_KINDS = word_set(
    """
    nazorg voorzorg noodzaak oorzaak rechtszaak strafzaak zedenzaak standpunt tijdstip uitgangspunt
    aandachtspunt knelpunt verbeterpunt thuis alleen doelgroep leeftijdsgroep subgroep appgroep
    keerpunt dieptepunt hoogtepunt gezichtspunt pluspunt minpunt oogpunt meetpunt agendapunt
    arbeidsmarkt woningmarkt nieuwspunt meldpunt huis zorg hulp zaak punt markt wijk begeleiding
    therapie halte kernpunt breekpunt ijkpunt rustpunt zwaartepunt actiepunt werkpunt leerpunt
    """
)


def organisation_ending(key: str) -> str:
    """Return the ending that makes a word a kind of organisation (`meiden|groep`), or nothing."""
    if len(key) < 6 or key in _NO_KINDS:
        return ""
    return next((end for end in _ENDINGS if key.endswith(end) and len(key) > len(end) + 1), "")


MORE_KINDS = word_set(
    """
    garage autogarage autobedrijf snackbar restaurant cafe cafetaria eetcafe bakkerij slagerij
    kapsalon kringloop kringloopwinkel supermarkt winkel webshop bedrijf uitzendbureau bureau
    kinderboerderij manege zwembad sporthal sportpark sportschool gym vv sv fc rkvv svv hv
    voetbalvereniging hockeyclub turnvereniging judoclub boksschool dansschool muziekschool
    scouting kinderkliniek polikliniek poli maatschap logopediepraktijk tandartspraktijk
    fysiotherapie apotheek ggz-instelling ggz-team woonvoorziening woonlocatie woonhuis
    kamertraining kamertrainingscentrum begeleid-wonen beschermd fasehuis jongerenhuis
    meidenhuis moederhuis moeder-kindhuis ontmoetingshuis ontmoetingscentrum inloop
    dagbesteding dagbehandeling dagcentrum kinderdagcentrum kdc mkd odc zmlk speciaal
    praktijkonderwijs brugklas lyceum college gymnasium pabo mavo academie universiteit
    hogeschool bieb bibliotheek museum opvanglocatie noodopvang opvang crisisgroep
    observatiegroep kleutergroep peutergroep groep babygroep paviljoen hoeve boerderij
    zorgboerderij villa hotel camping vakantiepark jeugdzorggroep zorggroep jeugdhulpverlening
    pleegzorgbureau verblijf unit residentie gebouw flat woontoren kerkgenootschap gemeente
    kerk parochie moskee tempel synagoge mandir gurdwara stadsteam sociaal-team sociaalteam
    gebiedsteam straatteam crisisteam regieteam jeugdgezinsteam ambulante expertiseteam
    zedenteam specialistenteam toegangsteam kernteam steunpunt servicepunt loket infopunt
    jongerenpunt jeugdpunt pgb-bureau bewindvoerder bewindvoering bewindvoerders
    advocatenkantoor kantoor zorgbureau vrouwengroep moedergroep vadergroep speltherapie
    speelgroep vereniging stichting fonds werkplaats leerwerkplek leerwerkbedrijf stage
    voedselbank kledingbank salon toko jji opdc isk psz wasserette harmonie fanfare casino
    boekhandel atelier taartatelier koffiehuis studio rijschool slager bakker kapper kwekerij
    autosloperij sloperij nagelstudio stal internaat campus welzijn thuiszorg kraamzorg
    voorziening voetbal korfbal handbal korfbalvereniging hospice verpleeghuis verzorgingshuis
    """
)


def organisation_kind(key: str) -> str:
    """Return what kind of organisation a word names, by itself or by its ending; or nothing."""
    return key if key in KINDS or key in MORE_KINDS else organisation_ending(key)
