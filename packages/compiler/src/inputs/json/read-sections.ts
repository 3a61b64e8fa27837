import type { Day } from '@termsheet/runtime';
import type { DraftInputs } from '../draft-inputs.ts';
import { readDate } from '../values/date-form.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { type Member, readString, reportUnknownKey } from './json-shapes.ts';
import { noteEvents } from './note-events.ts';
import { readBlanks } from './read-blanks.ts';
import { readEvents } from './read-events.ts';
import { readFacts } from './read-facts.ts';
import { readReadings } from './read-readings.ts';
import { readTables } from './read-tables.ts';

/** What stands at the top of a scenario file. `$schema` is a note to editors. */
const KEYS = [
  'scenario',
  'blanks',
  'readings',
  'facts',
  'tables',
  'events',
  'on',
  '$schema',
] as const;

/** What a scenario file says of itself. */
export interface NamedScenario {
  readonly on: Day | null;
  readonly scenario: string | null;
}

/** Reads the tables and notes what events are called: whatever else is given may speak of them. */
export function noteNames(
  context: JsonContext,
  draft: DraftInputs,
  members: readonly Member[],
): void {
  for (const { key, value } of members) {
    if (key === 'tables') readTables(context, draft, value);
    if (key === 'events') noteEvents(context, value);
  }
}

/** Reads all sections but the tables. */
export function readSections(
  context: JsonContext,
  draft: DraftInputs,
  members: readonly Member[],
): NamedScenario {
  let on: Day | null = null;
  let scenario: string | null = null;
  for (const member of members) {
    if (member.key === 'on') on = readOn(context, member);
    else if (member.key === 'scenario') scenario = readScenarioName(context, member);
    else readSection(context, draft, member);
  }
  return { on, scenario };
}

function readOn(context: JsonContext, { value }: Member): Day | null {
  const text = readString(context, value, 'a date in quotes, as in "2006-03-08"');
  return text === null ? null : readDate(context, placeOf(value), text);
}

function readScenarioName(context: JsonContext, { value }: Member): string | null {
  return readString(context, value, 'what this scenario is called, in quotes');
}

function readSection(context: JsonContext, draft: DraftInputs, member: Member): void {
  switch (member.key) {
    case 'blanks':
      return readBlanks(context, draft, member.value);
    case 'readings':
      return readReadings(context, draft, member.value);
    case 'facts':
      return readFacts(context, draft, member.value);
    case 'tables':
      return undefined;
    case 'events':
      return readEvents(context, draft, member.value);
    case '$schema':
      readString(context, member.value, 'the address of a schema, in quotes');
      return undefined;
    default:
      return reportUnknownKey(context, member, KEYS);
  }
}
