import type { Book } from '../formulas/env.ts';
import { atom } from '../formulas/formula.ts';
import type { Sheet } from '../workbook.ts';
import type { Places } from './places.ts';
import { render, type Setting } from './render.ts';
import { areaOf, fixedAddress, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 8;

/** The dates of each schedule that formulas ask, in a column. */
export function schedulesSheet(
  { schedules }: Book,
  places: Places,
  setting: Setting,
): readonly Sheet[] {
  if (schedules.size === 0) return [];
  const maker = new SheetMaker('Schedules');
  maker.head(
    'Schedules',
    'The dates of each schedule, from its first day through its last. Nothing is put in here.',
  );
  const widths: number[] = [];
  for (const [at, [area, { name, clause, from, to, dates }]] of [...schedules].entries()) {
    const column = 2 * at + 1;
    widths.push(30, 3);
    maker.text({ row: 3, column }, name, 'section');
    maker.text({ row: 4, column }, clause, 'note');
    const [first, last] = [
      { row: 5, column },
      { row: 6, column },
    ];
    maker.formula(first, render(from, setting), { style: 'figure', format: '"from "yyyy-mm-dd' });
    if (to === null) maker.text(last, 'without end', 'note');
    else
      maker.formula(last, render(to, setting), { style: 'figure', format: '"through "yyyy-mm-dd' });
    maker.text({ row: FIRST_ROW - 1, column }, 'Dates', 'heading');
    const [firstDay, lastDay] = [fixedAddress(first), fixedAddress(last)];
    const listed = dates(atom(firstDay));
    for (const [place, date] of listed.entries()) {
      const row = FIRST_ROW + place;
      const text = render(date, setting);
      const isIn =
        to === null ? `${text}<${firstDay}` : `OR(${text}<${firstDay},${text}>${lastDay})`;
      maker.formula({ row, column }, `IF(${isIn},"",${text})`, {
        style: 'figure',
        format: 'yyyy-mm-dd',
      });
    }
    const end = FIRST_ROW + Math.max(listed.length, 1) - 1;
    places.set(area, areaOf(maker.name, { row: FIRST_ROW, column }, { row: end, column }));
  }
  return [
    maker.finished({
      widths,
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'portrait',
    }),
  ];
}
