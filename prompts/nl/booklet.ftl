### Het boekje met verhalen (PDF). Wat elk bestand zegt, staat in `export`.

title = Wat anders ging
subtitle = Verhalen van mensen die werken met kinderen en gezinnen
for = Voor { $audience }
count = { $count } verhalen
foreword = Vooraf
foreword-told = Deze verhalen komen van professionals in de jeugdzorg en wat daaromheen ligt. Ze vertellen één moment: wat er gebeurde, wat ze deden, hoe het afliep. En wat een ander ervan mag meenemen.
foreword-read = Lees ze als collega, niet als rechter. Wat had jij in hun plaats nodig gehad?
contents = Inhoud
group =
    .dilemma = Dilemma’s
    .goede_fout = Goede ‘fouten’
    .wijsheid = Wijsheid
    .lichtpunt = Lichtpunten
    .any = Meer verhalen
untitled = Zonder titel
# Onder een titel, met een waarde uit `export`
support = meeste steun: { $text }
now = gevoel nu: { $text }
lesson = Om mee te nemen
solution = Gewone route { $route }, deze oplossing { $solution }
together = De verhalen samen
together-how = Wie vertelde, gaf het verhaal zelf een plek. Hier staan ze bij elkaar. Wat minder dan { $least } keer voorkwam, is samengenomen met wat ernaast ligt.
grip = In deze verhalen was er
    .one = te veel grip
    .four = in balans
    .seven = te veel ruimte
rules = Regels werden behandeld
    .one = alsof alles vastlag
    .four = in balans
    .seven = alsof ze er niet waren
carried = Wat het verhaal droeg
feeling = Hoe het nu voelt
rest = { $count } verhalen op andere plekken
rest-feeling = iets anders
answers = { $count } antwoorden
too-few = Te weinig vertellers zeiden hier iets over.
