### Een vast moment in de week, en seintjes waar iemand om vroeg.

## Kiezen

choose-day = Eén keer per week kom ik langs voor een korte terugblik, ongeveer drie minuten. Op welke dag past dat?
choose-hour = Hoe laat op { $day }?
set = Afgesproken: elke { $day } om { $time }. Valt die dag op een feestdag, dan sla ik de week over.
changed = Aangepast: voortaan elke { $day } om { $time }.
current = Ik kom nu elke { $day } om { $time } langs. Wat wil je?
    .change = Ander moment
    .stop = Niet meer
    .keep = Zo laten
kept = Goed. Het blijft elke { $day } om { $time }.
stopped = Ik kom niet meer langs. Met /checkin kies je een nieuw moment.
# In /instellingen en /mijndata
summary = elke { $day } om { $time }
summary-none = geen

## Langskomen

# Staat boven de eerste vraag
push = Het is { $day }: tijd om even terug te kijken op je week. Drie minuten is genoeg.
    .not_now = Niet deze week
    .never = Niet meer
# Er loopt nog een andere dialoog
push-busy = Het is { $day }: je terugblik staat klaar. Je bent nog bezig met ‘{ $title }’. Ga je daarmee verder, of gooi je dat weg?
    .begin = Weggooien en terugblikken
    .go_on = Verder waar ik was
    .not_now = Niet deze week
    .never = Niet meer
skipped = Goed. Volgende week kom ik weer langs.

# Een dialoog ligt een paar uur stil; dit komt één keer
lying = ‘{ $title }’ ligt nog waar je was. Wil je ermee verder? Doe je niets, dan wis ik je antwoorden vanzelf, 24 uur nadat je begon.
    .go_on = Ermee verder
    .drop = Weggooien

## Seintjes

ping = Je vroeg me om een seintje. Hoe ging het?
    .done = Gedaan
    .partly = Een stukje
    .not_yet = Niet gelukt
    .no_longer = Niet meer nodig
    .replied_done = Fijn om te weten. Dit seintje is gewist.
    .replied_partly = Een stukje is ook een begin. Dit seintje is gewist.
    .replied_not_yet = Dat kan. Soms is het moment er nog niet. Dit seintje is gewist; met /reflecteer kijk je er nog eens naar.
    .replied_no_longer = Helder. Dit seintje is gewist.
ping-sentence = Je vroeg me om een seintje. Je schreef: ‘{ $sentence }’ Hoe ging het?
# Op maandag, voor een dialoog die iemand op vrijdag uitstelde
nudge = Je wilde na het weekend verder met ‘{ $title }’. Dat duurt ongeveer { $minutes } minuten. Komt het uit?
    .begin = Begin
    .drop = Laat maar
nudge-dropped = Goed. Dit seintje is gewist.
