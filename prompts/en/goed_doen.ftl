### A working rule rubs against what someone needs.

title = Things right, right things
    .button = Things right, right things
case = Think of a moment when a working rule rubbed against what someone needed. What was going on? Two sentences will do.
    .label = What was going on
    .why = A moment that really happened shows more than an opinion. It keeps the next questions yours.
home = Where do you naturally feel at home? 1 = doing things right, 7 = doing the right things.
    .low = doing things right
    .high = doing the right things
    .why = Both sides are good. If you know your own preference, you see sooner when something else steered.
there = And where did you stand at that moment? Again: 1 = doing things right, 7 = doing the right things.
    .low = doing things right
    .high = doing the right things
    .why = Beside your preference, this shows whether you moved, and how far.
gap = You stood elsewhere than usual. What pulled or pushed you there?
    .label = What pulled or pushed me
    .why = What pulled or pushed you often comes back. Once you know it, you can choose.
same = You stayed with your preference. What did it bring, and what was missing?
    .label = What it brought
    .why = A fixed place has its price too. Seeing both helps you to stay there on purpose.
shift = In your mind, shift one step, whichever way you choose. How does it feel, and what would you do differently?
    .label = One step shifted
    .why = Moving in your mind costs nothing. You notice what you would gain and what you fear.
anchor = What gives you the courage to deviate from a rule? You may tap more than one.
    .craft = My expertise
    .family = The family itself
    .colleague = A colleague
    .manager = My manager
    .guideline = Guideline or code
    .experience = Past experience
    .not_yet = I don't dare yet
    .why = Deviating needs something to lean on. This shows what you already have.
who = Who decides what is good here?
    .child = Child or family
    .me = Me
    .team = Our team
    .organisation = The organisation
    .municipality = Municipality or court
    .together = All of us
    .unsaid = Nobody said it aloud
    .why = Who decides often stays unspoken. Naming it makes the talk more honest.
notalone = Don't deviate alone. Put it to a colleague or manager and write down your reasoning.
