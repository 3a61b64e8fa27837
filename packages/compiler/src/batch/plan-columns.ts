import { inputNotSupplied } from '../inputs/diagnostics/input-not-supplied.ts';
import { inputUnknownName } from '../inputs/diagnostics/input-unknown-name.ts';
import { didYouMean, listNames, shown } from '../inputs/diagnostics/wording.ts';
import { describeNamed, indexNames, type Named, namesOf } from '../inputs/name-index.ts';
import type { Tables } from '../ir/tables.ts';
import { nearestName } from '../results/nearest-name.ts';

/** The part of a scenario file that a column fills. */
export type ColumnTarget =
  | { readonly section: 'scenario' | 'on' | 'events' }
  | {
      readonly section: 'blanks' | 'readings' | 'facts' | 'tables';
      readonly name: string;
    };

/** What each column of a table of scenarios gives, or in words why a heading cannot be used. */
export type ColumnPlan =
  | { readonly targets: readonly ColumnTarget[] }
  | { readonly problem: string; readonly help: string };

const SECTIONS = {
  blank: 'blanks',
  fact: 'facts',
  ambiguity: 'readings',
  table: 'tables',
} as const;

/** The headings that are no Terms. */
const OWN_HEADINGS = ['scenario', 'on', 'events'] as const;

/** Reads the headings of a table of which each row is a scenario. */
export function planScenarioColumns(ir: Tables, headings: readonly string[]): ColumnPlan {
  return planEach(headings, (heading) => {
    const own = OWN_HEADINGS.find((each) => each === heading);
    return own === undefined ? targetOf(ir, heading) : { section: own };
  });
}

/** Reads the headings of a table of which each row is an event of a scenario. */
export function planEventColumns(ir: Tables, headings: readonly string[]): ColumnProblem | null {
  const fields = ir.events
    .filter(({ source }) => source.kind === 'reported')
    .flatMap((event) => event.fields.map(({ name }) => name));
  const known = new Set([...EVENT_HEADINGS, ...fields]);
  const unknown = headings.find((heading) => !known.has(heading));
  if (unknown !== undefined) {
    return {
      problem: `No event of this contract has a field named \`${shown(unknown)}\`.`,
      help: didYouMean(nearestName(unknown, known), `It may have ${listNames([...known])}.`),
    };
  }
  return twiceIn(headings) ?? missingFrom(headings, ['scenario', 'on']);
}

/** The headings of a table of events that are no fields; `of` and `amount` are those of a performance. */
const EVENT_HEADINGS = ['scenario', 'on', 'event', 'performs', 'id', 'of', 'amount'] as const;

/** Reads the headings of a table of which each row is a day of the facts of a scenario. */
export function planSeriesColumns(ir: Tables, headings: readonly string[]): ColumnPlan {
  const missing = missingFrom(headings, ['scenario', 'date']);
  if (missing !== null) return missing;
  return planEach(headings, (heading) => {
    if (heading === 'scenario') return { section: 'scenario' };
    if (heading === 'date') return { section: 'on' };
    const target = targetOf(ir, heading);
    if ('problem' in target || target.section === 'facts') return target;
    return {
      problem: `\`${shown(heading)}\` is no fact: it has one value in a scenario, and none of a date.`,
      help: 'Give it by a column of the scenarios.',
    };
  });
}

/** What is wrong with a heading, and what to write instead. */
export interface ColumnProblem {
  readonly problem: string;
  readonly help: string;
}

function planEach(
  headings: readonly string[],
  plan: (heading: string) => ColumnTarget | ColumnProblem,
): ColumnPlan {
  const twice = twiceIn(headings);
  if (twice !== null) return twice;
  const targets: ColumnTarget[] = [];
  for (const heading of headings) {
    const target = plan(heading);
    if ('problem' in target) return target;
    targets.push(target);
  }
  return { targets };
}

function targetOf(ir: Tables, heading: string): ColumnTarget | ColumnProblem {
  const names = indexNames(ir);
  const named = names.declared.get(heading);
  const kind = named === undefined ? undefined : supplied(named.kind);
  if (kind !== undefined) return { section: SECTIONS[kind], name: heading };
  const nowhere = { start: 0, end: 0 };
  if (named !== undefined) {
    const what = describeNamed(named);
    const { message } = inputNotSupplied.at(nowhere, { name: heading, what });
    return { problem: message, help: 'Leave the column out, or ask for the Term by --term.' };
  }
  const known = [...namesOf(names, 'blank', 'fact', 'ambiguity', 'table'), ...OWN_HEADINGS];
  const nearest = nearestName(heading, known);
  const sought = 'blank, fact, ambiguity or table';
  const { message, help } = inputUnknownName.at(nowhere, { name: heading, sought, nearest });
  return { problem: message, help };
}

function supplied(kind: Named['kind']): keyof typeof SECTIONS | undefined {
  switch (kind) {
    case 'blank':
    case 'fact':
    case 'ambiguity':
    case 'table':
      return kind;
    default:
      return undefined;
  }
}

function twiceIn(headings: readonly string[]): ColumnProblem | null {
  const twice = headings.find((heading, place) => headings.indexOf(heading) !== place);
  if (twice === undefined) return null;
  return {
    problem: `Two columns are named \`${shown(twice)}\`.`,
    help: 'Leave one of them out: nothing tells which is meant.',
  };
}

function missingFrom(headings: readonly string[], wanted: readonly string[]): ColumnProblem | null {
  const missing = wanted.find((each) => !headings.includes(each));
  if (missing === undefined) return null;
  return {
    problem: `It has no column \`${missing}\`.`,
    help: `Its columns are ${listNames(headings)}.`,
  };
}
