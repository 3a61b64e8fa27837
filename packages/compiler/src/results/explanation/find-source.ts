import {
  type ExecutableProgram,
  type FactRows,
  type Inputs,
  lastRowOnOrBefore,
  Occurrence,
  type Step,
} from '@termsheet/runtime';
import { UNDATED_ROW_DAY } from '../../inputs/undated-row-day.ts';
import type { Explanation } from './explanation.ts';
import type { StepSource } from './step-source.ts';

/** What tells where inputs came from. */
interface SourceContext {
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly argument: Explanation['argument'];
}

/** Where a step that nothing works out came from; null for what is worked out. */
export function findSource(context: SourceContext, step: Step): StepSource | null {
  const { argument } = context;
  switch (step.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'fact':
      return sourceOfFact(context, step);
    case 'field':
      if (step.event !== null) return { kind: 'event', event: step.event };
      return step.note === null ? null : { kind: 'row', row: step.note };
    case 'occurrence':
      // An event that is picked is itself what was reported.
      if (!(step.value instanceof Occurrence) || step.event?.number == null) return null;
      return { kind: 'event', event: step.event };
    case 'date':
      // The day of what was reported, where nothing else gives a day.
      if (step.event?.number == null || step.formula !== null) return null;
      return { kind: 'event', event: step.event };
    case 'reading':
      return sourceOfReading(context, step);
    case 'assumption':
      return { kind: 'assumed' };
    case 'local':
      // What the whole question was asked for, and not what one term gave another.
      return argument?.name === step.name && argument.shown === step.shown
        ? { kind: 'asked' }
        : null;
    default:
      return step.formula === null && step.kind === 'start' ? { kind: 'contract' } : null;
  }
}

function sourceOfFact({ program, inputs }: SourceContext, step: Step): StepSource {
  const index = program.facts.findIndex(({ name }) => name === step.name);
  const rows = inputs.facts[index] ?? keyedRows(inputs, index, step);
  // The date of the row that was read.
  const day = rows?.days[lastRowOnOrBefore(rows, step.day)] ?? null;
  const givenFor = day === UNDATED_ROW_DAY ? null : day;
  const isCarried = program.facts[index]?.series === null && givenFor !== null;
  return { kind: 'fact', givenFor, carriedTo: isCarried && givenFor < step.day ? step.day : null };
}

/** The rows of a fact that is kept for an event which the reporter named. */
function keyedRows({ keyedFacts }: Inputs, index: number, { event }: Step): FactRows | null {
  return event?.id == null ? null : (keyedFacts[index]?.get(event.id) ?? null);
}

function sourceOfReading({ program }: SourceContext, { name }: Step): StepSource {
  const spec = program.ambiguities.find((each) => name.startsWith(`${each.name}: “`));
  const labels = spec?.readings.map(({ label }) => label) ?? [];
  const label = labels.find((each) => name === `${spec?.name ?? ''}: “${each}”`) ?? '';
  return { kind: 'reading', label, others: labels.filter((each) => each !== label) };
}
