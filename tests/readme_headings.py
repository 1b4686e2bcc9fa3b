"""Which heading of README.zh-CN.md stands for which of README.md."""

HEADINGS = {
    "matcher": "matcher",
    "What the official table could reach": "官方对应关系表最多能做到什么程度",
    "Start with your own hospitals": "从自己的医院开始",
    "The tables": "各张表",
    "The rules": "规则",
    "Commands": "命令",
    "Which few changes buy the most": "哪几项调整最值得",
    "Other plans as good": "同样好的其他方案",
    "Why this pair, and what is kept": "为什么是（不是）这一结对；保留已认可的安排",
    "What if people leave?": "人员离岗会怎样",
    "What a plan holds": "方案目录里有什么",
    "When something changes: repair": "情况有变：调整已公布的方案",
    "Comparing pairing tables": "比较各份对应关系表",
    "How good is the plan?": "方案有多好",
    "What the tests show": "测试证明了什么",
    "How far it goes": "能算多大",
    "Finding your way in the code": "代码导览",
    "A new rule in one file": "用一个文件添加新规则",
    "What it is built on, and why": "用到的软件包及理由",
}
