"""Every rule that the tool knows, each in its own module; the order is the one of the contract."""

from matcher.rules.appointments import Appointments
from matcher.rules.ban import Ban
from matcher.rules.base import Rule
from matcher.rules.batches import Batches
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.intake import Intake
from matcher.rules.kinds import Kinds
from matcher.rules.links import Links
from matcher.rules.listed import Listed
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_distance import MaxDistance
from matcher.rules.max_months import MaxMonths
from matcher.rules.max_stint import MaxStint
from matcher.rules.milestones import Milestones
from matcher.rules.min_stint import MinStint
from matcher.rules.min_title import MinTitle
from matcher.rules.no_gap import NoGap
from matcher.rules.on_duty_by import OnDutyBy
from matcher.rules.pin import Pin
from matcher.rules.posts import Posts
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from matcher.rules.same_region import SameRegion
from matcher.rules.team import Team
from matcher.rules.telemedicine import Telemedicine
from matcher.rules.top_referred import TopReferred
from matcher.rules.training import Training
from matcher.rules.two_plus_five import TwoPlusFive

RULES: tuple[type[Rule], ...] = (
    TwoPlusFive,
    TopReferred,
    Listed,
    Posts,
    Kinds,
    Links,
    SameRegion,
    MaxDistance,
    Pin,
    Ban,
    FullCoverage,
    Capacity,
    MaxChanges,
    MinStint,
    MaxStint,
    Rest,
    MaxMonths,
    MinTitle,
    Retention,
    Batches,
    Presence,
    Team,
    Intake,
    OnDutyBy,
    NoGap,
    Appointments,
    Training,
    Telemedicine,
    Milestones,
)
