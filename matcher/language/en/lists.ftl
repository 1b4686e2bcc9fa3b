## Lists inside a sentence

word-list = { $first }, { $rest }
word-series = { $first }; { $rest }
word-means = { $key }: { $value }
word-or = { $first } or { $rest }

## A word that must be typed as it is, with its Chinese

word-glossed = { $id }
word-either = { $id } ({ $chinese })
word-read = { $id }
word-table = { $id }

## A hospital or person, by name and id

word-named = { $name } ({ $id })
word-counted = { $word } { $count }
word-months = no month in common
word-and-more = { $named } and { $count } more
