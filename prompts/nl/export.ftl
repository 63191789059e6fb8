### Verhalen als bestand: de kolommen, de waarden in woorden, en wat erbij staat in de chat.

## Kolommen

column-type = soort
column-month = maand
column-language = taal
column-title = titel
column-story = verhaal
column-lesson = les
column-grip = grip (1 te veel grip, 4 in balans, 7 te veel ruimte)
column-rules = regels (1 alsof alles vastlag, 4 in balans, 7 alsof ze er niet waren)
column-carried = wat het verhaal droeg
column-field = veld
column-support = wie het meest steunde
column-circle = kring
column-feeling = hoe het nu voelt
column-backing_team = rugdekking van het team (1 geen, 5 veel)
column-backing_organisation = rugdekking van de organisatie (1 geen, 5 veel)
column-backing_board = rugdekking van bestuur of gemeente (1 geen, 5 veel)
column-cost_usual = kosten van de gewone route
column-cost_this = kosten van deze oplossing

## Waarden

field =
    .jeugdhulp = Jeugdhulp
    .bescherming = Bescherming, reclassering
    .wijkteam = Wijkteam, gemeente
    .onderwijs = Onderwijs, gezondheid
    .care = Jeugdhulp of bescherming
    .other = Wijkteam of onderwijs
support =
    .gezin = Gezin
    .team = Team
    .leidinggevende = Leidinggevende
    .bestuur = Bestuur
    .gemeente = Gemeente
    .niemand = Niemand
    .near = Gezin, team of leiding
    .far = Bestuur of gemeente
feeling =
    .trots = Trots
    .opgelucht = Opgelucht
    .onzeker = Onzeker
    .verdrietig = Verdrietig
    .boos = Boos
    .open = Nog open
carried =
    .a = Lef
    .b = Deskundigheid
    .c = Mandaat
    .ab = Lef en deskundigheid
    .ac = Lef en mandaat
    .bc = Deskundigheid en mandaat
    .abc = Alle drie
cost =
    .to_1 = tot €1.000
    .to_10 = tot €10.000
    .to_50 = tot €50.000
    .to_150 = tot €150.000
    .more = meer dan €150.000
quarter = { $quarter }e kwartaal { $year }
half = { $half ->
    [1] eerste
   *[2] tweede
} helft { $year }
# De verteller zei het liever niet
not-said = niet gezegd
# Te herkenbaar om te tonen
not-shown = niet getoond

## In de chat

audience = Voor wie is het bestand? Alleen verhalen die deze lezers mogen zien, gaan mee.
    .colleagues = Collega’s
    .policy = Bestuur en beleid
    .education = Opleiding en onderzoek
format = Er kunnen { $count } verhalen mee. In welke vorm wil je ze?
    .pdf = Boekje (PDF)
    .xlsx = Excel
    .csv = CSV
    .md = Tekst (Markdown)
    .json = JSON
none = Er kan nog geen verhaal mee voor deze lezers. Dat kan pas als er minstens { $least } genoeg op elkaar lijken. Dan springt niemand eruit.
too-many = Dat zijn { $count } verhalen: te veel voor een chat. Wie Houvast beheert, kan het bestand wel maken.
caption = { $count } verhalen voor: { $audience }.
# Onder `caption`
care = Ga er zorgvuldig mee om: anoniem is nog niet onherkenbaar.
withheld-none = Er is geen verhaal achtergehouden.
withheld-few = Minder dan { $least } andere verhalen gaan niet mee. Ze zijn niet voor deze lezers, of te weinig andere lijken erop.
withheld = { $count } andere verhalen gaan niet mee. Ze zijn niet voor deze lezers, of te weinig andere lijken erop.

## Bij elk bestand

sheet =
    .stories = Verhalen
    .about = Over dit bestand
method = Hoe dit gemaakt is
method-told = Niemand weet wie deze verhalen vertelde. Er staat geen naam, account of tijdstip bij, ook niet bij wie Houvast beheert. Namen en plekken zijn weggehaald voordat een verhaal werd bewaard. Twee mensen lazen het voordat iemand anders het las.
method-alike = Bij elk verhaal passen er minstens { $least } met dezelfde kenmerken: soort, maand, veld, steun en kring. Waar dat nodig was, is een kenmerk grover gemaakt. Zeggen alle verhalen van zo’n groep over iets hetzelfde, dan staat het er niet bij.
method-editions = Verhalen komen steeds met meer tegelijk in een bestand, en altijd met dezelfde kenmerken. Twee bestanden naast elkaar zeggen zo niets over één verteller. Ze laten alleen zien dat een verhaal is ingetrokken.
limits = Wat dit niet is
limits-sample = Dit is geen meting. Alleen wie dat wilde, vertelde een verhaal. Wat hier vaak voorkomt, hoeft elders niet vaak voor te komen.
limits-known = Wie een situatie kent, herkent een verhaal soms toch. Zoek niet naar wie het vertelde. Zeg niets als je het denkt te weten.
limits-withdrawn = Een verteller kan een verhaal intrekken. Het staat dan niet in een volgend bestand. Uit dit exemplaar is het niet weg te halen.
