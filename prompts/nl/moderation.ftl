### Verhalen beoordelen: alleen facilitatoren lezen dit.

queue = { $count ->
    [one] Er wacht één verhaal op jou.
   *[other] Er wachten { $count } verhalen op jou.
} De volgorde is toeval; van wie ze zijn, weet niemand.
    .open = Lees een verhaal
nothing-waiting = Er wacht nu geen verhaal op jou.
# $stage is `first-reader` of `second-reader`
card =
    { $type } · { $stage }

    { $text }
    .approve = Goedkeuren
    .refuse = Niet publiceren
    .later = Later
first-reader = jij leest als eerste
second-reader = jij leest als tweede
checklist = Publiceer niet als een gezin, collega of plek zich kan herkennen. Niet bij een overlijden, mishandeling, klacht of rechtszaak. Niet als het iemand beschuldigt, in het nieuws was, of als er nu gevaar is.
approved-first = Goedgekeurd. Nu leest nog iemand anders het.
approved-second = Goedgekeurd. Het verhaal is nu te lezen.
already-yours = Jij keurde dit verhaal al goed. Iemand anders leest het als tweede.
already-decided = Dit verhaal is al beoordeeld of ingetrokken.
refuse = Dit verhaal wordt dan niet gepubliceerd. Wie het vertelde, leest bij de code waarom. Wil je dat?
    .yes = Ja, niet publiceren
    .no = Terug
refused = Niet gepubliceerd. Bij de code staat nu een bericht met 112 en Veilig Thuis.
done = Je hebt alles gezien wat nu wacht.
