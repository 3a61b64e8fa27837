import fc from 'fast-check';
import type { Given } from './contract.ts';

/** What an expression of a random contract may read where it stands. */
export interface Scope {
  /** Whether the fields of an `Issue` are in scope. */
  readonly hasEvent: boolean;
  /** The variable of a search around it. */
  readonly variable: string | null;
  /** Definitions up to this number are declared above. */
  readonly below: number;
}

const DAYS = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12'];

/** The days on which a random contract is asked. */
export const ASKED = [
  '2025-12-31',
  '2026-01-06',
  '2026-01-08',
  '2026-01-12',
  '2026-02-02',
] as const;

/** The terms of a random contract. */
export const TERMS = [
  'Level',
  'Other',
  'Term 1',
  'Term 2',
  'Term 3',
  'Test 1',
  'Test 2',
  'Tally',
  'Nexts',
  'Ticked',
  'Dues',
  'Next Due',
  'Echoes',
] as const;

/** An amount without a unit. */
export function figure(depth: number, scope: Scope): fc.Arbitrary<string> {
  const plain: fc.Arbitrary<string>[] = [
    fc.constantFrom('0', '1', '2', '3'),
    fc.constantFrom('First Fact', 'Second Fact', 'Filled', 'Level', 'Other', 'Sale', 'Choice'),
  ];
  if (scope.hasEvent) plain.push(fc.constant('Amount'));
  if (scope.variable !== null) plain.push(fc.constant(scope.variable));
  if (scope.below > 0) plain.push(fc.integer({ min: 1, max: scope.below }).map((n) => `Term ${n}`));
  if (depth === 0) return fc.oneof(...plain);
  return fc.oneof(
    ...plain,
    combined(depth - 1, scope),
    chosen(depth - 1, scope),
    sampled(depth - 1, scope),
  );
}

function combined(depth: number, scope: Scope): fc.Arbitrary<string> {
  const part = figure(depth, scope);
  const sign = fc.constantFrom('+', '-', '*', '/');
  const mode = fc.constantFrom('up', 'down', 'half up', 'half even');
  const limit = fc.constantFrom('below', 'above');
  return fc.oneof(
    fc.tuple(part, sign, part).map(([a, s, b]) => `(${a} ${s} ${b})`),
    fc.tuple(part, part).map(([a, b]) => `(the greater of ${a} and ${b})`),
    fc.tuple(part, part).map(([a, b]) => `(the first available of ${a} and ${b})`),
    fc.tuple(part, limit, part).map(([a, l, b]) => `(${a}, but not ${l} ${b})`),
    fc.tuple(part, mode).map(([a, m]) => `(${a}, rounded ${m} to multiples of 2)`),
  );
}

function chosen(depth: number, scope: Scope): fc.Arbitrary<string> {
  const part = figure(depth, scope);
  const test = condition(depth, scope);
  const searched = condition(depth, { ...scope, variable: 'N' });
  return fc.oneof(
    fc.tuple(test, part, part).map(([c, a, b]) => `(if ${c} then ${a} otherwise ${b})`),
    fc
      .tuple(searched, part)
      .map(([c, v]) => `(the largest N from 0 to 4 in steps of 1 such that ${c}, otherwise ${v})`),
  );
}

function sampled(depth: number, scope: Scope): fc.Arbitrary<string> {
  const part = figure(depth, scope);
  const anyDay = date(depth, scope);
  const row = { ...scope, hasEvent: true };
  const which = fc.constantFrom('sum', 'average');
  return fc.oneof(
    fc.tuple(part, anyDay).map(([a, d]) => `(${a} on (${d}))`),
    fc
      .tuple(which, part, anyDay)
      .map(([w, a, d]) => `(the ${w} of ${a} over the 2 Trading Days before (${d}))`),
    fc
      .tuple(figure(depth, row), condition(depth, row))
      .map(([a, c]) => `(the sum of ${a} for each Issue where (${c}))`),
    anyDay.map((d) => `(the count of Issue within 3 days before (${d}))`),
  );
}

/** A condition on whatever the scope holds. */
export function condition(depth: number, scope: Scope): fc.Arbitrary<string> {
  const part = figure(Math.max(0, depth - 1), scope);
  const compare = fc.constantFrom('more than', 'at least', 'less than', 'at most');
  const compared = fc.tuple(part, compare, part).map(([a, c, b]) => `(${a} is ${c} ${b})`);
  const plain: fc.Arbitrary<string>[] = [compared, fc.constant('Flag'), fc.constant('Marked Any')];
  if (scope.hasEvent) plain.push(fc.constant('Kind'));
  if (depth === 0) return fc.oneof(...plain);
  const test = condition(depth - 1, scope);
  const day = date(depth - 1, scope);
  const row = condition(depth - 1, { ...scope, hasEvent: true });
  return fc.oneof(
    compared,
    ...plain,
    fc.tuple(test, fc.constantFrom('and', 'or'), test).map(([a, o, b]) => `(${a} ${o} ${b})`),
    test.map((a) => `(not ${a})`),
    fc.tuple(day, day).map(([a, b]) => `((${a}) is before (${b}))`),
    fc.tuple(day, day).map(([a, b]) => `((${a}) is within 2 days after (${b}))`),
    row.map((c) => `(there is an Issue where ${c})`),
    fc
      .tuple(compared, fc.constantFrom('each', 'at least 1'))
      .map(
        ([c, k]) => `(${c.slice(1, -1)} on ${k} of the 2 Trading Days before the date in question)`,
      ),
  );
}

function date(depth: number, scope: Scope): fc.Arbitrary<string> {
  const plain: fc.Arbitrary<string>[] = [
    fc.constantFrom('January 6, 2026', 'January 8, 2026', 'the date in question'),
    fc.constant('the date of the first Issue'),
  ];
  if (scope.hasEvent) plain.push(fc.constant('Payment Day'));
  if (depth === 0) return fc.oneof(...plain);
  const inner = date(depth - 1, scope);
  return fc.oneof(
    ...plain,
    fc
      .tuple(fc.constantFrom('2 days after', '1 Trading Day after', '1 day before'), inner)
      .map(([o, d]) => `${o} (${d})`),
    fc
      .tuple(condition(depth - 1, scope), inner, inner)
      .map(([c, a, b]) => `(if ${c} then ${a} otherwise ${b})`),
  );
}

const RULE: Scope = { hasEvent: true, variable: null, below: 0 };

/** A rule upon an `Issue` or a `Fee` that writes one of the quantities, or marks events. */
function rule(): fc.Arbitrary<string> {
  const how = fc.constantFrom('set # to', 'reduce # to', 'reduce # by', 'increase # by');
  const target = fc.constantFrom('Level', 'Other');
  const write = fc
    .tuple(how, target, figure(1, { ...RULE, below: 3 }))
    .map(([h, t, v]) => `    ${h.replace('#', t)} ${v}\n`);
  const effective = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.constantFrom(
      '    effective on Payment Day\n',
      '    effective before opening on 2 days after the date of the Issue\n',
    ),
  );
  const mark = fc.constant(
    '    set Marked for each Issue within 3 days before the date of the Issue to yes\n',
  );
  const valid = condition(1, RULE).map((c) => `    valid only if ${c} otherwise "it fails"\n`);
  return fc
    .tuple(
      condition(1, { ...RULE, below: 3 }),
      effective,
      write,
      fc.oneof({ weight: 4, arbitrary: fc.constant('') }, mark, valid),
    )
    .map(([c, e, w, more]) => `  upon Issue when ${c}\n${e}${w}${more}`);
}

const ANYWHERE: Scope = { hasEvent: false, variable: null, below: 3 };

/** Events that follow from a condition, from each `Issue`, and from what those did. */
function derived(): fc.Arbitrary<string> {
  const echo = fc.constantFrom(
    '2 days after each',
    '1 Trading Day after each',
    'on Payment Day of each',
  );
  const how = fc.constantFrom('increase Tally by', 'set Tally to', 'reduce Tally to');
  const row: Scope = { ...ANYWHERE, hasEvent: true };
  return fc
    .tuple(
      condition(1, ANYWHERE),
      echo,
      fc.oneof(
        fc.constant(''),
        condition(1, row).map((c) => ` where ${c}`),
      ),
      fc.oneof(
        fc.constant(''),
        condition(1, row).map((c) => `, unless ${c}`),
      ),
      how,
      figure(1, row),
      fc.constantFrom('2 days', '1 week', '1 month'),
      date(1, ANYWHERE),
      figure(1, ANYWHERE),
    )
    .map(
      ([
        tick,
        days,
        where,
        unless,
        write,
        value,
        step,
        until,
        due,
      ]) => `  event Tick occurs when ${tick}
  event Echo occurs ${days} Issue${where}${unless}
  event Next occurs when Tally is more than 1
  schedule Due every ${step} after January 4, 2026 through (${until})
  Dues starts at 0
  upon each Due
    increase Dues by ${due}
  Next Due means days from January 1, 2026 to (the first Due on or after the date in question)
  Tally starts at 0
  Nexts starts at 0
  upon Tick
    increase Tally by 1
  upon Echo
    ${write} ${value}
  upon Next
    set Nexts to Nexts + Tally
  Ticked means there is a Tick within 3 days before the date in question
  Echoes means the count of Echo
`,
    );
}

/** What every random contract declares. */
export const DECLARATIONS = `  blank Filled : number
  fact First Fact, Second Fact : number
  fact Flag : yes/no
  fact Sale : number, each Trading Day
  ambiguous Choice
    reading "one" is 1
    reading "two" is First Fact + 2
  event Issue
    Amount : number
    Kind : yes/no
    Payment Day : date
  Level starts at 2
  Other starts at First Fact
  Marked for each Issue starts at no
  Marked Any means there is an Issue where Marked
`;

/** Clauses of a contract over fixed declarations: three terms, two tests and up to three rules. */
export const randomClauses: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.tuple(...[0, 1, 2].map((below) => figure(2, { hasEvent: false, variable: null, below }))),
    fc.tuple(...[0, 1].map(() => condition(2, { hasEvent: false, variable: null, below: 3 }))),
    fc.array(rule(), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', 'when Flag', 'when Kind', 'increases it'),
    derived(),
  )
  .map(([terms, tests, rules, exception, events]) => [
    `clause §1 "Declarations"\n${DECLARATIONS}`,
    ...terms.map((body, n) => `clause §2.${n} "Term"\n  Term ${n + 1} : number means ${body}\n`),
    ...tests.map((body, n) => `clause §3.${n} "Test"\n  Test ${n + 1} means ${body}\n`),
    ...rules.map((text, n) => `clause §4.${n} "Rule"\n${text}`),
    `clause §6 "Events"\n${events}`,
    ...(exception === '' || !/(set|reduce|increase) Level/u.test(rules[0] ?? '')
      ? []
      : [`clause §5 "Exception"\n  no adjustment of Level under §4.0 ${exception}\n`]),
  ]);

const small = fc.constantFrom('0', '1', '2', '3', '-1', '1/2');

/** Every input of a random contract, each of which can be left out. */
export const randomGiven: fc.Arbitrary<Required<Omit<Given, 'tables'>>> = fc.record({
  blanks: fc.record({ Filled: small }),
  readings: fc.record({ Choice: fc.constantFrom('one', 'two') }),
  facts: fc.record({
    'First Fact': small,
    'Second Fact': fc.tuple(small, small).map(([a, b]) => [
      ['2026-01-01', a],
      ['2026-01-08', b],
    ]),
    Flag: fc.tuple(fc.boolean(), fc.boolean()).map(([a, b]) => [
      ['2025-12-01', a],
      ['2026-01-07', b],
    ]),
    Sale: fc
      .tuple(...DAYS.map(() => fc.oneof({ weight: 4, arbitrary: small }, fc.constant('none'))))
      .map((values) => values.map((value, index) => [DAYS[index], value])),
  }),
  events: fc
    .array(
      fc.record({
        on: fc.constantFrom('2025-12-30', ...DAYS),
        Amount: small,
        Kind: fc.boolean(),
        'Payment Day': fc.constantFrom(...DAYS),
      }),
      { maxLength: 4 },
    )
    .map((events) =>
      events
        .map((event) => ({ event: 'Issue', ...event }))
        .sort((left, right) => left.on.localeCompare(right.on)),
    ),
});

/** The places of inputs that can be left out: a kind and a name, or an event's number and field. */
export function placesOf(
  given: Required<Omit<Given, 'tables'>>,
): readonly (readonly [string, string])[] {
  return [
    ...Object.keys(given.blanks).map((name) => ['blanks', name] as const),
    ...Object.keys(given.readings).map((name) => ['readings', name] as const),
    ...Object.keys(given.facts).map((name) => ['facts', name] as const),
    ...given.events.flatMap((_, index) =>
      ['Amount', 'Kind', 'Payment Day'].map((field) => [String(index), field] as const),
    ),
  ];
}

/** The inputs without those of some places. */
export function without(
  given: Required<Omit<Given, 'tables'>>,
  places: readonly (readonly [string, string])[],
): Required<Omit<Given, 'tables'>> {
  const isKept =
    (kind: string) =>
    ([name]: readonly [string, unknown]): boolean =>
      !places.some(([k, n]) => k === kind && n === name);
  const kept = <Entry>(kind: string, record: Readonly<Record<string, Entry>>) =>
    Object.fromEntries(Object.entries(record).filter(isKept(kind)));
  return {
    blanks: kept('blanks', given.blanks),
    readings: kept('readings', given.readings),
    facts: kept('facts', given.facts),
    events: given.events.map((event, index) => kept(String(index), event)),
  };
}
