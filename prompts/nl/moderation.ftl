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
# Na .later: het verhaal blijft wachten
put-off = Goed. Dit verhaal blijft op je wachten. Met /modereer lees je later verder.
    .open = Lees een verhaal
approved-first = Goedgekeurd. Nu leest nog iemand anders het.
approved-second = Goedgekeurd. Het verhaal is nu te lezen.
already-yours = Jij keurde dit verhaal al goed. Iemand anders leest het als tweede.
already-decided = Dit verhaal is al beoordeeld of ingetrokken.
refuse = Dit verhaal wordt dan niet gepubliceerd, en niemand beoordeelt het nog. Wil je dat?
    .yes = Ja, niet publiceren
    .no = Terug
refused = Niet gepubliceerd. Twijfel jij over veiligheid, dan denkt Veilig Thuis mee: 0800-2000, dag en nacht.
done = Je hebt alles gezien wat nu wacht.
