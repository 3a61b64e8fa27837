import type { ExecutableProgram, Inputs } from '@termsheet/runtime';
import type { Answer } from '../comparison/answer.ts';
import { type Parting, partingOf } from '../comparison/parting.ts';
import { type OutcomeQuestion, questionInWords } from '../comparison/question.ts';
import { findPartings, type ReadingsApart } from './find-partings.ts';
import { type WorkedReadings, workReadings } from './work-readings.ts';

/** One scenario, of which every combination of readings that matters is worked out. */
export interface CombineRequest {
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly questions: readonly OutcomeQuestion[];
  /** At most so many combinations are worked out. */
  readonly runs: number;
  /** At most so many changed scenarios are tried to part readings that agree. */
  readonly tries: number;
}

/** A combination of readings, and what it gives. */
export interface ReadingsRow {
  /** The labels, one for each ambiguity of the table. */
  readonly labels: readonly string[];
  /** Whether it is what the scenario chooses. */
  readonly isGiven: boolean;
  /** One for each question of the table. */
  readonly answers: readonly Answer[];
}

/** What is asked for that rests on the same ambiguities. */
export interface ReadingsTable {
  readonly ambiguities: readonly string[];
  readonly questions: readonly (OutcomeQuestion & {
    readonly asked: string;
    /** From the least to the greatest of all rows. */
    readonly parting: Parting | null;
  })[];
  readonly rows: readonly ReadingsRow[];
  /** Whether every combination has its row; else one reading at a time is otherwise than the scenario has it. */
  readonly isWhole: boolean;
}

/** What the readings of a scenario come to together. */
export interface CombinedReadings {
  readonly tables: readonly ReadingsTable[];
  /** The ambiguities that decide something that is asked for. */
  readonly deciding: readonly string[];
  /** Those that are come upon and decide nothing, whatever their reading, with where that would change. */
  readonly idle: readonly ReadingsApart[];
  /** Those on which nothing rests that is asked for. */
  readonly untouched: readonly string[];
  /** How many combinations were worked out. */
  readonly runs: number;
  /** Whether readings that decide nothing alone were tried with every combination of those that do. */
  readonly isThorough: boolean;
}

/** More rows than this nobody reads. */
const MOST_ROWS = 64;

/** A reading for each ambiguity, by their indexes. */
type Combination = readonly number[];

/**
 * Works a scenario out under every combination of the readings that matter. An ambiguity matters to a
 * question if its answer is otherwise under another reading; those that do not are not multiplied.
 */
export function combineReadings(request: CombineRequest): CombinedReadings {
  const { program, inputs, questions } = request;
  const trials = new Trials(request);
  const given = program.ambiguities.map((_, at) => inputs.readings[at] ?? 0);
  const mattering = questions.map(() => new Set<number>());
  flipEach(trials, given, mattering);
  const isThorough = flipFurther(trials, given, mattering);
  const groups = Map.groupBy(questions.keys(), (question) =>
    [...(mattering[question] ?? [])].toSorted((one, other) => one - other).join(' '),
  );
  const tables = [...groups].flatMap(([key, members]): readonly ReadingsTable[] => {
    const ambiguities = key === '' ? [] : key.split(' ').map(Number);
    return ambiguities.length === 0 ? [] : [tableOf(trials, { given, ambiguities, members })];
  });
  const deciding = new Set(mattering.flatMap((each) => [...each]));
  const asked = trials.work(given)?.asked ?? new Set();
  const idle = [...asked].filter((at) => !deciding.has(at)).toSorted((one, other) => one - other);
  const nameOf = (at: number): string => program.ambiguities[at]?.name ?? '';
  const settled = { ...inputs, readings: given };
  return {
    tables: tables.filter(({ rows }) => rows.length > 0),
    deciding: [...deciding].toSorted((one, other) => one - other).map(nameOf),
    idle: findPartings({ ...request, inputs: settled, ambiguities: idle }),
    untouched: program.ambiguities.flatMap(({ name }, at) =>
      asked.has(at) || deciding.has(at) ? [] : [name],
    ),
    runs: trials.count,
    isThorough,
  };
}

/** Works combinations out, each once, as far as the runs go. */
class Trials {
  readonly request: CombineRequest;
  readonly #known = new Map<string, WorkedReadings>();

  constructor(request: CombineRequest) {
    this.request = request;
  }

  get count(): number {
    return this.#known.size;
  }

  get left(): number {
    return this.request.runs - this.#known.size;
  }

  work(combination: Combination): WorkedReadings | null {
    const key = combination.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.left <= 0) return null;
    const outcome = workReadings(this.request, combination);
    this.#known.set(key, outcome);
    return outcome;
  }

  readingsOf(ambiguity: number): number {
    return this.request.program.ambiguities[ambiguity]?.readings.length ?? 0;
  }
}

/** Takes each ambiguity that is come upon in each other way, and notes the questions that this decides. */
function flipEach(trials: Trials, from: Combination, mattering: readonly Set<number>[]): void {
  const base = trials.work(from);
  if (base === null) return;
  for (const ambiguity of base.asked) {
    for (let reading = 0; reading < trials.readingsOf(ambiguity); reading += 1) {
      const other = trials.work(from.with(ambiguity, reading));
      if (other === null) return;
      for (const [question, { shown }] of other.answers.entries()) {
        if (shown !== base.answers[question]?.shown) mattering[question]?.add(ambiguity);
      }
    }
  }
}

/** The same from every combination of those that decide something, as far as the runs go. */
function flipFurther(
  trials: Trials,
  given: Combination,
  mattering: readonly Set<number>[],
): boolean {
  const done = new Set([given.join(' ')]);
  for (;;) {
    const deciding = [...new Set(mattering.flatMap((each) => [...each]))];
    const combinations = product(trials, given, deciding);
    const next = combinations?.find((each) => !done.has(each.join(' ')));
    if (combinations === null) return false;
    if (next === undefined) return true;
    done.add(next.join(' '));
    flipEach(trials, next, mattering);
    if (trials.left <= 0) return false;
  }
}

/** Every combination of some ambiguities, the others as they are given; null where they are too many. */
function product(
  trials: Trials,
  given: Combination,
  ambiguities: readonly number[],
): readonly Combination[] | null {
  const count = ambiguities.reduce((all, each) => all * trials.readingsOf(each), 1);
  if (count > MOST_ROWS) return null;
  let combinations: readonly Combination[] = [given];
  for (const ambiguity of ambiguities) {
    combinations = combinations.flatMap((each) =>
      Array.from({ length: trials.readingsOf(ambiguity) }, (_, reading) =>
        each.with(ambiguity, reading),
      ),
    );
  }
  return combinations;
}

function tableOf(
  trials: Trials,
  {
    given,
    ambiguities,
    members,
  }: {
    readonly given: Combination;
    readonly ambiguities: readonly number[];
    readonly members: readonly number[];
  },
): ReadingsTable {
  const { program, questions, inputs } = trials.request;
  const all = product(trials, given, ambiguities);
  const singly = ambiguities.flatMap((ambiguity) =>
    Array.from({ length: trials.readingsOf(ambiguity) }, (_, reading) =>
      given.with(ambiguity, reading),
    ),
  );
  const chosen = all ?? [given, ...singly.filter((each) => each.join() !== given.join())];
  let isWhole = all !== null;
  const rows = chosen.flatMap((combination): readonly ReadingsRow[] => {
    const outcome = trials.work(combination);
    if (outcome === null) {
      isWhole = false;
      return [];
    }
    const labels = ambiguities.map(
      (at) => program.ambiguities[at]?.readings[combination[at] ?? 0]?.label ?? '',
    );
    const isGiven = ambiguities.every((at) => inputs.readings[at] === combination[at]);
    return [{ labels, isGiven, answers: members.flatMap((at) => outcome.answers[at] ?? []) }];
  });
  return {
    ambiguities: ambiguities.map((at) => program.ambiguities[at]?.name ?? ''),
    questions: members.flatMap((at, column) => {
      const question = questions[at];
      if (question === undefined) return [];
      const parting = partingOf(rows.flatMap(({ answers }) => answers[column] ?? []));
      return [{ ...question, asked: questionInWords(program, question), parting }];
    }),
    rows,
    isWhole,
  };
}
