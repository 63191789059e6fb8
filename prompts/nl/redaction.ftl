### Wat er in een verhaal komt te staan op de plek van iets herkenbaars.
### Elke regel moet in een zin passen: lees hem hardop, met de woorden ervoor.

# $n telt de personen in één verhaal: dezelfde persoon houdt hetzelfde nummer
person = [persoon { $n }]
address = [een adres]
    .street = [straat]
postcode = [een postcode]
phone = [een telefoonnummer]
email = [een e-mailadres]
url = [een link]
handle = [een account]
bsn = [een BSN]
iban = [een rekeningnummer]
plate = [een kenteken]
case = [een zaaknummer]
# Na het woord zelf: zaaknummer [nummer]
number = [nummer]

## Dingen met een naam. the: na een lidwoord. other: een tweede in hetzelfde verhaal. more: vanaf de derde.

place = [een plaats]
    .the = [plaats]
    .other = [een andere plaats]
    .the_other = [andere plaats]
    .more = [plaats { $n }]
# Van een plaats: een Rotterdams gezin, een Rotterdamse school
local = [plaatselijk]
    .inflected = [plaatselijke]
quarter = [een wijk]
    .the = [wijk]
    .other = [een andere wijk]
    .the_other = [andere wijk]
    .more = [wijk { $n }]
organisation = [een organisatie]
    .the = [organisatie]
    .other = [een andere organisatie]
    .the_other = [andere organisatie]
    .more = [organisatie { $n }]
school = [een school]
    .the = [school]
    .other = [een andere school]
    .the_other = [andere school]
    .more = [school { $n }]
childcare = [een kinderopvang]
    .the = [kinderopvang]
    .other = [een andere kinderopvang]
    .the_other = [andere kinderopvang]
    .more = [kinderopvang { $n }]
district_team = [een wijkteam]
    .the = [wijkteam]
    .other = [een ander wijkteam]
    .the_other = [andere wijkteam]
    .more = [wijkteam { $n }]
team = [een team]
    .the = [team]
    .other = [een ander team]
    .the_other = [andere team]
    .more = [team { $n }]
family_home = [een gezinshuis]
    .the = [gezinshuis]
    .other = [een ander gezinshuis]
    .the_other = [andere gezinshuis]
    .more = [gezinshuis { $n }]
home = [een woongroep]
    .the = [woongroep]
    .other = [een andere woongroep]
    .the_other = [andere woongroep]
    .more = [woongroep { $n }]
hospital = [een ziekenhuis]
    .the = [ziekenhuis]
    .other = [een ander ziekenhuis]
    .the_other = [andere ziekenhuis]
    .more = [ziekenhuis { $n }]
practice = [een praktijk]
    .the = [praktijk]
    .other = [een andere praktijk]
    .the_other = [andere praktijk]
    .more = [praktijk { $n }]
club = [een club]
    .the = [club]
    .other = [een andere club]
    .the_other = [andere club]
    .more = [club { $n }]
worship = [een gebedshuis]
    .the = [gebedshuis]
    .other = [een ander gebedshuis]
    .the_other = [andere gebedshuis]
    .more = [gebedshuis { $n }]
# Na het woord voor de soort: basisschool [naam]
name = [naam]
    .other = [andere naam]
    .more = [naam { $n }]

## Leeftijden, in groepen van drie jaar en vanaf twintig van tien

age = [een leeftijd]
    .baby = [nog geen jaar]
    .baby_old = [nog geen jaar oude]
    .elder = [boven de { $age }]
    .bare = [{ $age }]
    .own = [leeftijd]
age-child = [rond de { $age }]
    .jarig = [ongeveer { $age }jarig]
    .jarige = [ongeveer { $age }jarige]
    .jarigen = [ongeveer { $age }jarigen]
age-grown = [in de { $age }]
    .jarig = [ruim { $age }jarig]
    .jarige = [ruim { $age }jarige]
    .jarigen = [ruim { $age }jarigen]
age-words = twee
    .five = vijf
    .eight = acht
    .eleven = elf
    .fourteen = veertien
    .seventeen = zeventien
    .twenty = twintig
    .thirty = dertig
    .forty = veertig
    .fifty = vijftig
    .sixty = zestig
    .seventy = zeventig
    .eighty = tachtig

## Dagen: alleen het seizoen. once: er stond een jaar bij. on: na ‘op’. bare: na een ander voorzetsel.

date = [een datum]
    .in = [in { $when }]
    .on = [een dag in { $when }]
    .bare = [{ $when }]
winter = de winter
    .once = een winter
spring = het voorjaar
    .once = een voorjaar
summer = de zomer
    .once = een zomer
autumn = het najaar
    .once = een najaar
year = een eerder jaar
