### Circles: inviting, joining, seeing which are one's own, and leaving.

command-join = Join a circle, with a code

## A facilitator invites

which = Which circle is the invitation for?
# $size: `size-few` or `size-enough`; it gets no more exact
whom = { $circle } has { $size } people, facilitators among them. I tell nobody more exactly. Who would you like a link for?
    .members = For members
    .facilitator = For a facilitator
size-few = fewer than { $n }
size-enough = { $n } or more
# The link stands below it
members = Whoever opens this link joins { $circle }. It works for everybody, until you make a new one. Keep it: I cannot show it again.
renew = There is a link for members of { $circle } already. If I make a new one, the old one stops working. Members stay members. Shall I make a new one?
    .yes = Yes, a new one
    .no = No, keep the old one
renew-not = Fine. The old link keeps working.

## Joining

joined = You belong to { $circle } now. No colleague sees who belongs to it, nor does your facilitator. Whoever runs Houvast can look it up. From { $n } people on there can be figures about the circle. Its name may then stand with your story, if you want that. You can leave at any time, with /settings.
joined-already = You belong to { $circle } already. Nothing changes.
join-how = You join a circle with a code. Ask your facilitator for it. Type it after the command: /join CODE
join-unknown = I don't know this code, or it no longer works. Ask your facilitator for a new link and open it. Or type the code: /join CODE

## My circles

settings =
    .mine = My circles
# Below it a line for each circle
mine = This is where you belong. No colleague sees this.
mine-none = You belong to no circle now.
mine-line = { $circle }
mine-line-facilitator = { $circle }, as a facilitator
mine-leave = Would you like to leave one? Tap its name.
mine-facilitator = You stay a facilitator until you delete everything, with /forget.
leave = Shall I take you out of { $circle }? With the link or the code you can come back later.
    .yes = Yes, take me out
    .no = No, I stay
left = You no longer belong to { $circle }. What you shared before does not change.
mydata = You are a member of { $circle }.
