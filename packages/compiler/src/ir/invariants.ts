import type { InterestSpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';
import { bodiesOf, type IrBody } from './bodies-of.ts';
import type { Ir } from './ir.ts';
import { checkSites } from './site-invariants.ts';
import { partsOf, rowParts } from './parts-of.ts';

/** A check in progress: the representation, the declaration at hand, and what is broken so far. */
interface Inspection {
  readonly ir: Ir;
  readonly body: IrBody;
  readonly broken: string[];
  /** The phrases over rows by their sites, under which a run remembers what they made of rows. */
  readonly phrases: Map<number, IrExpression>;
}

type PhraseOverRows = Extract<
  IrExpression,
  { readonly kind: 'event statistic' | 'there is' | 'pick event' }
>;

/**
 * What must hold of every representation, and does not of this one; empty where all is well. Every
 * index is in range, every slot within its frame, every site within its parent and apart from its
 * siblings, every phrase over rows on a site of its own.
 */
export function checkInvariants(ir: Ir): readonly string[] {
  const broken: string[] = [];
  const phrases = new Map<number, IrExpression>();
  for (const body of bodiesOf(ir)) inspectBody({ ir, body, broken, phrases });
  checkReferences(ir, broken);
  checkSites(ir.sites, broken);
  return broken;
}

/** Expressions are at most some hundreds deep, but a file of them may be long: a stack of its own. */
function inspectBody(inspection: Inspection): void {
  const waiting = [inspection.body.code];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    inspect(inspection, node);
    const { expressions, rows } = partsOf(node);
    waiting.push(...expressions);
    for (const each of rows) {
      expectIndex(inspection, each.event, { list: inspection.ir.events, what: 'event' });
      expectSlot(inspection, each.slot);
      waiting.push(...rowParts(each));
    }
  }
}

function inspect(inspection: Inspection, node: IrExpression): void {
  const { ir } = inspection;
  inspectSite(inspection, node);
  switch (node.kind) {
    case 'local':
      return expectSlot(inspection, node.slot);
    case 'largest':
      expectIndex(inspection, node.conditionSite, { list: ir.sites, what: 'site' });
      return expectSlot(inspection, node.slot);
    case 'blank':
      return expectIndex(inspection, node.index, { list: ir.blanks, what: 'blank' });
    case 'fact':
      expectIndex(inspection, node.index, { list: ir.facts, what: 'fact' });
      return expectKey(inspection, ir.facts[node.index], node.key);
    case 'state':
      expectIndex(inspection, node.index, { list: ir.states, what: 'state' });
      return expectKey(inspection, ir.states[node.index], node.key);
    case 'ambiguity':
      expectIndex(inspection, node.index, { list: ir.ambiguities, what: 'ambiguity' });
      return expectKey(inspection, ir.ambiguities[node.index], node.key);
    case 'definition':
      return inspectDefinition(inspection, node);
    case 'field':
      expectIndex(inspection, node.event, { list: ir.events, what: 'event' });
      return expectIndex(inspection, node.field, {
        list: ir.events[node.event]?.fields ?? [],
        what: 'field',
      });
    case 'as if':
      return inspectAssumptions(inspection, node);
    case 'allocate':
      expectIndex(inspection, node.weightSite, { list: ir.sites, what: 'site' });
      for (const slot of node.reads) expectSlot(inspection, slot);
      return undefined;
    case 'interpolated':
      expectIndex(inspection, node.event, { list: ir.events, what: 'table' });
      return expectIndex(inspection, node.column, {
        list: ir.events[node.event]?.fields ?? [],
        what: 'column',
      });
    case 'schedule date':
      return expectIndex(inspection, node.event, { list: ir.events, what: 'schedule' });
    case 'event statistic':
    case 'there is':
    case 'pick event':
      return expectAlone(inspection, node);
    case 'latest':
      expectIndex(inspection, node.fact, { list: ir.facts, what: 'fact' });
      return expectKey(inspection, ir.facts[node.fact], node.key);
    case 'nearest open day':
      return expectIndex(inspection, node.calendar, { list: ir.calendars, what: 'calendar' });
    case 'sample':
    case 'on days':
      if (node.days !== null)
        expectIndex(inspection, node.days, { list: ir.calendars, what: 'calendar' });
      return undefined;
    case 'interest':
      return expectSchedules(inspection, node);
    default:
      return undefined;
  }
}

function expectAlone({ body, broken, phrases }: Inspection, node: PhraseOverRows): void {
  const { site } = node;
  const other = phrases.get(site) ?? node;
  if (other !== node) broken.push(`${body.name}: site ${site} is that of another phrase over rows`);
  phrases.set(site, node);
}

/** What interest is counted and compounded by are schedules. */
function expectSchedules(
  { ir, body, broken }: Inspection,
  { over, compounding }: Pick<InterestSpec<IrExpression>, 'over' | 'compounding'>,
): void {
  const named = [over, compounding?.kind === 'schedule' ? compounding.event : null];
  for (const event of named) {
    if (event === null || ir.events[event]?.source.kind === 'schedule') continue;
    broken.push(`${body.name}: event ${event} is no schedule`);
  }
}

function inspectDefinition(
  inspection: Inspection,
  node: Extract<IrExpression, { readonly kind: 'definition' }>,
): void {
  const { definitions } = inspection.ir;
  expectIndex(inspection, node.index, { list: definitions, what: 'definition' });
  const spec = definitions[node.index];
  expectKey(inspection, spec, node.key);
  if (spec !== undefined && (spec.parameter === null) !== (node.argument === null)) {
    inspection.broken.push(`${inspection.body.name}: an argument too few or too many`);
  }
}

const ASSUMED_LISTS = {
  blank: 'blanks',
  fact: 'facts',
  state: 'states',
  definition: 'definitions',
  ambiguity: 'ambiguities',
  reading: 'ambiguities',
} as const;

function inspectAssumptions(
  inspection: Inspection,
  node: Extract<IrExpression, { readonly kind: 'as if' }>,
): void {
  const { ir } = inspection;
  for (const assumption of node.assumptions) {
    const { term, index, site } = assumption;
    expectIndex(inspection, index, { list: ir[ASSUMED_LISTS[term]], what: term });
    expectIndex(inspection, site, { list: ir.sites, what: 'site' });
  }
}

function inspectSite(inspection: Inspection, node: IrExpression): void {
  const sites = inspection.ir.sites;
  if ('site' in node && node.site !== null)
    expectIndex(inspection, node.site, { list: sites, what: 'site' });
  if (node.kind !== 'list') return;
  for (const item of node.items) expectIndex(inspection, item.site, { list: sites, what: 'site' });
  if (node.operator === 'whichever' || node.operator === 'first available') return;
  if (node.items.some(({ condition }) => condition !== null)) {
    inspection.broken.push(`${inspection.body.name}: an item of ${node.operator} has a condition`);
  }
}

function expectKey(
  inspection: Inspection,
  spec: { readonly name: string; readonly keyedBy: number | null } | undefined,
  key: IrExpression | null,
): void {
  if (spec === undefined || (spec.keyedBy === null) === (key === null)) return;
  inspection.broken.push(`${inspection.body.name}: ${spec.name} is read with a wrong key`);
}

function expectSlot(inspection: Inspection, slot: number): void {
  const { body, broken } = inspection;
  if (body.locals === null || (slot >= 0 && slot < body.locals)) return;
  broken.push(`${body.name}: slot ${slot} of ${body.locals}`);
}

/** An index into one of the program's lists. */
interface ListIndex {
  readonly what: string;
  readonly list: readonly unknown[];
}

function expectIndex(inspection: Inspection, index: number, { what, list }: ListIndex): void {
  if (Number.isInteger(index) && index >= 0 && index < list.length) return;
  inspection.broken.push(`${inspection.body.name}: ${what} ${index} of ${list.length}`);
}

/** What declarations say of each other. */
function checkReferences(ir: Ir, broken: string[]): void {
  for (const { members, unknowns } of ir.systems) {
    for (const index of members) {
      if (ir.definitions[index] === undefined) broken.push(`a system of definition ${index}`);
    }
    const isWithin = unknowns.every((unknown) => members.includes(unknown));
    if (unknowns.length === 0 || !isWithin) broken.push('a system without unknowns of its own');
  }
  for (const rule of ir.rules) {
    if (ir.events[rule.event] === undefined) broken.push(`a rule upon event ${rule.event}`);
    for (const write of rule.writes) {
      const state = ir.states[write.state];
      if (state === undefined) broken.push(`a write of state ${write.state}`);
      else if ((state.keyedBy === null) !== (write.key === null)) {
        broken.push(`${state.name} is written with a wrong key`);
      }
      for (const index of write.exceptions) {
        const exception = ir.exceptions[index];
        if (exception?.state !== write.state) broken.push(`exception ${index} of another state`);
        if (exception !== undefined && (exception.event ?? rule.event) !== rule.event) {
          broken.push(`exception ${index} of another event`);
        }
      }
    }
  }
  for (const { name, source } of ir.events) {
    if (source.kind === 'after each' && ir.events[source.of.event] === undefined) {
      broken.push(`${name} follows event ${source.of.event}`);
    }
  }
  for (const [index, calendar] of ir.facts.map((fact) => fact.series).entries()) {
    if (calendar !== null && ir.calendars[calendar] === undefined) {
      broken.push(`fact ${index} on calendar ${calendar}`);
    }
  }
}
