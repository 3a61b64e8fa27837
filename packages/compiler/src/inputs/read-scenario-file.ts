import type { Diagnostic } from '@termsheet/dsl';
import type { Day, Inputs } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import type { Tables } from '../ir/tables.ts';
import { csvReader } from './csv/csv-reader.ts';
import { jsonTooLarge } from './diagnostics/json-too-large.ts';
import { type DraftInputs, emptyInputs } from './draft-inputs.ts';
import { Findings } from './findings.ts';
import type { JsonContext } from './json/json-context.ts';
import { placeOf } from './json/json-path.ts';
import { type Member, readMembers, readString, reportUnknownKey } from './json/json-shapes.ts';
import { noteEvents } from './json/note-events.ts';
import { parseJson } from './json/parse-json.ts';
import { readBlanks } from './json/read-blanks.ts';
import { readEvents } from './json/read-events.ts';
import { readFacts } from './json/read-facts.ts';
import { readReadings } from './json/read-readings.ts';
import { readTables } from './json/read-tables.ts';
import { Keys } from './keys.ts';
import { indexNames } from './name-index.ts';
import { readDate } from './values/date-form.ts';

/** What the reader of a scenario file is lent. */
export interface ScenarioFileOptions {
  /**
   * The text of a CSV file that the scenario file names by a path, undefined where it cannot be
   * read. Left out, every CSV file counts as one that cannot be read. What it throws is not caught.
   */
  readonly readCsv?: (path: string) => string | undefined;
  /** The most characters that are read, of this file and of each CSV file. */
  readonly maxLength?: number;
}

/** A scenario file, ready to be evaluated. */
export interface ReadScenarioFile {
  /** What is supplied. What was refused is left out, so it is sound only without diagnostics. */
  readonly inputs: Inputs;
  /** The day asked about; null where the file names none. */
  readonly on: Day | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Half a million rows; the tree of a file takes about twelve times its size in memory. */
const MAX_LENGTH = 16 * 1024 * 1024;

/** What stands at the top of a scenario file. `$schema` is a note to editors. */
const KEYS = ['blanks', 'readings', 'facts', 'tables', 'events', 'on', '$schema'] as const;

/**
 * Reads a scenario file (JSON; interfaces.md, "Scenario file") for a contract. It never throws:
 * what cannot be used as it stands is reported, with its JSON path, and left out. Spans are offsets
 * in `text`.
 */
export function readScenarioFile(
  text: string,
  ir: Tables,
  options: ScenarioFileOptions = {},
): ReadScenarioFile {
  const findings = new Findings();
  const inputs = emptyInputs(ir);
  const limit = options.maxLength ?? MAX_LENGTH;
  const root = parseBounded(text, findings, limit);
  if (root === null) return { inputs, on: null, diagnostics: findings.finished() };
  const csv = csvReader(options.readCsv ?? (() => undefined), limit);
  const context: JsonContext = {
    ir,
    names: indexNames(ir),
    keys: new Keys(ir),
    before: Number.POSITIVE_INFINITY,
    reads: 'inputs',
    findings,
    text,
    csv,
  };
  let on: Day | null = null;
  const members = readMembers(context, root, 'an object') ?? [];
  // Tables and the names of events come first: whatever else is given may speak of them.
  for (const { key, value } of members) {
    if (key === 'tables') readTables(context, inputs, value);
    if (key === 'events') noteEvents(context, value);
  }
  for (const member of members) {
    if (member.key === 'on') on = readOn(context, member.value);
    else readSection(context, inputs, member);
  }
  return { inputs, on, diagnostics: findings.finished() };
}

function parseBounded(text: string, findings: Findings, limit: number): Node | null {
  const { length } = text;
  if (length > limit) {
    findings.report(jsonTooLarge.at({ start: 0, end: 0 }, { length, limit }));
    return null;
  }
  // A byte order mark is no part of JSON, but some editors write one. The offsets stay as they are.
  return parseJson(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, findings);
}

function readOn(context: JsonContext, node: Node): Day | null {
  const text = readString(context, node, 'a date in quotes, as in "2006-03-08"');
  return text === null ? null : readDate(context, placeOf(node), text);
}

function readSection(context: JsonContext, inputs: DraftInputs, member: Member): void {
  switch (member.key) {
    case 'blanks':
      return readBlanks(context, inputs, member.value);
    case 'readings':
      return readReadings(context, inputs, member.value);
    case 'facts':
      return readFacts(context, inputs, member.value);
    case 'tables':
      return undefined;
    case 'events':
      return readEvents(context, inputs, member.value);
    case '$schema':
      readString(context, member.value, 'the address of a schema, in quotes');
      return undefined;
    default:
      return reportUnknownKey(context, member, KEYS);
  }
}
