### Beginnen bij het leven dat een kind en gezin willen, vóór het aanbod.

title = Dromen met het gezin
    .button = Dromen met het gezin
phase = Waar sta je nu?
    .preparing = Ik bereid het gesprek voor
    .together = We droomden al samen
    .not_yet = Ik durf nog niet
prep =
    Probeer straks deze vraag eens:

    ‘Als het helemaal mocht zoals jij wilt, hoe ziet een gewone dinsdag er dan uit?’

    Kijk nu eerst wat er bij jezelf opkomt.
afraid = Waar ben je bang voor, en wat is daarvan waar? Denk aan valse hoop of onrust.
    .label = Waar ik bang voor ben
day = Stel: over een jaar gaat het goed met dit kind en gezin. Wat gebeurt er op een gewone dag?
    .label = Een gewone dag
whose = Van wie is deze droom nu?
    .child = Van het kind
    .parents = Van de ouders
    .mine = Van mij
    .together = Van ons samen
    .unknown = Weet ik niet
    .label = Van wie de droom is
# Na ‘van mij’ en ‘weet ik niet’
toask = Dan is vragen je eerste stap. Jouw beeld mag even wachten.
under = Wat zit er onder de droom? Noem drie dingen die echt nodig zijn.
    .label = Wat echt nodig is
block = Wat staat de droom nog in de weg? Je mag meer dan één ding aantikken.
    .money = Geld
    .housing = Wonen
    .rules = Regels
    .no_supply = Het aanbod bestaat niet
    .safety = Veiligheid
    .cooperation = Samenwerking
    .nothing = Eigenlijk niets
# Na ‘veiligheid’
safe = Veiligheid onderhandel je niet weg. Maak er een voorwaarde van, en overleg erover. Bij twijfel denkt Veilig Thuis met je mee: 0800-2000, gratis, dag en nacht.
people = Wie weet of kan iets wat jij niet kunt? Kijk ook buiten de hulpverlening.
    .label = Wie iets weet of kan
first = Welk stukje kan al binnen twee weken?
    .label = Binnen twee weken
honest = Wat kun je niet beloven? Zeg het straks ook zo tegen het gezin.
    .label = Wat ik niet kan beloven
