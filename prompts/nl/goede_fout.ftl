### Iets liep anders: wat leer je ervan, en wiens steun hielp?

# Dubbele tekens: de titel staat elders tussen enkele
title = Een goede “fout”
    .button = Een goede “fout”
gate = Eerst dit: gaat het om ernstige schade, een overlijden, geweld, of een lopende klacht of tuchtzaak?
    .none_of_it = Nee
    .serious = Ja
    .unknown = Weet ik niet
# Na ja en na ‘weet ik niet’
formal = Dan hoort het eerst in de officiële route, ook als je twijfelt: je leidinggevende, de meldprocedure, je beroepsvereniging. Schrijf hier niets over de zaak. Wil je even stilstaan bij jezelf?
    .myself = Ja
    .leave = Nee, ik stop
tried = Wat probeerde je voor elkaar te krijgen, en wat liep anders?
    .label = Wat ik probeerde
repair = Hoe is het opgelost of hersteld, en met wie?
    .label = Hoe het is hersteld
family = Heb je het met het kind of de ouders besproken?
    .talked = Ja
    .not_yet = Nog niet
    .not_possible = Dat kon niet
    .label = Besproken met het gezin
sup_team = Hoeveel steun gaf je team om ervan te leren? 1 = geen, 5 = veel.
    .low = geen
    .high = veel
sup_org = En hoeveel steun gaf je leidinggevende of organisatie? 1 = geen, 5 = veel.
    .low = geen
    .high = veel
sup_board = En hoeveel steun gaf het bestuur of de gemeente? 1 = geen, 5 = veel.
    .low = geen
    .high = veel
helped = Je kreeg steun. Wat zei of deed die ander precies? Zo’n voorbeeld is goud waard.
    .label = Wat een ander zei of deed
missed = Welke zin had je toen willen horen, en van wie?
    .label = Wat ik had willen horen
learn = Wat doe je nu anders, of juist weer zo?
    .label = Wat ik nu doe
