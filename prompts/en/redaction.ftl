### What stands in a story in the place of something recognisable.
### Each must fit its sentence: read it aloud, with the words before it.

# $n counts the persons in one story: the same person keeps the same number
person = [person { $n }]
address = [an address]
    .street = [street]
postcode = [a postcode]
phone = [a phone number]
email = [an email address]
url = [a link]
handle = [an account]
bsn = [a citizen service number]
iban = [a bank account]
plate = [a number plate]
case = [a case number]
# After the word itself: case number [number]
number = [number]

## Things with a name. the: after an article. other: a second one in the same story. more: from the third on.

place = [a place]
    .the = [place]
    .other = [another place]
    .the_other = [other place]
    .more = [place { $n }]
# Of a place: a Rotterdam family
local = [local]
    .inflected = [local]
quarter = [a neighbourhood]
    .the = [neighbourhood]
    .other = [another neighbourhood]
    .the_other = [other neighbourhood]
    .more = [neighbourhood { $n }]
organisation = [an organisation]
    .the = [organisation]
    .other = [another organisation]
    .the_other = [other organisation]
    .more = [organisation { $n }]
school = [a school]
    .the = [school]
    .other = [another school]
    .the_other = [other school]
    .more = [school { $n }]
childcare = [a nursery]
    .the = [nursery]
    .other = [another nursery]
    .the_other = [other nursery]
    .more = [nursery { $n }]
district_team = [a wijkteam]
    .the = [wijkteam]
    .other = [another wijkteam]
    .the_other = [other wijkteam]
    .more = [wijkteam { $n }]
team = [a team]
    .the = [team]
    .other = [another team]
    .the_other = [other team]
    .more = [team { $n }]
family_home = [a family home]
    .the = [family home]
    .other = [another family home]
    .the_other = [other family home]
    .more = [family home { $n }]
home = [a group home]
    .the = [group home]
    .other = [another group home]
    .the_other = [other group home]
    .more = [group home { $n }]
hospital = [a hospital]
    .the = [hospital]
    .other = [another hospital]
    .the_other = [other hospital]
    .more = [hospital { $n }]
practice = [a practice]
    .the = [practice]
    .other = [another practice]
    .the_other = [other practice]
    .more = [practice { $n }]
club = [a club]
    .the = [club]
    .other = [another club]
    .the_other = [other club]
    .more = [club { $n }]
worship = [a place of worship]
    .the = [place of worship]
    .other = [another place of worship]
    .the_other = [other place of worship]
    .more = [place of worship { $n }]
# After the word for its kind: primary school [name]
name = [name]
    .other = [other name]
    .more = [name { $n }]

## Ages, in bands of three years and from twenty on of ten

age = [an age]
    .baby = [under one]
    .baby_old = [less than one-year-old]
    .elder = [over { $age }]
    .bare = [{ $age }]
    .own = [age]
age-child = [around { $age }]
    .jarig = [roughly { $age }-year-old]
    .jarige = [roughly { $age }-year-old]
    .jarigen = [roughly { $age }-year-olds]
age-grown = [{ $age }-something]
    .jarig = [{ $age }-something]
    .jarige = [{ $age }-something]
    .jarigen = [{ $age }-somethings]
age-words = two
    .five = five
    .eight = eight
    .eleven = eleven
    .fourteen = fourteen
    .seventeen = seventeen
    .twenty = twenty
    .thirty = thirty
    .forty = forty
    .fifty = fifty
    .sixty = sixty
    .seventy = seventy
    .eighty = eighty

## Days: the season only. once: a year was named. on: after ‘on’. bare: after another preposition.

date = [a date]
    .in = [in { $when }]
    .on = [a day in { $when }]
    .bare = [{ $when }]
winter = winter
    .once = one winter
spring = spring
    .once = one spring
summer = summer
    .once = one summer
autumn = autumn
    .once = one autumn
year = an earlier year
