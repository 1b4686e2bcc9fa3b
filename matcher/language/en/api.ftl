## The Python interface

api-warnings = { $count ->
    [one] 1 warning; .warnings holds it.
   *[other] { $count } warnings; .warnings holds them.
}
api-pairs = { $pairs } pairs
api-stints = { $stints } stints of { $people } people
api-covered = { $percent } of the weighted post-months are covered.
api-rows-out = { $count ->
    [one] 1 row could not be used and is left out:
   *[other] { $count } rows could not be used and are left out:
}
api-no-plan = No plan was found in { $seconds } seconds; whether there is one is not known. Allow more with time_limit.
api-distrusted = The independent check does not agree with the plan that was found, so that it is not given. This is a fault of the program: please report it.
api-not-in-range = { $name }: { $value } is given; a number from { $low } to { $high } is asked for.
api-not-a-language = "{ $value }" is not a language that is spoken here; "en" and "zh" are.
api-nothing-to-draw = There is nothing to draw here.
api-always-on = The rule "{ $rule }" is always on; without a matrix each kind supports its own.
api-not-in-force = There is no rule "{ $value }" in force.
name-decided = pairs decided in Python
rule-decided = Pairs that with_decisions pins are chosen, pairs that it bans are not.
