## 句中的列举

word-list = { $first }、{ $rest }
word-series = { $first }；{ $rest }
word-means = { $key }：{ $value }
word-or = { $latin ->
    [yes] { $first } 或 { $rest }
   *[no] { $first }或{ $rest }
}

## 须照原样填写的词，附中文

word-glossed = { $id }（{ $chinese }）
word-either = { $chinese }（{ $id }）
word-read = { $chinese }（{ $id }）
word-table = { $chinese }表（{ $id }）

## 医院或人员：名称和编号

word-named = { $name }（{ $id }）
word-counted = { $word } { $count } 家
word-months = 没有共同的月份
word-and-more = { $named }等，另有{ $count }家
