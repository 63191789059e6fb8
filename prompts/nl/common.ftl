### Wat overal hetzelfde is: begin, menu, opdrachten, taal, privacy, eigen gegevens, storingen.

## Dagen en tijden

weekday =
    .monday = maandag
    .tuesday = dinsdag
    .wednesday = woensdag
    .thursday = donderdag
    .friday = vrijdag
    .saturday = zaterdag
    .sunday = zondag
months =
    .january = januari
    .february = februari
    .march = maart
    .april = april
    .may = mei
    .june = juni
    .july = juli
    .august = augustus
    .september = september
    .october = oktober
    .november = november
    .december = december
month = { $month } { $year }
clock = { $hour }.{ $minute } uur

## Begin

# Staat in de lege chat, voordat iemand begint; .short staat bij het profiel
description =
    Houvast helpt je nadenken over je werk in de jeugdhulp: met vragen, zonder advies. Je kunt stoppen wanneer je wilt. Wat je antwoordt, wis ik na afloop.

    Ook kun je anoniem een verhaal delen, en lezen wat vakgenoten deelden.
    .short = Vragen om mee na te denken over je werk in de jeugdhulp. Zonder advies, zonder oordeel.

welcome = Welkom bij Houvast. Ik stel vragen, jij denkt na. Ik geef geen advies en beslis niets. Overslaan, pauze nemen of stoppen mag altijd.
limit = Eerlijk: wat je typt gaat via Telegram en is niet van begin tot eind versleuteld. Zet hier dus nooit cliëntgegevens. Ik wis je antwoorden na afloop, uiterlijk na 24 uur.
# `.moderate`: alleen voor facilitatoren
menu = Waar wil je mee beginnen?
    .reflect = Een dialoog
    .story = Een verhaal vertellen
    .read = Verhalen lezen
    .checkin = Een vast moment kiezen
    .privacy = Privacy
    .help = Hulp
    .moderate = Verhalen beoordelen

## Een dialoog kiezen

choose-dialogue = Welke dialoog past bij wat je nu bezighoudt?
# Een regel in de lijst met dialogen boven de knoppen
dialogue-line = { $title } ({ $minutes } minuten)
# Er loopt al een dialoog wanneer iemand een andere begint, of wanneer iemand /start typt
busy = Je bent nog bezig met ‘{ $title }’. Wat wil je daarmee doen?
    .go_on = Ermee verder
    .drop = Weggooien
dropped = Weg. Je antwoorden zijn gewist.
# Na een pauze van meer dan een dag, of een dialoog die al voorbij is
resume-gone = Deze dialoog loopt niet meer. Je antwoorden zijn gewist. Waar wil je nu mee beginnen?
# Na het einde van een dialoog waarin iemand aangaf dat er iets bleef hangen
offer = Wil je nu verder met ‘{ $title }’? Dat duurt ongeveer { $minutes } minuten.
    .yes = Ja, nu
    .no = Nu niet
offer-declined = Goed. Met /reflecteer begin je wanneer het jou past.

## Opdrachten: de regels in het menu van Telegram

command-start = Begin, of terug naar het menu
command-reflect = Een dialoog kiezen
command-story = Een verhaal vertellen
command-read = Verhalen van anderen lezen
command-withdraw = Je verhaal intrekken met je code
command-checkin = Een vast moment in de week kiezen
command-privacy = Wat er met je woorden gebeurt
command-anonymous = Wat anoniem hier betekent, en wat niet
command-mydata = Wat Houvast over jou bewaart
command-forget = Alles over jou wissen
command-language = Taal kiezen
command-settings = Stille uren, tijdzone en meer
command-help = Hulp en noodnummers
command-cancel = Stoppen waar je mee bezig bent
command-moderate = Verhalen beoordelen
command-export = Verhalen als bestand
command-invite = Een facilitator of leden uitnodigen

## Hulp

help = Ik stel vragen waar jij over nadenkt. Tik op een knop of typ je antwoord. Dit kan ik:
# Een regel onder `help`; $command zonder schuine streep
help-line = /{ $command }: { $description }
help-numbers = Gevaar: bel 112. Twijfel over veiligheid: bel Veilig Thuis, 0800-2000. Denk je aan zelfdoding: bel 113. Alle drie dag en nacht bereikbaar.
# Onder elke tekst met een landelijk nummer, als de organisatie eigen nummers heeft opgegeven.
# $contact: een naam en een nummer, of alleen een nummer
local = In je eigen organisatie:
local-specialist = Aandachtsfunctionaris meldcode: { $contact }
local-on_call = Achterwacht: { $contact }
local-adviser = Vertrouwenspersoon: { $contact }
unknown-command = Die opdracht ken ik niet. Met /hulp zie je wat er kan.
unknown-command-near = Die opdracht ken ik niet. Bedoel je /{ $command }?
no-dialogue = Er loopt nu geen dialoog. Wat je typte heb ik niet bewaard. Kies hieronder waar je mee wilt beginnen.
nothing-to-cancel = Er loopt nu niets. Je hoeft niets te stoppen.
edited = Ik lees je aanpassing niet mee; je eerste tekst telt. Volgt er een samenvatting, dan kun je hem daar aanpassen.
toast-old-button = Deze knop hoort bij een eerder moment. Typ /start voor het menu.

## Groepen

group = Hallo, ik ben Houvast. In een groep ben ik stil. Praten doen we onder vier ogen.

## Taal

language = In welke taal praat ik met je?
    .nl = Nederlands
    .en = English
language-set = Ik praat vanaf nu Nederlands met je.

## Privacy en anonimiteit

privacy = Ik bewaar van jou: je accountnummer bij Telegram (versleuteld), je taal, je tijdzone en wat je zelf instelt. Wat je in een dialoog antwoordt, wis ik na afloop. Alleen waar je apart ja op zegt, blijft: een seintje of een anoniem verhaal.
privacy-more = Zelf nakijken of wissen kan altijd: /mijndata laat zien wat er is, /vergeet wist het. Wat anoniem delen betekent, lees je met /anoniem.
anonymous-promise = Wat we doen: bij een verhaal bewaren we geen naam, account of tijdstip. Verhalen gaan gemengd en later naar wie ze beoordeelt.
anonymous-limits = Wat we niet kunnen beloven: dat een collega jouw stijl of situatie nooit herkent. Dat Telegram en je telefoon niets bewaren. Dat een gelezen of geëxporteerd verhaal overal terug te halen is.
anonymous-no-report = Een noodmelding of klacht kan hier niet. Wij kunnen je niet vinden of terugbellen. Is er gevaar: bel 112.

## Eigen gegevens

mydata = Dit bewaart Houvast over jou:
mydata-settings = Je accountnummer bij Telegram, versleuteld. Taal: { $language }. Tijdzone: { $timezone }.
mydata-set = Stille uren: { $quiet }. Tuchtrechtbewust: { $discreet }.
mydata-role = Je bent facilitator.
mydata-checkin = Check-in: { $checkin }.
mydata-dialogue = Er loopt een dialoog: ‘{ $title }’. De antwoorden staan versleuteld en verdwijnen na afloop, uiterlijk na 24 uur.
# Nummers van berichten in de chat, om ze te kunnen weghalen
mydata-traces = { $count ->
    [one] Van één bericht weet ik welk nummer het heeft, om het te kunnen weghalen.
   *[other] Van { $count } berichten weet ik welk nummer ze hebben, om ze te kunnen weghalen.
}
mydata-reminders = { $count ->
    [one] Er staat één seintje klaar.
   *[other] Er staan { $count } seintjes klaar.
}
mydata-stories = Verhalen staan hier niet bij: niets verbindt ze met jou. Intrekken kan alleen met je code.
mydata-file = Alles wat Houvast over jou bewaart, als bestand.
forget = Ik wis alles wat ik over jou bewaar, ook je check-in, seintjes, kringen en instellingen. Gedeelde verhalen en getelde keuzes blijven: niemand weet welke van jou zijn. Een verhaal trek je in met je code. Terugdraaien kan ik dit niet. Zal ik het doen?
    .yes = Ja, wis alles
    .no = Nee, laat staan
forget-done = Alles over jou is gewist. Gedeelde verhalen en getelde keuzes blijven: niemand weet welke van jou zijn. Een verhaal trek je in met je code. De chat zelf wis je in Telegram.
forget-not = Goed. Er is niets gewist.

## Facilitatoren

claim-done-circle = Je bent nu facilitator van { $circle }. Met /modereer lees je verhalen die wachten.
claim-already = Je was al facilitator. Er verandert niets.
claim-expired = Deze uitnodiging is al gebruikt of verlopen. Vraag om een nieuwe.
facilitators-only = Dit kan alleen een facilitator. Vraag in je organisatie wie dat is.
invite = Wie deze link als eerste opent, wordt facilitator. Hij werkt één keer. Stuur hem alleen naar wie jij bedoelt.
link-unknown = Deze link ken ik niet, of hij is verlopen. Kies hieronder wat je wilt doen.

## Storingen

wrong-not-saved = Er ging iets mis bij mij. Je laatste bericht is niet verwerkt. Stuur het alsjeblieft nog eens.
