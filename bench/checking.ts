import { compile } from '@termsheet/compiler';
import { parse, type Source } from '@termsheet/dsl';
import { generateContract } from './generate-contract.ts';

const SIZES = [1_000, 10_000, 50_000] as const;

/** Lines read at every size: as fifty contracts, as five, and as one. */
const LINES = 50_000;

/** Each figure is the best of so many rounds. */
const ROUNDS = 6;

/**
 * Parse speed, and how the time to check a line grows with the length of its contract. Every size
 * reads as many lines in all and keeps all that comes of them, so that what is compared is the work
 * and not how much of the machine's memory is in use.
 */
export function benchChecking(): readonly string[] {
  const contracts = SIZES.map((lines) => makeContracts(lines));
  for (const sources of contracts) refuseErrors(sources);
  const parsing = bestTimes(contracts, parse);
  const checking = bestTimes(contracts, (source) => compile(source));
  return SIZES.map((lines, size) => {
    const bytes = (contracts[size] ?? []).reduce((sum, { text }) => sum + text.length, 0);
    const [parse0, check0] = [parsing[size] ?? 0, checking[size] ?? 0];
    const perLine = (check0 / LINES) * 1e3;
    const growth = check0 / (checking[0] ?? check0);
    return [
      `${lines.toLocaleString('en-US').padStart(6)} lines a contract`,
      `parse ${(bytes / 1e6 / (parse0 / 1e3)).toFixed(1).padStart(4)} MB/s`,
      `check, all in, ${perLine.toFixed(1)} µs a line`,
      `${(perLine * lines * 1e-3).toFixed(0).padStart(5)} ms a contract`,
      `${growth.toFixed(2)}× a line at ${SIZES[0].toLocaleString('en-US')}`,
    ].join('   ');
  });
}

function makeContracts(lines: number): readonly Source[] {
  const text = generateContract(lines);
  return Array.from({ length: LINES / lines }, () => ({ path: 'generated.terms', text }));
}

function refuseErrors([first]: readonly Source[]): void {
  const errors = first === undefined ? [] : compile(first).diagnostics;
  const problem = errors.find((each) => each.severity === 'error');
  if (problem !== undefined) throw new Error(`The generated contract is wrong: ${problem.message}`);
}

/** The best time of each size, the sizes taken in turn so that all meet the machine alike. */
function bestTimes(
  contracts: readonly (readonly Source[])[],
  work: (source: Source) => unknown,
): readonly number[] {
  const best = contracts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    contracts.forEach((sources, size) => {
      const kept: unknown[] = [];
      const start = performance.now();
      for (const source of sources) kept.push(work(source));
      best[size] = Math.min(best[size] ?? 0, performance.now() - start);
    });
  }
  return best;
}
