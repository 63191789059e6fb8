### Stories as a file: the names of its columns, and what is said with it in the chat.

column =
    .type = type
    .month = month
    .language = language
    .text = story
caption = { $count ->
    [one] One story.
   *[other] { $count } stories.
} Only stories that two people approved. Handle them with care: they are anonymous, yet not beyond recognition.
none = There are no stories to share yet.
