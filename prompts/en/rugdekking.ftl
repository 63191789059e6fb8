### Deviating from how it is ‘supposed to be’: what carried you, who stood behind you?

title = Room and backing
    .button = Room and backing
did = Did you recently deviate from how it is ‘supposed to be’?
    .deviated = Yes
    .wanted_to = No, but I wanted to
what = What did you deviate from, and what did you want to achieve?
    .label = What I deviated from
almost = Where did you want to deviate, and what stopped you?
    .label = Where I wanted to deviate
steer = What steered you? 1 = playing it safe, 7 = your own judgement.
    .low = playing it safe
    .high = your own judgement
carry = What carried your choice? Choose one, or a combination.
    .a = Courage
    .b = Expertise
    .c = Mandate
    .label = What carried my choice
cover = Who stood behind you? You may tap more than one.
    .colleague = A colleague
    .team = My team
    .scientist = Behavioural scientist
    .manager = My manager
    .board = The board
    .municipality = The municipality
    .code = The professional code
    .nobody = Nobody
    .label = Who stood behind me
words = How did you notice: what was said or done?
    .label = How I noticed
# After ‘nobody’
alone = Standing alone is hard. Your organisation's confidential adviser listens, even if nothing more needs to happen.
wanted = From whom did you want support, and how would it have sounded?
    .label = From whom I wanted support
diff = How different is your conversation when you are sure of backing? 1 = the same, 5 = very different.
    .low = the same
    .high = very different
ask = Which mandate will you ask for? Finish this sentence: ‘I want to decide on … myself, and I come back when …’
    .label = The mandate I ask for
