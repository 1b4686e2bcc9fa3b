## Changes that mend a conflict

change-recipients = Allow { $number ->
    [one] 1 recipient
   *[other] { $new } recipients
} instead of { $old } for { $hospital } ({ $place }).
change-capacity = Raise the capacity of { $hospital } from { $old } to { $new } ({ $place }).
change-min_supporters = { $number ->
    [0] Let { $hospital } go without a supporter: min_supporters 0
   *[other] Ask for { $new } instead of { $old } supporters of { $hospital }: min_supporters { $new }
} ({ $place }).
change-max_supporters = Allow { $new } instead of { $old } supporters for { $hospital }: max_supporters { $new } ({ $place }).
change-turned = { $way ->
    [lower] Lower
    [raise] Raise
   *[change] Change
} { $rule } from { $old } to { $new } ({ $key }); it concerns { $count ->
    [one] 1 recipient
   *[other] { $count } recipients
}.
change-soft = Let { $rule } give way: what it lacks then counts as shortfall ({ $key }: true); it concerns { $count ->
    [one] 1 recipient
   *[other] { $count } recipients
}.
change-exempt = Do not ask { $rule } of { $recipient } ({ $key } without it).
change-unpin = Take back the decision that { $supporter } must support { $recipient } ({ $place }).
change-unban = Take back the decision that { $supporter } must not support { $recipient } ({ $place }).
change-link = Add a link from { $from } to { $to } ({ $table }), so that { $supporter } may support { $recipient }.
change-there = Let { $hospital } take part in every month ({ $place }: first, last).
change-present = Let { $person } have no absences ({ $place }).
change-available = Let { $person } be available in every month ({ $place }: first, last).
change-hired = { $count ->
    [one] One more person
   *[other] { $count } more people
} from { $supporter }: { $role }{ $has_specialty ->
    [no] {""}
   *[yes] , { $specialty }
}, { $title } or above ({ $table }).
change-row = { $table }, row { $row }
change-file = { $table }
