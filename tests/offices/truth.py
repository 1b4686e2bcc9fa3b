"""What every readable file of the corpus says, as plain rows; ``base`` holds it as CSV."""

from __future__ import annotations

Rows = list[list]

SCENARIO = """\
matcher: 1
title: 办公文件
horizon: {first: 2019-05, last: 2020-04}
tables:
  supporters: supporters.csv
  recipients: recipients.csv
  specialties: specialties.csv
  referrals: referrals.csv
  staff: staff.csv
rules:
  two_plus_five: {core: [icu], top: 1, years: 1}
  full_coverage: {}
  links: false
"""
SUPPORTERS: Rows = [
    ["编号", "名称", "机构类别", "省份", "市州", "纬度", "经度", "支援能力"],
    ["000001", "苏州市立医院", "综合医院", "江苏省", "苏州市", 31.3, 120.6, 4],
    ["000002", "苏州市中医医院", "中医医院", "江苏省", "苏州市", 31.28, 120.61, 4],
]
RECIPIENTS: Rows = [
    ["编号", "名称", "机构类别", "省份", "市州", "区县", "纬度", "经度", "人口", "起始月"],
    ["000101", "正安县人民医院", "综合医院", "贵州省", "遵义市", "正安县", 28.55, 107.44, 500000,
     "2019-05"],
    ["000102", "道真县中医院", "中医医院", "贵州省", "遵义市", "道真县", 28.88, 107.61, 290000,
     "2019-07"],
    ["000201", "望谟县人民医院", "综合医院", "贵州省", "黔西南州", "望谟县", 25.17, 106.1, 280000,
     "2019-10"],
    ["000202", "册亨县人民医院", "综合医院", "贵州省", "黔西南州", "册亨县", 24.98, 105.81, 190000,
     "2019-05"],
]  # fmt: skip
SPECIALTIES: Rows = [
    ["编号", "名称", "核心"],
    ["icu", "重症医学科", "是"],
    ["cardiology", "心血管内科", "否"],
    ["neurology", "神经内科", "否"],
]
REFERRALS: Rows = [
    ["受援医院", "专科", "年份", "诊疗人数", "外转人数"],
    ["000101", "cardiology", 2018, 1200, 150],
    ["000101", "neurology", 2018, 900, 90],
    ["000102", "cardiology", 2018, 800, 60],
    ["000201", "cardiology", 2018, 1500, 300],
    ["000202", "neurology", 2018, 700, 140],
]
STAFF: Rows = [
    ["工号", "医院", "专科", "姓名", "人员类别", "职称", "起始月", "截止月"],
    ["0007", "000001", "icu", "张三", "医师", "主任医师", "2019-05", "2020-04"],
    ["0008", "000001", "cardiology", "李四", "医师", "副主任医师", "2019-07", "2020-04"],
    ["0009", "000002", "neurology", "欧阳娜娜", "医师", "主治医师", "2019-10", "2020-04"],
]
TABLES = {
    "supporters": SUPPORTERS,
    "recipients": RECIPIENTS,
    "specialties": SPECIALTIES,
    "referrals": REFERRALS,
    "staff": STAFF,
}


def rows(table: str) -> Rows:
    """Copy a table, to be changed."""
    return [list(row) for row in TABLES[table]]


def column(table: str, name: str, *cells: object) -> Rows:
    """Copy a table with other cells in one column, from the first row of data down."""
    copied = rows(table)
    position = copied[0].index(name)
    for row, cell in zip(copied[1:], cells, strict=False):
        row[position] = cell
    return copied


def csv_text(lines: Rows, separator: str = ",", end: str = "\r\n") -> str:
    """Write rows as a spreadsheet saves them."""
    return "".join(separator.join(_quoted(str(c), separator) for c in row) + end for row in lines)


def _quoted(cell: str, separator: str) -> str:
    if any(char in cell for char in (separator, '"', "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell
