### Het weekcijfer onthouden: alleen voor wie dat wil, en alleen voor die persoon zelf.

command-myweek = Je weekcijfers van de laatste acht weken, alleen voor jou
offer = Zal ik je weekcijfer onthouden, alleen voor jou? Dan laat ik je hier de laatste acht weken zien. Niemand anders krijgt ze te zien. Zet je het uit, dan wis ik ze meteen.
    .on = Ja, onthouden
    .no = Liever niet
on = Goed. Ik onthoud je weekcijfer vanaf nu, acht weken lang, alleen voor jou. Met /mijnweek zie je ze terug. Drie lage weken op rij? Dan vraag ik wat je nodig hebt.
not-now = Goed. Ik onthoud niets.
nothing-yet = Ik onthoud je weekcijfer, maar heb er nog geen. Na het volgende ‘Einde van de week’ zie je hier het eerste.
# De tekst onder het plaatje; daarna volgt per week `line`
picture = De laatste acht weken, alleen voor jou.
    .title = Hoe je de week uitkwam
    .short = wk { $n }
    .off = Zet uit en wis ze
line = Week { $n }: { $digit }.
off = Gewist. Ik onthoud je weekcijfer niet meer. Een plaatje dat hierboven nog staat, kun je zelf weghalen.
mydata = Weekcijfers: hooguit acht weken, alleen voor jou. Met /mijnweek zie of wis je ze.
