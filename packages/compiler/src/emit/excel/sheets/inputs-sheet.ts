import { type Inputs, unitLabel, type ValueType } from '@termsheet/runtime';
import type { CompiledBook } from '../formulas/compile-book.ts';
import { atom } from '../formulas/formula.ts';
import { chosen, supplied } from '../formulas/statuses.ts';
import { numberFormat } from '../text/number-formats.ts';
import { cleanText, textLiteral } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfValue } from './cell-of-value.ts';
import { NOWHERE, render } from './render.ts';
import { address, fixedAddress, type Place, SheetMaker } from './sheet-maker.ts';

/** The name of the sheet. */
const INPUTS = 'Inputs';

/** A defined name with what it stands for. */
export interface NamedPlace {
  readonly name: string;
  readonly refersTo: string;
}

/** Blanks and readings, each with the cell that somebody fills and the one that formulas read. */
export function inputsSheet(
  { book, takesEffect }: CompiledBook,
  inputs: Inputs,
  start: string,
): { readonly sheet: Sheet; readonly names: readonly NamedPlace[] } {
  const maker = new SheetMaker(INPUTS);
  maker.head(
    'Inputs',
    'Fill the coloured cells. An empty one is unknown, and so is what rests on it.',
  );
  maker.headings(4, ['Term', 'Input', 'Counts as', 'Unit', 'Clause']);
  const names: NamedPlace[] = [];
  let row = 5;
  const name = (given: string, place: Place): void => {
    names.push({ name: given, refersTo: `${INPUTS}!${fixedAddress(place)}` });
  };
  for (const [index, spec] of book.ir.blanks.entries()) {
    const given = book.inputNames.get(`blank ${index}`);
    if (given === undefined) continue;
    const format = numberFormat(spec.type);
    maker.text({ row, column: 1 }, spec.name, 'label');
    maker.put({ row, column: 2 }, cellOfValue(inputs.blanks[index] ?? null), {
      style: 'input',
      format,
    });
    maker.formula({ row, column: 3 }, countsAs({ row, column: 2 }, spec.type.kind), {
      style: 'figure',
      format,
    });
    maker.text({ row, column: 4 }, unitOf(spec.type), 'note');
    maker.text({ row, column: 5 }, spec.clause, 'note');
    offerChoices(maker, address({ row, column: 2 }), spec.type);
    name(given, { row, column: 3 });
    row += 1;
  }
  const effect = { row, column: 3 };
  maker.text({ row, column: 1 }, 'The contract takes effect on', 'label');
  maker.formula(effect, takesEffect === null ? '0' : start, {
    style: 'figure',
    format: takesEffect === null ? '"from the start"' : 'yyyy-mm-dd',
  });
  name('Takes_Effect', effect);
  row += 2;
  if (book.ir.ambiguities.length > 0) {
    maker.text(
      { row, column: 1 },
      'Readings chosen where the text can be read in more ways than one',
      'section',
    );
    row += 1;
  }
  for (const [index, spec] of book.ir.ambiguities.entries()) {
    const reading = spec.readings[inputs.readings[index] ?? -1];
    maker.text({ row, column: 1 }, spec.name, 'label');
    const label = reading === undefined ? null : cleanText(reading.label);
    maker.put(
      { row, column: 2 },
      label === null ? { kind: 'empty' } : { kind: 'text', text: label },
      { style: 'input' },
    );
    const counts = render(chosen(atom(address({ row, column: 2 }))), NOWHERE);
    maker.formula({ row, column: 3 }, counts, { style: 'figure' });
    maker.text(
      { row, column: 4 },
      spec.readings.map((reading) => `“${reading.label}”`).join(' or '),
      'words',
    );
    maker.text({ row, column: 5 }, spec.clause, 'note');
    choose(
      maker,
      address({ row, column: 2 }),
      spec.readings.map((reading) => reading.label),
    );
    name(book.inputNames.get(`reading ${index}`) ?? '', { row, column: 3 });
    row += 1;
  }
  const sheet = maker.finished({
    widths: [38, 30, 24, 52, 18],
    frozen: { rows: 4, columns: 1 },
    orientation: 'landscape',
  });
  return { sheet, names };
}

function countsAs(place: Place, kind: ValueType['kind']): string {
  return render(supplied(atom(address(place)), kind), NOWHERE);
}

/** A list under a cell; one that is too long for a list is left to the words beside it. */
function choose(maker: SheetMaker, range: string, labels: readonly string[]): void {
  const list = labels.map(cleanText).join(',');
  if (list.length > 250 || labels.some((label) => label.includes(','))) return;
  maker.choices.push({ range, from: textLiteral(list) });
}

/** What may be put in where that is one of few. */
export function offerChoices(maker: SheetMaker, range: string, type: ValueType): void {
  if (type.kind === 'yes/no') choose(maker, range, ['TRUE', 'FALSE']);
  if (type.kind === 'one of') choose(maker, range, type.members);
}

/** The unit of a type, for those who read it. */
export function unitOf(type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return unitLabel({ ...type.unit, per: null });
    case 'one of':
      return `one of ${type.members.join(', ')}`;
    case 'list':
      return `several: ${unitOf(type.of)}`;
    case 'occurrence':
      return type.event;
    case 'duration':
      return 'length of time: a number of days, or as in 3 months';
    case 'time':
      return 'time of day, as in 5:00 pm New York time';
    default:
      return type.kind;
  }
}
