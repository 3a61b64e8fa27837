"""Everything of the runtime that the modules of an emitted package import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .accruals.interest_between import interest_between as interest_between
from .arithmetic.comparisons import (
    is_at_least as is_at_least,
    is_at_most as is_at_most,
    is_equal as is_equal,
    is_less as is_less,
    is_more as is_more,
    is_not_equal as is_not_equal,
)
from .arithmetic.lists import (
    Item as Item,
    all_of as all_of,
    any_of as any_of,
    average_of as average_of,
    first_available as first_available,
    greatest_of as greatest_of,
    least_of as least_of,
    none_of as none_of,
    product_of as product_of,
    sum_of as sum_of,
    whichever_applies as whichever_applies,
)
from .arithmetic.logic import and_ as and_, conditional as conditional, not_ as not_, or_ as or_
from .arithmetic.quantities import (
    add as add,
    divide as divide,
    greater as greater,
    lesser as lesser,
    multiply as multiply,
    negate as negate,
    round as round,
    subtract as subtract,
)
from .derivation.derivation import Derivation as Derivation
from .duties.amounts import unpaid_amount as unpaid_amount
from .duties.covenants import at_the_earliest as at_the_earliest
from .duties.deadline import rolled_deadline as rolled_deadline
from .duties.late_costs import LatePart as LatePart, late_cost as late_cost
from .events.allocate import (
    Allocation as Allocation,
    AllocationRounding as AllocationRounding,
    allocate as allocate,
)
from .events.rows import (
    EventStatistic as EventStatistic,
    FollowedBy as FollowedBy,
    PickEvent as PickEvent,
    ThereIs as ThereIs,
    event_statistic as event_statistic,
    pick_event as pick_event,
    there_is as there_is,
)
from .hypotheses.as_if import AsIf as AsIf, as_if as as_if
from .monotone.largest import Largest as Largest, largest_such_that as largest_such_that
from .program.duties import (
    ActAmount as ActAmount,
    ActSpec as ActSpec,
    CovenantSpec as CovenantSpec,
    CureNotice as CureNotice,
    CureSpec as CureSpec,
    DeadlinesSpec as DeadlinesSpec,
    DueOn as DueOn,
    DueWithoutDay as DueWithoutDay,
    DutyEvents as DutyEvents,
    DutyKeySpec as DutyKeySpec,
    LateCostInterest as LateCostInterest,
    LateCostPerDay as LateCostPerDay,
    LateFrom as LateFrom,
    LateSpec as LateSpec,
    ObligationSpec as ObligationSpec,
    SatisfactionExtent as SatisfactionExtent,
    SatisfactionSpec as SatisfactionSpec,
)
from .program.program import (
    AfterEachEvents as AfterEachEvents,
    AfterWindow as AfterWindow,
    AmbiguitySpec as AmbiguitySpec,
    AtLeastBeforeWindow as AtLeastBeforeWindow,
    BlankSpec as BlankSpec,
    CalendarSpec as CalendarSpec,
    CalendarUnit as CalendarUnit,
    CheckSpec as CheckSpec,
    CompoundingByFrequency as CompoundingByFrequency,
    CompoundingBySchedule as CompoundingBySchedule,
    DefinitionSpec as DefinitionSpec,
    DurationSpec as DurationSpec,
    DutyHappenings as DutyHappenings,
    EachKey as EachKey,
    EffectiveSpec as EffectiveSpec,
    EventSpec as EventSpec,
    ExceptionSpec as ExceptionSpec,
    FactSpec as FactSpec,
    FieldSpec as FieldSpec,
    FromWindow as FromWindow,
    InterestSpec as InterestSpec,
    InterpolationSpec as InterpolationSpec,
    OneKey as OneKey,
    OverWindow as OverWindow,
    ParameterSpec as ParameterSpec,
    Program as Program,
    ReadingAssumption as ReadingAssumption,
    ReadingSpec as ReadingSpec,
    ReceiptSpec as ReceiptSpec,
    ReportedEvents as ReportedEvents,
    RowEvents as RowEvents,
    Rows as Rows,
    RuleSpec as RuleSpec,
    ScheduledEvents as ScheduledEvents,
    StateSpec as StateSpec,
    SystemRange as SystemRange,
    SystemSpec as SystemSpec,
    TermAssumption as TermAssumption,
    ValiditySpec as ValiditySpec,
    WhenEvents as WhenEvents,
    WithinWindow as WithinWindow,
    WriteSpec as WriteSpec,
)
from .program.rights import (
    RightBefore as RightBefore,
    RightDaySpec as RightDaySpec,
    RightLimit as RightLimit,
    RightNotice as RightNotice,
    RightSpec as RightSpec,
    RightWhile as RightWhile,
)
from .program.schedule_spec import (
    EachMonth as EachMonth,
    EachYear as EachYear,
    Every as Every,
    Listed as Listed,
    ScheduleBound as ScheduleBound,
    ScheduleOption as ScheduleOption,
    ScheduleRoll as ScheduleRoll,
    ScheduleSpec as ScheduleSpec,
)
from .schedules.recurrence import MonthDay as MonthDay
from .series.read_fact import read_latest as read_latest
from .series.sampling import (
    OnDays as OnDays,
    Sample as Sample,
    holds_on_days as holds_on_days,
    sample as sample,
)
from .series.statistics import (
    ListStatistic as ListStatistic,
    has_values as has_values,
    list_statistic as list_statistic,
)
from .tables.interpolated import interpolated as interpolated
from .timeline.code import DateInQuestion as DateInQuestion
from .timeline.date_operations import (
    date_of as date_of,
    date_offset as date_offset,
    day_of_month as day_of_month,
    days_from as days_from,
    days_of as days_of,
    immediately_before as immediately_before,
    is_within as is_within,
    nearest_open_day as nearest_open_day,
    on_date as on_date,
    receipt_of as receipt_of,
    unrolled_date_of as unrolled_date_of,
)
from .timeline.read_schedule import schedule_date as schedule_date
from .times.compare_times import compare_times as compare_times
from .times.time_of_day import TimeOfDay as TimeOfDay
from .typed.amount import Amount as Amount, Figure as Figure, amount_of as amount_of
from .typed.clock_time import ClockTime as ClockTime
from .typed.code_of import code as code
from .typed.constants import day_of as day_of, exact_figure as exact_figure
from .typed.contract_names import (
    ContractNames as ContractNames,
    ContractSource as ContractSource,
    indexes_of as indexes_of,
)
from .typed.contract_on_date import ContractOnDate as ContractOnDate, TypedContract as TypedContract
from .typed.day_count_name import DayCountName as DayCountName
from .typed.input_error import InputError as InputError
from .typed.is_either import is_either as is_either
from .typed.iso_date import Date as Date
from .typed.length import Length as Length
from .typed.outcome import (
    AmountOutcome as AmountOutcome,
    DatedRows as DatedRows,
    EventHappened as EventHappened,
    OrNone as OrNone,
    Outcome as Outcome,
    RowOfTable as RowOfTable,
    Undetermined as Undetermined,
)
from .typed.read_inputs import GivenInputs as GivenInputs
from .typed.sites_of import SiteEntry as SiteEntry, sites_of as sites_of
from .typed.unit_of_factors import unit_of_factors as unit_of_factors
from .units.unit import (
    Annum as Annum,
    CalendarDay as CalendarDay,
    Currency as Currency,
    Factor as Factor,
    Shares as Shares,
    Unit as Unit,
)
from .value.duration import CalendarDays as CalendarDays, Duration as Duration
from .value.missing import none as none
from .value.value_type import (
    DateType as DateType,
    DayCountType as DayCountType,
    DurationType as DurationType,
    ListType as ListType,
    NamedCalendarDays as NamedCalendarDays,
    OccurrenceType as OccurrenceType,
    OneOfType as OneOfType,
    PartyType as PartyType,
    QuantityType as QuantityType,
    TextType as TextType,
    TimeType as TimeType,
    YesNoType as YesNoType,
)

if TYPE_CHECKING:
    from .timeline.code import Code as Code, ExecutableProgram as ExecutableProgram
    from .timeline.frame import Frame as Frame
    from .value.value import Value as Value
