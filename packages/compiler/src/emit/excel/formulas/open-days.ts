import type { Ir } from '../../../ir/ir.ts';
import type { Book } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { eitherOf } from './logic.ts';
import { UNKNOWN } from './statuses.ts';

type Source = Ir['events'][number]['source'];
type Following = Extract<Source, { readonly kind: 'after each' }>;

/** Whether an event, where it is in doubt, may have happened on any of many days, though nothing else happens. */
export function mayBeOnManyDays(ir: Ir, event: number, met: readonly number[] = []): boolean {
  if (met.includes(event)) return false;
  const source = ir.events[event]?.source;
  const within = [...met, event];
  switch (source?.kind) {
    case 'when':
      return true;
    case 'after each':
      return mayBeOnManyDays(ir, source.of.event, within);
    case 'duty': {
      const spec = ir.obligations[source.obligation];
      if (spec === undefined || source.happening === 'lateness') return true;
      const others =
        source.happening === 'arising'
          ? [spec.key?.event]
          : [spec.act.event, ...spec.satisfied.map((each) => each.event)];
      return others.some((other) => other != null && mayBeOnManyDays(ir, other, within));
    }
    default:
      return false;
  }
}

/**
 * The column that says whether by a line an event may come on any day since, of which no line says so; null where its
 * days are known.
 */
export function openSinceColumn({ history }: Book, event: number): number | null {
  return history.find(sinceKey(event)) ?? null;
}

/** The same of several events: the columns there are. */
export function openSinceColumns(book: Book, events: readonly number[]): readonly number[] {
  return [...new Set(events)].flatMap((event) => openSinceColumn(book, event) ?? []);
}

/** A figure, not known where any of some conditions says that something may have come on any day since. */
export function unlessOpen(open: readonly Formula[], figure: Formula): Formula {
  return open.length === 0 ? figure : write`IF(${eitherOf(open)},${UNKNOWN},${figure})`;
}

/** Fills the column that says so, from whether a line is one from which on that may be. */
export function keepOpenSince({ history, ir }: Book, event: number, opens: Formula): void {
  const slot = history.reserve(sinceKey(event));
  if (history.formulaOf(slot) !== undefined) return;
  const name = ir.events[event]?.name ?? '';
  const before = atom({ kind: 'previous', slot });
  const about = { title: `${name} may come on any day since`, format: 'General' };
  history.fill(sinceKey(event), about, write`IF(${before},TRUE,${opens})`);
}

function sinceKey(event: number): string {
  return `undated ${event}`;
}

/** So many calendar days, or days of a calendar that is known, from the day of a report. */
export function hasKnownDay(ir: Ir, { of, anchor, by, deadlines }: Following): boolean {
  if (anchor.kind !== 'date of' || ir.events[of.event]?.source.kind !== 'reported') return false;
  if (by === null || typeof by.unit === 'string') return deadlines === null;
  return ir.calendars[by.unit.calendar]?.condition === null;
}
