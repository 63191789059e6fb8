### Loslaten, zien wat klopte, en de weg vinden naar een dialoog.

title = Einde van de week
    .button = Einde van de week
energy = Hoe kom je de week uit? 1 = leeg, 5 = vol energie.
    .low = leeg
    .high = vol energie
light = Welk moment klopte deze week? Klein telt ook.
    .label = Een moment dat klopte
hang = Blijft er iets hangen?
    .nothing = Nee
    .dilemma = Een dilemma
    .misstep = Een misstap
    .stuck = Iets zit vast
    .meldcode = Twijfel over de meldcode
    .too_much = Het is te veel
when = Wil je daar nu naar kijken, of maandag?
    .now = Nu
    .monday = Maandag
    .leave = Laat maar
thank = Wie wil je bedanken, en waarvoor? Zeg het ook tegen die ander.
park = Wat laat je hier achter tot maandag? Typ het; ik haal het meteen weg.
