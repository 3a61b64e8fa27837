import {
  type ContractSymbol,
  labelOfKey,
  readTerm,
  showValue,
  type TermPlace,
  termSpec,
} from '@termsheet/compiler';
import type { Day, Value, ValueType } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** What a Term is on a day, or for one of several things of which it is kept. */
export interface TermValue {
  readonly term: TermPlace;
  /** The event, row or argument that it is for; null where it has one value. */
  readonly of: string | null;
  readonly argument: Value | null;
  readonly value: Value;
  readonly type: ValueType;
}

/** The values of a Term, few of many. */
export interface TermValues {
  readonly values: readonly TermValue[];
  /** How many more there are. */
  readonly others: number;
}

/** More values of one Term than these are counted, not worked out. */
const MOST_VALUES = 5;

const NOTHING: TermValues = { values: [], others: 0 };

/** Where a symbol stands among the terms of a program; null for what has no value. */
export function termPlaceOf(
  { compilation }: Pick<Analysis, 'compilation'>,
  symbol: ContractSymbol,
): TermPlace | null {
  const { lists } = compilation.bound.symbols;
  const { index } = symbol;
  const { text: name } = symbol.name;
  switch (symbol.kind) {
    case 'state':
    case 'definition':
    case 'ambiguity':
    case 'blank':
    case 'fact':
      return { name, kind: symbol.kind, index };
    case 'unresolved':
      return { name, kind: 'definition', index: lists.definition.length + index };
    case 'late cost':
      return { name, kind: 'state', index: lists.state.length + index };
    default:
      return null;
  }
}

/** What a symbol of the run's own file is at the close of a day. */
export function valuesOf(run: ScenarioRun, symbol: ContractSymbol, day: Day): TermValues {
  const term = termPlaceOf(run.analysis, symbol);
  if (term === null) return NOTHING;
  const { program } = run.evaluation;
  const { keyedBy, parameter, type } = termSpec(program, term);
  const snapshot = run.evaluation.on(day);
  const valueFor = (argument: Value | null, of: string | null): TermValue => {
    return { term, of, argument, value: readTerm(snapshot, term, argument), type };
  };
  if (keyedBy !== null) {
    const all = snapshot.occurrencesOf(keyedBy);
    const shown = all.slice(-MOST_VALUES);
    const values = shown.map((key) => valueFor(key, labelOfKey(program, key)));
    return { values, others: all.length - shown.length };
  }
  if (parameter === null) return { values: [valueFor(null, null)], others: 0 };
  const asked = argumentsAsked(run, term);
  const values = asked
    .slice(0, MOST_VALUES)
    .map((argument) => valueFor(argument, showValue(argument, parameter.type)));
  return { values, others: asked.length - values.length };
}

/** For what the scenario itself asks of a Term with a parameter. */
function argumentsAsked({ expectations }: ScenarioRun, term: TermPlace): readonly Value[] {
  const asked = expectations.flatMap(({ target }) =>
    target.kind === term.kind && target.index === term.index && target.argument !== null
      ? [target.argument]
      : [],
  );
  return asked.filter((value, place) => asked.indexOf(value) === place);
}
