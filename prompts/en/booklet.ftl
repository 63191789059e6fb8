### The booklet of stories (PDF). What every file says stands in `export`.

title = What went differently
subtitle = Stories of people who work with children and families
for = For { $audience }
count = { $count } stories
foreword = Foreword
foreword-told = These stories come from professionals in Dutch youth care and what is around it. Each tells one moment: what happened, what they did, how it ended. And what someone else may take from it.
foreword-read = Read them as a colleague, not as a judge. What would you have needed in their place?
contents = Contents
group =
    .dilemma = Dilemmas
    .goede_fout = Good ‘mistakes’
    .wijsheid = Wisdom
    .lichtpunt = Bright spots
    .any = More stories
untitled = Untitled
# Below a title, with a value from `export`
support = most support: { $text }
now = feeling now: { $text }
lesson = To take along
solution = Usual route { $route }, this solution { $solution }
together = The stories together
together-how = Who told a story gave it a place too. Here they stand side by side. What came fewer than { $least } times is taken together with what is next to it.
grip = In these stories there was
    .one = too much grip
    .four = in balance
    .seven = too much room
rules = Rules were treated
    .one = as if all was fixed
    .four = in balance
    .seven = as if they weren’t there
carried = What carried the story
feeling = How it feels now
rest = { $count } stories in other places
rest-feeling = something else
answers = { $count } answers
too-few = Too few tellers said anything about this.
