### Afwijken van hoe het ‘hoort’: wat droeg je, wie stond achter je?

title = Ruimte en rugdekking
    .button = Ruimte en rugdekking
did = Ben je onlangs afgeweken van hoe het ‘hoort’?
    .deviated = Ja
    .wanted_to = Nee, maar ik wilde wel
what = Waar week je van af, en wat wilde je daarmee bereiken?
    .label = Waar ik van afweek
almost = Waar had je willen afwijken, en wat hield je tegen?
    .label = Waar ik wilde afwijken
steer = Wat stuurde je? 1 = het zekere voor het onzekere, 7 = je eigen oordeel.
    .low = het zekere voor het onzekere
    .high = je eigen oordeel
carry = Wat droeg je keuze? Kies er één, of een combinatie.
    .a = Lef
    .b = Deskundigheid
    .c = Mandaat
    .label = Wat mijn keuze droeg
cover = Wie stond achter je? Je mag meer dan één ding aantikken.
    .colleague = Een collega
    .team = Mijn team
    .scientist = Gedragswetenschapper
    .manager = Mijn leidinggevende
    .board = Het bestuur
    .municipality = De gemeente
    .code = De beroepscode
    .nobody = Niemand
    .label = Wie achter me stond
words = Hoe merkte je dat: wat werd er gezegd of gedaan?
    .label = Hoe ik dat merkte
# Na ‘niemand’
alone = Er alleen voor staan is zwaar. De vertrouwenspersoon van je organisatie luistert, ook als er verder niets hoeft te gebeuren.
wanted = Van wie had je steun gewild, en hoe had dat geklonken?
    .label = Van wie ik steun had gewild
diff = Hoe anders voer je een gesprek als je zeker bent van rugdekking? 1 = hetzelfde, 5 = heel anders.
    .low = hetzelfde
    .high = heel anders
ask = Welk mandaat wil je vragen? Maak deze zin af: ‘Ik wil zelf beslissen over …, en ik kom terug als …’
    .label = Welk mandaat ik vraag
