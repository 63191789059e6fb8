### Een werkafspraak schuurt met wat iemand nodig heeft.

title = Dingen goed doen, goede dingen doen
    .button = Goed doen, goede dingen
case = Denk aan een moment waarop een werkafspraak schuurde met wat iemand nodig had. Wat speelde er? Twee zinnen is genoeg.
    .label = Wat er speelde
home = Waar voel jij je van nature thuis? 1 = dingen goed doen, 7 = de goede dingen doen.
    .low = dingen goed doen
    .high = de goede dingen doen
there = En waar stond je op dat moment? Weer: 1 = dingen goed doen, 7 = de goede dingen doen.
    .low = dingen goed doen
    .high = de goede dingen doen
gap = Je stond anders dan je gewend bent. Wat trok of duwde je daarheen?
    .label = Wat me trok of duwde
same = Je bleef bij je voorkeur. Wat leverde dat op, en wat miste er?
    .label = Wat het opleverde
shift = Schuif in gedachten één stap op, naar de kant die jij kiest. Hoe voelt dat, en wat doe je dan anders?
    .label = Eén stap opgeschoven
anchor = Wat geeft jou de moed om van een afspraak af te wijken? Je mag meer dan één ding aantikken.
    .craft = Mijn vakkennis
    .family = Het gezin zelf
    .colleague = Een collega
    .manager = Mijn leidinggevende
    .guideline = Richtlijn of code
    .experience = Eerdere ervaring
    .not_yet = Ik durf het nog niet
who = Wie bepaalt hier wat goed is?
    .child = Kind of gezin
    .me = Ik
    .team = Ons team
    .organisation = De organisatie
    .municipality = Gemeente of rechter
    .together = Wij samen
    .unsaid = Niemand zei het hardop
notalone = Afwijken doe je niet alleen. Leg het voor aan een collega of leidinggevende en schrijf je afweging op.
