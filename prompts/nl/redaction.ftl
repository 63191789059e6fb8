### Wat er in een verhaal komt te staan op de plek van iets herkenbaars.

# $n telt de personen in één verhaal: dezelfde persoon houdt hetzelfde nummer
person = [persoon { $n }]
place = [een plaats]
address = [een adres]
postcode = [een postcode]
date = [een datum]
age = [een leeftijd]
phone = [een telefoonnummer]
email = [een e-mailadres]
url = [een link]
handle = [een account]
bsn = [een BSN]
iban = [een rekeningnummer]
plate = [een kenteken]
organisation = [een organisatie]
school = [een school]
case = [een zaaknummer]
