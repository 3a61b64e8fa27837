import { unitLabel, type ValueType } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import type { Json } from '../../json/json.ts';
import type { Vectors } from '../../vectors/make-vectors.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { call, list, NULL, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ExportedNames } from '../module-context.ts';
import type { PartNames } from '../names/name-parts.ts';
import { packageName } from './package-name.ts';

/** What an example is written of. */
export interface ExampleRequest {
  readonly ir: Ir;
  readonly names: PartNames;
  readonly exported: ExportedNames;
  readonly baseName: string;
  readonly vectors: Vectors;
}

/** A README shows no longer inputs than this. */
const MOST_LINES = 45;

/** How the package is used, as a module that runs: on a scenario of the contract, where one is short. */
export function exampleCode(request: ExampleRequest): readonly string[] {
  const { exported, baseName } = request;
  const used = new Set<string>([exported.contract]);
  const opened = exported.contract === 'contract' ? 'opened' : 'contract';
  const shown = shownCall(request, opened, used);
  const day = exported.contract === 'day' ? 'close' : 'day';
  return [
    `import { ${[...used].sort().join(', ')} } from '${packageName(baseName)}';`,
    '',
    ...shown.lines,
    `const ${day} = ${opened}.on('${shown.on}');`,
    ...readings(request, day),
  ];
}

/** The call that opens the contract, and a day to ask about. */
interface ShownCall {
  readonly lines: readonly string[];
  readonly on: string;
}

function shownCall(request: ExampleRequest, opened: string, used: Set<string>): ShownCall {
  const { contract } = request.exported;
  const linesOf = (inputs: Syntax): readonly string[] =>
    `${layOutAfter(`const ${opened} =`, call(contract, inputs), 0)};`.split('\n');
  for (const { inputs, days } of request.vectors.vectors) {
    const tried = new Set<string>();
    const syntax = syntaxOf(request, withoutNothing(inputs), tried);
    const on = days[0]?.on;
    if (syntax === null || on === undefined) continue;
    const lines = linesOf(syntax);
    if (lines.length > MOST_LINES) continue;
    for (const name of tried) used.add(name);
    return { lines, on };
  }
  const sample = syntaxOf(request, withoutNothing(sampleInputs(request)), used);
  return { lines: linesOf(sample ?? object({})), on: '2026-01-05' };
}

/** Inputs as code; null where a key of theirs is no identifier. */
function syntaxOf(request: ExampleRequest, value: Json, used: Set<string>): Syntax | null {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return truth(value);
  if (value === null) return NULL;
  if (isList(value)) {
    const items = value.map((item) => syntaxOf(request, item, used));
    return items.includes(null) ? null : list(items.filter((item) => item !== null));
  }
  const { value: figure, unit } = value;
  const maker = typeof unit === 'string' ? request.exported.units.get(unit) : undefined;
  if (typeof figure === 'string' && maker !== undefined) {
    used.add(maker);
    return call(maker, text(figure));
  }
  const members: Record<string, Syntax> = {};
  for (const [key, member] of Object.entries(value)) {
    const syntax = member === undefined ? undefined : syntaxOf(request, member, used);
    if (syntax === null || !/^[A-Za-z_]\w*$/u.test(key)) return null;
    if (syntax !== undefined) members[key] = syntax;
  }
  return object(members);
}

/** Without the members in which nothing stands. */
function withoutNothing(inputs: Json): Json {
  if (typeof inputs !== 'object' || inputs === null || isList(inputs)) return inputs;
  const entries = Object.entries(inputs).filter(
    ([, value]) => value !== undefined && value !== null && Object.keys(value as object).length > 0,
  );
  return Object.fromEntries(entries);
}

/** The blanks filled with anything of their kind. */
function sampleInputs({ ir, names }: ExampleRequest): Json {
  const blanks = ir.blanks.map(({ type }, at): [string, Json] => [
    names.blanks[at] ?? '',
    sampleOf(ir, type),
  ]);
  return { blanks: Object.fromEntries(blanks) };
}

function sampleOf(ir: Ir, type: ValueType): Json {
  switch (type.kind) {
    case 'quantity':
      return { value: '1', unit: unitLabel(type.unit) };
    case 'date':
      return '2026-01-05';
    case 'day count':
      return 'Actual/360';
    case 'time':
      return { at: '17:00', in: 'New York' };
    case 'duration':
      return { count: 1, of: typeof type.basis === 'object' ? type.basis.calendar : 'days' };
    case 'yes/no':
      return true;
    case 'party':
      return ir.parties[0] ?? '';
    case 'one of':
      return type.members[0] ?? '';
    case 'list':
      return [sampleOf(ir, type.of)];
    case 'text':
    case 'occurrence':
      return 'words';
  }
}

/** What is asked of a day: its last definition, or its first state, and how that came about. */
function readings({ ir, names }: ExampleRequest, day: string): readonly string[] {
  const definition = ir.definitions.findLastIndex(
    ({ keyedBy, parameter }) => keyedBy === null && parameter === null,
  );
  const state = ir.states.findIndex(({ keyedBy }) => keyedBy === null);
  const term = names.definitions[definition] ?? names.states[state];
  if (term === undefined) return [`console.log(JSON.stringify(${day}, null, 2));`];
  return [
    `console.log(${day}.${term});`,
    `for (const { name, shown } of ${day}.explain('${term}').steps) console.log(name, shown);`,
  ];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
