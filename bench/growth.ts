import { readFileSync } from 'node:fs';
import { formatIsoDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';
import {
  compileForGrowth,
  type GrowthQuestion,
  prepareDerivation,
  prepareQuestion,
} from './compile-for-growth.ts';
import { fitExponent } from './fit-exponent.ts';
import { generateContract } from './generate-contract.ts';
import type { Growth } from './growing.ts';
import { growthOfProse } from './growth-of-prose.ts';
import { growthOfSchedules } from './growth-of-schedules.ts';
import { type GrowthHistory, growthHistoryFile, lastDayOf } from './growth-history.ts';
import { growthsOfConstructs } from './growth-of-constructs.ts';
import { medianTimes } from './median-times.ts';
import { SERIES_CONTRACT } from './series-contract.ts';

const EVENTS = [1_000, 2_000, 4_000, 8_000, 16_000] as const;
const YEARS = [2, 4, 8, 16, 32] as const;
const CLAUSES = [100, 200, 400, 800, 1_600] as const;

/**
 * How the time of an evaluation grows: with events, the days of a series, definitions, schedules, and what
 * else a contract holds many of.
 * The exponent is 1 where cost is in proportion, 2 where it grows with the square.
 */
export function benchGrowth(): readonly string[] {
  return [
    growWithEventsOfTenYears(),
    growWithYearsOfEvents(),
    growWithDays(),
    growWithDefinitions(),
    ...growthOfSchedules(),
    ...growthsOfConstructs(),
    growthOfProse(),
  ].map(describe);
}

/** All terms of the DynTek note's conversion terms after 10,000 events over ten years of daily prices, and a derivation. */
export function benchTenYears(): readonly string[] {
  const derive = prepareDerivation(askNote({ events: 800, years: 10 }), 'Conversion Price');
  const [all = Number.NaN, derived = Number.NaN] = medianTimes([
    prepareQuestion(askNote({ events: 10_000, years: 10 })),
    derive,
  ]);
  const steps = derive().toLocaleString('en-US');
  return [
    `10,000 events replayed, all terms on the last day   ${all.toFixed(0).padStart(5)} ms`,
    `800 events replayed, the price in ${steps} steps   ${derived.toFixed(0).padStart(5)} ms`,
  ];
}

function describe({ of, sizes, work }: Growth): string {
  const times = medianTimes(work);
  const points = sizes.map(
    (size, place) => `${size.toLocaleString('en-US')}: ${(times[place] ?? 0).toFixed(0)} ms`,
  );
  const exponent = fitExponent(sizes, times).toFixed(2);
  return `${of.padEnd(40)} exponent ${exponent}   ${points.join('   ')}`;
}

/** Within the same years, so that every window over events fills up as they grow. */
function growWithEventsOfTenYears(): Growth {
  const work = EVENTS.map((events) => prepareQuestion(askNote({ events, years: 10 })));
  return { of: 'events, all within ten years', sizes: EVENTS, work };
}

/** A thousand a year, so that history grows longer. */
function growWithYearsOfEvents(): Growth {
  const work = EVENTS.map((events) => prepareQuestion(askNote({ events, years: events / 1_000 })));
  return { of: 'events, a thousand a year', sizes: EVENTS, work };
}

function askNote(history: GrowthHistory): GrowthQuestion {
  const path = new URL('conversion-note.terms', import.meta.url);
  const ir = compileForGrowth('conversion-note.terms', readFileSync(path, 'utf8'));
  const day = dayOf(lastDayOf(history));
  return { ir, file: growthHistoryFile(history), day };
}

/** The same hundred dividends, spread over a longer and longer series of prices. */
function growWithDays(): Growth {
  const ir = compileForGrowth('series.terms', SERIES_CONTRACT);
  const first = dayOf('1990-01-02');
  const series = YEARS.map((years) => {
    const days = namedCalendar('NYSE')?.openDays(first, dayOf(`${1990 + years}-01-02`)) ?? [];
    return days.map((day, place) => [formatIsoDate(day), (20 + (place % 17) / 100).toFixed(2)]);
  });
  const work = series.map((rows) => {
    const last = dayOf(rows.at(-1)?.[0] ?? '');
    const events = Array.from({ length: 100 }, (_, place) => ({
      on: formatIsoDate(first + 30 + Math.floor((place * (last - first - 30)) / 100)),
      event: 'Dividend',
      Amount: '0.05',
    }));
    const file = JSON.stringify({ facts: { Sale: rows }, events, on: formatIsoDate(last) });
    return prepareQuestion({ ir, file, day: last });
  });
  return { of: 'days of a series', sizes: series.map((rows) => rows.length), work };
}

/** Three definitions a clause, of lists, prices with a history and averages of a series. */
function growWithDefinitions(): Growth {
  const contracts = CLAUSES.map((clauses) =>
    compileForGrowth('generated.terms', generateContract(20 * clauses)),
  );
  const day = dayOf('2006-03-01');
  const days = namedCalendar('NYSE')?.openDays(day - 30, day) ?? [];
  const sales = days.map((each) => [formatIsoDate(each), '0.20']);
  const work = contracts.map((ir) => {
    const facts = ir.facts.map(({ name, series }) => [
      name,
      series === null ? [['2005-01-03', '10']] : sales,
    ]);
    const blanks = ir.blanks.map(({ name }) => [name, '1000000']);
    const file = {
      facts: Object.fromEntries(facts),
      blanks: Object.fromEntries(blanks),
      on: formatIsoDate(day),
    };
    return prepareQuestion({ ir, file: JSON.stringify(file), day });
  });
  return { of: 'definitions', sizes: contracts.map((ir) => ir.definitions.length), work };
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`${iso} is no date.`);
  return day;
}
