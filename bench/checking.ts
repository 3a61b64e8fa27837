import { compile } from '@termsheet/compiler';
import { parse } from '@termsheet/dsl';
import { generateContract } from './generate-contract.ts';

const SIZES = [1_000, 10_000, 50_000] as const;

/** Parse speed, and how the time to check grows with a contract's length. */
export function benchChecking(): readonly string[] {
  const rows = SIZES.map((lines) => {
    const source = { path: 'generated.terms', text: generateContract(lines) };
    const errors = compile(source).diagnostics.filter((each) => each.severity === 'error');
    const [problem] = errors;
    if (problem !== undefined)
      throw new Error(`The generated contract is wrong: ${problem.message}`);
    const repeats = Math.max(3, Math.round(60_000 / lines));
    const parsing = best(repeats, () => parse(source));
    const checking = best(repeats, () => compile(source));
    return { lines, bytes: source.text.length, parsing, checking };
  });
  const [first] = rows;
  return rows.map(({ lines, bytes, parsing, checking }) => {
    const speed = bytes / 1e6 / (parsing / 1e3);
    const growth = first === undefined ? 1 : checking / lines / (first.checking / first.lines);
    return [
      `${lines.toLocaleString('en-US').padStart(6)} lines`,
      `parse ${parsing.toFixed(0).padStart(5)} ms (${speed.toFixed(1)} MB/s)`,
      `check, all in ${checking.toFixed(0).padStart(6)} ms`,
      `${growth.toFixed(2)}× the time a line at ${SIZES[0].toLocaleString('en-US')}`,
    ].join('   ');
  });
}

/** The quickest of several runs: what the work costs when nothing else is in the way. */
function best(repeats: number, work: () => unknown): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let left = repeats; left > 0; left -= 1) {
    const start = performance.now();
    work();
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}
