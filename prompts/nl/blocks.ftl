### Wat elke dialoog leent: veiligheid, afsluiting, knoppen, en zinnen bij wat niet gaat.

## Veiligheid

names = Schrijf zonder namen, leeftijden, plaatsen en datums. ‘Een kind’, ‘een ouder’ of ‘mijn collega’ is genoeg.
# In plaats van `names`, voor wie tuchtrechtbewust aan heeft staan
names-reasoning = Tuchtrechtbewust: schrijf wat je afwoog en waarom, niet wat er in de zaak gebeurde. Geen namen, leeftijden, plaatsen of datums. Na afloop haal ik onze berichten zelf weg.
acute = Eerst dit: is er nu iemand in gevaar, een kind, een ander of jijzelf?
    .yes_now = Ja
    .unsure = Ik twijfel
    .no_one = Nee
    .why = Als er nu gevaar is, gaat dat voor. Daarom vraag ik het eerst.
# De laatste zin van een dialoog: hierna vraagt de bot niets meer
acute-call112 = Bel nu 112. Lukt praten niet? Gebruik de app 112NL. Let ook op jezelf. Licht daarna je leidinggevende of achterwacht in. Hier leest niemand mee; ik stop nu met vragen.
acute-vt = Loop hier niet alleen mee rond. Bel Veilig Thuis: 0800-2000, gratis, dag en nacht. Advies vragen kan zonder de naam van het gezin. Wordt het dreigend? Bel 112.
    .will_call = Ik ga bellen
    .consulted = Ik heb al overlegd
    .myself = Het gaat om mijzelf
contact = Bel iemand die je vertrouwt: een collega, je leidinggevende, vertrouwenspersoon, bedrijfsarts of huisarts. Denk je aan zelfdoding? Bel 113 of chat via 113.nl, gratis, dag en nacht.
    .stop = Stop
    .go_on = Verder
self = Dit klinkt zwaar. Je hoeft niets uit te leggen. Wat past nu?
    .pause = Even pauze
    .someone = Iemand spreken
    .stop = Stoppen
    .go_on = Verder
# Na een woord uit de lijst, boven `acute`, `contact` of `self`
noticed = Ik lees een woord waar ik even bij stilsta.

## Afsluiting

# $quotes: de eigen antwoorden, elk op een regel
summary =
    Dit zijn jouw woorden:

    { $quotes }

    Klopt het zo?
    .right = Klopt
    .change = Aanpassen
    .not_needed = Niet nodig
    .why = Jouw woorden terugzien helpt om te merken of het klopt. Ik verander er niets aan.
summary-which = Welk antwoord wil je aanpassen?
    .why = Ik stel die ene vraag opnieuw. De andere antwoorden blijven staan.
quote = { $label }: ‘{ $text }’
# Wat werd aangetikt: geen eigen woorden, dus zonder aanhalingstekens
quote-chosen = { $label }: { $text }
# $quotes: wat uit een dialoog meegaat met een verhaal, elk op een regel
along =
    Dit gaat ook mee:
    { $quotes }
unanswered = niet ingevuld
step = Welk klein ding wil je doen, vragen of laten? Heel klein is prima.
    .label = Mijn kleine stap
    .why = Een kleine stap lukt eerder dan een groot plan. Niets doen kan ook een stap zijn.
remind-when = Zal ik er later naar vragen?
    .in_3 = Over 3 dagen
    .in_7 = Over 7 dagen
    .in_14 = Over 14 dagen
    .not_now = Nee
    .why = Goede voornemens verdwijnen in de drukte. Een seintje komt alleen als jij het wilt.
remind-keep = Mag ik je zin tot dan bewaren? Anders krijg je alleen een seintje.
    .sentence = Bewaar mijn zin
    .nudge = Alleen een seintje
    .why = Je antwoorden wis ik. Alleen met jouw ja bewaar ik deze ene zin, versleuteld.
remind_soon = Zal ik er nog naar vragen? Je krijgt alleen een seintje, zonder inhoud. In stille uren en in het weekend wacht ik tot de eerstvolgende werkochtend.
    .in_3h = Over 3 uur
    .tomorrow = Morgen
    .not_now = Nee
share-ask = Kan een ander hiervan leren? Je kunt een deel anoniem delen. Jij kiest wat, en leest het eerst na.
    .choose = Ja, ik kies wat
    .not_now = Nu niet
    .why = Wat jij meemaakt, herkent een ander vaak. Delen hoeft nooit.
share-pick = Welke antwoorden mogen mee? Tik ze aan, en dan op Klaar.
    .why = Jij bepaalt wat er meegaat. Wat je niet aantikt, wordt gewist.
# $quotes: wat iemand bij één vraag aantikte
tally =
    Mag ik dit anoniem meetellen?

    { $quotes }

    Alleen deze keuzes, zonder jou: per maand, en tegelijk met die van anderen. Een aantal onder de tien laat ik aan niemand zien. Terugnemen kan niet, want ik weet daarna niet meer wat van jou was.
    .count_me = Ja, tel mee
    .not_now = Liever niet
end = Dank je. Je antwoorden zijn gewist{ $reminder ->
    [sentence] {", behalve je zin voor het seintje"}
    [nudge] {"; alleen het seintje blijft"}
   *[none] {""}
}. De chat staat nog op je telefoon en bij Telegram. Zal ik berichten van de laatste 48 uur ook weghalen?
    .clear = Haal weg
    .own = Alleen mijn berichten
    .leave = Laat staan
    .why = Je berichten staan ook op je telefoon. Weghalen kan ik alleen binnen 48 uur.
# In plaats van `end`, voor wie tuchtrechtbewust aan heeft staan: daarna gaan de berichten weg
end-discreet = Dank je. Je antwoorden zijn gewist{ $reminder ->
    [sentence] {", behalve je zin voor het seintje"}
    [nudge] {"; alleen het seintje blijft"}
   *[none] {""}
}. Onze eerdere berichten, tot 48 uur terug, haal ik nu ook weg. Zo heb je het ingesteld. Met /start ga je verder wanneer je wilt.
cleared = Weggehaald. Met /start kun je altijd opnieuw beginnen.
cleared-own = Je eigen berichten zijn weg. Met /start kun je altijd opnieuw beginnen.
left = Goed. Met /start ga je verder wanneer je wilt.
stopped = Gestopt. Met /start ga je verder wanneer je wilt.

## Knoppen

control-skip = Overslaan
control-rest = De rest overslaan
control-pause = Pauze
control-stop = Stop
control-help = Nu hulp
control-resume = Verder
done = Klaar
not-applicable = N.v.t.
doesnt-fit = Past niet
all-three = Alle drie

## Het antwoord in woorden

echo-skipped = overgeslagen
echo-dyad = { $digit }: { $digit ->
    [1] helemaal ‘{ $low }’
    [2] vooral ‘{ $low }’
    [3] iets meer naar ‘{ $low }’
   *[4] in het midden
    [5] iets meer naar ‘{ $high }’
    [6] vooral ‘{ $high }’
    [7] helemaal ‘{ $high }’
}
echo-s5 = { $digit }: { $digit ->
    [1] ‘{ $low }’
    [2] dichter bij ‘{ $low }’
   *[3] in het midden
    [4] dichter bij ‘{ $high }’
    [5] ‘{ $high }’
}
echo-s7 = { $digit }: { $digit ->
    [1] ‘{ $low }’
    [2] dicht bij ‘{ $low }’
    [3] iets dichter bij ‘{ $low }’
   *[4] in het midden
    [5] iets dichter bij ‘{ $high }’
    [6] dicht bij ‘{ $high }’
    [7] ‘{ $high }’
}

## Onderweg

paused = Pauze. Ik bewaar waar je bent, hooguit 24 uur. Tik op Verder als je zover bent.
changed = Deze dialoog is intussen veranderd. Je eerdere antwoorden zijn gewist.
# Wat iemand terugzet terwijl het origineel niet meer in het geheugen staat
word-wanted = Dat woord weet ik niet meer: ik bewaar het origineel niet. Typ wat er bij { $number } mag staan.
# Een woord waarover getwijfeld wordt, hooguit drie in een verhaal
doubt = Is dit een naam of plek? ‘{ $words }’
    .hide = Ja, verberg
    .leave = Nee, laat staan
mark =
    .put_back = zet terug
    .hide = verberg
    .others = Andere nummers
# $remarks: wat opvalt, elk op een regel
weighed =
    { $remarks }

    Alleen jij weet of het nodig is. Wat wil je ruimer maken?
    .open = Wat kan ruimer?
    .broaden = maak ruimer
    .back = Terug naar je verhaal
# $text: wat iemand koos om te delen, zonder namen
draft =
    Hiermee kun je beginnen. Tik erop om te kopiëren, vul het aan en stuur het terug.

    { $text }

## Wat niet gaat

refuse-empty = Ik zag geen tekst. Typ een paar woorden, of sla de vraag over.
refuse-too_long = Dat zijn { $length } tekens; er passen er { $max } in. Maak het iets korter.
refuse-too_short = Dat zijn { $length } tekens; ik heb er minstens { $min } nodig. Vertel iets meer.
refuse-stale = Deze knop hoort bij een eerdere vraag. De vraag van nu staat onderaan.
refuse-tap_please = Dat begrijp ik hier niet. Tik op een knop, of typ wat erop staat. ‘Terug’, ‘stop’, ‘hulp’ en ‘waarom’ kan ook.
refuse-unreadable = { $what ->
    [voice] Typ liever: een stem is herkenbaar.
    [photo] Een foto bekijk ik niet: daar kan iemand op te herkennen zijn. Typ het liever.
    [sticker] Met een sticker kan ik hier niets. Typ een paar woorden.
    [video] Een video bekijk ik niet: een gezicht of stem is herkenbaar. Typ het liever.
    [document] Een bestand open ik niet: daar kunnen namen in staan. Typ het liever.
    [location] Stuur geen plek: die is herkenbaar. Typ het liever in woorden.
    [contact] Stuur geen contactgegevens: die zijn van iemand. Typ ‘een collega’ of ‘een ouder’.
   *[other] Dit kan ik niet lezen. Typ het liever in woorden.
}
refuse-nothing_ticked = Tik eerst iets aan, of sla de vraag over.
refuse-not_running = Deze dialoog loopt niet meer. Met /reflecteer begin je opnieuw.
refuse-not_found = Dat staat niet in je tekst. Kijk hoe het er precies geschreven is.
refuse-no_way_back = Verder terug kan niet.
refuse-cannot_skip = Deze vraag kun je niet overslaan. Stoppen mag wel.
