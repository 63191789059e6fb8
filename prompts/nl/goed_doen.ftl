### Een werkafspraak schuurt met wat iemand nodig heeft.

title = Dingen goed doen, goede dingen doen
    .button = Goed doen, goede dingen
case = Denk aan een moment waarop een werkafspraak schuurde met wat iemand nodig had. Wat speelde er? Twee zinnen is genoeg.
    .label = Wat er speelde
    .why = Een moment dat echt gebeurde laat meer zien dan een mening. Zo blijven de vragen hierna van jou.
home = Waar voel jij je van nature thuis? 1 = dingen goed doen, 7 = de goede dingen doen.
    .low = dingen goed doen
    .high = de goede dingen doen
    .why = Beide kanten zijn goed. Wie zijn eigen voorkeur kent, ziet sneller wanneer iets anders stuurde.
there = En waar stond je op dat moment? Weer: 1 = dingen goed doen, 7 = de goede dingen doen.
    .low = dingen goed doen
    .high = de goede dingen doen
    .why = Naast je voorkeur laat dit zien of je schoof, en hoe ver.
gap = Je stond anders dan je gewend bent. Wat trok of duwde je daarheen?
    .label = Wat me trok of duwde
    .why = Wat je trok of duwde, speelt vaak opnieuw. Als je het kent, kun je kiezen.
same = Je bleef bij je voorkeur. Wat leverde dat op, en wat miste er?
    .label = Wat het opleverde
    .why = Ook een vaste plek heeft een prijs. Beide zien helpt je om bewust te blijven staan.
shift = Schuif in gedachten één stap op, naar de kant die jij kiest. Hoe voelt dat, en wat doe je dan anders?
    .label = Eén stap opgeschoven
    .why = In gedachten schuiven kost niets. Je merkt wat je zou winnen en wat je spannend vindt.
anchor = Wat geeft jou de moed om van een afspraak af te wijken? Je mag meer dan één ding aantikken.
    .craft = Mijn vakkennis
    .family = Het gezin zelf
    .colleague = Een collega
    .manager = Mijn leidinggevende
    .guideline = Richtlijn of code
    .experience = Eerdere ervaring
    .not_yet = Ik durf het nog niet
    .why = Afwijken vraagt iets om op te steunen. Dit laat zien wat er voor jou al is.
who = Wie bepaalt hier wat goed is?
    .child = Kind of gezin
    .me = Ik
    .team = Ons team
    .organisation = De organisatie
    .municipality = Gemeente of rechter
    .together = Wij samen
    .unsaid = Niemand zei het hardop
    .why = Vaak blijft onuitgesproken wie hier bepaalt. Het benoemen maakt het gesprek eerlijker.
notalone = Afwijken doe je niet alleen. Leg het voor aan een collega of leidinggevende en schrijf je afweging op.
