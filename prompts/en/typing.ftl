### What somebody types in place of tapping a button. The texts with semicolons are never shown:
### they are the words that mean something, with a semicolon between them.

skip = skip; skip it; next; next question
rest = skip the rest; skip rest; rest
unsure = don't know; I don't know; not sure; no idea; I have no idea
back = back; previous; previous question; go back; one question back
pause = pause; a short pause; later
stop = stop; quit; I want to stop; I stop
help = help; help now; I need help
resume = go on; continue; resume
why = why; why do you ask; why do you ask this; why this question; why do you want to know
# A digit in letters, from 0 on
digits = zero; one; two; three; four; five; six; seven
# For who asks why, at a question without a reason of its own
why-at-all = Each question is there to pause at. You decide what you answer, and you may always stop.
