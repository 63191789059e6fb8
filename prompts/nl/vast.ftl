### Het zit vast met een kind of gezin: waar is houvast?

title = Vastgelopen: waar is houvast?
    .button = Vastgelopen
stuck = Wat zit er vast? Maak deze zin af: ‘We proberen steeds …, maar …’
    .label = Wat er vastzit
unsure = Hoe onzeker voel jij je hierin? 1 = rustig, 7 = heel onzeker.
    .low = rustig
    .high = heel onzeker
recipe = Onder druk volg je een richtlijn soms als een recept. Herken je dat hier?
    .quite = Ja, best wel
    .a_little = Een beetje
    .not_here = Nee
    .helps = De richtlijn helpt me echt
need = Wat heeft dit kind of gezin nodig, in hun eigen woorden? Weet je het nog niet, typ dan: nog vragen.
    .label = Wat er nodig is
fit = Past dat bij wat er nu kan en mag?
    .fits = Ja
    .rules = Nee, door regels
    .no_supply = Nee, het aanbod ontbreekt
    .unknown = Weet ik niet
say_yes = Wie kan hier ‘ja’ zeggen, en wat heeft die persoon daarvoor nodig?
    .label = Wie ‘ja’ kan zeggen
own = Kijk mild naar jezelf. Wat doe je te veel of te weinig, waardoor het vast blijft zitten?
    .label = Mijn eigen aandeel
ground = Waar voel je wel grond onder je voeten? Je mag meer dan één ding aantikken.
    .certain = Wat ik zeker weet
    .craft = Mijn vak
    .colleague = Een collega
    .team = Ons team
    .family = Het gezin
    .manager = Mijn leidinggevende
    .nowhere = Nog nergens
    .label = Waar ik grond voel
ally = Wie moet achter jouw afweging staan, en met welke zin begin je dat gesprek?
    .label = Wie achter me moet staan
