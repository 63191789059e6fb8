### De schrijver van een verhaal antwoordt op een vraag onder de code.

title = Een vraag over je verhaal
want = Wie je verhaal beoordeelt, leest je antwoord. Zij kunnen het onder je verhaal zetten, in jouw woorden. Wil je antwoorden?
    .answer = Antwoorden
    .leave = Niet nu
answer = Typ je antwoord, in hooguit 400 tekens.
review = Zo gaat je antwoord mee. Moet er nog iets weg? Typ die woorden, met een komma ertussen.

    { $text }
    .ok = Zo is het goed
    .rewrite = Opnieuw schrijven
# Na .ok
waits = Je antwoord wacht nu, verzegeld, tot het met verhalen van anderen mee kan. Met /reacties en je code zie je hoe het ermee staat.
gone = Deze vraag wacht niet meer op een antwoord. Met /reacties en je code zie je hoe het met je verhaal staat.
