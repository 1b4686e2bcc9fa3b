"""The diseases of county-2012 and the specialty that treats each (the specialties are ours)."""

# The 20 major diseases of press reports of 2012-11.
MAJOR = (
    ("儿童白血病", "haematology"),
    ("儿童先天性心脏病", "cardiology"),
    ("终末期肾病", "nephrology"),
    ("乳腺癌", "general_surgery"),
    ("宫颈癌", "obstetrics_gynaecology"),
    ("重性精神疾病", "psychiatry"),
    ("艾滋病机会性感染", "infectious_diseases"),
    ("耐多药肺结核", "respiratory"),
    ("肺癌", "thoracic_surgery"),
    ("食道癌", "thoracic_surgery"),
    ("胃癌", "general_surgery"),
    ("结肠癌", "general_surgery"),
    ("直肠癌", "oncology"),
    ("慢性粒细胞白血病", "haematology"),
    ("急性心肌梗塞", "cardiology"),
    ("脑梗死", "neurology"),
    ("血友病", "haematology"),
    ("I型糖尿病", "endocrinology"),
    ("甲亢", "endocrinology"),
    ("唇腭裂", "stomatology"),
)
# Further diseases that patients are made up for.
COMMON = (
    ("冠心病", "cardiology"),
    ("慢性阻塞性肺疾病", "respiratory"),
    ("脑出血", "neurosurgery"),
    ("颅脑损伤", "neurosurgery"),
    ("股骨骨折", "orthopaedics"),
    ("腰椎间盘突出症", "orthopaedics"),
    ("肝硬化", "gastroenterology"),
    ("消化道出血", "gastroenterology"),
    ("胆石症", "general_surgery"),
    ("泌尿系结石", "urology"),
    ("高危妊娠", "obstetrics_gynaecology"),
    ("小儿重症肺炎", "paediatrics"),
    ("新生儿窒息", "neonatology"),
    ("白内障", "ophthalmology"),
    ("慢性鼻窦炎", "otolaryngology"),
    ("脓毒症", "icu"),
    ("急性中毒", "emergency"),
    ("中风后遗症", "rehabilitation"),
    ("痹证", "traditional_medicine"),
)


def by_specialty() -> dict[str, list[str]]:
    """All diseases by the specialty that treats them."""
    found: dict[str, list[str]] = {}
    for disease, specialty in (*MAJOR, *COMMON):
        found.setdefault(specialty, []).append(disease)
    return found
