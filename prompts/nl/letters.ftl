### Brieven aan een bestuur: verhalen, één vraag, een datum, en het antwoord of de stilte.

command-letters = Brieven aan besturen, met hun antwoord
command-letter = Een brief aan een bestuur schrijven

# Een dag voluit; $month is maand en jaar
date = { $day } { $month }
# Een getal met een half erbij
half = { $n },5

## Lezen

none = Er zijn nog geen brieven aan een bestuur.
list = Dit vroegen vakmensen aan een bestuur, en dit kwam ervan.
    .more = Eerdere brieven
# $standing is een keuze, of `list-open` of `list-none`
list-line =
    { $n }. { $board }: ‘{ $question }’
    { $standing }
list-open = Antwoord gevraagd tot en met { $date }
list-none = Geen antwoord
list-answer =
    .do = Antwoord: we doen het
    .do_not = Antwoord: we doen het niet
    .look_into = Antwoord: we zoeken het uit
card =
    Brief aan { $board }

    { $question }
    .answer = Antwoord geven
    .change = Antwoord veranderen
    .weigh = Dit dilemma wegen
    .manage = Brief beheren
# Een verhaal in de brief, met of zonder les
card-story = { $n }. { $title }
card-lesson = { $n }. { $title }: { $lesson }
untitled = Verhaal zonder titel
withdrawn = { $count ->
    [one] Eén verhaal is ingetrokken.
   *[other] { $count } verhalen zijn ingetrokken.
}
board-only = { $count ->
    [one] Eén verhaal is alleen voor het bestuur bedoeld.
   *[other] { $count } verhalen zijn alleen voor het bestuur bedoeld.
}
origin = De verhalen kunnen overal vandaan komen. Dat ze in deze brief staan, zegt niet waar ze spelen.
asked = Reageer uiterlijk { $date }: we doen het, we doen het niet omdat …, of we zoeken het uit.
not-answered = De datum is voorbij. Er is nog geen antwoord.
never-answered = De datum is voorbij. Er kwam geen antwoord.
choice =
    .do = We doen het
    .do_not = We doen het niet, omdat …
    .look_into = We zoeken het uit
answer =
    Dit antwoordt { $board }, { $month }.
    { $choice }

    { $words }
late = Dit antwoord kwam na de datum.
# Een verhaal uit een brief; ook als een facilitator kiest
story =
    { $title }

    { $text }
    .back = Terug naar de brief
story-gone = Dit verhaal is er niet meer.
gone = Deze brief is er niet meer.
closed = Bij deze brief kan niets meer. Lezen kan wel.
# Onder een verhaal bij /lees
in-letter = Dit verhaal staat in een brief aan { $board }. { $standing }.
    .open = Lees de brief

## Het dilemma wegen

weigh-room = In dit dilemma: 1 = meer grip nodig, 7 = meer ruimte nodig.
weigh-equal = Hetzelfde dilemma: 1 = iedereen gelijk behandelen, 7 = maatwerk.
echo =
    { $text }

    → { $choice }
weighed = Dank je. Je keuzes wachten verzegeld, zonder naam. Pas als er aan jouw kant { $least } zijn, tellen ze mee.
toast-once = Jouw keuze telde al mee.
gap = Hetzelfde dilemma, van twee kanten:
scale-room = Van grip (1) naar ruimte (7)
scale-equal = Van gelijk behandelen (1) naar maatwerk (7)
gap-line = { $scale }: vakmensen { $ours }, bestuur { $theirs }. Dat scheelt { $gap }.
gap-not-yet = Vakmensen en bestuurders kunnen dit dilemma ook zelf wegen. Het verschil is te zien vanaf { $least } mensen aan elke kant.
gap-few = { $count ->
    [0] Nog geen bestuurder opende de link.
    [one] Eén bestuurder opende de link.
   *[other] { $count } bestuurders openden de link.
} Het verschil laten we pas zien vanaf { $least } mensen aan elke kant.

## Een brief schrijven: alleen facilitatoren

too-few = Voor een brief zijn twee verhalen nodig die bestuur en beleid mogen lezen. Zoveel zijn er nu niet.
begin = Je bundelt twee tot vijf verhalen tot een brief aan een bestuur. Iedereen kan de brief lezen, en straks ook het antwoord. Kies op thema. Kies niet op waar je denkt dat iets speelt: dan wijst de brief iemand aan.
choosing =
    .take = Neem mee
    .leave = Laat weg
    .next = Volgende
    .chosen = Klaar ({ $count } gekozen)
# Onder een verhaal dat gekozen is
taken = → Dit verhaal gaat mee.
toast-five = Vijf verhalen is het meeste.
toast-two = Kies minstens twee verhalen.
toast-gone = Dit verhaal is er niet meer.
writing =
    .stop = Stoppen
ask-question = Welke vraag stel je aan het bestuur? Typ één vraag, hooguit { $max } tekens.
question-doubt =
    ‘{ $question }’

    Hier staat misschien iets dat naar een persoon of plek wijst. Iedereen leest deze vraag. Kijk hem nog eens na.
    .keep = Zo laten
    .again = Opnieuw typen
ask-board = Hoe heet het bestuur? Typ bijvoorbeeld: Raad van bestuur. Hooguit { $max } tekens, zonder namen van mensen.
ask-term = Hoe lang krijgt het bestuur om te reageren?
    .days_14 = 14 dagen
    .days_30 = 30 dagen
    .days_60 = 60 dagen
too-long = Dat zijn { $length } tekens, er passen er { $max }. Maak het korter en stuur het nog eens.
preview = Zo staat de brief straks bij /brieven.
    .make = Brief maken
    .again = Opnieuw beginnen
made = De brief staat bij /brieven. Stuur de link hieronder alleen naar de bestuurders: wie hem opent, kan antwoorden namens { $board }. Ik kan deze link niet nog eens tonen. Een nieuwe maken kan wel.
stopped = Gestopt. Wat je schreef is gewist.
# $count: zoveel mensen kunnen antwoorden
manage = { $count ->
    [0] Nog niemand opende de link voor { $board }.
    [one] Eén persoon kan antwoorden namens { $board }.
   *[other] { $count } mensen kunnen antwoorden namens { $board }.
} Is de link bij de verkeerde beland, maak dan een nieuwe.
    .link = Nieuwe link
    .take_back = Brief weghalen
new-link = De oude link werkt niet meer. Wie hem opende, kan niet meer antwoorden. Stuur de nieuwe alleen naar de bestuurders van { $board }.
take-back = De brief aan { $board } verdwijnt dan voor iedereen. Wil je dat?
    .yes = Ja, haal weg
    .no = Nee, laat staan
taken-back = De brief is weg.
kept = Goed. De brief blijft staan.
stays = Deze brief blijft staan. Hij is beantwoord, of de datum is voorbij.

## Antwoorden: alleen wie de link van het bestuur opende

joined = Je leest deze brief namens { $board }. Overleg met elkaar en geef samen één antwoord, uiterlijk { $date }. Iedereen leest dat antwoord, onder de naam van het bestuur. Wie van jullie het typt, bewaren we niet.
link-expired = Deze uitnodiging werkt niet meer. Vraag de facilitator om een nieuwe.
directors-only = Antwoorden kan alleen wie de link van het bestuur opende.
too-late = Dit antwoord ligt vast: de datum is voorbij.
ask-choice = Wat doet { $board } met deze vraag?
words-do = Wat gaan jullie doen, en wanneer is dat te merken? Typ het in je eigen woorden, hooguit { $max } tekens.
words-do_not = Waarom doen jullie het niet? Typ het in je eigen woorden, hooguit { $max } tekens.
words-look_into = Wat zoeken jullie uit, en wanneer weten jullie meer? Typ het in je eigen woorden, hooguit { $max } tekens.
answer-preview = Zo staat het antwoord straks bij de brief, voor iedereen.
    .say = Zo antwoorden
    .again = Opnieuw typen
answer-doubt = Hier staat misschien iets dat naar een persoon of plek wijst. Ik verander niets aan jullie woorden. Kijk het nog eens na.
given = Het antwoord staat bij de brief. Tot en met { $date } kun je het veranderen, via /brieven.
given-late = Het antwoord staat bij de brief. Erbij staat dat het na { $date } kwam.
remind = { $days ->
    [0] Vandaag is de laatste dag om te reageren op de brief aan { $board }.
    [one] Morgen is de laatste dag om te reageren op de brief aan { $board }.
   *[other] Over { $days } dagen is de laatste dag om te reageren op de brief aan { $board }.
} Komt er geen antwoord, dan staat dat bij de brief.
    .open = Lees de brief

## In /mijndata

mydata-director = Je kunt antwoorden op een brief aan een bestuur, tot die brief sluit.
mydata-writing = Je schrijft aan een brief of een antwoord. Dat staat versleuteld, hooguit 24 uur.
