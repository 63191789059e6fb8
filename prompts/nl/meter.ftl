### De meter: welke dingen in een verhaal samen naar iemand wijzen. Hij zegt wat opvalt, meer niet.

nothing = Ik zie niets dat opvalt. Ik let alleen op woorden; jij kent de mensen.
low = Eén ding valt op: { $kinds }. Alleen wijst dat niet snel naar iemand.
some = Dit valt samen op: { $kinds }. Wie erbij was, kan het herkennen.
much = Dit valt samen op: { $kinds }. Zo’n verhaal past op weinig mensen.
and = { $kinds } en { $last }

role = een functie die weinig mensen hebben
event = iets waar anderen van hoorden
family = een gezin dat opvalt
number = een precies getal
origin = waar iemand vandaan komt
faith = een geloof
illness = een ziekte of beperking
job = een beroep
order = stappen in hun volgorde
moment = een moment of streek
many = veel verschillende mensen en plekken

# Eén ding: $words staat er, $broader kan er staan
offer = ‘{ $words }’ kan ruimer: ‘{ $broader }’.
    .broaden = Maak ruimer
    .keep = Laat staan
leave-out = ‘{ $words }’ kan weg.
    .broaden = Haal weg
notable = ‘{ $words }’ valt op.
