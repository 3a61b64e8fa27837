import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../contracts/dyntek-note/', import.meta.url);
const COMMAND = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));

/**
 * What is asked: all terms, as where none is named; one that rests on all that falls due; and one that rests on what
 * is reported alone. Of `rounds` runs the best one counts: what others do on the machine counts least so.
 */
const QUESTIONS: readonly Question[] = [
  { term: null, scenarios: 60_000, rounds: 1 },
  { term: 'Outstanding Principal', scenarios: 300_000, rounds: 1 },
  { term: 'Conversion Price', scenarios: 1_000_000, rounds: 2 },
];

interface Question {
  /** Null to ask for all terms. */
  readonly term: string | null;
  readonly scenarios: number;
  readonly rounds: number;
}

/** Two processors are to be so many times as fast as one. */
const WANTED = 1.8;

/** What a user sees: the whole command over the DynTek note in its year 2006, on one processor and on two. */
export function benchBatches(): readonly string[] {
  if (spawnSync('taskset', ['-c', '0,1', 'true']).status !== 0) {
    return [
      'not measured: it takes two processors, and taskset to hold the command to one of them',
    ];
  }
  const directory = mkdtempSync(join(tmpdir(), 'terms-bench-'));
  try {
    for (const file of ['dyntek-note.terms', 'demo-2006.json']) {
      cpSync(new URL(file, FOLDER), join(directory, file));
    }
    return QUESTIONS.flatMap((question) => benchQuestion(directory, question));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function benchQuestion(directory: string, question: Question): readonly string[] {
  writeScenarios(directory, question);
  const best: Record<'0' | '0,1', Run> = { '0': NEVER, '0,1': NEVER };
  for (let round = 0; round < question.rounds; round += 1) {
    for (const processors of ['0', '0,1'] as const) {
      const run = runOn(processors, directory, question);
      if (run.seconds < best[processors].seconds) best[processors] = run;
    }
  }
  const [one, two] = [best['0'], best['0,1']];
  const name = question.term ?? 'all terms';
  const ratio = one.seconds / two.seconds;
  const met = ratio >= WANTED ? 'met' : 'NOT met';
  return [
    runLine(`${name}, one`, one, question),
    runLine(`${name}, two`, two, question),
    `two processors are ${ratio.toFixed(2)}× one (wanted: at least ${WANTED}; ${met})`,
  ];
}

function writeScenarios(directory: string, { scenarios }: Question): void {
  const rows = Array.from({ length: scenarios }, (_, place) => `s${place},${1_000_000 + place}`);
  writeFileSync(join(directory, 's.csv'), ['scenario,Principal Amount', ...rows].join('\n'));
}

/** What a run took, in seconds: by the clock, and of all processors together. */
interface Run {
  readonly seconds: number;
  readonly used: number;
}

const NEVER: Run = { seconds: Number.POSITIVE_INFINITY, used: Number.POSITIVE_INFINITY };

/** Tells, by a fourth channel, what the process took when it ends. */
const TELLS_USE = `data:text/javascript,process.on('exit', () => process.getBuiltinModule('fs').writeSync(3, JSON.stringify(process.cpuUsage())))`;

function runOn(processors: string, directory: string, { term }: Question): Run {
  const out = 'out.parquet';
  rmSync(join(directory, out), { force: true });
  const node = [process.execPath, '-C', 'source', '--import', TELLS_USE, COMMAND, 'batch'];
  const read = ['dyntek-note.terms', '--scenarios', 's.csv', '--base', 'demo-2006.json'];
  const asked = term === null ? [] : ['--term', term];
  const command = [...node, ...read, ...asked, '--out', out];
  const start = performance.now();
  const ended = spawnSync('taskset', ['-c', processors, ...command], {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (ended.status !== 0) throw new Error(`The batch ended with ${ended.status}: ${ended.stderr}`);
  const { user, system } = JSON.parse(ended.output[3] ?? '') as NodeJS.CpuUsage;
  return { seconds, used: (user + system) / 1e6 };
}

function runLine(name: string, { seconds, used }: Run, { scenarios }: Question): string {
  const each = ((seconds / scenarios) * 1e6).toFixed(1);
  return `${name.padEnd(26)} ${seconds.toFixed(1).padStart(5)} s for ${scenarios} scenarios, ${each} µs each; ${used.toFixed(1)} s of processor time`;
}
