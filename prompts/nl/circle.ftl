### Kringen: uitnodigen, erbij gaan horen, zien waar je bij hoort, en eruit gaan.

command-join = Bij een kring gaan horen, met een code

## Een facilitator nodigt uit

which = Voor welke kring is de uitnodiging?
# $size: `size-few` of `size-enough`; preciezer wordt het niet
whom = Bij { $circle } horen { $size } mensen, facilitatoren meegeteld. Preciezer zeg ik het aan niemand. Voor wie wil je een link?
    .members = Voor leden
    .facilitator = Voor een facilitator
size-few = minder dan { $n }
size-enough = { $n } of meer
# Daaronder staat de link
members = Wie deze link opent, gaat bij { $circle } horen. Hij werkt voor iedereen, tot je een nieuwe maakt. Bewaar hem: ik kan hem niet nog eens laten zien.
renew = Er is al een link voor leden van { $circle }. Maak ik een nieuwe, dan werkt de oude niet meer. Wie lid is, blijft dat. Zal ik een nieuwe maken?
    .yes = Ja, een nieuwe
    .no = Nee, houd de oude
renew-not = Goed. De oude link blijft werken.

## Erbij gaan horen

joined = Je hoort nu bij { $circle }. Geen collega ziet wie erbij hoort, ook je facilitator niet. Wie Houvast beheert, kan het wel opzoeken. Vanaf { $n } mensen kunnen er cijfers over de kring komen. Ook mag de naam dan bij je verhaal, als jij dat wilt. Eruit gaan kan altijd, met /instellingen.
joined-already = Je hoort al bij { $circle }. Er verandert niets.
join-how = Met een code ga je bij een kring horen. Vraag die aan je facilitator. Typ hem achter de opdracht: /meedoen CODE
join-unknown = Deze code ken ik niet, of hij geldt niet meer. Vraag je facilitator om een nieuwe link en open die. Of typ de code: /meedoen CODE

## Mijn kringen

settings =
    .mine = Mijn kringen
# Daaronder een regel voor elke kring
mine = Hier hoor je bij. Geen collega ziet dit.
mine-none = Je hoort nu bij geen kring.
mine-line = { $circle }
mine-line-facilitator = { $circle }, als facilitator
mine-leave = Wil je ergens uit? Tik dan op de naam.
mine-facilitator = Facilitator blijf je tot je alles wist, met /vergeet.
leave = Zal ik je uit { $circle } halen? Met de link of de code kun je later terug.
    .yes = Ja, haal me eruit
    .no = Nee, ik blijf
left = Je hoort niet meer bij { $circle }. Wat je al deelde, verandert daardoor niet.
mydata = Je bent lid van { $circle }.
