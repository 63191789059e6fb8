### Wat de bot uit zichzelf stuurt aan wie daarom vroeg: het verhaal van de week en de leerpost.

# $week en $month: aan of uit
menu =
    Wat mag ik je uit mezelf sturen? In stille uren, in het weekend en op feestdagen blijf ik stil.

    Verhaal van de week: { $week }
    Leerpost, één keer per maand: { $month }
    .part = Leespost
    .week_on = Verhaal van de week aan
    .week_off = Verhaal van de week uit
    .month_on = Leerpost aan
    .month_off = Leerpost uit
week = Het verhaal van deze week:
    .stop = Stuur dit niet meer
month = Leerpost van { $month }: wat vakgenoten meegeven.
# $n: 1, 2 of 3
lesson = { $n }. { $lesson }
    .story = Verhaal { $n }
note =
    Uit onderzoek:
    { $text }

    { $source }
    { $link }
stopped-week = Goed. Ik stuur geen verhaal van de week meer. Met /instellingen zet je het weer aan.
stopped-month = Goed. Ik stuur geen leerpost meer. Met /instellingen zet je hem weer aan.
# In /mijndata
mydata-week = Je krijgt het verhaal van de week.
mydata-month = Je krijgt elke maand de leerpost.
