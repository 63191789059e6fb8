### What the bot sends of its own accord to who asked for it: the story of the week, the monthly letter.

# $week and $month: on or off
menu =
    What may I send you of my own accord? In quiet hours, at weekends and on holidays I stay silent.

    Story of the week: { $week }
    Learning letter, once a month: { $month }
    .part = Stories by post
    .week_on = Story of the week on
    .week_off = Story of the week off
    .month_on = Learning letter on
    .month_off = Learning letter off
week = The story of this week:
    .stop = Don't send this any more
month = Learning letter of { $month }: what peers pass on.
# $n: 1, 2 or 3
lesson = { $n }. { $lesson }
    .story = Story { $n }
note =
    From research:
    { $text }

    { $source }
    { $link }
stopped-week = Fine. I send no story of the week any more. With /settings you switch it on again.
stopped-month = Fine. I send no learning letter any more. With /settings you switch it on again.
# In /mydata
mydata-week = You get the story of the week.
mydata-month = You get the learning letter every month.
