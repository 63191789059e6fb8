### What stands in a story in the place of something recognisable.

# $n counts the persons in one story: the same person keeps the same number
person = [person { $n }]
place = [a place]
address = [an address]
postcode = [a postcode]
date = [a date]
age = [an age]
phone = [a phone number]
email = [an email address]
url = [a link]
handle = [an account]
bsn = [a citizen service number]
iban = [a bank account]
plate = [a number plate]
organisation = [an organisation]
school = [a school]
case = [a case number]
