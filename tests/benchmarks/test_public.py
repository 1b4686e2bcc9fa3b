"""Public instances become scenarios whose best plan is the optimum of the known problem."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from random import Random

import pytest

import matcher
from tests.benchmarks.public import __main__ as command
from tests.benchmarks.public import assignment, facilities, tasks
from tests.benchmarks.public.instance import Instance
from tests.benchmarks.public.tasks import Tasks

GAP = "2 3\n 4 1 6\n 3 5 2\n 2 2 2\n 1 3 2\n 4 3\n"
CAP = "2 3\n 5 10\n 4 7\n 2 2 1\n 4 1 6\n 3 5 2\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "one"
    path.write_text(text, "ascii")
    return path


def best(one: Instance) -> int | None:
    """Try every assignment; None: none keeps the capacities."""
    supporters, jobs = range(len(one.capacities)), range(len(one.costs[0]))
    values = []
    for chosen in product(supporters, repeat=len(jobs)):
        used = [sum(one.loads[i][j] for j in jobs if chosen[j] == i) for i in supporters]
        if all(load <= most for load, most in zip(used, one.capacities, strict=True)):
            travel = sum(one.costs[chosen[j]][j] for j in jobs)
            values.append(travel + sum(one.opening[i] for i in set(chosen)))
    return min(values, default=None)


def found(one: Instance, folder: Path) -> tuple[int, int]:
    plan = matcher.solve(matcher.load(one.write(folder)), time_limit=20)
    assert plan.check().violations.empty
    return int(plan.levels.iloc[0]["value"]), int(plan.levels.iloc[0]["bound"])


def test_an_assignment_instance_is_read_as_it_is_written(tmp_path):
    one = assignment.read(written(tmp_path, GAP))
    assert one.costs == ((4, 1, 6), (3, 5, 2)) and one.loads == ((2, 2, 2), (1, 3, 2))
    assert one.capacities == (4, 3) and one.opening == (0, 0)


def test_facilities_are_read_by_facility_and_by_customer(tmp_path):
    one = facilities.read(written(tmp_path, CAP))
    assert one.costs == ((4, 1, 6), (3, 5, 2)) and one.loads == ((2, 2, 1),) * 2
    assert one.capacities == (5, 4) and one.opening == (10, 7)
    turned = facilities.read(written(tmp_path, "2 3 5 10 4 7 2 2 1 4 3 1 5 6 2"), "customer")
    assert turned.costs == one.costs


@pytest.mark.parametrize("text", [GAP[:-4], f"{GAP} 1", GAP.replace("6", "6.5"), "x"])
def test_a_file_of_another_form_is_refused(tmp_path, text):
    with pytest.raises(ValueError, match=r"one: |could not convert"):
        assignment.read(written(tmp_path, text))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("opening", [0, 30])
def test_the_plan_is_the_optimum(tmp_path, seed, opening):
    random = Random(seed)
    senders, jobs = random.randint(2, 3), random.randint(3, 6)

    def row(least: int, most: int) -> tuple[int, ...]:
        return tuple(random.randint(least, most) for _ in range(jobs))

    def matrix(least: int, most: int) -> tuple[tuple[int, ...], ...]:
        return tuple(row(least, most) for _ in range(senders))

    loads = (row(5, 25),) * senders if opening else matrix(5, 25)
    room = (max(25, sum(map(max, zip(*loads, strict=True))) // senders),) * senders
    opened = tuple(random.randint(1, opening) if opening else 0 for _ in range(senders))
    objective = "[{name: total, terms: {travel: 1, mobilisation: 1}}]" if opening else "[travel]"
    one = Instance("one", room, opened, matrix(10, 50), loads, objective)
    least = best(one)
    if least is None:
        with pytest.raises(matcher.Infeasible):
            found(one, tmp_path / "s")
    else:
        assert found(one, tmp_path / "s") == (least, least)


def test_the_command_compares_with_what_is_known(tmp_path, capsys):
    for name, text in (("a", GAP), ("README.md", "| file | size | optimum |\n| a | 2 × 3 | 7 |\n")):
        (tmp_path / name).write_text(text, "utf-8")
    assert best(assignment.read(tmp_path / "a")) == 6
    assert command.main(["gap", str(tmp_path)]) == 1
    assert "WRONG" in capsys.readouterr().out
    (tmp_path / "README.md").write_text("| a | 6 |\n", "utf-8")
    assert command.main(["gap", str(tmp_path)]) == 0


TASKS = """# a comment
Type = 1
Jobs = 3
0 600
600 700
650 900
Qualifications = 2
2: 0 1
3: 0 1 2
"""


def fewest(one: Tasks) -> int | None:
    """Try every worker for every task; None: somebody would do two at once."""
    able = [[w for w, own in enumerate(one.able) if job in own] for job in range(len(one.times))]
    best = None
    for chosen in product(*able):
        own: dict[int, list[tuple[int, int]]] = {}
        for worker, time in zip(chosen, one.times, strict=True):
            own.setdefault(worker, []).append(time)
        days = (sorted(times) for times in own.values())
        apart = all(a[1] <= b[0] for day in days for a, b in zip(day, day[1:], strict=False))
        if apart and (best is None or len(own) < best):
            best = len(own)
    return best


def test_tasks_are_read_as_they_are_written(tmp_path):
    one = tasks.read(written(tmp_path, TASKS))
    assert one.times == ((0, 600), (600, 700), (650, 900))
    assert one.able == ((0, 1), (0, 1, 2)) and one.size == "2 × 3"
    assert one.spans == [(0, 0), (1, 2), (2, 2)]
    assert fewest(one) == 2


@pytest.mark.parametrize(
    "text", ["", TASKS.replace("3: 0 1 2", "3: 0 1"), TASKS.replace("0 600", "600 0"),
             TASKS.replace("2: 0 1", "2: 0 7"), TASKS.replace("Qualifications = 2", "")]
)  # fmt: skip
def test_tasks_of_another_form_are_refused(tmp_path, text):
    with pytest.raises(ValueError, match="one: "):
        tasks.read(written(tmp_path, text))


@pytest.mark.parametrize("seed", range(12))
def test_as_few_people_as_can_be_do_all_tasks(tmp_path, seed):
    random = Random(seed)
    starts = [random.randint(0, 3000) for _ in range(7)]
    times = tuple((start, start + random.randint(1, 1200)) for start in starts)
    able = tuple(tuple(j for j in range(7) if random.random() < 0.7) for _ in range(4))
    one = Tasks("one", times, able)
    least = fewest(one)
    if least is not None:
        levels = matcher.solve(matcher.load(one.write(tmp_path / "s")), time_limit=20).levels
        assert levels["value"].tolist() == levels["bound"].tolist() == [0, least]
