import { offsetOf, parseIsoDate, zoneNames } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import type { Sheet } from '../workbook.ts';
import type { Places } from './places.ts';
import { areaOf, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 5;

/** How the clocks of each zone go, where formulas compare times of day. */
export function zonesSheet({ areas }: Book, places: Places): readonly Sheet[] {
  if (!areas.has('zones')) return [];
  const maker = new SheetMaker('Zones');
  maker.head(
    'Zones',
    'Times of day are put in as “5:00 pm New York time”, by one of these zones. Nothing is put in here.',
  );
  maker.headings(FIRST_ROW - 1, ['Zone', 'Minutes ahead of Greenwich', 'Clocks change as in']);
  for (const [at, zone] of zoneNames.entries()) {
    const row = FIRST_ROW + at;
    const { ahead, saving } = clocksOf(zone);
    maker.text({ row, column: 1 }, zone, 'label');
    maker.put(
      { row, column: 2 },
      { kind: 'figure', figure: ahead },
      { style: 'figure', format: '0' },
    );
    if (saving !== '') maker.text({ row, column: 3 }, saving, 'figure');
  }
  const last = FIRST_ROW + zoneNames.length - 1;
  for (const [at, part] of ['names', 'ahead', 'saving'].entries()) {
    const column = at + 1;
    const area = areaOf(maker.name, { row: FIRST_ROW, column }, { row: last, column });
    places.set(`zones ${part}`, area);
  }
  return [
    maker.finished({
      widths: [30, 28, 24],
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'portrait',
    }),
  ];
}

/** How far a zone is ahead in winter, and whose clocks it follows: on March 20, 2020 only the American ones stood ahead. */
function clocksOf(zone: string): {
  readonly ahead: number;
  readonly saving: '' | 'United States' | 'Europe';
} {
  const [winter = 0, spring, summer] = ['2020-01-15', '2020-03-20', '2020-07-15'].map(
    (iso) => offsetOf(zone, parseIsoDate(iso) ?? 0, 720) ?? 0,
  );
  if (summer === winter) return { ahead: winter, saving: '' };
  return { ahead: winter, saving: spring === winter ? 'Europe' : 'United States' };
}
