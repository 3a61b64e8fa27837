import type {
  AssumptionSpec,
  EventSource,
  InterestSpec,
  InterpolationSpec,
  LateSpec,
  ObligationSpec,
  RightDaySpec,
  RightSpec,
  Program,
  Rows,
  ScheduleDatesSpec,
  ScheduleOption,
  ScheduleSpec,
  WindowSpec,
  WriteSpec,
} from '@termsheet/runtime';

/** The same program with every expression put through `map`. */
export function mapProgram<From, To>(program: Program<From>, map: (code: From) => To): Program<To> {
  const optional = (code: From | null): To | null => (code === null ? null : map(code));
  return {
    ...program,
    inEffectFrom: optional(program.inEffectFrom),
    calendars: program.calendars.map((spec) => ({ ...spec, condition: optional(spec.condition) })),
    ambiguities: program.ambiguities.map((spec) => ({
      ...spec,
      readings: spec.readings.map((reading) => ({ ...reading, value: optional(reading.value) })),
    })),
    events: program.events.map((spec) => ({
      ...spec,
      source: mapSource(spec.source, map),
      receipt: spec.receipt === null ? null : { ...spec.receipt, day: map(spec.receipt.day) },
    })),
    states: program.states.map((spec) => ({
      ...spec,
      start: map(spec.start),
      accrual: spec.accrual === null ? null : mapInterest(spec.accrual, map),
      accrues: optional(spec.accrues),
    })),
    definitions: program.definitions.map((spec) => ({ ...spec, body: map(spec.body) })),
    systems: program.systems.map(({ range, ...spec }) => ({
      ...spec,
      range: range === null ? null : { from: map(range.from), to: map(range.to) },
    })),
    rules: program.rules.map((spec) => ({
      ...spec,
      when: optional(spec.when),
      effective:
        spec.effective === null ? null : { ...spec.effective, date: map(spec.effective.date) },
      writes: spec.writes.map((write) => mapWrite(write, map)),
      validity: spec.validity.map((part) => ({ ...part, condition: map(part.condition) })),
    })),
    exceptions: program.exceptions.map((spec) => ({ ...spec, when: optional(spec.when) })),
    obligations: program.obligations.map((spec) => mapObligation(spec, map)),
    covenants: program.covenants.map((spec) => ({ ...spec, while: optional(spec.while) })),
    rights: program.rights.map((spec) => mapRight(spec, map)),
    deadlines: program.deadlines.map((spec) => ({ ...spec, when: optional(spec.when) })),
    checks: program.checks.map((spec) => ({
      ...spec,
      forEach: spec.forEach === null ? null : mapWindow(spec.forEach, map),
      rows: spec.rows === null ? null : mapRows(spec.rows, map),
      condition: map(spec.condition),
    })),
  };
}

function mapSource<From, To>(source: EventSource<From>, map: (code: From) => To): EventSource<To> {
  if (source.kind === 'reported' || source.kind === 'duty') return source;
  if (source.kind === 'row') {
    const { kind, rows } = source;
    return { kind, rows: rows === null ? null : rows.map((row) => row.map(map)) };
  }
  if (source.kind === 'schedule') return { ...source, spec: mapSchedule(source.spec, map) };
  if (source.kind === 'when') return { ...source, condition: map(source.condition) };
  return {
    ...source,
    of: mapRows(source.of, map),
    anchor: map(source.anchor),
    unless: source.unless === null ? null : map(source.unless),
  };
}

function mapSchedule<From, To>(
  spec: ScheduleSpec<From>,
  map: (code: From) => To,
): ScheduleSpec<To> {
  const { dates, from, to, stubs, monthEnds, rolls } = spec;
  return {
    ...spec,
    dates: mapDates(dates, map),
    stubs: mapOptions(stubs, map),
    monthEnds: mapOptions(monthEnds, map),
    rolls: mapOptions(rolls, map),
    from: from === null ? null : { ...from, day: map(from.day) },
    to: to === null ? null : { ...to, day: map(to.day) },
  };
}

function mapDates<From, To>(
  dates: ScheduleDatesSpec<From>,
  map: (code: From) => To,
): ScheduleDatesSpec<To> {
  if (dates.kind === 'listed') return { ...dates, days: dates.days.map(map) };
  return dates.kind === 'every' ? { ...dates, period: map(dates.period) } : dates;
}

function mapOptions<Part, From, To>(
  options: readonly ScheduleOption<Part, From>[],
  map: (code: From) => To,
): readonly ScheduleOption<Part, To>[] {
  return options.map(({ part, when }) => ({ part, when: when === null ? null : map(when) }));
}

function mapWrite<From, To>(write: WriteSpec<From>, map: (code: From) => To): WriteSpec<To> {
  return { ...write, key: mapKey(write.key, map), value: map(write.value) };
}

function mapKey<From, To>(
  key: WriteSpec<From>['key'],
  map: (code: From) => To,
): WriteSpec<To>['key'] {
  if (key === null) return null;
  return key.kind === 'one'
    ? { kind: 'one', occurrence: map(key.occurrence) }
    : { kind: 'each', rows: mapRows(key.rows, map) };
}

/** Rows with their window and condition put through `map`. */
export function mapRows<From, To>(rows: Rows<From>, map: (code: From) => To): Rows<To> {
  return {
    ...rows,
    window: rows.window === null ? null : mapWindow(rows.window, map),
    where: rows.where === null ? null : map(rows.where),
  };
}

/** A window with its days put through `map`. */
export function mapWindow<From, To>(
  window: WindowSpec<From>,
  map: (code: From) => To,
): WindowSpec<To> {
  if (window.kind === 'from') return { ...window, from: map(window.from), to: map(window.to) };
  return { ...window, anchor: map(window.anchor) };
}

/** What is assumed, with its value put through `map`. */
export function mapAssumption<From, To>(
  assumption: AssumptionSpec<From>,
  map: (code: From) => To,
): AssumptionSpec<To> {
  if (assumption.term === 'reading') return assumption;
  return { ...assumption, value: map(assumption.value) };
}

/** The terms of interest with their expressions put through `map`. */
export function mapInterest<From, To>(
  spec: InterestSpec<From>,
  map: (code: From) => To,
): InterestSpec<To> {
  return {
    ...spec,
    principal: map(spec.principal),
    rate: map(spec.rate),
    dayCount: map(spec.dayCount),
    maturity: spec.maturity === null ? null : map(spec.maturity),
    from: map(spec.from),
    until: spec.until === null ? null : map(spec.until),
  };
}

export function mapInterpolation<From, To>(
  spec: InterpolationSpec<From>,
  map: (code: From) => To,
): InterpolationSpec<To> {
  return { ...spec, at: spec.at.map(map) };
}

function mapObligation<From, To>(
  spec: ObligationSpec<From>,
  map: (code: From) => To,
): ObligationSpec<To> {
  const { act, key, due, cure } = spec;
  const optional = (code: From | null): To | null => (code === null ? null : map(code));
  return {
    ...spec,
    act: {
      ...act,
      amount:
        act.amount === null
          ? null
          : { ...act.amount, value: map(act.amount.value), takes: act.amount.takes.map(map) },
    },
    key: key === null ? null : { ...key, when: optional(key.when) },
    due: due.kind === 'on' ? { ...due, date: map(due.date) } : due,
    while: optional(spec.while),
    cure: cure === null ? null : { ...cure, anchor: map(cure.anchor) },
    late: spec.late.map((late) => mapLate(late, map)),
    satisfied: spec.satisfied.map(({ extent, ...each }) => ({
      ...each,
      extent: extent === null ? null : { ...extent, value: map(extent.value) },
    })),
  };
}

function mapRight<From, To>(spec: RightSpec<From>, map: (code: From) => To): RightSpec<To> {
  const { key, limit, opens, closes, before } = spec;
  const mapDay = ({ day, ...rest }: RightDaySpec<From>): RightDaySpec<To> => ({
    ...rest,
    day: map(day),
  });
  return {
    ...spec,
    key: key === null ? null : { ...key, when: key.when === null ? null : map(key.when) },
    limit: limit === null ? null : { ...limit, most: map(limit.most) },
    opens: opens.map(mapDay),
    closes: closes.map(mapDay),
    before: before === null ? null : { ...before, time: map(before.time) },
    while: spec.while === null ? null : { ...spec.while, condition: map(spec.while.condition) },
  };
}

function mapLate<From, To>(late: LateSpec<From>, map: (code: From) => To): LateSpec<To> {
  const { from, cost } = late;
  return {
    ...late,
    from: from === null ? null : { ...from, date: map(from.date) },
    cost:
      cost.kind === 'per day'
        ? { ...cost, amount: map(cost.amount) }
        : {
            ...cost,
            rate: map(cost.rate),
            dayCount: map(cost.dayCount),
            maturity: cost.maturity === null ? null : map(cost.maturity),
          },
  };
}
