### A story: told first, then read back without names, then a yes of its own.

title = Tell a story
type = What kind of story?
    .dilemma = Dilemma
    .goede_fout = Good ‘mistake’
    .wijsheid = Wisdom
    .lichtpunt = Bright spot
# One of these, picked by chance
prompt =
    .unwritten = Perhaps this helps: a moment you did something written nowhere.
    .backed = Perhaps this helps: a time someone stood behind you.
    .clash = Perhaps this helps: a time you wanted two good things that clashed.
    .reason = Perhaps this helps: a day you thought: this is why I do this work.
story = Tell one moment: what happened, what did you do, and how did it end? Between { $min } and { $max } characters.
titel = Your story is there. You may skip what follows. What is its title? At most { $max } characters.
    .label = Title
lesson = What may someone else take from this? At most { $max } characters.
    .label = To take along
dy_a = What was there in this story? 1 = too much grip; 4 = in balance; 7 = too much room.
    .low = too much grip
    .high = too much room
    .why = You know best what a story means. It lets others find what fits their question.
dy_b = How were rules treated? 1 = as if all was fixed; 4 = in balance; 7 = as if they weren't there.
    .low = as if all was fixed
    .high = as if they weren't there
tri = What carried this story?
    .a = Courage
    .b = Expertise
    .c = Mandate
veld = Where is it set?
    .jeugdhulp = Youth help
    .bescherming = Protection, probation
    .wijkteam = Local team, municipality
    .onderwijs = Education, health
    .liever_niet = Rather not say
steun = Who supported most?
    .gezin = Family
    .team = Team
    .leidinggevende = Manager
    .bestuur = Board
    .gemeente = Municipality
    .niemand = Nobody
gevoel = How does it feel now?
    .trots = Proud
    .opgelucht = Relieved
    .onzeker = Unsure
    .verdrietig = Sad
    .boos = Angry
    .open = Still open
voor = Who may read it? Tick whom you want, then tap Done.
    .colleagues = Colleagues
    .policy = Board and policy
    .education = Education and research
    .none = Without a reader I can share nothing. Tick who may read it, or tap Stop: then I share nothing.
    .why = Only those you tick will read your story. You can still withdraw it afterwards.
# Behind it a button for each circle with enough people
kring = May the name of your circle stand with it? A colleague is then more likely to recognise you. The name is added only when enough stories from your circle go on together.
    .liever_niet = Rather not
    .why = That way your circle can show what matters to it. Without the name your story counts just as much.
review =
    This is how your story will read. { $hidden ->
        [0] Nothing is hidden; look well yourself for names and places.
        [one] I hid one thing.
       *[other] I hid { $hidden } things, each with a number.
    } Should anything else go? Type those words, with a comma between.

    { $text }

    { $verdict }
    .ok = Good as it is
    .rewrite = Rewrite it
# What comes along from a dialogue, and stands below the story
along =
    .support_team = Support team (1 to 5)
    .support_organisation = Support organisation (1–5)
    .support_board = Support board (1 to 5)
    .cost_usual = Cost of the usual route
    .cost_this = Cost of this solution
cost =
    .to_1 = Up to €1,000
    .to_10 = Up to €10,000
    .to_50 = Up to €50,000
    .to_150 = Up to €150,000
    .more = More
consent_a = We don't store your name or account with your story. Two people read it first and remove recognisable details. Then it may be read by: { $voor }.
consent = You share freely. With your code you can withdraw it. Tell only what is yours, not what a family entrusted to you. Shall we share it like this?
    .share = Yes, share
    .back = Back
    .discard = Discard
code = Your code: { $code }. Write it down now: I cannot show it again. If you clear your chat later, this message goes too. With /withdraw and this code you take your story away. It now waits until there are more stories. Then two people read it, without knowing whose it is.
