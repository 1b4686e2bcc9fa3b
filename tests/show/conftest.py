"""A plan directory of the small scenario, solved, and one that a person might have typed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS
from matcher.plan.write import write_plan
from matcher.rules.appointments import Appointments
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.max_months import MaxMonths
from matcher.rules.milestones import Milestones
from matcher.rules.team import Team
from matcher.solving.solve import solve
from tests.small import fixed, person, recipient, small

ENTRIES = [
    {"date": "2017-02", "kind": "agreement", "for": "all", "note": "签订协议书"},
    {"every": "month", "kind": "bulletin", "for": "all"},
    {"every": "year", "kind": "inspection", "note": "programme"},
]
PROBLEM = small(
    title="示例",
    rules=[
        FullCoverage(),
        Team(size=3),
        MaxMonths(),
        Appointments(from_title="attending"),
        Milestones.model_validate({"milestones": ENTRIES}),
    ],
    synthetic=("staff",),
    recipients=[recipient("R4", name="一县人民医院", province="云南省"), recipient("R5", name="")],
    staff=[
        person("A-icu-1", name="王明"),
        person("A-icu-2", name="李华"),
        person("B-cardiology-1", max_months=3),
    ],
    fixed_stints=(fixed("A-icu-2", "R1", "icu", "2017-03", "2017-04"),),
)


@pytest.fixture(scope="session")
def solved():
    return solve(PROBLEM.scenario)


@pytest.fixture(scope="session")
def written(solved, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("show") / "plan"
    write_plan(solved.plan, solved.verdict, folder, lang=LANGS[0])
    return folder


@pytest.fixture
def folder(written, tmp_path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(written, tmp_path / "plan"))


HAND = {
    "pairs.csv": "supporter,recipient,since,status,last,supporter_name,recipient_name\n"
    "H1,H2,2017-01,new,2017-12,省医院,县医院\n"
    "H2,H3,2017-01,kept,2017-12,县医院,乡卫生院\n",
    "posts.csv": "recipient,post,specialty,role,min_title,count,weight,first,last,months,"
    "covered_months,uncovered,recipient_name,specialty_name\n"
    "H2,icu,icu,clinician,resident,1,300,2017-01,2017-12,12,6,2017-05/2017-09;2017-12,县医院,重症\n"
    "H2,head,,manager,chief,1,300,2017-03,2017-12,10,10,,县医院,\n"
    "H3,nurse,,nurse,resident,1,100,2017-01,2017-12,12,,,乡卫生院,\n",
    "gaps.csv": "recipient,specialty,rank,rate,core,patients,referred_out,years,source,weight\n"
    "H2,icu,,0.125000,yes,1000,125,2016,clause,300\n",
    "unmet.csv": "recipient,post,month,reason,detail\n"
    "H2,icu,2017-05,absent,x\nH2,icu,2017-06,retention,x\nH2,icu,2017-07,retention,x\n"
    "H2,icu,2017-08,retention,x\nH2,icu,2017-09,retention,x\n",
    "shortfalls.csv": "rule,recipient,supporter,staff,post,specialty,first,last,missing,unit\n"
    "team,H2,,,,,2017-01,2017-12,2,people\nretention,,H1,,,icu,2017-02,2017-02,1,person_months\n",
    "stints.csv": "staff,supporter,recipient,post,specialty,first,last,appointment,fixed,"
    "staff_name\n"
    "p1,H1,H2,icu,icu,2017-01,2017-03,department_head,no,甲\n"
    "p2,H1,H2,icu,icu,2017-03,2017-05,,yes,乙\n"
    "p1,H1,H2,icu,icu,2017-10,2017-11,,no,甲\n"
    "p3,H1,H2,head,,2017-03,2017-12,,no,甲\n"
    "q1,H2,H3,nurse,,2017-02,2017-02,,no,丙\n",
    "trainees.csv": "trainee,recipient,supporter,specialty,role,first,last,cme_credit\n"
    "t1,H2,H1,icu,clinician,2017-04,2017-09,yes\n",
    "unplaced.csv": "recipient,year,missing,reason,demand\nH2,2017,2,places_full,a_year\n"
    "H2,,1,no_gap,leaders\n",
    "milestones.csv": "date,kind,supporter,recipient,note\n2017-01-31,agreement,H1,H2,盖章\n"
    "2017-12-31,bulletin,,,\n2017-06-30,bulletin,,,\n2017-06-30,visit,H9,H8,\n",
    "telemedicine.csv": "node,parent,level,node_name,parent_name\nH2,N1,county,县医院,省中心\n",
    "goals.csv": "recipient,goal,target,due,status\nH2,医院等级,二级甲等,2020-12-31,申报中\n",
    "plan.json": '{"title": "手工方案", "status": "feasible", "question": "best plan", '
    '"synthetic": ["staff"]}',
}


@pytest.fixture
def by_hand(tmp_path) -> Path:
    folder = tmp_path / "by-hand"
    folder.mkdir()
    for name, text in HAND.items():
        (folder / name).write_text(text, "utf-8-sig" if name.endswith("csv") else "utf-8")
    return folder
