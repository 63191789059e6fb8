### Verhalen als bestand: de namen van de kolommen, en wat erbij staat in de chat.

column =
    .type = soort
    .month = maand
    .language = taal
    .text = verhaal
caption = { $count ->
    [one] Eén verhaal.
   *[other] { $count } verhalen.
} Alleen verhalen die twee mensen goedkeurden. Ga er zorgvuldig mee om: ze zijn anoniem, maar niet onherkenbaar.
none = Er zijn nog geen verhalen om te delen.
