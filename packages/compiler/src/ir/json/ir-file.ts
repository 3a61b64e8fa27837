import type { JsonSchema, SchemaObject } from '../../inputs/values/json-schema.ts';
import { jsonText } from '../../emit/json/json-text.ts';
import type { Json } from '../../emit/json/json.ts';
import { checkInvariants } from '../invariants.ts';
import type { Ir } from '../ir.ts';
import { expressionKinds } from './expression-kinds.ts';
import { IrError } from './ir-error.ts';
import { compounding, rows, window } from './part-shapes.ts';
import { program } from './program-shape.ts';
import { Reading } from './reading.ts';
import { object, type Shape, textThat } from './shape.ts';
import { durationSpec, unit, valueTypes } from './value-shapes.ts';

/** The version of the form of the file. It grows when a reader of the one before could be misled. */
export const IR_VERSION = 3;

/** The intermediate representation of a contract, as a file holds it. */
export interface IrFile {
  readonly termsheetIr: typeof IR_VERSION;
  /** The hash of the contract's source (`Compilation.sourceHash`). */
  readonly source: string;
  readonly program: Ir;
}

const version: Shape<typeof IR_VERSION> = {
  read: (reading, given) =>
    given === IR_VERSION
      ? IR_VERSION
      : reading.refuse(`this reader reads version ${IR_VERSION} of the form`),
  schema: { const: IR_VERSION },
};

const SOURCE = /^sha256:[0-9a-f]{64}$/u;

const irFile: Shape<IrFile> = object<IrFile>({
  termsheetIr: version,
  source: textThat('a hash (sha256:…)', (text) => SOURCE.test(text), {
    type: 'string',
    pattern: SOURCE.source,
  }),
  program,
});

const DEFINITIONS = { expression: expressionKinds, valueType: valueTypes };

/** The file of a contract's intermediate representation, as text. */
export function writeIr(ir: Ir, source: string): string {
  return jsonText(toJson({ termsheetIr: IR_VERSION, source, program: ir }));
}

/**
 * Reads a file that `writeIr` wrote, or another of that form: the same program comes out. Every member is
 * there and known, every index leads to something, and the invariants of the representation hold. That its
 * expressions fit one another as a checked contract's do is not looked at.
 *
 * @throws IrError for the first thing in it that is wrong, by its path.
 */
export function readIr(text: string): IrFile {
  const reading = Reading.start(DEFINITIONS);
  const file = irFile.read(reading, parseJson(text));
  reading.settle(file.program);
  const [broken] = checkInvariants(file.program);
  if (broken !== undefined) throw new IrError('program', `${broken}.`);
  return file;
}

/** The JSON Schema (draft 2020-12) of the file. */
export function irSchema(): SchemaObject {
  const once = [window, rows, compounding, durationSpec, unit];
  const defs = Object.fromEntries<JsonSchema>([
    ['expression', expressionKinds.schema],
    ['valueType', valueTypes.schema],
    ...once.map(({ name, whole }): [string, JsonSchema] => [name, whole]),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Intermediate representation of a contract, version ${IR_VERSION}`,
    ...(irFile.schema as SchemaObject),
    $defs: defs,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new IrError('', `the file is no JSON: ${because}`);
  }
}

/** Plain data as it is; a unit without that which follows from its factors. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value as Json;
  const isUnit = 'factors' in value && 'key' in value;
  const entries = Object.entries(value).filter(([key]) => !(isUnit && key === 'key'));
  return Object.fromEntries(entries.map(([key, member]): [string, Json] => [key, toJson(member)]));
}
