from dataclasses import dataclass
@dataclass(frozen=True)
class Change:
    person: str
def changes(problem, asked, stands, plan):
    return ()
