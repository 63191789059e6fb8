### The shortest reflection, also when nothing else fits.

title = What? So what? Now what?
    .button = What? So what? Now what?
what = What happened? Write only what a camera would see or hear.
    .label = What happened
    .why = First only what happened: that keeps your judgement from running ahead.
sowhat = So what: what touches you here, and what does it say about what matters to you?
    .label = So what
    .why = What touches you tells something about what matters to you. That helps in choosing.
nowwhat = Now what: what will you do, ask or leave?
    .label = Now what
    .why = A small step of your own turns thinking into doing.
