"""Everything of the runtime that the modules of an emitted package import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .accruals.interest_between import interest_between as interest_between
from .arithmetic.comparisons import (
    is_at_least as is_at_least,
)
from .arithmetic.comparisons import (
    is_at_most as is_at_most,
)
from .arithmetic.comparisons import (
    is_equal as is_equal,
)
from .arithmetic.comparisons import (
    is_less as is_less,
)
from .arithmetic.comparisons import (
    is_more as is_more,
)
from .arithmetic.comparisons import (
    is_not_equal as is_not_equal,
)
from .arithmetic.lists import (
    Item as Item,
)
from .arithmetic.lists import (
    all_of as all_of,
)
from .arithmetic.lists import (
    any_of as any_of,
)
from .arithmetic.lists import (
    average_of as average_of,
)
from .arithmetic.lists import (
    first_available as first_available,
)
from .arithmetic.lists import (
    greatest_of as greatest_of,
)
from .arithmetic.lists import (
    least_of as least_of,
)
from .arithmetic.lists import (
    none_of as none_of,
)
from .arithmetic.lists import (
    product_of as product_of,
)
from .arithmetic.lists import (
    sum_of as sum_of,
)
from .arithmetic.lists import (
    whichever_applies as whichever_applies,
)
from .arithmetic.logic import and_ as and_
from .arithmetic.logic import conditional as conditional
from .arithmetic.logic import not_ as not_
from .arithmetic.logic import or_ as or_
from .arithmetic.quantities import (
    add as add,
)
from .arithmetic.quantities import (
    divide as divide,
)
from .arithmetic.quantities import (
    greater as greater,
)
from .arithmetic.quantities import (
    lesser as lesser,
)
from .arithmetic.quantities import (
    multiply as multiply,
)
from .arithmetic.quantities import (
    negate as negate,
)
from .arithmetic.quantities import (
    round as round,
)
from .arithmetic.quantities import (
    subtract as subtract,
)
from .derivation.derivation import Derivation as Derivation
from .duties.amounts import unpaid_amount as unpaid_amount
from .duties.covenants import at_the_earliest as at_the_earliest
from .duties.deadline import rolled_deadline as rolled_deadline
from .duties.late_costs import LatePart as LatePart
from .duties.late_costs import late_cost as late_cost
from .events.allocate import (
    Allocation as Allocation,
)
from .events.allocate import (
    AllocationRounding as AllocationRounding,
)
from .events.allocate import (
    allocate as allocate,
)
from .events.rows import (
    EventStatistic as EventStatistic,
)
from .events.rows import (
    FollowedBy as FollowedBy,
)
from .events.rows import (
    PickEvent as PickEvent,
)
from .events.rows import (
    ThereIs as ThereIs,
)
from .events.rows import (
    event_statistic as event_statistic,
)
from .events.rows import (
    pick_event as pick_event,
)
from .events.rows import (
    there_is as there_is,
)
from .hypotheses.as_if import AsIf as AsIf
from .hypotheses.as_if import as_if as as_if
from .monotone.largest import Largest as Largest
from .monotone.largest import largest_such_that as largest_such_that
from .program.duties import (
    ActAmount as ActAmount,
)
from .program.duties import (
    ActSpec as ActSpec,
)
from .program.duties import (
    CovenantSpec as CovenantSpec,
)
from .program.duties import (
    CureNotice as CureNotice,
)
from .program.duties import (
    CureSpec as CureSpec,
)
from .program.duties import (
    DeadlinesSpec as DeadlinesSpec,
)
from .program.duties import (
    DueOn as DueOn,
)
from .program.duties import (
    DueWithoutDay as DueWithoutDay,
)
from .program.duties import (
    DutyEvents as DutyEvents,
)
from .program.duties import (
    DutyKeySpec as DutyKeySpec,
)
from .program.duties import (
    LateCostInterest as LateCostInterest,
)
from .program.duties import (
    LateCostPerDay as LateCostPerDay,
)
from .program.duties import (
    LateFrom as LateFrom,
)
from .program.duties import (
    LateSpec as LateSpec,
)
from .program.duties import (
    ObligationSpec as ObligationSpec,
)
from .program.duties import (
    SatisfactionExtent as SatisfactionExtent,
)
from .program.duties import (
    SatisfactionSpec as SatisfactionSpec,
)
from .program.program import (
    AfterEachEvents as AfterEachEvents,
)
from .program.program import (
    AfterWindow as AfterWindow,
)
from .program.program import (
    AmbiguitySpec as AmbiguitySpec,
)
from .program.program import (
    AtLeastBeforeWindow as AtLeastBeforeWindow,
)
from .program.program import (
    BlankSpec as BlankSpec,
)
from .program.program import (
    CalendarSpec as CalendarSpec,
)
from .program.program import (
    CalendarUnit as CalendarUnit,
)
from .program.program import (
    CheckSpec as CheckSpec,
)
from .program.program import (
    CompoundingByFrequency as CompoundingByFrequency,
)
from .program.program import (
    CompoundingBySchedule as CompoundingBySchedule,
)
from .program.program import (
    DefinitionSpec as DefinitionSpec,
)
from .program.program import (
    DurationSpec as DurationSpec,
)
from .program.program import (
    DutyHappenings as DutyHappenings,
)
from .program.program import (
    EachKey as EachKey,
)
from .program.program import (
    EffectiveSpec as EffectiveSpec,
)
from .program.program import (
    EventSpec as EventSpec,
)
from .program.program import (
    ExceptionSpec as ExceptionSpec,
)
from .program.program import (
    FactSpec as FactSpec,
)
from .program.program import (
    FieldSpec as FieldSpec,
)
from .program.program import (
    FromWindow as FromWindow,
)
from .program.program import (
    InterestSpec as InterestSpec,
)
from .program.program import (
    InterpolationSpec as InterpolationSpec,
)
from .program.program import (
    OneKey as OneKey,
)
from .program.program import (
    OverWindow as OverWindow,
)
from .program.program import (
    ParameterSpec as ParameterSpec,
)
from .program.program import (
    Program as Program,
)
from .program.program import (
    ReadingAssumption as ReadingAssumption,
)
from .program.program import (
    ReadingSpec as ReadingSpec,
)
from .program.program import (
    ReceiptSpec as ReceiptSpec,
)
from .program.program import (
    ReportedEvents as ReportedEvents,
)
from .program.program import (
    RowEvents as RowEvents,
)
from .program.program import (
    Rows as Rows,
)
from .program.program import (
    RuleSpec as RuleSpec,
)
from .program.program import (
    ScheduledEvents as ScheduledEvents,
)
from .program.program import (
    StateSpec as StateSpec,
)
from .program.program import (
    SystemRange as SystemRange,
)
from .program.program import (
    SystemSpec as SystemSpec,
)
from .program.program import (
    TermAssumption as TermAssumption,
)
from .program.program import (
    ValiditySpec as ValiditySpec,
)
from .program.program import (
    WhenEvents as WhenEvents,
)
from .program.program import (
    WithinWindow as WithinWindow,
)
from .program.program import (
    WriteSpec as WriteSpec,
)
from .program.rights import (
    RightBefore as RightBefore,
)
from .program.rights import (
    RightDaySpec as RightDaySpec,
)
from .program.rights import (
    RightLimit as RightLimit,
)
from .program.rights import (
    RightNotice as RightNotice,
)
from .program.rights import (
    RightSpec as RightSpec,
)
from .program.rights import (
    RightWhile as RightWhile,
)
from .program.schedule_spec import (
    EachMonth as EachMonth,
)
from .program.schedule_spec import (
    EachYear as EachYear,
)
from .program.schedule_spec import (
    Every as Every,
)
from .program.schedule_spec import (
    Listed as Listed,
)
from .program.schedule_spec import (
    ScheduleBound as ScheduleBound,
)
from .program.schedule_spec import (
    ScheduleOption as ScheduleOption,
)
from .program.schedule_spec import (
    ScheduleRoll as ScheduleRoll,
)
from .program.schedule_spec import (
    ScheduleSpec as ScheduleSpec,
)
from .schedules.recurrence import MonthDay as MonthDay
from .series.read_fact import read_latest as read_latest
from .series.sampling import (
    OnDays as OnDays,
)
from .series.sampling import (
    Sample as Sample,
)
from .series.sampling import (
    holds_on_days as holds_on_days,
)
from .series.sampling import (
    sample as sample,
)
from .series.statistics import (
    ListStatistic as ListStatistic,
)
from .series.statistics import (
    has_values as has_values,
)
from .series.statistics import (
    list_statistic as list_statistic,
)
from .tables.interpolated import interpolated as interpolated
from .timeline.date_operations import (
    date_of as date_of,
)
from .timeline.date_operations import (
    date_offset as date_offset,
)
from .timeline.date_operations import (
    day_of_month as day_of_month,
)
from .timeline.date_operations import (
    days_from as days_from,
)
from .timeline.date_operations import (
    immediately_before as immediately_before,
)
from .timeline.date_operations import (
    is_within as is_within,
)
from .timeline.date_operations import (
    nearest_open_day as nearest_open_day,
)
from .timeline.date_operations import (
    on_date as on_date,
)
from .timeline.date_operations import (
    receipt_of as receipt_of,
)
from .timeline.date_operations import (
    unrolled_date_of as unrolled_date_of,
)
from .timeline.read_schedule import schedule_date as schedule_date
from .times.compare_times import compare_times as compare_times
from .times.time_of_day import TimeOfDay as TimeOfDay
from .typed.amount import Amount as Amount
from .typed.amount import Figure as Figure
from .typed.amount import amount_of as amount_of
from .typed.clock_time import ClockTime as ClockTime
from .typed.constants import day_of as day_of
from .typed.constants import exact_figure as exact_figure
from .typed.contract_names import (
    ContractNames as ContractNames,
)
from .typed.contract_names import (
    ContractSource as ContractSource,
)
from .typed.contract_names import (
    indexes_of as indexes_of,
)
from .typed.contract_on_date import ContractOnDate as ContractOnDate
from .typed.contract_on_date import TypedContract as TypedContract
from .typed.day_count_name import DayCountName as DayCountName
from .typed.input_error import InputError as InputError
from .typed.is_either import is_either as is_either
from .typed.iso_date import Date as Date
from .typed.length import Length as Length
from .typed.outcome import (
    AmountOutcome as AmountOutcome,
)
from .typed.outcome import (
    DatedRows as DatedRows,
)
from .typed.outcome import (
    EventHappened as EventHappened,
)
from .typed.outcome import (
    OrNone as OrNone,
)
from .typed.outcome import (
    Outcome as Outcome,
)
from .typed.outcome import (
    RowOfTable as RowOfTable,
)
from .typed.outcome import (
    Undetermined as Undetermined,
)
from .typed.read_inputs import GivenInputs as GivenInputs
from .typed.sites_of import SiteEntry as SiteEntry
from .typed.sites_of import sites_of as sites_of
from .typed.unit_of_factors import unit_of_factors as unit_of_factors
from .units.unit import (
    Annum as Annum,
)
from .units.unit import (
    Currency as Currency,
)
from .units.unit import (
    Factor as Factor,
)
from .units.unit import (
    Shares as Shares,
)
from .units.unit import (
    Unit as Unit,
)
from .value.duration import CalendarDays as CalendarDays
from .value.duration import Duration as Duration
from .value.missing import none as none
from .value.value_type import (
    DateType as DateType,
)
from .value.value_type import (
    DayCountType as DayCountType,
)
from .value.value_type import (
    DurationType as DurationType,
)
from .value.value_type import (
    ListType as ListType,
)
from .value.value_type import (
    NamedCalendarDays as NamedCalendarDays,
)
from .value.value_type import (
    OccurrenceType as OccurrenceType,
)
from .value.value_type import (
    OneOfType as OneOfType,
)
from .value.value_type import (
    PartyType as PartyType,
)
from .value.value_type import (
    QuantityType as QuantityType,
)
from .value.value_type import (
    TextType as TextType,
)
from .value.value_type import (
    TimeType as TimeType,
)
from .value.value_type import (
    YesNoType as YesNoType,
)

if TYPE_CHECKING:
    from .timeline.code import Code as Code
    from .timeline.code import ExecutableProgram as ExecutableProgram
    from .timeline.frame import Frame as Frame
    from .value.value import Value as Value
