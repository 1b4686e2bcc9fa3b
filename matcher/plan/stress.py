"""The output of ``stress``: its files, and stress.json, by which the folder is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.domain.months import format_month
from matcher.language.catalogue import Lang
from matcher.pages.stress import stress_page
from matcher.plan.certificate import inputs_of, sha256_of, versions
from matcher.plan.files import for_people
from matcher.plan.files.cells import encoded
from matcher.plan.read import PAIRS, STINTS
from matcher.plan.stress_sheets import leaving_sheet, posts_sheet, samples_sheet
from matcher.plan.write import as_json
from matcher.stress.estimates import QUANTILE_METHOD, Mean, Quantile

if TYPE_CHECKING:
    from matcher.stress.answer import Answer
    from matcher.stress.result import Stress

CERTIFICATE = "stress.json"
_SHEETS = {
    "stress.csv": posts_sheet,
    "samples.csv": samples_sheet,
    "leaving.csv": leaving_sheet,
}


def stress_files(stress: Stress, plan: Path, lang: Lang) -> dict[str, bytes]:
    """Give every file by name; ``plan`` is the plan directory, ``lang`` the page's language."""
    scenario = stress.evidence.problem.scenario
    files = {name: encoded(for_people(make(stress), scenario)) for name, make in _SHEETS.items()}
    files["stress.html"] = stress_page(stress, lang)
    return {**files, CERTIFICATE: as_json(_told(stress, plan, files))}


def _told(stress: Stress, plan: Path, files: dict[str, bytes]) -> dict[str, Any]:
    scenario, question = stress.evidence.problem.scenario, stress.question
    return {
        "matcher": 1,
        "title": scenario.title,
        "rate": question.rate,
        "from": format_month(question.first),
        "samples": question.samples,
        "repaired_samples": question.repaired,
        "seed": question.seed,
        "quantile_method": f"numpy.quantile, {QUANTILE_METHOD}",
        "total_weight": stress.cells.total,
        "plan": {
            **_covered(stress, stress.cells.total - stress.own.open_weight),
            "uncovered_months": stress.own.open_months,
            "violations": len(stress.verdict.violations),
        },
        "without_reaction": {
            **_answer(stress, stress.without),
            "calculated": _covered(stress, stress.cells.total - stress.expected),
        },
        "with_repair": _repaired(stress),
        "versions": versions(),
        "inputs": inputs_of(scenario, (plan / name for name in (PAIRS, STINTS))),
        "outputs": {name: sha256_of(data) for name, data in sorted(files.items())},
        "synthetic": list(scenario.synthetic),
    }


def _repaired(stress: Stress) -> dict[str, Any] | None:
    """Give what repairs reach, and what they win back in the samples that both answered."""
    if stress.repaired is None or stress.same is None or stress.saved is None:
        return None
    samples, saved = stress.repaired.samples, stress.saved
    return {
        **_answer(stress, stress.repaired),
        "same_samples_without_reaction": _answer(stress, stress.same),
        "saved_weight": float(saved.value),
        "saved_standard_error": saved.error,
        "saved_interval_95": saved.interval and list(saved.interval),
        "repairs": sum(sample.repairs for sample in samples),
        "unanswered": sum(sample.unanswered for sample in samples),
    }


def _answer(stress: Stress, answer: Answer) -> dict[str, Any]:
    return {
        "samples": len(answer.samples),
        "expected": _mean(stress, answer.covered),
        "median": _quantile(stress, answer.median),
        "fifth_percentile": _quantile(stress, answer.low),
        "expected_uncovered_months": float(answer.open_months.value),
    }


def _mean(stress: Stress, mean: Mean) -> dict[str, Any]:
    return {
        **_covered(stress, float(mean.value)),
        "standard_error": mean.error,
        "interval_95": mean.interval and list(mean.interval),
    }


def _quantile(stress: Stress, quantile: Quantile) -> dict[str, Any]:
    return {**_covered(stress, quantile.value), "interval_95": [quantile.low, quantile.high]}


def _covered(stress: Stress, weight: float) -> dict[str, Any]:
    return {"covered_weight": weight, "covered_percent": round(100 * stress.share(weight), 4)}
