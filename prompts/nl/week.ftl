### Loslaten, zien wat klopte, en de weg vinden naar een dialoog.

title = Einde van de week
    .button = Einde van de week
energy = Hoe kom je de week uit? 1 = leeg, 5 = vol energie.
    .low = leeg
    .high = vol energie
    .why = Een cijfer dwingt even tot stilstaan. Is het laag, dan vraag ik eerst wat je nodig hebt.
light = Welk moment klopte deze week? Klein telt ook.
    .label = Een moment dat klopte
    .why = Wat goed ging, glipt sneller weg dan wat misging. Opschrijven houdt het vast.
hang = Blijft er iets hangen?
    .nothing = Nee
    .dilemma = Een dilemma
    .misstep = Een misstap
    .stuck = Iets zit vast
    .meldcode = Twijfel over de meldcode
    .too_much = Het is te veel
    .why = Wat blijft hangen, gaat mee het weekend in. Hier kun je het een plek geven.
when = Wil je daar nu naar kijken, of maandag?
    .now = Nu
    .monday = Maandag
    .leave = Laat maar
    .why = Nu of later is allebei goed. Jij kiest wanneer je er ruimte voor hebt.
thank = Wie wil je bedanken, en waarvoor? Zeg het ook tegen die ander.
    .why = Bedanken doet jou en de ander goed. Met een reden erbij komt het beter aan.
park = Wat laat je hier achter tot maandag? Typ het; ik haal het meteen weg.
    .why = Wat op papier staat, hoeft je hoofd niet te onthouden. Ik bewaar het niet.
