### Een verhaal: eerst vertellen, dan zonder namen nalezen, dan apart ja zeggen.

title = Een verhaal vertellen
type = Wat voor verhaal is het?
    .dilemma = Dilemma
    .goede_fout = Goede ‘fout’
    .wijsheid = Wijsheid
    .lichtpunt = Lichtpunt
# Een ervan, door het toeval gekozen
prompt =
    .unwritten = Misschien helpt dit: een moment waarop je iets deed wat nergens stond.
    .backed = Misschien helpt dit: een keer dat iemand achter je ging staan.
    .clash = Misschien helpt dit: een keer dat je twee goede dingen wilde die niet samengingen.
    .reason = Misschien helpt dit: een dag waarop je dacht: hierom doe ik dit werk.
story = Vertel één moment: wat gebeurde er, wat deed jij, en hoe liep het af? Tussen { $min } en { $max } tekens.
titel = Je verhaal staat. De vragen hierna mag je overslaan. Welke titel krijgt het? Hooguit { $max } tekens.
    .label = Titel
lesson = Wat mag een ander hiervan meenemen? Hooguit { $max } tekens.
    .label = Om mee te nemen
dy_a = Wat was er in dit verhaal? 1 = te veel grip; 4 = in balans; 7 = te veel ruimte.
    .low = te veel grip
    .high = te veel ruimte
    .why = Wat een verhaal betekent, weet jij het best. Zo vindt een ander wat bij zijn vraag past.
dy_b = Hoe werden regels behandeld? 1 = alsof alles vastlag; 4 = in balans; 7 = alsof ze er niet waren.
    .low = alsof alles vastlag
    .high = alsof ze er niet waren
tri = Wat droeg dit verhaal?
    .a = Lef
    .b = Deskundigheid
    .c = Mandaat
veld = Waar speelt het?
    .jeugdhulp = Jeugdhulp
    .bescherming = Bescherming, reclassering
    .wijkteam = Wijkteam, gemeente
    .onderwijs = Onderwijs, gezondheid
    .liever_niet = Zeg ik liever niet
steun = Wie steunde het meest?
    .gezin = Gezin
    .team = Team
    .leidinggevende = Leidinggevende
    .bestuur = Bestuur
    .gemeente = Gemeente
    .niemand = Niemand
gevoel = Hoe voelt het nu?
    .trots = Trots
    .opgelucht = Opgelucht
    .onzeker = Onzeker
    .verdrietig = Verdrietig
    .boos = Boos
    .open = Nog open
voor = Wie mag het lezen? Tik aan wie je wilt, en dan op Klaar.
    .colleagues = Collega’s
    .policy = Bestuur en beleid
    .education = Opleiding en onderzoek
    .none = Zonder lezer kan ik niets delen. Tik aan wie het mag lezen, of tik op Stop: dan deel ik niets.
    .why = Alleen wie jij aantikt, krijgt je verhaal te lezen. Daarna kun je het nog intrekken.
# Daarachter een knop voor elke kring met genoeg mensen
kring = Mag de naam van je kring erbij staan? Een collega herkent je dan eerder. De naam komt er alleen bij als genoeg verhalen uit je kring tegelijk verdergaan.
    .liever_niet = Liever niet
    .why = Zo kan je kring laten zien wat er bij jullie speelt. Zonder naam telt je verhaal net zo goed mee.
review =
    Zo is je verhaal straks te lezen. { $hidden ->
        [0] Er is niets verborgen; kijk zelf goed na op namen en plaatsen.
        [one] Eén ding heb ik verborgen.
       *[other] Ik heb { $hidden } dingen verborgen, elk met een nummer.
    } Moet er nog iets weg? Typ die woorden, met een komma ertussen.

    { $text }

    { $verdict }
    .ok = Zo is het goed
    .rewrite = Opnieuw schrijven
# Wat uit een dialoog meekomt, en onder het verhaal staat
along =
    .support_team = Steun team (1 tot 5)
    .support_organisation = Steun organisatie (1 tot 5)
    .support_board = Steun bestuur (1 tot 5)
    .cost_usual = Kosten gewone route
    .cost_this = Kosten deze oplossing
cost =
    .to_1 = Tot €1.000
    .to_10 = Tot €10.000
    .to_50 = Tot €50.000
    .to_150 = Tot €150.000
    .more = Meer
consent_a = Je naam en account slaan we niet bij je verhaal op. Twee mensen lezen het eerst en halen herkenbare dingen weg. Daarna kan het gelezen worden door: { $voor }.
consent = Je deelt vrijwillig. Met je code kun je het intrekken. Vertel alleen wat van jou is, niet wat een gezin jou toevertrouwde. Wil je het zo delen?
    .share = Ja, delen
    .back = Terug
    .discard = Weggooien
code = Jouw code: { $code }. Schrijf hem nu op: ik kan hem niet opnieuw tonen. Haal je straks je chat leeg, dan gaat ook dit bericht mee. Met /intrekken en deze code haal je je verhaal weg. Het wacht nu tot er meer verhalen zijn. Dan lezen twee mensen het, zonder te weten van wie het is.
