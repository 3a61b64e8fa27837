import * as runtime from '@termsheet/runtime';
import type { Inputs } from '@termsheet/runtime';
import * as exact from '@termsheet/runtime/simulation/exact';
import * as float64 from '@termsheet/runtime/simulation/float64';
import * as timed from '@termsheet/runtime/simulation/timed';
import type { Ir } from '../../ir/ir.ts';
import { moduleCode, namesUsed } from './module-text.ts';
import { type Wanted, writeParts } from './parts.ts';
import type { Parts } from './written-parts.ts';
import { timedRulesCode } from './timed/timed-module.ts';
import type { Numeric, Shared } from './writer.ts';

/** Direct code in process: inputs are read once, and asked about as often as one likes. */
export interface Direct {
  /** Whether the engine replays its histories, and it is what the engine asks for each expression. */
  readonly isTimed: boolean;
  readonly prepare: (inputs: Inputs) => object;
  /** What the terms come to at the close of a day, in the order in which they were wanted. */
  readonly evaluate: (
    prepared: object,
    day: number,
    inputs: readonly (exact.DirectValue | null)[],
  ) => readonly exact.DirectValue[];
  /** The same on each of several days, from the earliest to the latest: the history is replayed once. */
  readonly evaluateAlong: (
    prepared: object,
    days: readonly number[],
    inputs: readonly (exact.DirectValue | null)[],
  ) => readonly (readonly exact.DirectValue[])[];
  /** The rules that made the wanted states what the last evaluation gave; -1 for one that is its start. */
  readonly rulesOfStates: (day: number) => readonly number[];
  /** What the engine asks for while it replays, in the order of the expressions that it was written for. */
  readonly codes: readonly runtime.Code[];
}

/**
 * Direct code as functions, for measuring and for comparing it with the engine.
 *
 * @throws NotCovered for a construct that direct code does not cover.
 */
export function makeDirect(ir: Ir, wanted: Wanted, numeric: Numeric): Direct {
  return compileDirect(ir, { wanted, parts: writeParts(ir, wanted, numeric) });
}

/** What direct code is compiled from. */
export interface Written {
  readonly wanted: Wanted;
  readonly parts: Parts;
  /** On what the module replays; on the engine's timeline, where nothing is said. */
  readonly timeline?: typeof timed.Timeline;
}

/** Compiles what was written of a contract. */
export function compileDirect(ir: Ir, { wanted, parts, timeline }: Written): Direct {
  const reads = (mode: '' | 'Given'): string => {
    const definitions = wanted.definitions.map((at, place) => {
      const spec = ir.definitions[at];
      const hasInput = spec?.parameter != null || spec?.keyedBy != null;
      return `definition${at}${mode}(day, CLOSE${hasInput ? `, inputs[${place}]` : ''})`;
    });
    return [...definitions, ...wanted.states.map((at) => `state${at}(day, CLOSE)`)].join(', ');
  };
  const { isTimed, numeric } = parts.shared;
  const rules = wanted.states.map((at) =>
    isTimed ? `ruleOfState(${at}, day)` : `state${at}Log.ruleAt(0, day, CLOSE)`,
  );
  const mode = numeric === 'exact' ? exact : float64;
  const names = { ...runtime, ...mode, ...timed, Timeline: timeline ?? timed.Timeline };
  const body = [...moduleCode(ir, parts), ...(isTimed ? timedRulesCode(ir) : [])];
  const used = namesUsed(parts, body.join('\n'));
  const code = [
    `const { ${Object.values(used).flat().join(', ')} } = names;`,
    ...body,
    ...prepareLines(parts.shared),
    'function read(prepared, day, inputs) {',
    readLine(parts.shared, wanted, reads),
    '}',
    'return {',
    `  isTimed: ${isTimed},`,
    '  prepare,',
    '  evaluate: (prepared, day, inputs) => {',
    '    open(prepared, day);',
    '    return read(prepared, day, inputs);',
    '  },',
    '  evaluateAlong: (prepared, days, inputs) => days.map((day, place) => {',
    '    (place === 0 ? open : goOn)(prepared, day);',
    '    return read(prepared, day, inputs);',
    '  }),',
    `  rulesOfStates: (day) => [${rules.join(', ')}],`,
    `  codes: [${[...parts.codes.values()].join(', ')}],`,
    '};',
  ].join('\n');
  // The code is ours: a contract's words stand in it as string literals alone.
  // oxlint-disable-next-line typescript/no-implied-eval -- compiled in process, as the module would be
  return new Function('names', code)(names) as Direct;
}

/** Of histories that tell of the very same events these are read once. */
function prepareLines({ isTimed }: Shared): readonly string[] {
  if (isTimed) return ['const prepare = prepareInputs;'];
  return [
    'let occurrences = null, told = null;',
    'function prepare(inputs) {',
    '  if (occurrences !== inputs.occurrences) {',
    '    occurrences = inputs.occurrences;',
    '    told = prepareTold(occurrences);',
    '  }',
    '  return prepareInputs(inputs, told);',
    '}',
  ];
}

function readLine(
  { isTimed }: Shared,
  { definitions, states }: Wanted,
  reads: (mode: '' | 'Given') => string,
): string {
  if (!isTimed) {
    return `  return readTerms(prepared, () => [${reads('Given')}], () => [${reads('')}]);`;
  }
  const failures = [...definitions, ...states].map(() => 'failure').join(', ');
  return `  return failure === null ? [${reads('')}] : [${failures}];`;
}
