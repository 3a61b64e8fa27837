import type { Book } from '../formulas/env.ts';
import { DAY, NEVER_KEY, PHASE, phaseOfClose } from '../formulas/phases.ts';

/** Conditions that are asked together at the close of a day, since none of them rests on what another brings about. */
export interface Close {
  readonly stratum: number;
  readonly phase: number;
  readonly events: readonly number[];
  /** The columns that say whether what the conditions bring about happens. */
  readonly happens: readonly number[];
}

/** The strata that are asked at the close of a day, in order. */
export function closesOf({ history, ir }: Book): readonly Close[] {
  const asked = [...ir.events.entries()].flatMap(([event, { source }]) => {
    const happens = history.find(`happens ${event}`);
    return source.kind === 'when' && happens !== undefined && history.holds(`happens ${event}`)
      ? [{ event, stratum: source.stratum, phase: phaseOfClose(ir, event), happens }]
      : [];
  });
  const strata = Map.groupBy(asked, ({ stratum }) => stratum);
  return [...strata]
    .map(([stratum, own]) => ({
      stratum,
      phase: own[0]?.phase ?? 0,
      events: own.map(({ event }) => event),
      happens: own.map(({ happens }) => happens),
    }))
    .sort((left, right) => left.phase - right.phase);
}

/** The key of a day and a place in it. */
export function keyOn(day: string, phase: number): string {
  return `${day}*${DAY}+${phase}*${PHASE}`;
}

export function ifLater(key: string, than: string): string {
  return `IF(${key}>${than},${key},${NEVER_KEY})`;
}

/** The cells of a line that tell which strata are asked in it. */
export interface AskedCells {
  readonly key: string;
  /** The keys of all that may stand in the line. */
  readonly candidates: string;
  /** The cell of a column in the line. */
  readonly cell: (slot: number) => string;
  /** The cell that says whether a stratum is asked. */
  readonly asked: (stratum: number) => string;
}

/**
 * Whether a stratum is asked in a line. One line asks all of them, as long as nothing comes about in it and
 * nothing else stands between them: what follows would find the same in lines of its own.
 */
export function isAsked(
  closes: readonly Close[],
  place: number,
  { key, candidates, cell, asked }: AskedCells,
): string {
  const [close, before] = [closes[place], closes[place - 1]];
  if (close === undefined) throw new Error('There is such a stratum.');
  const own = `INT(MOD(${key},${DAY})/${PHASE})=${close.phase}`;
  if (before === undefined) return own;
  const happened = before.happens.map(cell).join(',');
  const through = keyOn(`INT(${key}/${DAY})`, close.phase);
  const between = `COUNTIFS(${candidates},">"&${key},${candidates},"<="&${through})`;
  return `IF(${own},TRUE,IF(${asked(before.stratum)},IF(IFERROR(OR(${happened}),TRUE),FALSE,${between}=0),FALSE))`;
}

/** The next close of the day of a line, at which a stratum is asked that was not asked yet. */
export function nextOfDay(
  closes: readonly Close[],
  key: string,
  asked: (stratum: number) => string,
): string {
  const day = `INT(${key}/${DAY})`;
  const each = closes.map(
    ({ stratum, phase }) => `IF(${asked(stratum)},${NEVER_KEY},${ifLater(keyOn(day, phase), key)})`,
  );
  return `IF(${day}<Takes_Effect,${NEVER_KEY},MIN(${each.join(',')}))`;
}
