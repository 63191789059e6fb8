### Wat iemand typt in plaats van een knop aan te tikken. De zinnen met puntkomma’s worden nooit
### getoond: het zijn de woorden die iets betekenen, met een puntkomma ertussen.

skip = overslaan; sla over; skip; volgende; volgende vraag
rest = de rest overslaan; rest overslaan; sla de rest over; rest
unsure = weet ik niet; weet niet; ik weet het niet; geen idee; dat weet ik niet; ik twijfel
back = terug; vorige; vorige vraag; ga terug; een vraag terug
pause = pauze; even pauze; straks verder
stop = stop; stoppen; ik wil stoppen; ik stop
help = hulp; nu hulp; help; ik heb hulp nodig
resume = verder; ga verder; doorgaan
why = waarom; waarom vraag je dit; waarom vraag je dat; waarom deze vraag; waarom wil je dat weten
# Een cijfer in letters, van 0 af
digits = nul; een; twee; drie; vier; vijf; zes; zeven
# Wie vraagt waarom, bij een vraag zonder eigen reden
why-at-all = Elke vraag is er om even bij stil te staan. Jij bepaalt wat je antwoordt, en stoppen mag altijd.
