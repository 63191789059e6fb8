### A fixed moment in the week, and reminders someone asked for.

## Choosing

choose-day = Once a week I come by for a short look back, about three minutes. Which day suits you?
choose-hour = What time on { $day }?
set = Agreed: every { $day } at { $time }. If that day is a public holiday, I skip the week.
changed = Changed: from now on every { $day } at { $time }.
current = I now come by every { $day } at { $time }. What would you like?
    .change = Another moment
    .stop = No more
    .keep = Keep it
kept = Fine. It stays every { $day } at { $time }.
stopped = I no longer come by. With /checkin you choose a new moment.
# In /settings and /mydata
summary = every { $day } at { $time }
summary-none = none

## Coming by

# Stands above the first question
push = It is { $day }: time to look back on your week for a moment. Three minutes will do.
    .not_now = Not this week
    .never = No more
# Another dialogue is still under way
push-busy = It is { $day }: your look back is ready. You are still in ‘{ $title }’. Do you go on with that, or discard it?
    .begin = Discard and look back
    .go_on = Go on where I was
    .not_now = Not this week
    .never = No more
skipped = Fine. I come by again next week.

# A dialogue lies still for some hours; this comes once
lying = ‘{ $title }’ is still where you were. Would you like to go on with it? If you do nothing, I delete your answers by myself, 24 hours after you began.
    .go_on = Go on with it
    .drop = Discard it

## Reminders

ping = You asked me for a nudge. How did it go?
    .done = Done
    .partly = Partly
    .not_yet = Not yet
    .no_longer = No longer needed
    .replied_done = Good to know. This reminder is deleted.
    .replied_partly = A part is a beginning too. This reminder is deleted.
    .replied_not_yet = That happens. Sometimes the moment isn't there yet. This reminder is deleted; with /reflect you look at it again.
    .replied_no_longer = Clear. This reminder is deleted.
ping-sentence = You asked me for a nudge. You wrote: ‘{ $sentence }’ How did it go?
# On Monday, for a dialogue that someone put off on Friday
nudge = You wanted to go on with ‘{ $title }’ after the weekend. It takes about { $minutes } minutes. Does it suit you now?
    .begin = Begin
    .drop = Leave it
nudge-dropped = Fine. This reminder is deleted.
