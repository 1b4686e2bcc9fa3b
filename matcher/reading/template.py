"""The scenario.yaml of a new scenario, with comments for the planner who fills it in."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.language.catalogue import Lang

BOOK = "tables.xlsx"

_ENGLISH = """\
# A scenario for matcher: which supporter helps which recipient, who goes where, and when.
# All hospitals, people and numbers are made up: replace them by your own in {book}.
# Then run:  matcher validate .    and    matcher solve .
matcher: 1
title: An example to fill in
source: ""                # the document that the programme follows

horizon: {{first: {first}, last: {last}}}   # months planned, both inclusive
core_weight: 300          # what one uncovered month of a core specialty weighs

tables:                   # file, or workbook and sheet; see the first sheet for every column
{tables}
rules:                    # "matcher rules" lists them all; false switches one off
  full_coverage:          # every recipient has a supporter
  capacity:               # no supporter takes more than it can
  two_plus_five:          # gaps: the core specialties and those most often referred out
    core: [icu, emergency]
    top: 2
    years: 3
  min_stint: {{months: 6}}
  max_stint: {{months: 12}}
  rest: {{months: 3}}       # at home between two stints
  retention: {{away_share: 0.34}}
  presence: {{people: 1}}   # somebody on site in every month

# Most important first. changes (new pairs) stands after coverage: pairs are changed wherever that
# covers more. To keep pairs, put it first.
objective: [shortfall, coverage, changes, travel]

# Tables, or columns such as supporters.capacity, that are made up: every output says so.
# Take out what you have replaced by real data.
synthetic: [{synthetic}]
"""

_CHINESE = """\
# matcher 场景文件：谁支援谁、派谁去、何时去。
# 表中医院、人员和数字均为虚构，请在 {book} 中换成自己的数据，
# 然后运行：  matcher validate .    和    matcher solve .
matcher: 1
title: 待填写的示例
source: ""                # 所依据的文件

horizon: {{first: {first}, last: {last}}}   # 规划期，首末两月均包含
core_weight: 300          # 核心专科空缺一个月的权重

tables:                   # 文件名，或“工作簿#工作表”；各列说明见工作簿第一张表
{tables}
rules:                    # “matcher rules”列出全部规则；写 false 停用
  full_coverage:          # 每家受援医院都有支援医院
  capacity:               # 不超过支援医院的支援能力
  two_plus_five:          # 帮扶专科缺口：核心专科，加外转率最高的专科
    core: [icu, emergency]
    top: 2
    years: 3
  min_stint: {{months: 6}}  # 每期最短月数
  max_stint: {{months: 12}} # 每期最长月数
  rest: {{months: 3}}       # 两期之间在本院的月数
  retention: {{away_share: 0.34}}   # 科室同时外派的比例上限
  presence: {{people: 1}}   # 每月都有人在岗

# 目标层级，最重要的在前。changes（新增结对）排在 coverage（岗位覆盖）之后：只要能提高覆盖就会
# 调整结对。如要尽量保留现有结对，请把 changes 移到最前。
objective: [shortfall, coverage, changes, travel]

# 虚构的表或列（如 supporters.capacity），各项输出都会注明；换成真实数据后请从这里删去。
synthetic: [{synthetic}]
"""


def scenario_text(lang: Lang, year: int, sheets: Mapping[str, str], filled: list[str]) -> str:
    """Give the YAML text; ``sheets`` maps tables to sheets, those not ``filled`` are off."""
    lines = [
        f"  {'' if table in filled else '# '}{table}: {BOOK}#{sheet}\n"
        for table, sheet in sheets.items()
    ]
    return (_ENGLISH if lang == "en" else _CHINESE).format(
        book=BOOK,
        first=f"{year}-01",
        last=f"{year + 1}-12",
        tables="".join(lines),
        synthetic=", ".join(filled),
    )
