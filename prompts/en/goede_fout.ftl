### Something went differently: what do you learn, and whose support helped?

# Double marks: elsewhere the title stands between single ones
title = A good “mistake”
    .button = A good “mistake”
gate = First this: is it about serious harm, a death, violence, or a pending complaint or tribunal case?
    .none_of_it = No
    .serious = Yes
    .unknown = I don't know
# After yes and after ‘I don't know’
formal = Then it first belongs in the official route, also when in doubt: manager, incident procedure, professional association. Write nothing about the case here. Do you want a moment for yourself?
    .myself = Yes
    .leave = No, I stop
tried = What were you trying to achieve, and what went differently?
    .label = What I tried
repair = How was it solved or repaired, and with whom?
    .label = How it was repaired
family = Did you talk about it with the child or the parents?
    .talked = Yes
    .not_yet = Not yet
    .not_possible = Not possible
    .label = Talked with the family
sup_team = How much did your team support you in learning from it? 1 = not at all, 5 = a lot.
    .low = not at all
    .high = a lot
sup_org = And how much did your manager or organisation support you? 1 = not at all, 5 = a lot.
    .low = not at all
    .high = a lot
sup_board = And how much did the board or municipality support you? 1 = not at all, 5 = a lot.
    .low = not at all
    .high = a lot
helped = You had support. What exactly did they say or do? Such an example is worth gold.
    .label = What another said or did
missed = Which sentence would you have liked to hear, and from whom?
    .label = What I would have liked
learn = What do you do differently now, or just the same again?
    .label = What I do now
