### The shortest reflection, also when nothing else fits.

title = What? So what? Now what?
    .button = What? So what? Now what?
what = What happened? Write only what a camera would see or hear.
    .label = What happened
sowhat = So what: what touches you here, and what does it say about what matters to you?
    .label = So what
nowwhat = Now what: what will you do, ask or leave?
    .label = Now what
