### Verhalen lezen: kiezen, de kaart van een verhaal.

## Kiezen

menu = Verhalen van vakgenoten. Waar wil je beginnen? De volgorde is toeval.
    .all = Alle verhalen
    .type = Op soort
    .theme = Op thema
    .support = Op steun
    .feeling = Op gevoel
    .gallery = Kleine oplossingen
    .back = Terug
# Er is alleen een knop waar een verhaal staat
by-type = Welke soort verhaal lees je graag?
by-theme = Over welk thema?
by-support = Wie steunde in het verhaal het meest?
by-feeling = Hoe voelt het nu voor wie het vertelde?
by-none = Hier staan nog geen verhalen om uit te kiezen.
theme =
    .ruimte = Ruimte en grip
    .meldcode = Meldcode en mandaat
    .fouten = Leren van fouten
    .vastlopen = Houvast bij vastlopen
    .vakplezier = Vakplezier
support =
    .gezin = Het gezin
    .team = Het team
    .leidinggevende = De leidinggevende
    .bestuur = Het bestuur
    .gemeente = De gemeente
    .niemand = Niemand
feeling =
    .trots = Trots
    .opgelucht = Opgelucht
    .onzeker = Onzeker
    .verdrietig = Verdrietig
    .boos = Boos
    .open = Nog open
none-yet = Er staan nog geen verhalen klaar. Jij kunt het eerste vertellen.
    .tell = Een verhaal vertellen
none-here = Hier staat nu geen verhaal meer. Met /lees kies je opnieuw.
last = Dit was het laatste verhaal hier.
    .again = Iets anders lezen

## De kaart

head = { $type }, { $month }
head-titled =
    { $title }
    { $type }, { $month }
card =
    { $head }

    { $text }
    .next = Volgende verhaal
    .menu = Iets anders
lesson = Om mee te nemen: { $lesson }
# Boven de regels hieronder: wat de verteller van het verhaal maakt
meaning = Zo ziet wie het vertelde het:
grip-much = Er was te veel grip.
grip-some = Er was wat te veel grip.
grip-balance = Grip en ruimte waren in balans.
grip-room = Er was wat te veel ruimte.
grip-loose = Er was te veel ruimte.
rules-fixed = Regels werden behandeld alsof alles vastlag.
rules-tight = Regels werden behandeld alsof bijna alles vastlag.
rules-balance = De omgang met regels was in balans.
rules-light = Regels telden nauwelijks.
rules-absent = Regels werden behandeld alsof ze er niet waren.
carried-a = Lef droeg dit verhaal.
carried-b = Deskundigheid droeg dit verhaal.
carried-c = Mandaat droeg dit verhaal.
carried-ab = Lef en deskundigheid droegen dit verhaal.
carried-ac = Lef en mandaat droegen dit verhaal.
carried-bc = Deskundigheid en mandaat droegen dit verhaal.
carried-abc = Lef, deskundigheid en mandaat droegen dit verhaal samen.
field = Waar het speelt: { $field }.
in-field =
    .jeugdhulp = jeugdhulp
    .bescherming = bescherming, reclassering
    .wijkteam = wijkteam, gemeente
    .onderwijs = onderwijs, gezondheid
supported-gezin = Het gezin steunde het meest.
supported-team = Het team steunde het meest.
supported-leidinggevende = De leidinggevende steunde het meest.
supported-bestuur = Het bestuur steunde het meest.
supported-gemeente = De gemeente steunde het meest.
supported-niemand = Er was niemand die steunde.
felt-trots = Het voelt nu trots.
felt-opgelucht = Het voelt nu opgelucht.
felt-onzeker = Het voelt nu onzeker.
felt-verdrietig = Het voelt nu verdrietig.
felt-boos = Het voelt nu boos.
felt-open = Hoe het voelt, is nog open.
costs = Gewone route: { $ordinary } · Deze oplossing: { $instead }
band =
    .to_1 = tot €1.000
    .to_10 = tot €10.000
    .to_50 = tot €50.000
    .to_150 = tot €150.000
    .more = meer dan €150.000

## Wat lezers teruggeven: één tik, geteld

react =
    .herkenbaar = Herkenbaar
    .helpt = Dit helpt
    .tafel = Zet dit op tafel
toast-counted = Dank je, geteld. Vanaf { $min } keer staat het onder het verhaal.
# Dezelfde tik, in dezelfde maand
toast-counted-before = Deze tik had je al gegeven. Hij telt één keer.
# Iemand tikt op een knop onder een verhaal dat intussen ingetrokken is
toast-gone = Dit verhaal is er niet meer: wie het vertelde, trok het in.
# Onder een verhaal, als het er genoeg zijn
times-herkenbaar = Herkenbaar: { $times } keer
times-helpt = Dit helpt: { $times } keer
times-tafel = Op tafel: { $times } keer

## Wat lezers teruggeven: een antwoord

answers = { $count ->
    [one] Eén antwoord op dit verhaal:
   *[other] { $count } antwoorden op dit verhaal:
}
    .open = { $count ->
        [one] Eén antwoord
       *[other] { $count } antwoorden
    }
    .give = Antwoord geven
    .more = Meer antwoorden
answer =
    { $text }
    { $month }
answer-sent = Verstuurd. Je antwoord wacht nu tot er meer antwoorden zijn. Dan leest een facilitator het, zonder te weten van wie het is.
# Het verhaal werd ingetrokken terwijl iemand schreef
answer-gone = Dit verhaal is er niet meer. Je antwoord heb ik niet bewaard.
