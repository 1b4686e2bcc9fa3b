## plan.xlsx：读回

book-name-of-people = 名为“{ $value }”的人员不止一位：{ $hospitals }。
book-mend-person = 请填写所指人员的编号。
book-name-of-posts = “{ $value }”可能指多个岗位：{ $hospitals }。
book-mend-post = 请按岗位表填写岗位名称。
book-no-sheet = 工作簿中没有工作表 { $sheet }。
book-mend-sheet = 请恢复该工作表的名称，或用 matcher solve 重新写出工作簿。
book-with-rows = 工作表“{ $sheet }”第 { $rows } 行：{ $sentence }
