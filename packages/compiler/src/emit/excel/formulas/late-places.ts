import { amountFormat, amountsOf, NOTHING } from './amounts.ts';
import type { Obliged } from './arising.ts';
import type { Book } from './env.ts';
import { cellAbove, type Formula, ownCell, ownSlot, pastCells, write } from './formula.ts';
import { atOrigin } from './line-keys.ts';

/**
 * Where the duties that became late stand among all that was owed: from one sum to another. What is paid reaches
 * the first of them first.
 */
export interface LatePlaces {
  /** Whether a duty becomes late in the line. */
  readonly lapses: Formula;
  /** All that was owed before that duty, and with it; empty in any other line. */
  readonly above: number;
  readonly through: number;
  /** What is unpaid of the duty that becomes late in the line; 0 in any other. */
  readonly left: number;
  /** What was paid in all after the line. */
  readonly paid: number;
  /** In how many lines a duty became late so far, or may have. */
  readonly lines: number;
}

export function latePlaces(book: Book, obliged: Obliged): LatePlaces {
  const { history } = book;
  const { obligation, spec } = obliged;
  const { owes, owed, unpaid } = amountsOf(book, obliged);
  const lapses = book.happens(spec.events.lateness);
  const format = amountFormat(obliged);
  const cell = (what: string, title: string, formula: () => Formula): number =>
    ownSlot(
      history.slot(`${what} ${obligation}`, { title: `${spec.name}: ${title}`, format }, formula),
    );
  const isSingle = spec.key === null;
  const through = isSingle ? cellAbove(owed) : atOrigin(owed);
  const owing = isSingle ? cellAbove(owed) : atOrigin(owes);
  const rest = write`${cellAbove(unpaid)}-(${cellAbove(owed)}-${through})`;
  return {
    lapses,
    above: cell(
      'late above',
      'owed before the late one',
      () => write`IF(${lapses},${through}-${owing},"")`,
    ),
    through: cell(
      'late through',
      'owed with the late one',
      () => write`IF(${lapses},${through},"")`,
    ),
    left: cell(
      'late left',
      'unpaid as it becomes late',
      () => write`IF(${lapses},MIN(${owing},${rest}),0)`,
    ),
    paid: cell('paid by then', 'paid so far', () => write`${ownCell(owed)}-${ownCell(unpaid)}`),
    lines: lateLines(book, obliged, lapses),
  };
}

function lateLines(book: Book, { obligation, spec }: Obliged, lapses: Formula): number {
  const { history } = book;
  const lines = history.reserve(`late lines ${obligation}`);
  if (history.formulaOf(lines) === undefined) {
    const about = { title: `${spec.name}: lines in which one became late`, format: '0' };
    const counted = write`${cellAbove(lines)}+IF(IFERROR(${lapses},TRUE),1,0)`;
    history.fill(`late lines ${obligation}`, about, counted);
  }
  return lines;
}

/** What is so of late duties; where there was none in so many lines it matters not what is owed, or paid. */
export function ofLateOnes(lines: Formula, sum: Formula): Formula {
  return write`IF(${lines}=0,0,${sum})`;
}

/** The conditions under which something of a late duty is unpaid, after what was paid in all. */
export function stillLate({ through }: LatePlaces, paid: Formula): Formula {
  return write`${pastCells(through)},">"&(${paid}+${NOTHING})`;
}

/** The same for those that nothing was paid of. */
export function untouched({ above }: LatePlaces, paid: Formula): Formula {
  return write`${pastCells(above)},">="&(${paid}-${NOTHING})`;
}

/** The same for the one of which a part was paid. */
export function begun({ above, through }: LatePlaces, paid: Formula): Formula {
  return write`${pastCells(above)},"<"&(${paid}-${NOTHING}),${pastCells(through)},">"&(${paid}+${NOTHING})`;
}
