import { type Compilation, compile, findAll, recompile } from '@termsheet/compiler';
import type { Source } from '@termsheet/dsl';
import { generateContract } from './generate-contract.ts';
import { collectGarbage } from './median-times.ts';
import { noteWithScenarios } from './note-with-scenarios.ts';
import { placesToType, TYPED } from './places-to-type.ts';
import { inMilliseconds, quantile } from './quantile.ts';

const PLACES = 20;
/** Before so many keystrokes nothing is counted: an editor is seldom closed. */
const WARMING = 120;

const SIZES = [500, 2000, 8000] as const;

/** After so many edits memory is looked at. */
const EDITS = [1000, 10_000] as const;

/**
 * From a keystroke to all that is found in a contract and its scenarios, apart from its words; and how
 * that compares with compiling anew, and grows with the length of the contract.
 */
export function benchKeystrokes(): readonly string[] {
  const text = noteWithScenarios();
  const typing = keystrokesIn(text, PLACES);
  const times = timesOf(typing);
  const fresh = freshTimes(typing);
  const [half, most, all] = [0.5, 0.95, 0.5].map((part, index) =>
    quantile(index === 2 ? fresh : times, part),
  );
  return [
    `${(text.split('\n').length - 1).toLocaleString('en-US')} lines of the DynTek note   p50 ${inMilliseconds(half)}   p95 ${inMilliseconds(most)}   ${((half ?? 0) / (all ?? 1)).toFixed(2)}× compiling anew (${inMilliseconds(all)})`,
    ...growthByLength(),
    memoryKept(),
  ];
}

/** The texts that come about as something is typed at the ends of lines all over a contract. */
function keystrokesIn(text: string, places: number): readonly Source[] {
  return placesToType(text, places).flatMap((at) => {
    const typed = Array.from(TYPED, (_letter, length) => TYPED.slice(0, length + 1));
    return [...typed, ...typed.toReversed().slice(1), ''].map((words) => ({
      path: 'note.terms',
      text: text.slice(0, at) + words + text.slice(at),
    }));
  });
}

/** The milliseconds of each keystroke once the compiler is warm. */
function timesOf(typing: readonly Source[]): readonly number[] {
  const times: number[] = [];
  let compilation: Compilation | null = null;
  for (const source of [...typing.slice(0, WARMING), ...typing]) {
    const start = performance.now();
    compilation = compilation === null ? compile(source) : recompile(compilation, source);
    findAll(compilation);
    times.push(performance.now() - start);
  }
  return times.slice(WARMING);
}

/** The same for some of the texts, each compiled as if nothing were known of it. */
function freshTimes(typing: readonly Source[]): readonly number[] {
  return typing
    .filter((_, index) => index % 20 === 0)
    .map((source) => {
      const start = performance.now();
      findAll(compile(source));
      return performance.now() - start;
    });
}

function growthByLength(): readonly string[] {
  const found = SIZES.map((lines) => ({
    lines,
    median: quantile(timesOf(keystrokesIn(generateContract(lines), 6)), 0.5),
  }));
  const perLine = (found[0]?.median ?? 0) / SIZES[0];
  return found.map(({ lines, median }) =>
    [
      `${lines.toLocaleString('en-US').padStart(6)} generated lines`,
      `p50 ${inMilliseconds(median)}`,
      `${(median / lines / perLine).toFixed(2)}× a line at ${SIZES[0].toLocaleString('en-US')}`,
    ].join('   '),
  );
}

/** What is kept in memory after many edits, against what was kept after few. */
function memoryKept(): string {
  const typing = keystrokesIn(generateContract(40), PLACES);
  let compilation: Compilation | null = null;
  const kept: number[] = [];
  for (let edit = 1; edit <= EDITS[1]; edit += 1) {
    const source = typing[edit % typing.length] ?? { path: 'note.terms', text: '' };
    compilation = compilation === null ? compile(source) : recompile(compilation, source);
    if (!EDITS.some((count) => count === edit)) continue;
    collectGarbage();
    kept.push(process.memoryUsage().heapUsed);
  }
  const [few = 1, many = 1] = kept;
  return `memory after ${EDITS[1].toLocaleString('en-US')} edits: ${(many / few).toFixed(3)}× that after ${EDITS[0].toLocaleString('en-US')}`;
}
