import { formatExact } from '@termsheet/runtime';
import { citedTableDiffers } from '../../diagnostics/wording/cited-table-differs.ts';
import { citedColumns } from '../../prose/columns.ts';
import { quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** The table that the text cites for a quantity comes to it. */
export const citedTablesMakeTheQuantity = lawOfProse(citedTableDiffers, function* (prose) {
  for (const { quantity, total, rows, title, schedule, passage } of citedColumns(prose)) {
    if (total.equals(quantity)) continue;
    const isMore = total.compare(quantity) > 0;
    const parameters = {
      words: quoted(passage.words),
      quantity: formatExact(quantity),
      title,
      schedule,
      total: formatExact(total),
      by: formatExact(isMore ? total.minus(quantity) : quantity.minus(total)),
      isMore,
    };
    const [first = passage, last = first] = [rows[0], rows.at(-1)];
    yield { parameters, passages: [passage, { ...first, end: last.end }] };
  }
});
