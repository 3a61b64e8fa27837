import type { Random } from './random.ts';

/** The parts of a JSON Schema by which a value that fits it can be made up. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Of these a text is picked that has the pattern wanted: dates, figures small and huge, times, spans. */
const TEXTS: readonly string[] = [
  '2006-01-17',
  '2006-06-30',
  '2006-07-05',
  '2026-01-02',
  '2026-02-28',
  '2026-03-02',
  '2026-03-31',
  '2028-02-29',
  '2399-12-31',
  '0001-01-01',
  '0',
  '1',
  '2',
  '7',
  '0.07',
  '1/3',
  '500000',
  '-2',
  '99999999999999999999',
  '5:00 pm New York time',
  '12:01 am London time',
  '3 days',
  '2 months',
  '1 Trading Day',
  'march',
  '__proto__',
  '',
];

/** A scenario file that mostly fits the schema of a contract, as text. */
export function writeInputs(schema: object, random: Random): string {
  return JSON.stringify(valueOf(schema, random), null, 1);
}

function valueOf(schema: Schema, random: Random): unknown {
  if (schema.const !== undefined) return schema.const;
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf?.slice(0, 1);
  if (choices !== undefined) return valueOf(random.pick(choices), random);
  if (schema.enum !== undefined) return schema.enum.length === 0 ? '' : random.pick(schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random);
    case 'array':
      return arrayOf(schema, random);
    case 'integer':
      return random.below(1_000_000);
    default:
      return textOf(schema.pattern, random);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, random: Random): object {
  const present = Object.entries(properties).filter(
    ([key]) => required.includes(key) || random.below(5) > 0,
  );
  return Object.fromEntries(present.map(([key, value]) => [key, valueOf(value, random)]));
}

/**
 * Rows and events stand in order of their dates, without which nothing of them would be read, and lines
 * of a table in order of their first cell, without which nothing could be read between them.
 */
function arrayOf({ items, prefixItems, maxItems }: Schema, random: Random): readonly unknown[] {
  if (prefixItems !== undefined) return prefixItems.map((each) => valueOf(each, random));
  if (items === undefined || items === false || maxItems === 0) return [];
  const made = Array.from({ length: 1 + random.below(4) }, () => valueOf(items, random));
  return made.toSorted((left, right) => compare(placeOf(left), placeOf(right)));
}

/** Figures as figures, and all else as text. */
function compare(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return left === right ? 0 : left < right ? -1 : 1;
}

function placeOf(item: unknown): string {
  if (Array.isArray(item)) return String(item[0]);
  if (typeof item !== 'object' || item === null) return '';
  return String('on' in item ? item.on : Object.values(item)[0]);
}

function textOf(pattern: string | undefined, random: Random): string {
  const wanted = new RegExp(pattern ?? '', 'u');
  const fitting = TEXTS.filter((text) => wanted.test(text));
  return fitting.length === 0 ? '1' : random.pick(fitting);
}
