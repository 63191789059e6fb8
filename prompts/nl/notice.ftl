### De wekelijkse regel over reacties: voor iedereen die hem aanzet dezelfde.

line = { $count ->
    [one] Er zijn reacties op één verhaal.
   *[other] Er zijn reacties op { $count } verhalen.
} Heb je een code, kijk dan met /reacties. Iedereen die dit bericht aan heeft staan, krijgt het zo.
# In het overzicht van instellingen
on = aan
off = uit
# De keuze in /instellingen
choose = Eén keer per week kan ik zeggen op hoeveel verhalen er reacties zijn. Iedereen krijgt dezelfde regel, ook wie niets vertelde. Wil je dat aan of uit?
    .on = Aan
    .off = Uit
mydata = Je krijgt elke week de regel over reacties.
