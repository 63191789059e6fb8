### What is the same everywhere: start, menu, commands, language, privacy, own data, faults.

## Days and times

weekday =
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
months =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
month = { $month } { $year }
clock = { $hour }:{ $minute }

## Start

# Stands in the empty chat, before somebody begins; .short stands in the profile
description =
    Houvast helps you reflect on your work in youth care: with questions, without advice. You can stop whenever you like. I delete your answers when you finish.

    You can also share a story anonymously, and read what colleagues shared.
    .short = Questions to reflect on your work in youth care. No advice, no judgement.

welcome = Welcome to Houvast. I ask, you reflect. I give no advice and decide nothing. Skip, pause or stop whenever you like.
limit = To be honest: what you type passes through Telegram and is not end-to-end encrypted. So never enter client data. I delete your answers when you finish, within 24 hours at most.
# `.moderate`: only for facilitators
menu = Where would you like to begin?
    .reflect = A dialogue
    .story = Tell a story
    .read = Read stories
    .checkin = Choose a fixed moment
    .privacy = Privacy
    .help = Help
    .moderate = Review stories

## Choosing a dialogue

choose-dialogue = Which dialogue fits what is on your mind now?
# A line in the list of dialogues above the buttons
dialogue-line = { $title } ({ $minutes } minutes)
# A dialogue is under way when someone starts another, or types /start
busy = You are still in ‘{ $title }’. What would you like to do with it?
    .go_on = Go on with it
    .drop = Discard it
dropped = Gone. Your answers are deleted.
# After a pause of more than a day, or a dialogue that is over
resume-gone = This dialogue is no longer running. Your answers are deleted. Where would you like to begin now?
# After the end of a dialogue in which someone said that something lingered
offer = Would you like to go on now with ‘{ $title }’? It takes about { $minutes } minutes.
    .yes = Yes, now
    .no = Not now
offer-declined = Fine. With /reflect you start whenever it suits you.

## Commands: the lines in Telegram's menu

command-start = Begin, or back to the menu
command-reflect = Choose a dialogue
command-story = Tell a story
command-read = Read stories of others
command-withdraw = Withdraw your story with your code
command-checkin = Choose a fixed moment in the week
command-privacy = What happens to your words
command-anonymous = What anonymous means here, and what not
command-mydata = What Houvast holds about you
command-forget = Delete everything about you
command-language = Choose a language
command-settings = Quiet hours, time zone and more
command-help = Help and emergency numbers
command-cancel = Stop what you are doing
command-moderate = Review stories
command-export = Stories as a file
command-invite = Invite a facilitator or members

## Help

help = I ask questions for you to reflect on. Tap a button or type your answer. This is what I can do:
# A line below `help`; $command without its slash
help-line = /{ $command }: { $description }
help-numbers = Danger: call 112. Doubt about safety: call Veilig Thuis, the Dutch advice line on abuse, 0800-2000. Thinking of suicide: call 113. All three day and night.
# Below every text with a national number, where the organisation gave numbers of its own.
# $contact: a name and a number, or a number alone
local = In your own organisation:
local-specialist = Designated meldcode specialist: { $contact }
local-on_call = On call: { $contact }
local-adviser = Confidential adviser: { $contact }
unknown-command = I don't know that command. With /help you see what I can do.
unknown-command-near = I don't know that command. Do you mean /{ $command }?
no-dialogue = No dialogue is under way. I have not kept what you typed. Choose below where you would like to begin.
nothing-to-cancel = Nothing is under way. There is nothing to stop.
edited = I don't read your edit; your first text counts. If a summary follows, you can change it there.
toast-old-button = This button belongs to an earlier moment. Type /start for the menu.

## Groups

group = Hello, I am Houvast. In a group I stay silent. We talk in private.

## Language

language = Which language shall I speak with you?
    .nl = Nederlands
    .en = English
language-set = From now on I speak English with you.

## Privacy and anonymity

privacy = I keep about you: your Telegram account number (encrypted), your language, your time zone and what you set yourself. What you answer in a dialogue I delete when it ends. Only what you say a separate yes to stays: a reminder, or an anonymous story.
privacy-more = You can look or delete at any time: /mydata shows what there is, /forget deletes it. With /anonymous you read what sharing anonymously means.
anonymous-promise = What we do: with a story we keep no name, account or time. Stories reach those who review them mixed and delayed.
anonymous-limits = What we can't promise: that a colleague never recognises your style or situation. That Telegram and your phone keep nothing. That a story once read or exported can be recalled everywhere.
anonymous-no-report = No emergencies or complaints here. We cannot find you or call you back. In danger: call 112.

## Own data

mydata = This is what Houvast holds about you:
mydata-settings = Your Telegram account number, encrypted. Language: { $language }. Time zone: { $timezone }.
mydata-set = Quiet hours: { $quiet }. With disciplinary law in mind: { $discreet }.
mydata-role = You are a facilitator.
mydata-checkin = Check-in: { $checkin }.
mydata-dialogue = A dialogue is under way: ‘{ $title }’. Its answers are encrypted and disappear when it ends, within 24 hours at most.
# Numbers of messages in the chat, to be able to remove them
mydata-traces = { $count ->
    [one] Of one message I know the number, to be able to remove it.
   *[other] Of { $count } messages I know the numbers, to be able to remove them.
}
mydata-reminders = { $count ->
    [one] One reminder is waiting.
   *[other] { $count } reminders are waiting.
}
mydata-stories = Stories are not among this: nothing ties them to you. Only your code can withdraw one.
mydata-file = Everything Houvast holds about you, as a file.
forget = I delete all that I hold about you, your check-in, reminders, circles and settings too. Shared stories and counted choices stay: nobody knows which are yours. A story you withdraw with your code. I cannot undo this. Shall I do it?
    .yes = Yes, delete everything
    .no = No, leave it
forget-done = Everything about you is deleted. Shared stories and counted choices stay: nobody knows which are yours. A story you withdraw with your code. The chat itself you delete in Telegram.
forget-not = Fine. Nothing was deleted.

## Facilitators

claim-done-circle = You are a facilitator of { $circle } now. With /moderate you read the stories that wait.
claim-already = You already were a facilitator. Nothing changes.
claim-expired = This invitation has been used or has expired. Ask for a new one.
facilitators-only = Only a facilitator can do this. Ask in your organisation who that is.
invite = Whoever opens this link first becomes a facilitator. It works once. Send it only to the person you mean.
link-unknown = I don't know this link, or it has expired. Choose below what you would like to do.

## Faults

wrong-not-saved = Something went wrong on my side. Your last message was not processed. Please send it again.
