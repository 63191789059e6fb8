### What every dialogue borrows: safety, closing, buttons, and sentences for what cannot be.

## Safety

names = Leave out names, ages, places and dates. ‘A child’, ‘a parent’ or ‘my colleague’ is enough.
# In the place of `names`, for who set disciplinary law in mind
names-reasoning = With disciplinary law in mind: write what you weighed and why, not what happened in the case. No names, ages, places or dates. Afterwards I remove our messages myself.
acute = First this: is anyone in danger right now, a child, someone else or you?
    .yes_now = Yes
    .unsure = Not sure
    .no_one = No
    .why = If there is danger now, that goes first. So I ask it first.
# The last sentence of a dialogue: after this the bot asks nothing more
acute-call112 = Call 112 now. Can't speak? Use the 112NL app. Look after yourself too. Then tell your manager or on-call colleague. Nobody reads along here; I stop asking now.
acute-vt = Don't carry this alone. Call Veilig Thuis, the Dutch advice line on abuse: 0800-2000, free, day and night. You can ask advice without naming the family. Is it getting threatening? Call 112.
    .will_call = I'll call
    .consulted = Already consulted
    .myself = It's about me
contact = Call someone you trust: a colleague, your manager, confidential adviser, company doctor or GP. Thinking of suicide? Call 113 or chat at 113.nl, free, day and night.
    .stop = Stop
    .go_on = Go on
self = This sounds heavy. No need to explain. What fits now?
    .pause = A short pause
    .someone = Talk to someone
    .stop = Stop
    .go_on = Go on
# After a word of the list, above `acute`, `contact` or `self`
noticed = I see a word that makes me pause.

## Closing

# $quotes: the person's own answers, each on a line
summary =
    These are your words:

    { $quotes }

    Is this right?
    .right = Right
    .change = Change
    .not_needed = Not needed
    .why = Seeing your own words helps you notice whether they are right. I change nothing in them.
summary-which = Which answer would you like to change?
    .why = I ask that one question again. The other answers stay.
quote = { $label }: ‘{ $text }’
# What was tapped: no words of one's own, so without quotation marks
quote-chosen = { $label }: { $text }
# $quotes: what goes along from a dialogue with a story, each on a line
along =
    This goes along too:
    { $quotes }
unanswered = not filled in
step = What small thing will you do, ask or leave? Very small is fine.
    .label = My small step
    .why = A small step works out sooner than a big plan. Leaving something can be a step too.
remind-when = Shall I ask about it later?
    .in_3 = In 3 days
    .in_7 = In 7 days
    .in_14 = In 14 days
    .not_now = No
    .why = Good intentions get lost in a busy week. A nudge comes only if you want it.
remind-keep = May I keep your sentence until then? Otherwise you only get a nudge.
    .sentence = Keep my sentence
    .nudge = Just a nudge
    .why = I delete your answers. Only with your yes do I keep this one sentence, encrypted.
remind_soon = Shall I ask about it later? You only get a nudge, with no content. In quiet hours and at weekends I wait until the next working morning.
    .in_3h = In 3 hours
    .tomorrow = Tomorrow
    .not_now = No
share-ask = Could someone learn from this? You can share part of it anonymously. You choose what, and read it first.
    .choose = Yes, I'll choose
    .not_now = Not now
    .why = What you go through, others often recognise. You never have to share.
share-pick = Which answers may go along? Tap them, then tap Done.
    .why = You decide what goes along. What you don't tap is deleted.
# $quotes: what somebody tapped at one question
tally =
    May I count this anonymously?

    { $quotes }

    Only these choices, without you: by month, and together with those of others. A number below ten I show to nobody. You cannot take it back, because afterwards I no longer know what was yours.
    .count_me = Yes, count it
    .not_now = Rather not
end = Thank you. Your answers are deleted{ $reminder ->
    [sentence] {", except your sentence for the nudge"}
    [nudge] {"; only the nudge stays"}
   *[none] {""}
}. The chat is still on your phone and with Telegram. Shall I remove messages from the last 48 hours too?
    .clear = Remove
    .own = Only my messages
    .leave = Leave them
    .why = Your messages are on your phone too. I can only remove them within 48 hours.
# In the place of `end`, for who set disciplinary law in mind: after this the messages go
end-discreet = Thank you. Your answers are deleted{ $reminder ->
    [sentence] {", except your sentence for the nudge"}
    [nudge] {"; only the nudge stays"}
   *[none] {""}
}. Our earlier messages, up to 48 hours back, I now remove too. That is how you set it. With /start you go on whenever you like.
cleared = Removed. With /start you can begin again at any time.
cleared-own = Your own messages are gone. With /start you can always begin again.
left = Fine. With /start you go on whenever you like.
stopped = Stopped. With /start you go on whenever you like.

## Buttons

control-skip = Skip
control-rest = Skip the rest
control-pause = Pause
control-stop = Stop
control-help = Help now
control-resume = Go on
done = Done
not-applicable = N.a.
doesnt-fit = Doesn't fit
all-three = All three

## The answer in words

echo-skipped = skipped
echo-dyad = { $digit }: { $digit ->
    [1] fully ‘{ $low }’
    [2] mostly ‘{ $low }’
    [3] a little more towards ‘{ $low }’
   *[4] in the middle
    [5] a little more towards ‘{ $high }’
    [6] mostly ‘{ $high }’
    [7] fully ‘{ $high }’
}
echo-s5 = { $digit }: { $digit ->
    [1] ‘{ $low }’
    [2] closer to ‘{ $low }’
   *[3] in the middle
    [4] closer to ‘{ $high }’
    [5] ‘{ $high }’
}
echo-s7 = { $digit }: { $digit ->
    [1] ‘{ $low }’
    [2] close to ‘{ $low }’
    [3] a little closer to ‘{ $low }’
   *[4] in the middle
    [5] a little closer to ‘{ $high }’
    [6] close to ‘{ $high }’
    [7] ‘{ $high }’
}

## On the way

paused = Paused. I keep your place, for 24 hours at most. Tap Go on when you are ready.
changed = This dialogue has changed in the meantime. Your earlier answers are deleted.
# What somebody puts back while the original is no longer in memory
word-wanted = I no longer know that word: I don't keep the original. Type what may stand at { $number }.
# A word that is in doubt, three a story at most
doubt = Is this a name or a place? ‘{ $words }’
    .hide = Yes, hide it
    .leave = No, leave it
mark =
    .put_back = put back
    .hide = hide
    .others = Other numbers
# $remarks: what stands out, each on a line
weighed =
    { $remarks }

    Only you know if it is needed. What do you want to make broader?
    .open = What can be broader?
    .broaden = make broader
    .back = Back to your story
# $text: what someone chose to share, without names
draft =
    You can start from this. Tap it to copy, add to it and send it back.

    { $text }

## What cannot be

refuse-empty = I saw no text. Type a few words, or skip the question.
refuse-too_long = That is { $length } characters; { $max } fit. Make it a little shorter.
refuse-too_short = That is { $length } characters; I need at least { $min }. Tell a little more.
refuse-stale = This button belongs to an earlier question. The present one is at the bottom.
refuse-tap_please = I don't understand that here. Tap a button, or type what it says. ‘Back’, ‘stop’, ‘help’ and ‘why’ work too.
refuse-unreadable = { $what ->
    [voice] Please type: a voice is recognisable.
    [photo] I don't look at photos: someone might be recognised. Please type.
    [sticker] I can do nothing with a sticker here. Type a few words.
    [video] I don't look at videos: a face or a voice is recognisable. Please type.
    [document] I don't open files: there may be names in them. Please type.
    [location] Don't send a place: it is recognisable. Please put it in words.
    [contact] Don't send contact details: they are someone's. Type ‘a colleague’ or ‘a parent’.
   *[other] I can't read this. Please put it in words.
}
refuse-nothing_ticked = Tap something first, or skip the question.
refuse-not_running = This dialogue is no longer under way. With /reflect you start again.
refuse-not_found = That is not in your text. Check exactly how it is written.
refuse-no_way_back = There is no way further back.
refuse-cannot_skip = This question cannot be skipped. Stopping is always possible.
