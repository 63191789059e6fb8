### Antwoorden op verhalen beoordelen: alleen facilitatoren lezen dit.

queue = { $count ->
    [one] Er wacht één antwoord op een verhaal.
   *[other] Er wachten { $count } antwoorden op verhalen.
} Eén facilitator beslist; van wie ze zijn, weet niemand.
    .open = Lees een antwoord
checklist = Plaats niet wat oordeelt of zegt wat iemand had moeten doen. Ook geen raad over melden. En niets waarin iemand te herkennen is.
# $head: titel, soort en maand van het verhaal
card =
    Bij het verhaal:
    { $head }

    { $text }
    .story = Lees het verhaal
    .approve = Plaatsen
    .refuse = Niet plaatsen
    .later = Later
# De drie stukjes, zoals ze onder het verhaal staan
part-herken = Herkenbaar: { $text }
part-vraag = Een vraag: { $text }
part-bied = Wat hielp: { $text }
put-off = Goed. Dit antwoord blijft wachten. Met /modereer lees je later verder.
approved = Geplaatst. Het staat nu onder het verhaal.
refuse = Dit antwoord wordt dan gewist; wie het schreef, hoort daar niets van. Wil je dat?
    .yes = Ja, wissen
    .no = Terug
refused = Gewist. Niemand leest het nog.
already-decided = Dit antwoord is al beoordeeld, of het verhaal is ingetrokken.
done = Je hebt alle antwoorden gezien die nu wachten.
