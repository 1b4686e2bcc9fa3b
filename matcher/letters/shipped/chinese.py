"""The Chinese templates: 对口帮扶责任书 and 对口帮扶补充协议."""

from __future__ import annotations

from matcher.letters.shipped.blocks import (
    Block,
    Fonts,
    Form,
    Line,
    Repeated,
    Rows,
    Section,
    Signatures,
    When,
    closing,
    numbered,
)

FONTS = Fonts(
    body="仿宋",
    head="黑体",
    table="宋体",
    latin="Times New Roman",
    size=14,
    title=20,
    bold=False,
    alternatives=(("仿宋", "FangSong"), ("黑体", "SimHei"), ("宋体", "SimSun")),
)
NUMBERS = "一 二 三 四 五 六 七 八 九 十 十一 十二"
POST_COLUMNS = (
    ("专科（岗位）", "{{ post.name }}", 2.9),
    ("确定依据", "{{ post.reason }}", 2.9),
    ("外转率", "{{ post.rate or '—' }}", 1.9),
    ("岗位月数", "{{ post.months }}", 1.9),
)
STINT_COLUMNS = (
    ("序号", "{{ stint.number }}", 1.0),
    ("姓名", "{{ stint.person }}", 1.5),
    ("职称", "{{ stint.title or stint.role }}", 2.7),
    ("派出科室", "{{ stint.department or '—' }}", 2.0),
    ("派驻岗位", "{{ stint.post }}", 2.0),
    ("起始日期", "{{ stint.first }}", 3.1),
    ("结束日期", "{{ stint.last }}", 3.5),
)
WITH_APPOINTMENT = (
    ("序号", "{{ stint.number }}", 0.9),
    ("姓名", "{{ stint.person }}", 1.4),
    ("职称", "{{ stint.title or stint.role }}", 1.8),
    ("派出科室", "{{ stint.department or '—' }}", 1.75),
    ("派驻岗位", "{{ stint.post }}", 1.75),
    ("聘任职务", "{{ stint.appointment or '—' }}", 1.6),
    ("起始日期", "{{ stint.first }}", 3.1),
    ("结束日期", "{{ stint.last }}", 3.5),
)
TRAINEE_COLUMNS = (
    ("序号", "{{ stay.number }}", 1.0),
    ("人员", "{{ stay.person }}", 4.6),
    ("类别", "{{ stay.role }}", 1.5),
    ("进修科室", "{{ stay.department or '—' }}", 2.1),
    ("起始日期", "{{ stay.first }}", 3.1),
    ("结束日期", "{{ stay.last }}", 3.5),
)

PARTIES = (
    Line("甲方（支援医院）：{{ supporter.name }}"
         "{% if supporter.region %}（{{ supporter.region }}）{% endif %}", "party"),
    Line("乙方（受援医院）：{{ recipient.name }}"
         "{% if recipient.region %}（{{ recipient.region }}）{% endif %}", "party"),
)  # fmt: skip

POSTS = Section(
    "帮扶专科与岗位",
    (
        Line("甲方重点帮扶乙方下列专科和岗位："),
        When(
            "staffed",
            (
                Rows(
                    "post in posts",
                    (
                        *POST_COLUMNS,
                        ("甲方派驻月数", "{{ post.held }}", 2.2),
                        ("空缺月份", "{{ post.uncovered or '无' }}", 4.0),
                    ),
                ),
                When(
                    "posts|selectattr('uncovered')|list",
                    (Line("空缺月份尚无人员派驻，由双方协商补派，并书面确认。"),),
                ),
            ),
            (Rows("post in posts", POST_COLUMNS),),
        ),
    ),
)

STAFF = Section(
    "派驻人员",
    (
        When(
            "stints",
            (
                Line("甲方按下表选派{{ people }}人，共{{ stints|length }}个派驻期，"
                     "派驻期内全职在乙方工作："),
                When(
                    "stints|selectattr('appointment')|list",
                    (Rows("stint in stints", WITH_APPOINTMENT),),
                    (Rows("stint in stints", STINT_COLUMNS),),
                ),
                Line("人员如需调整，甲方应提前书面告知乙方，"
                     "并选派同专科、职称不低于原派驻人员的人员接替，不得断档。"),
            ),
            (
                When(
                    "staffed",
                    (Line("本期方案未安排甲方向乙方派驻人员，派驻事宜由双方另行商定。"),),
                    (Line("本期方案未列派驻人员名单。甲方应在每批人员派驻前，将姓名、职称、派出科室、"
                          "派驻岗位和起止日期书面告知乙方，作为本文件附件。"),),
                ),
            ),
        ),
    ),
)  # fmt: skip

TRAINING = Section(
    "进修安排",
    (
        When(
            "trainees",
            (
                Line("甲方按下表接收乙方人员进修："),
                Rows("stay in trainees", TRAINEE_COLUMNS),
            ),
            (Line("本期方案未安排乙方人员到甲方进修，进修事宜由双方另行商定。"),),
        ),
    ),
)

GOALS = Section(
    "帮扶目标",
    (
        When(
            "goals",
            (
                Line("帮扶期内，双方共同努力实现下列目标："),
                Repeated("goal in goals",
                         "{{ loop.index }}．{{ goal.goal }}{% if goal.target %}：{{ goal.target }}"
                         "{% endif %}{% if goal.due %}（{{ goal.due }}前）{% endif %}"),
            ),
            (Line("双方于每年年初商定年度目标和工作计划，作为本文件附件。"),),
        ),
    ),
)  # fmt: skip

REMOTE = Section(
    "远程医疗",
    (
        Repeated("place in telemedicine", "{{ place.node }}的远程医疗节点接入{{ place.parent }}。"),
        Line("双方建立远程医疗协作关系，开展远程会诊、远程查房和远程教学。"),
    ),
)

DUTIES = (
    Section(
        "甲方责任",
        (
            Line("（一）按本责任书选派人员，到岗、到科室、到日期，保证工作衔接。"),
            Line("（二）保证派驻人员的工资、福利和岗位职务不变，"
                 "并在职称晋升、岗位聘用、评优评先时优先考虑。"),
            Line("（三）接收乙方人员进修，落实带教。"),
            Line("（四）帮助乙方完善管理制度，开展适宜技术，培养科室骨干。"),
        ),
    ),
    Section(
        "乙方责任",
        (
            Line("（一）为派驻人员提供必要的工作、生活和安全保障。"),
            Line("（二）安排派驻人员参加门诊、查房、手术和值班，"
                 "{% if stints|selectattr('appointment')|list %}按第三条所列办理聘任，{% endif %}"
                 "配合其开展工作。"),
            Line("（三）按期选派符合条件的人员进修，进修结束后安排在相应岗位工作。"),
            Line("（四）如实记录派驻人员到岗和工作情况，派驻期满时出具书面考核意见。"),
        ),
    ),
)  # fmt: skip

DATES = Section(
    "时间节点与考核",
    (
        When(
            "milestones",
            (
                Line("双方按下列时间节点办理有关事项："),
                Rows(
                    "event in milestones",
                    (
                        ("时间", "{{ event.when }}", 5.4),
                        ("事项", "{{ event.kind }}", 3.6),
                        ("说明", "{{ event.note or '—' }}", 6.8),
                    ),
                ),
            ),
        ),
        Line("双方接受卫生健康行政部门（含中医药管理部门）的督查和考核，考核以本文件所列岗位、人员、"
             "日期和目标的落实情况为准。"),
    ),
)  # fmt: skip

BASIS = (
    When(
        "rules",
        (
            Line("附：本期安排所依据的规则", "annex"),
            Rows(
                "rule in rules",
                (
                    ("规则", "{{ rule.name }}", 3.4),
                    ("依据", "{{ rule.clause }}", 12.4),
                ),
            ),
        ),
    ),
)

SIGNATURES = Signatures(
    ("甲方（盖章）：", "法定代表人或授权代表（签字）：", "", "　　　　年　　月　　日"),
    ("乙方（盖章）：", "法定代表人或授权代表（签字）：", "", "　　　　年　　月　　日"),
)


def _head(title: str) -> tuple[Block, ...]:
    return (
        When("made_up", (Line("{{ made_up }}", "notice"),)),
        Line(title, "title"),
        When("title", (Line("{{ title }}", "subtitle"),)),
        *PARTIES,
    )


def _form(head: tuple[Block, ...], sections: tuple[Section, ...]) -> Form:
    articles = numbered(sections, "第{number}条　{heading}", NUMBERS)
    blocks = (*head, *articles, SIGNATURES, *BASIS)
    return Form(blocks, "{{ made_up }}", FONTS, "zh-CN")


RESPONSIBILITY = _form(
    (
        *_head("对口帮扶责任书"),
        Line("{% if source %}根据{{ source }}，{% endif %}经双方协商，"
             "现就甲方对口帮扶乙方的有关事项签订本责任书。"),
    ),
    (
        Section(
            "帮扶期限",
            (
                Line("帮扶期限自{{ first }}起至{{ last }}止，共{{ months }}个月。"
                     "{% if due %}本责任书应于{{ due }}前签订。{% endif %}"),
            ),
        ),
        POSTS,
        STAFF,
        TRAINING,
        GOALS,
        REMOTE,
        *DUTIES,
        DATES,
        Section(
            "附则",
            closing(
                "（一）未尽事宜由双方协商解决，经双方签字盖章的补充协议与本责任书具有同等效力。",
                "（二）本责任书一式四份，双方各执一份，并分别报双方卫生健康行政部门备案。",
                "（三）本责任书自双方签字盖章之日起生效。",
            ),
        ),
    ),
)  # fmt: skip

SUPPLEMENTARY = _form(
    (
        *_head("对口帮扶补充协议"),
        Line("甲乙双方{% if since != first %}自{{ since }}起{% endif %}建立对口帮扶关系，"
             "原签订的对口帮扶责任书（协议书）继续有效。"
             "{% if source %}根据{{ source }}，{% endif %}结合工作进展，"
             "双方就以下内容签订本补充协议。"),
    ),
    (
        Section(
            "适用期限",
            (
                Line("本补充协议适用于{{ first }}至{{ last }}，共{{ months }}个月。"
                     "{% if due %}本补充协议应于{{ due }}前签订。{% endif %}"),
            ),
        ),
        POSTS,
        STAFF,
        TRAINING,
        GOALS,
        REMOTE,
        DATES,
        Section(
            "附则",
            closing(
                "（一）本补充协议与原责任书（协议书）不一致的，以本补充协议为准；未涉及的，"
                "仍按原责任书（协议书）执行。",
                "（二）本补充协议一式四份，双方各执一份，并分别报双方卫生健康行政部门备案。",
                "（三）本补充协议自双方签字盖章之日起生效。",
            ),
        ),
    ),
)  # fmt: skip
