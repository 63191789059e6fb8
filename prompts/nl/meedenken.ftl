### Een antwoord op een verhaal: herkennen, vragen, aanbieden.

title = Een antwoord geven
rule = Je antwoordt in drie stukjes; één is genoeg. Geen oordeel, geen ‘je had moeten’ en geen advies over melden.
herken = Wat herken je in dit verhaal? Maak af: ‘Ik herken …’. Hooguit { $max } tekens.
    .label = Herkenbaar
vraag = Wat vraag je je af? Maak af: ‘Wat ik me afvraag …’. Hooguit { $max } tekens.
    .label = Een vraag
bied = Wat hielp jou in zo’n situatie? Maak af: ‘Bij mij hielp …’. Hooguit { $max } tekens.
    .label = Wat hielp
review =
    Zo is je antwoord straks te lezen. { $hidden ->
        [0] Ik vond geen namen of plaatsen om te verbergen; kijk zelf goed na.
        [one] Eén ding heb ik verborgen.
       *[other] Ik heb { $hidden } dingen verborgen.
    } Moet er nog iets weg? Typ die woorden, met een komma ertussen.

    { $text }
    .ok = Zo is het goed
    .again = Opnieuw schrijven
consent = Geen oordeel, geen ‘je had moeten’, geen advies over melden. Bij je antwoord staat niet wie je bent; terugnemen kan dus niet. Een facilitator leest het, daarna staat het onder het verhaal. Zal ik het zo versturen?
    .send = Ja, versturen
    .back = Terug
    .discard = Weggooien
niets = Je sloeg alles over. Er gaat niets weg.
