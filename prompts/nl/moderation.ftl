### Verhalen beoordelen: alleen facilitatoren lezen dit.

queue = { $count ->
    [one] Er wacht één verhaal op jou.
   *[other] Er wachten { $count } verhalen op jou.
} De volgorde is toeval; van wie ze zijn, weet niemand.
    .open = Lees een verhaal
    .resting = Wacht op antwoord
    .log = Logboek
nothing-waiting = Er wacht nu geen verhaal op jou.
# $stage is `first-reader`, `second-reader` of `resting-reader`
card =
    { $type } · { $stage }

    { $text }
    .approve = Goedkeuren
    .refuse = Niet publiceren
    .hide = Woorden verbergen
    .ask = Vraag stellen
    .go_on = Lees zonder antwoord
    .add = Antwoord eronder zetten
    .later = Later
first-reader = jij leest als eerste
second-reader = iemand anders keurde het goed
resting-reader = wacht op antwoord van de schrijver
checklist = Publiceer niet als een gezin, collega of plek zich kan herkennen. Niet bij een overlijden, mishandeling, klacht of rechtszaak. Niet als het iemand beschuldigt, in het nieuws was, of als er nu gevaar is.

## Op de kaart, onder het verhaal: alles wat straks te lezen is

card-ladder = Steun om ervan te leren, van 1 tot 5: { $text }
ladder-part = { $label } { $digit }
ladder =
    .team = team
    .organisation = organisatie
    .board = bestuur of gemeente
card-cost-usual = Gewone route: { $text }. De andere kosten zijn niet genoemd.
card-cost-this = Deze oplossing: { $text }. De gewone kosten zijn niet genoemd.
card-readers = Voor: { $text }
readers =
    .colleagues = vakgenoten
    .policy = bestuur en beleid
    .education = opleiding en onderzoek
    .nobody = niemand aangevinkt
card-hand = Mensen in de tekst: { $count }. Met de hand veranderd: { $times }.
card-asked = Vraag aan de schrijver: { $text }
card-answered = Antwoord van de schrijver, niet openbaar: { $text }

## Goedkeuren

# Na .later: het verhaal blijft wachten
put-off = Goed. Dit verhaal blijft op je wachten. Met /modereer lees je later verder.
    .open = Lees een verhaal
# Voor een tweede goedkeuring: elk moet aangetikt zijn
checks = Iemand keurde dit al goed. Loop het daarom nog eens na en tik aan wat klopt. Klopt iets niet, publiceer dan niet. ‘Zwaars’ is een overlijden, ernstig letsel, details van misbruik, een klacht of een rechtszaak.
    .recognised = Geen gezin herkent zich
    .heavy = Niets zwaars
    .accuses = Beschuldigt niemand
    .news = Niet in het nieuws
    .another = Niet in andermans naam
    .danger = Nu geen gevaar
    .done = Goedkeuren
    .back = Terug
toast-checks = Tik eerst alles aan. Klopt iets niet, publiceer dan niet.
approved-first = Goedgekeurd. Nu leest nog iemand anders het.
approved-second = Goedgekeurd. Het verhaal is nu te lezen.
already-yours = Jij keurde dit verhaal al goed. Iemand anders leest het ook.
already-decided = Dit verhaal is al beoordeeld of ingetrokken.
changed = Dit verhaal is intussen veranderd. Lees het opnieuw.

## Niet publiceren

refuse = Dit verhaal wordt dan niet gepubliceerd, en niemand beoordeelt het nog. Wil je dat?
    .yes = Ja, niet publiceren
    .no = Terug
refused = Niet gepubliceerd. Wie de code heeft, leest waarom. Twijfel jij over veiligheid, dan denkt Veilig Thuis mee: 0800-2000, dag en nacht.
done = Je hebt alles gezien wat nu wacht.

## Woorden verbergen

hide = Welke woorden moeten weg? Typ ze precies zoals ze er staan, met een komma ertussen. Ik zet er […] voor in de plaats en haal jouw bericht weg.
    .back = Terug
hide-none = Die woorden vind ik niet in dit verhaal. Typ ze precies zoals ze er staan.
hidden = { $count ->
    [one] Op één plek verborgen.
   *[other] Op { $count } plekken verborgen.
} Wie het verhaal al goedkeurde, leest het opnieuw.
# Na /stop
left = Goed. Ik verander niets aan dit verhaal. Met /modereer lees je verder.

## Een vraag aan de schrijver

ask = Wat wil je de schrijver vragen? Typ één vraag van hooguit 300 tekens, zonder namen of nummers. De schrijver vindt hem met de code; een bericht kan ik niet sturen.
ask-long = Dat zijn { $length } tekens; er passen er { $max }. Typ het korter.
ask-sure = Zo komt het onder de code te staan: ‘{ $text }’ Het verhaal rust tot de schrijver antwoordt. Typ het opnieuw als het anders moet.
    .yes = Stel deze vraag
asked = De vraag staat onder de code. Tot er een antwoord is, rust dit verhaal.

added = Het antwoord staat nu onder het verhaal, in de woorden van de schrijver. Wie het verhaal al goedkeurde, leest het opnieuw.

## Het logboek

log = Gedaan in { $month }, door wie ook:
log-line = { $label }: { $count }
log-act =
    .approved = Goedgekeurd
    .published = Gepubliceerd
    .refused = Niet gepubliceerd
    .hidden = Woorden verborgen
    .asked = Vraag gesteld
    .answered = Antwoord gekregen
    .lapsed = Goedkeuring vervallen
    .added = Antwoord eronder gezet
log-empty = Er is nog niets beoordeeld.
