import { parseIsoDate } from '@termsheet/runtime';
import { BENCH_DAY, fiftyEventsFile } from './fifty-events.ts';

/** What is true from a day on, until the next, in order of days. */
export type Dated<Value> = readonly (readonly [day: number, value: Value])[];

export type HandEvent<Figure> =
  | { readonly kind: 'issue'; readonly day: number; readonly price: Figure; readonly to: string }
  | { readonly kind: 'split'; readonly day: number; readonly ratio: Figure }
  | HandDistribution<Figure>;

export interface HandDistribution<Figure> {
  readonly kind: 'cash';
  readonly day: number;
  readonly amount: Figure;
  readonly effective: number;
}

/**
 * What the evaluators by hand are given: histories of issuances, splits and distributions, of which every
 * value has to be given. They refuse what the contract answers besides: notices of conversion, tender
 * offers, other markets than Nasdaq, and values that are missing.
 */
export interface HandHistory<Figure> {
  readonly day: number;
  readonly issued: number;
  readonly outstanding: Figure;
  /** The readings that the text leaves open. */
  readonly countsAnniversary: boolean;
  readonly closing: number;
  readonly standsInPlace: boolean;
  readonly market: Dated<string>;
  readonly sharesOutstanding: Dated<Figure>;
  readonly sales: ReadonlyMap<number, Figure>;
  /** Accrued interest and default interest on all that is outstanding. */
  readonly interest: readonly Dated<Figure>[];
  /** The payments of other clauses that are owed. */
  readonly payments: readonly Dated<Figure>[];
  readonly events: readonly HandEvent<Figure>[];
}

type Rows = readonly (readonly [string, string])[];

interface ScenarioFile {
  readonly blanks: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Rows>>;
  readonly events: readonly Readonly<Record<string, string>>[];
}

/** The history of the bench, read once into figures of the evaluator. */
export function readHandHistory<Figure>(figure: (text: string) => Figure): HandHistory<Figure> {
  // The bench wrote the file itself.
  const file = JSON.parse(fiftyEventsFile()) as ScenarioFile;
  const dated = (name: string): Dated<Figure> =>
    (file.facts[name] ?? []).map(([day, value]) => [dayOf(day), figure(value)]);
  if (file.readings['Cash So Distributed'] !== 'this distribution') {
    throw new Error('By hand, the cash distributed is that of this distribution.');
  }
  const issued = dayOf(file.blanks['Issue Date']);
  return {
    day: dayOf(BENCH_DAY),
    issued,
    outstanding: figure(file.blanks['Principal Amount'] ?? ''),
    countsAnniversary: file.readings['Anniversary Day'] === 'within the 12 months',
    closing:
      file.readings['Closing Date'] === 'the closing of this Note' ? issued : dayOf('2004-10-15'),
    standsInPlace: file.readings['Similar Notes Proviso'] === 'stands in place of the ratchet',
    market: (file.facts['Principal Market'] ?? []).map(([day, name]) => [dayOf(day), name]),
    sharesOutstanding: dated('Shares Outstanding'),
    sales: new Map(dated('Nasdaq Last Sale')),
    interest: [dated('Accrued Interest'), dated('Default Interest')],
    payments: ['Conversion Default', 'Delivery Default', 'Registration'].map((name) =>
      dated(`${name} Payments`),
    ),
    events: file.events.map((event) => readEvent(event, figure)),
  };
}

function readEvent<Figure>(
  event: Readonly<Record<string, string>>,
  figure: (text: string) => Figure,
): HandEvent<Figure> {
  const day = dayOf(event['on']);
  const read = (field: string): Figure => figure(event[field] ?? '');
  switch (event['event']) {
    case 'Issuance':
      return { kind: 'issue', day, price: read('Base Share Price'), to: event['Kind'] ?? '' };
    case 'Stock Split':
      return { kind: 'split', day, ratio: read('New Shares Per Old Share') };
    case 'Cash Distribution': {
      const effective = dayOf(event['Payment Date']) + 1;
      return { kind: 'cash', day, amount: read('Distributed Amount'), effective };
    }
    default:
      throw new Error(`By hand there is no ${event['event'] ?? 'such event'}.`);
  }
}

/** What stands on a day. */
export function valueOn<Value>(rows: Dated<Value>, day: number): Value {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row !== undefined && row[0] <= day) return row[1];
  }
  throw new Error('Nothing is known of that day.');
}

/** The issuances that the ratchet leaves out (§II.C.3(b), §II.C.3 (1) to (4)). */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'Pro Rata To All Holders',
  'To Purchasers',
  'Substantially Similar Notes',
  'Under The Notes',
  'On Securities Outstanding At Issue',
  'Incentive Plan',
]);

/** Whether an issuance lowers the price to its own: by the ratchet, or as similar notes within 60 days. */
export function counts<Figure>(
  { day, to }: Extract<HandEvent<Figure>, { readonly kind: 'issue' }>,
  { closing, standsInPlace }: HandHistory<Figure>,
): boolean {
  const isSimilar = to === 'Substantially Similar Notes' || to === 'Similar Notes To Others';
  if (isSimilar && day >= closing && day <= closing + 60) return true;
  return !LEFT_OUT.has(to) && !(standsInPlace && to === 'Similar Notes To Others');
}

function dayOf(iso: string | undefined): number {
  const day = parseIsoDate(iso ?? '');
  if (day === undefined) throw new Error(`${iso ?? 'Nothing'} is no date.`);
  return day;
}
