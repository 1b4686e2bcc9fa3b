## 各网页共用的文字

page-skip = 跳到正文
page-contents = 目录
page-search = 在本表中查找
page-shown = 显示 { $shown } 行，共 { $total } 行
page-as-table = 图中数据列表
