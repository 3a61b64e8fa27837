import type { Diagnostic, Expect, File, GivenLine, Scenario, Span, Step } from '@termsheet/dsl';
import { type Day, formatLongDate, type Inputs, parseIsoDate } from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';
import { inputDuplicateId } from './diagnostics/input-duplicate-id.ts';
import { reportedEvent } from './reported-event.ts';
import type { Expectation } from './expectation.ts';
import { Findings } from './findings.ts';
import type { InputContext } from './input-context.ts';
import { Keys } from './keys.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { type LatestStep, readEventStep } from './scenario/read-event-step.ts';
import { readPerformanceStep } from './scenario/read-performance-step.ts';
import { readExpectLine } from './scenario/read-expect-line.ts';
import { readGivenLine } from './scenario/read-given-line.ts';
import { readGivenTable } from './scenario/read-given-table.ts';
import { ScenariosAbove } from './scenario/scenarios-above.ts';
import { emptyWritten, settleRows, type WrittenInputs } from './scenario/written-inputs.ts';

/** A scenario of a contract file, ready to be evaluated. */
export interface ReadScenario {
  readonly title: string;
  /** What is supplied. What was refused is left out, so it is sound only without diagnostics. */
  readonly inputs: Inputs;
  readonly expectations: readonly Expectation[];
  /** The days as of whose close something is expected, in order. */
  readonly days: readonly Day[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the scenarios written in a contract file (docs/language, "Scenarios"). It never throws:
 * what cannot be used as it stands is reported and left out.
 */
export function readScenarios(file: File, ir: Tables): readonly ReadScenario[] {
  const { scenarios, read } = readingScenarios(file, ir);
  return scenarios.map(read);
}

/** The scenarios of a file, from which any of them can be read. */
export interface ReadingScenarios {
  readonly scenarios: readonly Scenario[];
  readonly above: ScenariosAbove;
  readonly read: (scenario: Scenario) => ReadScenario;
}

/** Gets ready to read scenarios of a file, one by one. */
export function readingScenarios(file: File, ir: Tables): ReadingScenarios {
  const scenarios = file.sections.filter((section) => section.kind === 'Scenario');
  const above = new ScenariosAbove(scenarios);
  // Mostly no scenario is read again after an edit: the names are indexed when one is.
  const read = (scenario: Scenario): ReadScenario =>
    readScenario(scenario, { ir, names: indexNames(ir), above });
  return { scenarios, above, read };
}

/** Reads one of the scenarios of a file, with what it takes over from others. */
export function readScenarioOf(scenario: Scenario, file: File, ir: Tables): ReadScenario {
  return readingScenarios(file, ir).read(scenario);
}

/** What scenarios are read by. */
interface ContractRead {
  readonly ir: Tables;
  readonly names: NameIndex;
  readonly above: ScenariosAbove;
}

function readScenario(scenario: Scenario, { ir, names, above }: ContractRead): ReadScenario {
  const context: InputContext = {
    ir,
    names,
    findings: new Findings(),
    keys: new Keys(ir),
    before: Number.POSITIVE_INFINITY,
    reads: 'inputs',
  };
  noteEvents(context, scenario.steps);
  const written = emptyWritten(ir);
  const given = above.givenIn(scenario, context.findings);
  readTables(context, written, given);
  for (const line of given) readGivenLine(context, written, line);
  const expectations: Expectation[] = [];
  let latest: LatestStep | null = null;
  for (const [before, step] of scenario.steps.entries()) {
    switch (step.kind) {
      case 'Given':
        break;
      case 'EventStep':
        latest = readEventStep({ ...context, before }, written, { step, latest });
        break;
      case 'PerformanceStep':
        latest = readPerformanceStep(context, written, { step, latest });
        break;
      case 'Expect':
        readExpect(context, step, expectations);
        latest = laterOf(latest, step);
        break;
    }
  }
  settleRows(written);
  const diagnostics = context.findings.finished();
  const days = [...new Set(expectations.map(({ day }) => day))].sort((one, other) => one - other);
  return { title: scenario.title.text, inputs: written.draft, expectations, days, diagnostics };
}

/** Notes what the events are called: facts, events and expectations may speak of them. */
function noteEvents(context: InputContext, steps: readonly Step[]): void {
  const { keys, findings } = context;
  const first = new Map<string, Span>();
  for (const [place, step] of steps.entries()) {
    if ((step.kind !== 'EventStep' && step.kind !== 'PerformanceStep') || step.id === null)
      continue;
    const { text: id, span } = step.id;
    const { text: name } = step.kind === 'EventStep' ? step.event : step.obligation;
    const isFirst = keys.noteEvent(reportedEvent(context, name) ?? -1, id, place);
    if (isFirst) first.set(id, span);
    else {
      const related = [{ span: first.get(id) ?? span, message: 'the other has it here' }];
      findings.report(inputDuplicateId.at(span, { id }, { related }));
    }
  }
}

/** Tables come first: whatever else is given may speak of their rows. */
function readTables(
  context: InputContext,
  written: WrittenInputs,
  given: readonly GivenLine[],
): void {
  for (const line of given) {
    const named = context.names.declared.get(line.name.text);
    if (named?.kind === 'table') readGivenTable(context, written, { line, table: named.index });
  }
}

function readExpect(context: InputContext, step: Expect, expectations: Expectation[]): void {
  const day = step.date.kind === 'Hole' ? undefined : parseIsoDate(step.date.iso);
  for (const line of step.lines) {
    const expectation = readExpectLine(context, day ?? 0, line);
    if (expectation !== null && day !== undefined) expectations.push(expectation);
  }
}

/**
 * Expectations may look back, so they are not held to any order. But an event of an earlier day
 * below one would change what it speaks of, unseen by a reader who reads from top to bottom.
 */
function laterOf(latest: LatestStep | null, step: Expect): LatestStep | null {
  const day = step.date.kind === 'Hole' ? undefined : parseIsoDate(step.date.iso);
  if (day === undefined || (latest !== null && day <= latest.day)) return latest;
  return { day, words: `what is expected on ${formatLongDate(day)}`, span: step.date.span };
}
