### Stories as a file: the columns, the values in words, and what is said with it in the chat.

## Columns

column-type = type
column-month = month
column-language = language
column-title = title
column-story = story
column-lesson = lesson
column-grip = grip (1 too much grip, 4 in balance, 7 too much room)
column-rules = rules (1 as if fixed, 4 in balance, 7 as if absent)
column-carried = what carried the story
column-field = field
column-support = who supported most
column-circle = circle
column-feeling = how it feels now
column-backing_team = backing of the team (1 none, 5 a lot)
column-backing_organisation = backing of the organisation (1 none, 5 a lot)
column-backing_board = backing of board or municipality (1 none, 5 a lot)
column-cost_usual = cost of the usual route
column-cost_this = cost of this solution

## Values

field =
    .jeugdhulp = Youth help
    .bescherming = Protection, probation
    .wijkteam = Local team, municipality
    .onderwijs = Education, health
    .care = Youth help or protection
    .other = Local team or education
support =
    .gezin = Family
    .team = Team
    .leidinggevende = Manager
    .bestuur = Board
    .gemeente = Municipality
    .niemand = Nobody
    .near = Family, team or manager
    .far = Board or municipality
feeling =
    .trots = Proud
    .opgelucht = Relieved
    .onzeker = Unsure
    .verdrietig = Sad
    .boos = Angry
    .open = Still open
carried =
    .a = Courage
    .b = Expertise
    .c = Mandate
    .ab = Courage and expertise
    .ac = Courage and mandate
    .bc = Expertise and mandate
    .abc = All three
cost =
    .to_1 = up to €1,000
    .to_10 = up to €10,000
    .to_50 = up to €50,000
    .to_150 = up to €150,000
    .more = more than €150,000
quarter = quarter { $quarter } of { $year }
half = { $half ->
    [1] first
   *[2] second
} half of { $year }
# The teller would rather not say
not-said = not said
# Too recognisable to be shown
not-shown = not shown

## In the chat

audience = Who is the file for? Only stories that these readers may see come along.
    .colleagues = Colleagues
    .policy = Board and policy
    .education = Education and research
format = { $count } stories can come along. In which form would you like them?
    .pdf = Booklet (PDF)
    .xlsx = Excel
    .csv = CSV
    .md = Text (Markdown)
    .json = JSON
none = No story can come along for these readers yet. It takes at least { $least } that are enough alike. Then nobody stands out.
too-many = Those are { $count } stories: too many for a chat. Whoever runs Houvast can make the file.
caption = { $count } stories for: { $audience }.
# Below `caption`
care = Handle them with care: anonymous is not yet beyond recognition.
withheld-none = No story was held back.
withheld-few = Fewer than { $least } other stories do not come along. They are not for these readers, or too few others are like them.
withheld = { $count } other stories do not come along. They are not for these readers, or too few others are like them.

## With every file

sheet =
    .stories = Stories
    .about = About this file
method = How this was made
method-told = Nobody knows who told these stories. No name, account or time stands with them, not even for whoever runs Houvast. Names and places were taken out before a story was kept. Two people read it before anybody else did.
method-alike = For each story at least { $least } have the same traits: type, month, field, support and circle. Where that was needed, a trait was made broader. What all stories of such a group say alike is left out.
method-editions = Stories always join a file several at a time, and always with the same traits. So two files side by side tell nothing about one teller. They only show that a story was withdrawn.
limits = What this is not
limits-sample = This is no measurement. Only who wanted to, told a story. What is frequent here need not be frequent elsewhere.
limits-known = Who knows a situation may recognise a story all the same. Do not look for who told it. Say nothing if you think you know.
limits-withdrawn = A teller can withdraw a story. It is then not in any later file. It cannot be taken out of this copy.
