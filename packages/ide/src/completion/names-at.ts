import type { ContractSymbol, SymbolKind } from '@termsheet/compiler';
import type { Expectation } from '@termsheet/dsl';
import { calendarNames } from '@termsheet/runtime';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { AskedPlace } from './asked-place.ts';
import { calendarForms, proposeCalendars } from './calendars.ts';
import type { Proposal } from './completion.ts';
import { proposeCurrencies } from './built-ins.ts';
import { eventsBehind } from './events-behind.ts';
import { type NameSlot, nearnessOf, slotAt } from './name-slot.ts';
import { proposeFieldsOf, proposeUndeclared, proposeWiths } from './names-elsewhere.ts';
import { scopeOf } from './scope.ts';
import { proposeScenarioNames } from './scenario-names.ts';
import { NEAR, proposeTerm, rankOf } from './terms.ts';
import { proposeValues } from './values-at.ts';

/** The names that may stand where the grammar takes one. */
export function proposeNames(
  place: AskedPlace,
  expectation: Expectation,
  path: readonly SyntaxNode[],
): readonly Proposal[] {
  const before = scopeOf(place, path);
  const scope = { ...before, events: [...before.events, ...eventsBehind(place)] };
  const slot = slotAt({ place, expectation, path, scope });
  return (SLOTS[expectation.owner] ?? anyName)(slot);
}

type Propose = (slot: NameSlot) => readonly Proposal[];

/** By the rule of the grammar that takes the name. */
const SLOTS: Readonly<Record<string, Propose>> = {
  phrase: proposeValues,
  afterThe: proposeValues,
  withArticle: proposeValues,
  eventName: eventNames,
  its: proposeFieldsOf,
  eachOne: proposeFieldsOf,
  rightLimit: proposeFieldsOf,
  durationUnit: (slot) => calendars(slot),
  countedUnit: (slot) => calendars(slot),
  dayUnit: (slot) => calendars(slot),
  plurality: (slot) => calendars(slot),
  deadlines: rollingDays,
  roll: rollingDays,
  calendar: baseCalendars,
  daysOnWhich: baseCalendars,
  counting: ofKinds('event'),
  optionalCompounding: ofKinds('event'),
  latest: ofKinds('fact', 'definition', 'state'),
  every: ofKinds('blank', 'fact', 'definition', 'state', 'ambiguity', 'unresolved'),
  ofClass: ofKinds('share class'),
  inCurrency: ({ place }) => proposeCurrencies(place.analysis),
  setting: ({ place }) => proposeCurrencies(place.analysis),
  per: ({ place }) => proposeCurrencies(place.analysis),
  namedType: (slot) => [
    ...ofKinds('event', 'obligation')(slot),
    ...proposeCurrencies(slot.place.analysis).map((each) => ({ ...each, rank: each.rank + 500 })),
  ],
  subjects: parties,
  right: parties,
  actors: parties,
  recipient: parties,
  notifies: parties,
  target: ofKinds('state', 'late cost'),
  noAdjustment: ofKinds('state', 'late cost'),
  unpaidAmount: ofKinds('obligation'),
  asName: (slot) => [...ofKinds('late cost')(slot), ...proposeUndeclared(slot)],
  solvedTogether: ofKinds('definition', 'state'),
  assumption: ofKinds(
    'blank',
    'fact',
    'definition',
    'state',
    'ambiguity',
    'unresolved',
    'late cost',
  ),
  useBinding: proposeWiths,
  oneOf: anyName,
  names: newName,
  definition: newName,
  fieldNames: newName,
  axis: newName,
  parameter: newName,
  largest: newName,
  use: newName,
  party: newName,
  shareClass: newName,
  ambiguous: newName,
  unresolved: newName,
  accrual: newName,
  obligation: newName,
  covenant: newName,
  table: newName,
  schedule: newName,
  givenLine: proposeScenarioNames,
  eventStep: proposeScenarioNames,
  valueLine: proposeScenarioNames,
  unsignedValue: proposeScenarioNames,
};

/** All Terms of some kinds, those of the place's own clause first. */
function ofKinds(...kinds: readonly SymbolKind[]): Propose {
  return (slot) => symbolsOf(slot, kinds).map((each) => proposeNear(slot, each));
}

function symbolsOf(
  { scope }: NameSlot,
  kinds: readonly SymbolKind[],
): readonly (readonly [string, ContractSymbol])[] {
  return [...scope.symbols.byName].filter(([, { kind }]) => kinds.includes(kind));
}

function proposeNear(slot: NameSlot, named: readonly [string, ContractSymbol]): Proposal {
  const { place } = slot;
  return proposeTerm(place.analysis, named, rankOf('fits', nearnessOf(place, named[1])));
}

/** Parties, and Terms that stand for one. */
function parties(slot: NameSlot): readonly Proposal[] {
  const { symbolTypes } = slot.place.analysis.compilation.checked;
  return [...slot.scope.symbols.byName]
    .filter(([, symbol]) => symbol.kind === 'party' || symbolTypes.get(symbol)?.kind === 'party')
    .map((named) => proposeNear(slot, named));
}

const OF_DUTY = /\b(?:performance|lateness)\s+of\s+$/u;
const OF_COVENANT = /\bbreach\s+of\s+$/u;

/** Rules that pick a day or an event. */
const PICKING: ReadonlySet<string> = new Set(['pick', 'first', 'last']);

/** Events, or the obligations and covenants of which something becomes; days where days are picked. */
function eventNames(slot: NameSlot): readonly Proposal[] {
  const { place, expectation } = slot;
  const before = place.analysis.text.slice(Math.max(0, place.typed.start - 40), place.typed.start);
  if (OF_DUTY.test(before)) return ofKinds('obligation')(slot);
  if (OF_COVENANT.test(before)) return ofKinds('covenant')(slot);
  const events = ofKinds('event')(slot);
  const others = ofKinds('obligation', 'covenant')(slot);
  const mayBeDays = expectation.rules.some((rule) => PICKING.has(rule));
  return [
    ...events,
    ...(mayBeDays ? calendars(slot) : []),
    ...others.map((each) => ({ ...each, rank: each.rank + 200 })),
    ...proposeLocalDay(slot),
  ];
}

/** `check … for each D from …`: a day by a name of its own. */
function proposeLocalDay({ scope }: NameSlot): readonly Proposal[] {
  return scope.locals.map(({ name }) => ({
    label: name.text,
    kind: 'local',
    rank: rankOf('leads', NEAR.local),
  }));
}

function calendars({ place, scope }: NameSlot): readonly Proposal[] {
  return proposeCalendars(place.analysis, scope.symbols, calendarForms(place));
}

/** Headings come first: where no calendar is declared yet, the one that contracts mostly declare below. */
function rollingDays(slot: NameSlot): readonly Proposal[] {
  const known = calendars(slot);
  if (known.length > 0) return known;
  const detail = 'a calendar that is still to be declared';
  return [{ label: 'Business Day', kind: 'calendar', detail, rank: 110 }];
}

/** Behind `follows` and `is the days of`: calendars that are built in, and the contract's own. */
function baseCalendars(slot: NameSlot): readonly Proposal[] {
  if (slot.place.analysis.text.slice(0, slot.place.typed.start).trimEnd().endsWith('calendar')) {
    return newName(slot);
  }
  const builtIn = calendarNames.map((name): Proposal => {
    return { label: name, kind: 'built-in', detail: 'a calendar that is built in', rank: 100 };
  });
  return [...builtIn, ...calendars(slot).map((each) => ({ ...each, rank: 200 }))];
}

/** Where a new Term is declared: those that are spoken of elsewhere and declared nowhere. */
function newName(slot: NameSlot): readonly Proposal[] {
  return proposeUndeclared(slot);
}

function anyName(slot: NameSlot): readonly Proposal[] {
  return [...slot.scope.symbols.byName].map((named) => proposeNear(slot, named));
}
