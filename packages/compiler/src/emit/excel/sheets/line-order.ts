import type { Book } from '../formulas/env.ts';
import {
  BEGIN,
  DATES,
  DAY,
  DUE,
  EVENT,
  LAPSE,
  LATE,
  NEVER_KEY,
  PHASE,
} from '../formulas/phases.ts';
import { knownArea } from '../formulas/schedules.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { closesOf, ifLater, keyOn, nextOfDay } from './closes.ts';
import { render, type Setting } from './render.ts';
import { columnLetters } from './sheet-maker.ts';

/** What may stand in the next line of the Timeline: a heading, and the formula of its key from the line above. */
export interface Candidate {
  readonly heading: string;
  readonly key: (above: Above) => string;
}

/** The line above, as a formula sees it. */
export interface Above {
  /** The cell of its key. */
  readonly key: string;
  /** The cell that says how many reports were taken by then. */
  readonly taken: string;
  /** The cell of a slot in the line above. */
  readonly cell: (slot: number) => string;
  /** All lines above, in the column of a slot. */
  readonly past: (slot: number) => string;
  /** The cell that says whether a stratum of conditions was asked in the line above. */
  readonly asked: (stratum: number) => string;
}

/** What lines beside those of reports rest on. */
interface Ordered {
  readonly book: Book;
  /** The dates of the sheet Events. */
  readonly dates: string;
  readonly area: (area: string) => string;
  /** How formulas of days are seen from the Timeline. */
  readonly days: Setting;
}

/** Everything that may come next; the least key does. */
export function candidatesOf(ordered: Ordered): readonly Candidate[] {
  const { book, dates, area } = ordered;
  const { history } = book;
  const reports: Candidate = {
    heading: 'Next report',
    key: ({ taken }) => {
      const day = `INDEX(${dates},${taken}+1)`;
      return `IFERROR(IF(${day}="",${NEVER_KEY},${day}*${DAY}+${EVENT}*${PHASE}+${taken}+1),${NEVER_KEY})`;
    },
  };
  const waiting = history.slots.flatMap(([slot, { key, about }]): Candidate[] =>
    WAITING.test(key)
      ? [
          {
            heading: about.title.replace('stands in line at', 'next'),
            key: (above) => leastOf(above.past(slot), above.key),
          },
        ]
      : [],
  );
  const single = history.slots.flatMap(([slot, { key, about }]): Candidate[] =>
    SINGLE.test(key)
      ? [
          {
            heading: about.title.replace('stands in line at', 'next'),
            key: ({ cell }) =>
              `IFERROR(IF(${cell(slot)}="",${NEVER_KEY},${cell(slot)}),${NEVER_KEY})`,
          },
        ]
      : [],
  );
  const begin: Candidate = {
    heading: 'First day',
    key: ({ key }) => `IFERROR(${ifLater(keyOn('Takes_Effect', BEGIN), key)},${NEVER_KEY})`,
  };
  const schedules = [...book.schedules]
    .filter(([listed]) => isKept(book, listed))
    .map(([listed, { name }]): Candidate => {
      const days = area(listed);
      return {
        heading: `Next ${name}`,
        key: ({ key }) => {
          const later = `${days},">"&((${key}-${DATES}*${PHASE})/${DAY})`;
          // What came before the contract took effect is no part of its history.
          const day = `_xlfn.MINIFS(${days},${later},${days},">="&Takes_Effect)`;
          const first = `Takes_Effect*${DAY}+${DATES}*${PHASE}`;
          const doubt = `IF(${key}<${first},${first},${NEVER_KEY})`;
          const next = `IF(${day}=0,${NEVER_KEY},${day}*${DAY}+${DATES}*${PHASE})`;
          const known = knownArea(book, listed);
          const opens = known === null ? next : `MIN(${next},${onDayAfter(area(known), key)})`;
          return `IF(ISERROR(SUM(${days})),IFERROR(${doubt},${NEVER_KEY}),IFERROR(${opens},${NEVER_KEY}))`;
        },
      };
    });
  const standing = single.length === 0 ? [] : [begin, ...single];
  return [reports, ...waiting, ...standing, ...schedules, ...closes(ordered)];
}

/** The day after those through which the dates of a schedule are known: from then on one may have come. */
function onDayAfter(known: string, key: string): string {
  const first = `MAX(${known}+1,Takes_Effect)*${DAY}+${DATES}*${PHASE}`;
  return `IF(AND(${known}<${LAST_SERIAL},${key}<${first}),${first},${NEVER_KEY})`;
}

const WAITING = /^(?:due|effect|late) \d+$/u;

/** What becomes of the one duty of an obligation. */
const SINGLE = /^next \d+$/u;

/** Whether lines stand on the dates of a list, of a schedule or of compounding. */
export function isKept({ history }: Book, area: string): boolean {
  return history.holds(area.replace('schedule ', 'happens ').replace('compounding ', 'compounds '));
}

function leastOf(column: string, key: string): string {
  const least = `_xlfn.MINIFS(${column},${column},">"&${key})`;
  return `IF(${least}=0,${NEVER_KEY},${least})`;
}

/** The closes at which conditions are asked: of each day on which something happened, and of days on which they may change. */
function closes({ book, area, days }: Ordered): readonly Candidate[] {
  const { areas, wakes } = book;
  const asked = closesOf(book);
  const [first] = asked;
  if (first === undefined) return [];
  const { phase } = first;
  const facts = [...wakes.facts]
    .filter((fact) => areas.has(`fact ${fact}`))
    .map((fact) => area(`fact ${fact} dates`));
  const candidates: Candidate[] = [
    {
      heading: 'Next close',
      key: ({ key, asked: isAsked }) =>
        `IFERROR(MIN(${nextOfDay(asked, key, isAsked)},${ifLater(keyOn('Takes_Effect', phase), key)}),${NEVER_KEY})`,
    },
    ...facts.map((dates): Candidate => ({
      heading: 'Next close with a new fact',
      key: ({ key }) => {
        const day = `_xlfn.MINIFS(${dates},${dates},">"&((${key}-${phase}*${PHASE})/${DAY}))`;
        return `IFERROR(IF(${day}=0,${NEVER_KEY},${ifLater(keyOn(`MAX(${day},Takes_Effect)`, phase), key)}),${NEVER_KEY})`;
      },
    })),
    ...wakes.days.map((day): Candidate => ({
      heading: 'Next close on a day that counts',
      key: ({ key }) =>
        `IFERROR(${ifLater(keyOn(`MAX(${render(day, days)},Takes_Effect)`, phase), key)},${NEVER_KEY})`,
    })),
  ];
  return candidates;
}

/** The kind of a line, from the cell of its key. */
export function phaseText(book: Book, key: string): string {
  const phase = `INT(MOD(${key},${DAY})/${PHASE})`;
  const closing = closesOf(book).map((close) => `${phase}=${close.phase}`);
  const named =
    closing.length === 0 ? '"followed"' : `IF(OR(${closing.join(',')}),"close","followed")`;
  const words = [
    [EVENT, 'event'],
    [DATES, 'dates'],
    [LATE, 'late'],
    [BEGIN, 'begin'],
    [DUE, 'due'],
    [LAPSE, 'lapse'],
  ] as const;
  const text = words.reduceRight(
    (rest, [of, word]) => `IF(${phase}=${of},"${word}",${rest})`,
    `IF(${phase}<${EVENT},"effect",${named})`,
  );
  return `IF(${key}>=${NEVER_KEY},"",${text})`;
}

/** A column's cells from one row to another. */
export function cellsAbove(column: number, first: number, row: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${Math.max(row - 1, first)}`;
}
