"""The English templates: responsibility agreement and supplementary agreement."""

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
    body="宋体",
    head="宋体",
    table="宋体",
    latin="Times New Roman",
    size=11.5,
    title=16,
    bold=True,
    alternatives=(("宋体", "SimSun"),),
)
NUMBERS = "1 2 3 4 5 6 7 8 9 10 11 12"
POST_COLUMNS = (
    ("Post", "{{ post.name }}", 2.9),
    ("Why it is helped", "{{ post.reason }}", 3.3),
    ("Referral-out rate", "{{ post.rate or '–' }}", 2.1),
    ("Months of the post", "{{ post.months }}", 2.0),
)
STINT_COLUMNS = (
    ("No.", "{{ stint.number }}", 1.0),
    ("Name", "{{ stint.person }}", 2.4),
    ("Title", "{{ stint.title or stint.role }}", 2.8),
    ("Home department", "{{ stint.department or '–' }}", 2.5),
    ("Post", "{{ stint.post }}", 2.5),
    ("First day", "{{ stint.first }}", 2.3),
    ("Last day", "{{ stint.last }}", 2.3),
)
WITH_APPOINTMENT = (
    ("No.", "{{ stint.number }}", 0.9),
    ("Name", "{{ stint.person }}", 1.6),
    ("Title", "{{ stint.title or stint.role }}", 2.2),
    ("Home department", "{{ stint.department or '–' }}", 2.3),
    ("Post", "{{ stint.post }}", 1.9),
    ("Appointed as", "{{ stint.appointment or '–' }}", 2.5),
    ("First day", "{{ stint.first }}", 2.2),
    ("Last day", "{{ stint.last }}", 2.2),
)
TRAINEE_COLUMNS = (
    ("No.", "{{ stay.number }}", 1.0),
    ("Person", "{{ stay.person }}", 4.8),
    ("Role", "{{ stay.role }}", 2.2),
    ("Department", "{{ stay.department or '–' }}", 3.2),
    ("First day", "{{ stay.first }}", 2.3),
    ("Last day", "{{ stay.last }}", 2.3),
)

PARTIES = (
    Line("Party A (supporter): {{ supporter.name }}"
         "{% if supporter.region %} ({{ supporter.region }}){% endif %}", "party"),
    Line("Party B (recipient): {{ recipient.name }}"
         "{% if recipient.region %} ({{ recipient.region }}){% endif %}", "party"),
)  # fmt: skip

POSTS = Section(
    "Posts to be helped",
    (
        Line("Party A helps Party B at these posts:"),
        When(
            "staffed",
            (
                Rows(
                    "post in posts",
                    (
                        *POST_COLUMNS,
                        ("Months held by Party A", "{{ post.held }}", 2.2),
                        ("Uncovered months", "{{ post.uncovered or 'none' }}", 3.3),
                    ),
                ),
                When(
                    "posts|selectattr('uncovered')|list",
                    (Line("In the uncovered months nobody is posted yet. The parties agree in "
                          "writing on whom to send."),),
                ),
            ),
            (Rows("post in posts", POST_COLUMNS),),
        ),
    ),
)  # fmt: skip

STAFF = Section(
    "People posted",
    (
        When(
            "stints",
            (
                Line("Party A posts {{ people }} {{ 'person' if people == 1 else 'people' }} in "
                     "{{ stints|length }} {{ 'stint' if stints|length == 1 else 'stints' }}, "
                     "full time at Party B:"),
                When(
                    "stints|selectattr('appointment')|list",
                    (Rows("stint in stints", WITH_APPOINTMENT),),
                    (Rows("stint in stints", STINT_COLUMNS),),
                ),
                Line("Where somebody has to be replaced, Party A gives notice in writing "
                     "beforehand and sends a person of the same specialty and at least the same "
                     "title, so that no gap arises."),
            ),
            (
                When(
                    "staffed",
                    (Line("The plan posts nobody from Party A at Party B; the parties agree on "
                          "this separately."),),
                    (Line("The plan names no people. Before each batch Party A tells Party B in "
                          "writing names, titles, home departments, posts, first and last days; "
                          "the list becomes an annex."),),
                ),
            ),
        ),
    ),
)  # fmt: skip

TRAINING = Section(
    "Training",
    (
        When(
            "trainees",
            (
                Line("Party A trains these people of Party B:"),
                Rows("stay in trainees", TRAINEE_COLUMNS),
            ),
            (Line("The plan sends nobody of Party B to Party A for training; the parties agree on "
                  "this separately."),),
        ),
    ),
)  # fmt: skip

GOALS = Section(
    "Goals",
    (
        When(
            "goals",
            (
                Line("Both parties work towards these goals:"),
                Repeated("goal in goals",
                         "{{ loop.index }}. {{ goal.goal }}{% if goal.target %}: {{ goal.target }}"
                         "{% endif %}{% if goal.due %} (by {{ goal.due }}){% endif %}"),
            ),
            (Line("The parties agree on goals and a work plan at the beginning of each year; they "
                  "become an annex."),),
        ),
    ),
)  # fmt: skip

REMOTE = Section(
    "Telemedicine",
    (
        Repeated("place in telemedicine",
                 "The telemedicine node {{ place.node }} is connected to {{ place.parent }}."),
        Line("The parties work together by telemedicine: consultations, ward rounds and teaching."),
    ),
)  # fmt: skip

DUTIES = (
    Section(
        "Duties of Party A",
        (
            Line("(1) It posts people as agreed here, by department and day, without "
                 "interruption."),
            Line("(2) People posted keep their pay, benefits and positions, and are given "
                 "preference in promotion and awards."),
            Line("(3) It takes trainees of Party B and sees to their teaching."),
            Line("(4) It helps Party B with its management, suitable techniques and key staff."),
        ),
    ),
    Section(
        "Duties of Party B",
        (
            Line("(1) It provides what people posted need to work and live there safely."),
            Line("(2) It gives them a part in clinics, ward rounds, operations and duty rotas"
                 "{% if stints|selectattr('appointment')|list %}, and appoints them as told in "
                 "Article 3{% endif %}."),
            Line("(3) It sends suitable people for training on time and employs them accordingly "
                 "afterwards."),
            Line("(4) It records attendance and work, and writes an appraisal at the end of each "
                 "stint."),
        ),
    ),
)  # fmt: skip

DATES = Section(
    "Dates and appraisal",
    (
        When(
            "milestones",
            (
                Line("The following is due:"),
                Rows(
                    "event in milestones",
                    (
                        ("When", "{{ event.when }}", 5.4),
                        ("What", "{{ event.kind }}", 3.6),
                        ("Note", "{{ event.note or '–' }}", 6.8),
                    ),
                ),
            ),
        ),
        Line("Both parties are inspected and appraised by the health authorities, by the posts, "
             "people, days and goals agreed here."),
    ),
)  # fmt: skip

BASIS = (
    When(
        "rules",
        (
            Line("Annex: the rules behind it", "annex"),
            Rows(
                "rule in rules",
                (
                    ("Rule", "{{ rule.name }}", 3.8),
                    ("Source", "{{ rule.clause }}", 12.0),
                ),
            ),
        ),
    ),
)

COPIES = (
    "(2) There are four copies: one for each party, and one filed with the health authority of "
    "each."
)
SIGNATURES = Signatures(
    ("Party A (seal):", "Legal or authorised representative:", "", "Date:"),
    ("Party B (seal):", "Legal or authorised representative:", "", "Date:"),
)


def _head(title: str) -> tuple[Block, ...]:
    return (
        When("made_up", (Line("{{ made_up }}", "notice"),)),
        Line(title, "title"),
        When("title", (Line("{{ title }}", "subtitle"),)),
        *PARTIES,
    )


def _form(head: tuple[Block, ...], sections: tuple[Section, ...]) -> Form:
    articles = numbered(sections, "Article {number}. {heading}", NUMBERS)
    return Form((*head, *articles, SIGNATURES, *BASIS), "{{ made_up }}", FONTS, "en-GB")


RESPONSIBILITY = _form(
    (
        *_head("Responsibility agreement on paired hospital assistance"),
        Line("{% if source %}On the basis of {{ source }}, the{% else %}The{% endif %} two parties "
             "agree on the assistance that Party A gives to Party B."),
    ),
    (
        Section(
            "Term",
            (
                Line("The assistance lasts from {{ first }} to {{ last }}, {{ months }} "
                     "{{ 'month' if months == 1 else 'months' }} in all."
                     "{% if due %} This agreement is to be signed by {{ due }}.{% endif %}"),
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
            "Final provisions",
            closing(
                "(1) What is not settled here the parties settle together; supplementary "
                "agreements that both have signed and sealed have the same force.",
                COPIES,
                "(3) The agreement takes effect when both parties have signed and sealed it.",
            ),
        ),
    ),
)  # fmt: skip

SUPPLEMENTARY = _form(
    (
        *_head("Supplementary agreement on paired hospital assistance"),
        Line("The two parties are paired{% if since != first %} since {{ since }}{% endif %}; the "
             "responsibility agreement that they signed stays in force. {% if source %}On the "
             "basis of {{ source }} and{% else %}In view{% endif %} of what has been reached "
             "since, they agree on the following."),
    ),
    (
        Section(
            "Months to which it applies",
            (
                Line("It applies from {{ first }} to {{ last }}, {{ months }} "
                     "{{ 'month' if months == 1 else 'months' }} in all."
                     "{% if due %} It is to be signed by {{ due }}.{% endif %}"),
            ),
        ),
        POSTS,
        STAFF,
        TRAINING,
        GOALS,
        REMOTE,
        DATES,
        Section(
            "Final provisions",
            closing(
                "(1) Where it differs from the responsibility agreement, this one counts; what it "
                "does not mention stays as it was agreed.",
                COPIES,
                "(3) It takes effect when both parties have signed and sealed it.",
            ),
        ),
    ),
)  # fmt: skip
