### The meter: which details of a story together point to someone. It says what stands out, no more.

nothing = I see nothing that stands out. I only look at words; you know the people.
low = One thing stands out: { $kinds }. By itself that rarely points to someone.
some = These stand out together: { $kinds }. Whoever was there can recognise it.
much = These stand out together: { $kinds }. Such a story fits few people.
and = { $kinds } and { $last }

role = a position that few people hold
event = something others heard of
family = a family that stands out
number = an exact number
origin = where someone is from
faith = a faith
illness = an illness or impairment
job = an occupation
order = steps in their order
moment = a moment or region
many = many different people and places

# One detail: $words stands there, $broader could
offer = ‘{ $words }’ can be broader: ‘{ $broader }’.
    .broaden = Make it broader
    .keep = Leave it
leave-out = ‘{ $words }’ can go.
    .broaden = Take it out
notable = ‘{ $words }’ stands out.
