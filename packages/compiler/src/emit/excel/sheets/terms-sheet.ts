import type { Day, Inputs } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { Ir } from '../../../ir/ir.ts';
import { beginningOf } from '../../code/interface/beginning-of.ts';
import type { CompiledBook, HeldTerm } from '../formulas/compile-book.ts';
import type { Slot } from '../formulas/block.ts';
import { shown } from '../formulas/statuses.ts';
import { serialOf } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfFigure } from './cell-of-value.ts';
import type { EachLayout } from './each-sheets.ts';
import type { HistoryLayout } from './history-sheet.ts';
import { type NamedPlace, offerChoices, unitOf } from './inputs-sheet.ts';
import type { Places } from './places.ts';
import { NOWHERE, render, type Setting } from './render.ts';
import { address, columnLetters, fixedAddress, type Place, SheetMaker } from './sheet-maker.ts';

const TERMS = 'Terms';
const FIRST_ROW = 7;
const FIGURE = 7;

/** What the sheets of terms are made of. */
export interface TermsRequest {
  readonly compiled: CompiledBook;
  readonly history: HistoryLayout | null;
  readonly places: Places;
  readonly day: Day;
  readonly each: EachLayout;
  readonly inputs: Inputs;
}

/** Where the cells of terms stand, as other sheets see them. */
export function termsSetting(request: TermsRequest): Setting {
  return {
    ...aroundDay(request, 0),
    slot: cellsOf(request.compiled, linesOf(request.compiled)),
    fixed: () => 'Date_in_Question',
  };
}

/** How the cells of slots are named; from other sheets with the sheet's name. */
function cellsOf({ book }: CompiledBook, lines: readonly Line[]): (slot: number) => string {
  const rowOf = new Map<number, number>();
  const nameOf = new Map<number, string>();
  for (const [at, line] of lines.entries()) {
    if (line.slot === null || book.days.formulaOf(line.slot) === undefined) continue;
    rowOf.set(line.slot, FIRST_ROW + at);
    const given = line.kind === 'term' ? line.term.definedName : null;
    if (given !== null) nameOf.set(line.slot, given);
  }
  return (slot) => nameOf.get(slot) ?? `${TERMS}!$${columnLetters(FIGURE)}$${rowOf.get(slot) ?? 0}`;
}

/** Every term by its clause, as of one date in question; what it rests on stands below it in small print. */
export function termsSheet(request: TermsRequest): {
  readonly sheet: Sheet;
  readonly names: readonly NamedPlace[];
  /** What the date in question gives to the rows that it looks at. */
  readonly looking: Setting;
} {
  const { compiled, day, inputs } = request;
  const { book } = compiled;
  const maker = new SheetMaker(TERMS);
  maker.head(
    book.ir.contract,
    'Every term as of the date in question. What the coloured cells say can be changed; all else follows.',
  );
  if (request.history !== null)
    maker.formula({ row: 3, column: 1 }, request.history.used, { style: 'note' });
  maker.text({ row: 4, column: 1 }, 'Date in question', 'section');
  maker.put(
    { row: 4, column: 2 },
    { kind: 'figure', figure: serialOf(day) },
    { style: 'input', format: 'yyyy-mm-dd' },
  );
  maker.headings(FIRST_ROW - 1, [
    'Term',
    'Value',
    'Unit',
    'Asked for',
    'Clause',
    'Words of the contract file',
    'Formula',
  ]);
  const lines = linesOf(compiled);
  const names: NamedPlace[] = [{ name: 'Date_in_Question', refersTo: `${TERMS}!$B$4` }];
  const looking = termsSetting(request);
  const setting: Setting = {
    ...looking,
    slot: (slot) => looking.slot(slot).replace(`${TERMS}!`, ''),
  };
  const slots = new Map(book.days.slots);
  for (const [at, line] of lines.entries()) {
    const row = FIRST_ROW + at;
    if (line.kind === 'clause') maker.text({ row, column: 1 }, line.clause, 'section');
    else if (line.kind === 'working')
      writeWorking(maker, { row, slot: slots.get(line.slot) }, setting);
    else
      names.push(
        ...writeTerm(
          maker,
          { compiled, inputs, term: line.term, row, slot: slots.get(line.slot ?? -1) },
          setting,
        ),
      );
  }
  const last = FIRST_ROW + lines.length;
  maker.conditions.push(
    { range: `A${FIRST_ROW}:B${last}`, formula: `$B${FIRST_ROW}="not held"`, look: 'missing' },
    {
      range: `B${FIRST_ROW}:B${last}`,
      formula: `OR(B${FIRST_ROW}="unknown",B${FIRST_ROW}="none",B${FIRST_ROW}="not yet",B${FIRST_ROW}="impossible")`,
      look: 'now',
    },
    { range: `G${FIRST_ROW}:G${last}`, formula: `ISERROR(G${FIRST_ROW})`, look: 'missing' },
  );
  const sheet = maker.finished({
    widths: [44, 20, 24, 16, 14, 60, 20],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    orientation: 'landscape',
  });
  return { sheet, names, looking };
}

/** What the cells of a day see around them; its rows stand in the section of its place. */
function aroundDay({ history, places, each }: TermsRequest, place: number): Setting {
  const past: Setting['past'] = (of) => (history ?? NOWHERE).past(of);
  return {
    ...NOWHERE,
    past,
    area: (area) => places.get(area),
    each: (nest, slot) => each.each(nest, slot, place),
    pastEach: (nest, slot) => each.pastEach(nest, slot),
  };
}

/** A line of the sheet. */
type Line =
  | { readonly kind: 'clause'; readonly clause: string; readonly slot: null }
  | { readonly kind: 'term'; readonly term: HeldTerm; readonly slot: number | null }
  | { readonly kind: 'working'; readonly slot: number };

/** The terms in the order of the contract, each with what was first worked out for it. */
function linesOf({ book, terms }: CompiledBook): readonly Line[] {
  const { ir, days } = book;
  const clauses = clauseOrder(
    ir.definitions.map(({ clause }) => clause),
    ir.states.map(({ clause }) => clause),
  );
  const place = ({ clause }: HeldTerm): number => clauses.indexOf(clause);
  const ordered = [...terms].sort((left, right) => place(left) - place(right));
  const own = new Set(terms.flatMap(({ outcome }) => ('slot' in outcome ? [outcome.slot] : [])));
  const workings = Map.groupBy(
    days.slots.filter(([slot]) => !own.has(slot)),
    ([, { owner }]) => owner,
  );
  const lines: Line[] = [];
  let clause: string | null = null;
  for (const term of ordered) {
    if (term.clause !== clause) lines.push({ kind: 'clause', clause: term.clause, slot: null });
    clause = term.clause;
    lines.push({ kind: 'term', term, slot: 'slot' in term.outcome ? term.outcome.slot : null });
    for (const [slot] of workings.get(`${term.kind} ${term.index}`) ?? []) {
      lines.push({ kind: 'working', slot });
    }
  }
  const rest = workings.get(null) ?? [];
  if (rest.length > 0)
    lines.push({ kind: 'clause', clause: 'What checks ask for besides', slot: null });
  for (const [slot] of rest) lines.push({ kind: 'working', slot });
  return lines;
}

/** The clauses of the contract in its own order, as far as two lists of them tell it. */
function clauseOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...new Set(first)];
  let place = -1;
  for (const clause of second) {
    const known = order.indexOf(clause);
    if (known < 0) order.splice(place + 1, 0, clause);
    place = known < 0 ? place + 1 : known;
  }
  return order;
}

interface WorkingRow {
  readonly row: number;
  readonly slot: Slot | undefined;
}

/** What stands beside a step of the formula above it. */
function titleOfStep({ title }: Slot['about']): string {
  return `      ${title === '' ? 'step of its formula' : title}`;
}

function writeWorking(maker: SheetMaker, { row, slot }: WorkingRow, setting: Setting): void {
  if (slot === undefined) return;
  const { about, formula } = slot;
  maker.text({ row, column: 1 }, titleOfStep(about), 'working');
  const place = { row, column: FIGURE };
  maker.formula({ row, column: 2 }, shown(fixedAddress(place)), {
    style: 'working',
    format: about.format,
  });
  maker.formula(place, render(formula, setting), { style: 'working', format: about.format });
}

interface TermRow extends WorkingRow {
  readonly compiled: CompiledBook;
  readonly inputs: Inputs;
  readonly term: HeldTerm;
}

function writeTerm(maker: SheetMaker, at: TermRow, setting: Setting): readonly NamedPlace[] {
  const { compiled, term, row, slot } = at;
  const { ir } = compiled.book;
  const spec = term.kind === 'state' ? ir.states[term.index] : ir.definitions[term.index];
  if (spec === undefined) return [];
  const format = slot?.about.format ?? numberFormat(spec.type);
  maker.text({ row, column: 1 }, term.name, 'label');
  maker.text({ row, column: 3 }, unitOf(spec.type), 'note');
  maker.text({ row, column: 5 }, term.clause, 'note');
  maker.text({ row, column: 6 }, wordsOf(compiled, term), 'words');
  if ('reason' in term.outcome || slot === undefined || term.definedName === null) {
    maker.text({ row, column: 2 }, 'not held', 'note');
    return [];
  }
  const place = { row, column: FIGURE };
  const isVerdict = spec.type.kind === 'yes/no';
  const found = fixedAddress(place);
  const value = isVerdict ? `IF(${found},"yes","no")` : found;
  maker.formula({ row, column: 2 }, shown(found, value), { style: 'value', format });
  maker.formula(place, render(slot.formula, setting), { style: 'figure', format });
  const names = [{ name: term.definedName, refersTo: `${TERMS}!${fixedAddress(place)}` }];
  if (term.parameterName === null) return names;
  const asked = { row, column: 4 };
  writeAsked(maker, asked, at);
  return [...names, { name: term.parameterName, refersTo: `${TERMS}!${fixedAddress(asked)}` }];
}

/** The cell that says what a term is asked for: a value, or the number of an event or of a row. */
function writeAsked(maker: SheetMaker, asked: Place, { compiled, inputs, term }: TermRow): void {
  const { ir } = compiled.book;
  if (term.keyedBy !== null) {
    const isReported = ir.events[term.keyedBy]?.source.kind === 'reported';
    const last = inputs.occurrences.findLastIndex(({ event }) => event === term.keyedBy) + 1;
    const number = isReported ? last : 1;
    maker.put(asked, cellOfFigure(number === 0 ? null : number), {
      style: 'input',
      format: '"No. "0',
    });
    return;
  }
  const parameter = term.kind === 'definition' ? ir.definitions[term.index]?.parameter : null;
  const type = parameter?.type ?? { kind: 'text' };
  maker.put(asked, { kind: 'empty' }, { style: 'input', format: numberFormat(type) });
  offerChoices(maker, address(asked), type);
}

/** The words of a term as written; of a state those of its start. */
export function wordsOf({ book }: CompiledBook, { kind, index }: HeldTerm): string {
  const { ir } = book;
  if (kind === 'definition') return ir.sites[ir.definitions[index]?.site ?? -1]?.text ?? '';
  const state = ir.states[index];
  if (state === undefined) return '';
  if (state.accrues?.kind === 'late cost') return wordsOfLateness(ir, state.accrues);
  return beginningOf(ir, state) ?? '';
}

/** What each line says that adds to a cost of lateness. */
function wordsOfLateness({ obligations, sites }: Ir, { parts }: Node<'late cost'>): string {
  const words = parts.map(({ obligation, line }) => {
    const site = obligations[obligation]?.late[line]?.cost.site ?? -1;
    return sites[site]?.text ?? '';
  });
  return [...new Set(words)].join('; ');
}

/** The name of the sheet on which terms stand day by day. */
export const DAYS = 'Days';

const DAYS_ROW = 5;

/** Where the cells of days stand. */
export interface DaysLayout {
  readonly sheet: Sheet;
  /** What each day gives to the rows that it looks at. */
  readonly looking: readonly Setting[];
  cell(slot: number, day: Day): string;
}

/** Every term on each of the days that checks ask about. */
export function daysSheet(request: TermsRequest, days: readonly Day[]): DaysLayout {
  const { book, terms } = request.compiled;
  const maker = new SheetMaker(DAYS);
  maker.head(
    'Days',
    'Every term on each of the days that the checks of the scenario ask about. The days can be changed.',
  );
  if (request.history !== null)
    maker.formula({ row: 3, column: 1 }, request.history.used, { style: 'note' });
  maker.headings(DAYS_ROW - 1, ['Term']);
  const { slots } = book.days;
  const rowOf = new Map(slots.map(([slot], at) => [slot, DAYS_ROW + at]));
  const termOf = new Map(
    terms.flatMap((term) => ('slot' in term.outcome ? [[term.outcome.slot, term] as const] : [])),
  );
  for (const [slot, { about }] of slots) {
    const row = rowOf.get(slot) ?? 0;
    const isTerm = termOf.has(slot);
    maker.text(
      { row, column: 1 },
      isTerm ? about.title : titleOfStep(about),
      isTerm ? 'label' : 'working',
    );
  }
  const looking: Setting[] = [];
  for (const [at, day] of days.entries()) {
    const column = at + 2;
    const letters = columnLetters(column);
    maker.put(
      { row: DAYS_ROW - 1, column },
      { kind: 'figure', figure: serialOf(day) },
      { style: 'input', format: 'yyyy-mm-dd' },
    );
    const setting: Setting = {
      // The first section is that of the date in question.
      ...aroundDay(request, at + 1),
      slot: (slot) => `${letters}$${rowOf.get(slot) ?? 0}`,
      fixed: () => `${letters}$${DAYS_ROW - 1}`,
    };
    looking.push({
      ...setting,
      slot: (slot) => `${DAYS}!${letters}$${rowOf.get(slot) ?? 0}`,
      fixed: () => `${DAYS}!${letters}$${DAYS_ROW - 1}`,
    });
    for (const [slot, { formula, about }] of slots) {
      const style = termOf.has(slot) ? 'figure' : 'working';
      maker.formula({ row: rowOf.get(slot) ?? 0, column }, render(formula, setting), {
        style,
        format: about.format,
      });
    }
  }
  const last = DAYS_ROW + slots.length;
  const lastColumn = columnLetters(days.length + 1);
  maker.conditions.push({
    range: `B${DAYS_ROW}:${lastColumn}${last}`,
    formula: `ISERROR(B${DAYS_ROW})`,
    look: 'missing',
  });
  const sheet = maker.finished({
    widths: [44, ...days.map(() => 18)],
    frozen: { rows: DAYS_ROW - 1, columns: 1 },
    orientation: 'landscape',
  });
  const place = (slot: number, day: Day): string =>
    `${DAYS}!$${columnLetters(days.indexOf(day) + 2)}$${rowOf.get(slot) ?? 0}`;
  return { sheet, looking, cell: place };
}
