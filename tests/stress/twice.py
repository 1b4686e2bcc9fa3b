"""Work for another process, in a module that loads at once."""


def twice(shared: int, task: int, budget: object) -> int:
    """Multiply."""
    return shared * task
