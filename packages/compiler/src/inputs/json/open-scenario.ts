import type { Node } from 'jsonc-parser';
import type { Tables } from '../../ir/tables.ts';
import { csvReader } from '../csv/csv-reader.ts';
import { jsonTooLarge } from '../diagnostics/json-too-large.ts';
import type { Findings } from '../findings.ts';
import { Keys } from '../keys.ts';
import { indexNames } from '../name-index.ts';
import type { JsonContext } from './json-context.ts';
import { type Member, readMembers } from './json-shapes.ts';
import { parseJson } from './parse-json.ts';

/** Half a million rows; the tree of a file takes about twelve times its size in memory. */
const MAX_LENGTH = 16 * 1024 * 1024;

/** A scenario file by its sections, of which none is read yet. */
export interface OpenedScenario {
  readonly context: JsonContext;
  readonly members: readonly Member[];
}

/** What a file is opened for. */
interface Opening {
  readonly ir: Tables;
  readonly findings: Findings;
  readonly readCsv?: (path: string) => string | undefined;
  readonly maxLength?: number;
}

/** Opens the text of a scenario file; null where it is no JSON or too long, which is reported. */
export function openScenario(text: string, opening: Opening): OpenedScenario | null {
  const { ir, findings } = opening;
  const limit = opening.maxLength ?? MAX_LENGTH;
  const root = parseBounded(text, findings, limit);
  if (root === null) return null;
  const context: JsonContext = {
    ir,
    names: indexNames(ir),
    keys: new Keys(ir),
    before: Number.POSITIVE_INFINITY,
    reads: 'inputs',
    findings,
    text,
    csv: csvReader(opening.readCsv ?? (() => undefined), limit),
  };
  return { context, members: readMembers(context, root, 'an object') ?? [] };
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
