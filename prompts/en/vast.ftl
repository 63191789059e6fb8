### Stuck with a child or family: what is there to hold on to?

title = Stuck: what can I hold on to?
    .button = Stuck
stuck = What is stuck? Finish this sentence: ‘We keep trying …, but …’
    .label = What is stuck
unsure = How unsure do you feel in this? 1 = calm, 7 = very unsure.
    .low = calm
    .high = very unsure
recipe = Under pressure you may follow a guideline like a recipe. Do you recognise that here?
    .quite = Yes, quite
    .a_little = A little
    .not_here = No
    .helps = The guideline truly helps
need = What does this child or family need, in their own words? If you don't know yet, type: still to ask.
    .label = What is needed
fit = Does that fit what is possible and allowed now?
    .fits = Yes
    .rules = No, because of rules
    .no_supply = No, there is no such help
    .unknown = I don't know
say_yes = Who can say ‘yes’ here, and what would they need for it?
    .label = Who can say ‘yes’
own = Look kindly at yourself. What do you do too much or too little that keeps it stuck?
    .label = My own share
ground = Where do you feel firm ground? You may tap more than one.
    .certain = What I know for sure
    .craft = My craft
    .colleague = A colleague
    .team = Our team
    .family = The family
    .manager = My manager
    .nowhere = Nowhere yet
    .label = Where I feel firm ground
ally = Who must stand behind your judgement, and what is your first sentence to them?
    .label = Who must stand behind me
