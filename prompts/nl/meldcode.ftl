### Twijfel ordenen en een overleg voorbereiden. Nooit advies, nooit iets over de zaak.

title = Twijfel bij de meldcode
    .button = Twijfel bij de meldcode
intro = Twijfelen hoort bij dit werk. Wat je moet doen, zeg ik niet: daarvoor zijn de meldcode, je aandachtsfunctionaris en Veilig Thuis. Typ hier niets over het kind of gezin.
where = Bij welke stap van de meldcode ben je in gedachten?
    .label = De stap
    .signals = 1 Signalen in kaart
    .consulting = 2 Overleggen
    .talk = 3 Gesprek voeren
    .weighing = 4 Wegen
    .deciding = 5 Beslissen
    .unknown = Weet ik niet
hard = Wat maakt het lastig? Tik aan wat past.
    .label = Wat het lastig maakt
    .parents = Gesprek met ouders
    .hunch = Klopt mijn gevoel wel?
    .anger = Een boze ouder
    .contact = Contact kwijtraken
    .wrong = Fout zitten
    .complaint = Klacht of tuchtzaak
    .backing = Weinig rugdekking
    .others = Anderen beslissen
fear = Hoe sterk stuurt de zorg dat je iets verkeerd doet je nu? 1 = niet, 7 = heel sterk.
    .low = niet
    .high = heel sterk
paper = Pak er papier bij, niet deze chat. Links: wat je zelf zag of hoorde. Rechts: wat je erbij denkt. Wat in het dossier hoort, zet je daar. Gelukt?
    .finished = Gelukt
    .not_now = Lukt nu niet
backup = Met wie overleg je als eerste?
    .specialist = Aandachtsfunctionaris
    .colleague = Deskundige collega
    .manager = Leidinggevende
    .veilig_thuis = Veilig Thuis
    .unknown = Weet ik niet
find = Vraag vandaag wie bij jullie de aandachtsfunctionaris is. Is niemand bereikbaar, dan denkt Veilig Thuis mee: 0800-2000, gratis, dag en nacht.
opener = Maak je eerste zin, zonder details: ‘Ik twijfel over mijn volgende stap. Van jou heb ik nodig dat …’
    .label = Mijn eerste zin
mandate = Heb je genoeg mandaat en rugdekking?
    .enough = Ja
    .partly = Deels
    .too_little = Nee
five_a = De stappen in het kort: 1 signalen in kaart, met kindcheck; 2 overleg met een collega, zo nodig met Veilig Thuis; 3 gesprek met betrokkenen, als dat veilig kan; 4 wegen, bij twijfel met Veilig Thuis; 5 beslissen of melden nodig is en of hulp mogelijk is.
five_b = Bij acute of structurele onveiligheid is melden de professionele norm. De meldcode en het afwegingskader van jouw beroep en organisatie gaan vóór dit lijstje.
when = Wanneer overleg je?
    .now = Nu
    .today = Vandaag
    .tomorrow = Morgen
    .finished = Al gedaan
# $quotes: waar, wat lastig is en de eerste zin, elk op een regel
card =
    Dit is je overlegkaart:

    { $quotes }

    Klopt het zo?
