import {
  type Day,
  Evaluation,
  Exact,
  type Inputs,
  OccurrenceName,
  type Value,
} from '@termsheet/runtime';
import { makeExecutable } from '../../../evaluator/make-executable.ts';
import type { Expectation } from '../../../inputs/expectation.ts';
import type { ReadScenario } from '../../../inputs/read-scenario.ts';
import { judgeExpectation } from '../../../results/judge-expectation.ts';
import { definitionCell } from '../formulas/references.ts';
import type { CompiledBook, HeldTerm } from '../formulas/compile-book.ts';
import { readKeyedState } from '../formulas/keyed-copies.ts';
import { type Local, standingIn } from '../formulas/env.ts';
import { type Formula, keyOf, plain, slotOf } from '../formulas/formula.ts';
import { shown } from '../formulas/statuses.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { figureLiteral, serialOf, textLiteral } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfField, cellOfValue } from './cell-of-value.ts';
import { SheetMaker } from './sheet-maker.ts';
import type { DaysLayout } from './terms-sheet.ts';

/** A line of the loaded scenario, with the cell of a day that it asks for; null where none is held. */
export interface AskedCheck {
  readonly expectation: Expectation;
  readonly slot: number | null;
}

/** Finds, or makes, the cells that the expectations of a scenario ask for. */
export function askChecks(
  compiled: CompiledBook,
  expectations: readonly Expectation[],
  inputs: Inputs,
): readonly AskedCheck[] {
  return expectations.map((expectation) => {
    const { kind, index, argument } = expectation.target;
    const term = compiled.terms.find((each) => each.kind === kind && each.index === index);
    if (term === undefined || !('slot' in term.outcome)) return { expectation, slot: null };
    if (argument === null) return { expectation, slot: term.outcome.slot };
    const cell = attempt(() => askedCell(compiled, term, localOf(compiled, inputs, argument)));
    return { expectation, slot: cell instanceof NotHeld ? null : slotOf(cell) };
  });
}

/** The cell of a term as a check asks for it. */
function askedCell({ book }: CompiledBook, { kind, index }: HeldTerm, local: Local): Formula {
  const env = standingIn({ book, block: book.days, moment: { kind: 'own' } }, [[0, local]]);
  if (kind === 'state' && local.kind === 'numbered') return readKeyedState(env, index, local);
  const words = local.kind === 'numbered' ? keyOf(local.number) : '';
  if (local.kind !== 'value') return definitionCell(env, index, ` of number ${words}`);
  return definitionCell(env, index, ` for ${keyOf(local.value)}`);
}

/** What a check asks a term for: a value, or an event or row by its number. */
function localOf({ book }: CompiledBook, inputs: Inputs, argument: Value): Local {
  if (!(argument instanceof OccurrenceName)) return { kind: 'value', value: literalOf(argument) };
  const content = cellOfField(book.ir, inputs, argument);
  if (content.kind !== 'figure') throw new NotHeld('it is asked for an event that nobody reported');
  return { kind: 'numbered', event: argument.event, number: plain(String(content.figure)) };
}

function literalOf(value: Value): Formula {
  if (value instanceof Exact) return figureLiteral(value.toString());
  if (typeof value === 'number') return plain(String(serialOf(value)));
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return plain(textLiteral(value));
  throw new NotHeld('it is asked for what no cell can hold');
}

const FIRST_ROW = 6;

/** What checks are made of. */
export interface ChecksRequest {
  readonly compiled: CompiledBook;
  readonly days: DaysLayout;
  readonly asked: readonly AskedCheck[];
  /** The title of the scenario that the workbook holds; null where none of the contract's own. */
  readonly loaded: string | null;
  readonly scenarios: readonly ReadScenario[];
}

/** What the scenarios of the contract expect: of the one that is loaded beside what the workbook works out. */
export function checksSheet(request: ChecksRequest): Sheet {
  const maker = new SheetMaker('Checks');
  maker.head(
    'Checks',
    'What the scenarios of the contract expect. Green: met. The scenario in this workbook is worked out here; the others by the engine.',
  );
  maker.headings(FIRST_ROW - 1, [
    'Scenario',
    'Day',
    'Term',
    'Expected',
    'Found',
    'Outcome',
    'Worked out by',
  ]);
  let row = FIRST_ROW;
  for (const each of request.asked) {
    writeLive(maker, request, { row, ...each });
    row += 1;
  }
  row = writeOthers(maker, request, row);
  const range = `F${FIRST_ROW}:F${Math.max(row - 1, FIRST_ROW)}`;
  maker.conditions.push(
    { range, formula: `F${FIRST_ROW}="met"`, look: 'good' },
    { range, formula: `F${FIRST_ROW}="not met"`, look: 'bad' },
    { range, formula: `F${FIRST_ROW}="not held"`, look: 'missing' },
  );
  maker.text({ row: 3, column: 1 }, 'Met, not met, not held', 'note');
  maker.formula({ row: 3, column: 4 }, `COUNTIF(${range},"met")`, {
    style: 'figure',
    format: '0" met"',
  });
  maker.formula({ row: 3, column: 5 }, `COUNTIF(${range},"not met")`, {
    style: 'figure',
    format: '0" not met"',
  });
  maker.formula({ row: 3, column: 6 }, `COUNTIF(${range},"not held")`, {
    style: 'figure',
    format: '0" not held"',
  });
  return maker.finished({
    widths: [48, 13, 40, 26, 26, 14, 18],
    frozen: { rows: FIRST_ROW - 1, columns: 0 },
    orientation: 'landscape',
  });
}

function writeHead(
  maker: SheetMaker,
  row: number,
  { title, expectation }: { readonly title: string; readonly expectation: Expectation },
): void {
  maker.text({ row, column: 1 }, title, 'words');
  maker.put(
    { row, column: 2 },
    { kind: 'figure', figure: serialOf(expectation.day) },
    { style: 'label', format: 'yyyy-mm-dd' },
  );
  maker.text({ row, column: 3 }, expectation.name, 'label');
}

function writeLive(
  maker: SheetMaker,
  request: ChecksRequest,
  check: AskedCheck & { readonly row: number },
): void {
  const { row, expectation, slot } = check;
  const { expected, day } = expectation;
  writeHead(maker, row, { title: request.loaded ?? '', expectation });
  const format = expected.kind === 'value' ? numberFormat(expected.type) : 'General';
  const wanted =
    expected.kind === 'value'
      ? cellOfValue(expected.value)
      : ({
          kind: 'text',
          text: expected.status === 'undetermined' ? 'unknown' : expected.status,
        } as const);
  maker.put({ row, column: 4 }, wanted, { style: 'value', format });
  if (slot === null || wanted.kind === 'empty') {
    maker.text({ row, column: 5 }, 'not held', 'note');
    maker.text({ row, column: 6 }, 'not held', 'note');
    return;
  }
  maker.formula({ row, column: 5 }, shown(request.days.cell(slot, day)), {
    style: 'figure',
    format,
  });
  const [left, right] = [`$D${row}`, `$E${row}`];
  const isClose = `ABS(${left}-${right})<=1E-9+1E-12*ABS(${left})`;
  const isMet = `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),${isClose},EXACT(${left},${right}))`;
  maker.formula({ row, column: 6 }, `IF(${isMet},"met","not met")`, { style: 'value' });
  maker.text({ row, column: 7 }, 'this workbook', 'note');
}

function writeOthers(
  maker: SheetMaker,
  { compiled, scenarios, loaded }: ChecksRequest,
  first: number,
): number {
  const program = makeExecutable(compiled.book.ir);
  let row = first;
  for (const { title, inputs, expectations } of scenarios) {
    if (title === loaded) continue;
    const evaluation = new Evaluation(program, inputs);
    for (const expectation of expectations) {
      const { isMet, expected, found } = judgeExpectation(evaluation, expectation);
      writeHead(maker, row, { title, expectation });
      maker.text({ row, column: 4 }, expected, 'words');
      maker.text({ row, column: 5 }, found, 'words');
      maker.text({ row, column: 6 }, isMet ? 'met' : 'not met', 'value');
      maker.text({ row, column: 7 }, 'the engine', 'note');
      row += 1;
    }
  }
  return row;
}

/** The days on which something is expected, in order. */
export function daysOf(expectations: readonly Expectation[]): readonly Day[] {
  return [...new Set(expectations.map(({ day }) => day))].sort((left, right) => left - right);
}
