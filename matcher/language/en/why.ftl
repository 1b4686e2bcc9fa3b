## matcher why

why-pair = { $supporter } → { $recipient }
why-incumbent = Incumbent table
why-incumbent-since = holds this pair, since { $since }
why-incumbent-yes = holds this pair
why-incumbent-no = does not hold this pair
why-distance = Travel
why-load = Load
why-loads = { $load } of { $supporter }'s capacity of { $capacity }
why-months = In force
why-months-none = in no month: the two are never there together
why-decision = Decisions table
why-decision-pin = row { $row } pins this pair
why-decision-ban = row { $row } bans this pair

why-forbidden = { $count ->
    [one] Not possible: 1 rule forbids this pair
   *[other] Not possible: { $count } rules forbid this pair
}
why-beside = { $count ->
    [one] Not possible beside the pairs that the decisions table pins: 1 rule forbids it
   *[other] Not possible beside the pairs that the decisions table pins: { $count } rules forbid it
}
why-breach = - { $rule }: { $sentence }
why-says = The rule: { $sentence }
why-clause = Clause: { $clause }
why-table = Table: { $table }
why-table-row = Table: { $table }, row { $row }
why-soft = Soft rules that speak against it, without forbidding it

why-chosen = In the plan: yes
why-not-chosen = In the plan: no
why-no-rule = No rule forbids this pair by itself.
why-impossible = { $asked ->
    [pin] No plan that keeps the hard rules has this pair: proven.
   *[ban] Every plan that keeps the hard rules has this pair: proven.
}
why-rules = { $asked ->
    [pin] These rules together leave no room for it: { $rules }.
   *[ban] These rules together leave no other choice: { $rules }.
}
why-rules-stints = The pairs alone would be possible; what stands in the way are rules on stints.
why-among = The conflict lies among: { $recipients }.
why-unknown = { $asked ->
    [pin] No plan with this pair was found in time; whether there is one is not known. Allow more with --time-limit.
   *[ban] No plan without this pair was found in time; whether there is one is not known. Allow more with --time-limit.
}
why-stopped = Stopped before the second plan was found: what the pair costs is not known.

why-elsewhere = What else changes
why-nothing-else = No other pair changes.
why-comes = + { $pair }
why-goes = - { $pair }
why-more = { $count ->
    [one] and 1 more pair
   *[other] and { $count } more pairs
}
