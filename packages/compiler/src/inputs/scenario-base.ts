import type { Diagnostic } from '@termsheet/dsl';
import type { Day } from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';
import { type DraftInputs, emptyInputs } from './draft-inputs.ts';
import { Findings } from './findings.ts';
import type { JsonContext } from './json/json-context.ts';
import type { Member } from './json/json-shapes.ts';
import { noteEvents } from './json/note-events.ts';
import { type OpenedScenario, openScenario } from './json/open-scenario.ts';
import { noteNames, readSections } from './json/read-sections.ts';
import type { ScenarioFileOptions } from './read-scenario-file.ts';

/** A scenario that others are told over: read once, however many they are. */
export interface ScenarioBase {
  readonly on: Day | null;
  /** Where there are any, nothing can be told over it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly opened: OpenedScenario | null;
  readonly inputs: DraftInputs;
  /** Whether what it gives speaks of events by their ids or of rows by their names. */
  readonly speaksOfNames: boolean;
}

/** Reads the scenario file that others are told over. */
export function readScenarioBase(
  text: string,
  ir: Tables,
  options: Omit<ScenarioFileOptions, 'base'> = {},
): ScenarioBase {
  const findings = new Findings();
  const inputs = emptyInputs(ir);
  const opened = openScenario(text, { ir, findings, ...options });
  if (opened === null) {
    const diagnostics = findings.finished();
    return { on: null, diagnostics, opened, inputs, speaksOfNames: false };
  }
  const { context, members } = opened;
  noteNames(context, inputs, members);
  const { on } = readSections(context, inputs, members);
  const speaksOfNames = context.keys.wereAsked;
  return { on, diagnostics: findings.finished(), opened, inputs, speaksOfNames };
}

/** A scenario that is told over a base: the inputs to begin with, of which its own sections are left to read. */
export interface StartedScenario extends OpenedScenario {
  readonly inputs: DraftInputs;
}

/**
 * What the base gives, but for what a file names anew, with the file's names noted. The base is read
 * again only where the file changes which events or rows there are and the base speaks of some.
 */
export function startOver(
  base: ScenarioBase,
  { context, members }: OpenedScenario,
): StartedScenario {
  const { opened, speaksOfNames } = base;
  if (opened === null) throw new Error('A base that cannot be read is reported, not told over.');
  const isAnew = members.some(({ key }) => key === 'tables' || key === 'events');
  if (!isAnew) {
    const inputs = copyOf(base.inputs);
    return { context: { ...context, keys: opened.context.keys }, members, inputs };
  }
  const kept = opened.members.flatMap((member) => withoutNamed(member, members));
  const keptContext = { ...opened.context, keys: context.keys, findings: context.findings };
  if (speaksOfNames) return startAnew(keptContext, kept, { context, members });
  const { tables, occurrences } = base.inputs;
  const inputs = {
    ...copyOf(base.inputs),
    tables: new Map(tables),
    occurrences: [...occurrences],
  };
  keepTables(inputs, context, kept);
  keepEvents(inputs, keptContext, kept);
  noteNames(context, inputs, members);
  return { context, members, inputs };
}

function startAnew(
  keptContext: JsonContext,
  kept: readonly Member[],
  { context, members }: OpenedScenario,
): StartedScenario {
  const inputs = emptyInputs(context.ir);
  noteNames(keptContext, inputs, kept);
  noteNames(context, inputs, members);
  readSections(keptContext, inputs, kept);
  return { context, members, inputs };
}

/** What the sections of a file change is copied; its tables and events are the very same. */
function copyOf(inputs: DraftInputs): DraftInputs {
  return {
    ...inputs,
    blanks: [...inputs.blanks],
    facts: [...inputs.facts],
    keyedFacts: [...inputs.keyedFacts],
    readings: [...inputs.readings],
  };
}

function keepTables(inputs: DraftInputs, context: JsonContext, kept: readonly Member[]): void {
  const tables = kept.find(({ key }) => key === 'tables');
  const names = new Set(tables === undefined ? [] : keysOf(tables));
  for (const [table, rows] of inputs.tables) {
    if (names.has(context.ir.events[table]?.name ?? '')) context.keys.noteRows(table, rows);
    else inputs.tables.delete(table);
  }
}

function keepEvents(inputs: DraftInputs, context: JsonContext, kept: readonly Member[]): void {
  const events = kept.find(({ key }) => key === 'events');
  if (events === undefined) inputs.occurrences.length = 0;
  else noteEvents(context, events.value);
}

/** A section of the base without what a file names anew; none where nothing of it is left. */
function withoutNamed(member: Member, members: readonly Member[]): readonly Member[] {
  const anew = members.find(({ key }) => key === member.key);
  if (anew === undefined) return [member];
  if (member.key === 'events' || member.key === 'on' || member.key === 'scenario') return [];
  const names = new Set(keysOf(anew));
  const children = (member.value.children ?? []).filter(
    ({ children: [key] = [] }) => !names.has(String(key?.value)),
  );
  return [{ ...member, value: { ...member.value, children } }];
}

function keysOf({ value }: Member): readonly string[] {
  if (value.type !== 'object') return [];
  return (value.children ?? []).map(({ children: [key] = [] }) => String(key?.value));
}
