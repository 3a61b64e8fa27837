import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { rowParts, windowParts } from '../../../ir/parts-of.ts';
import { mapInterest, mapRows } from '../../../ir/map-program.ts';
import { type Gives, writeClosure } from './code-functions.ts';
import { dataCode, nameOf } from '../data-code.ts';
import { needInterest } from './needs-of-specs.ts';
import type { At, Writer } from '../writer.ts';

/** What the engine works out, with the expressions in it as direct code. */
type Asked = Node<
  'interest' | 'allocate' | 'interpolated' | 'schedule date' | 'unpaid' | 'late cost' | 'rolled'
>;

const ASKED: ReadonlySet<IrExpression['kind']> = new Set<Asked['kind']>([
  'interest',
  'allocate',
  'interpolated',
  'schedule date',
  'unpaid',
  'late cost',
  'rolled',
]);

export function isAskedOfEngine(node: IrExpression): node is Asked {
  return ASKED.has(node.kind);
}

/** Where the engine reads what direct code asks of it. */
export function frameCode(at: At): string {
  return `frameAt(${at.day}, ${at.sequence})`;
}

/** Writes what the engine is asked for; gives the name of what it answers. */
export function writeAsked(writer: Writer, node: Asked, at: At): string {
  const frame = frameCode(at);
  const { needs } = writer;
  const answer = (call: string): string => writer.keep(`domain.lower(${call})`);
  switch (node.kind) {
    case 'interest':
      return writeInterest(writer, node, at);
    case 'allocate':
      return writeAllocation(writer, node, at);
    case 'interpolated': {
      needs.events.add(node.event);
      const { fields } = writer.ir.events[node.event] ?? { fields: [] };
      const places = node.at.map((each, axis) => {
        const lift = fields[axis]?.type.kind === 'date' ? 'liftDay' : 'liftValue';
        return `() => ${lift}(${writer.write(each, at)})`;
      });
      const { event, column, year, site } = node;
      const spec = `event: ${event}, column: ${column}, year: '${year}', site: ${site}`;
      return answer(`interpolated(${frame}, { ${spec}, at: [${places.join(', ')}] })`);
    }
    case 'schedule date': {
      needs.events.add(node.event);
      const anchor = writer.write(node.anchor, at);
      const of = `{ event: ${node.event}, direction: '${node.direction}' }`;
      return answer(`scheduleDate(${frame}, liftDay(${anchor}), ${of})`);
    }
    case 'unpaid':
      needs.obligations.add(node.obligation);
      return answer(`unpaidAmount(${frame}, null, ${node.obligation})`);
    case 'late cost':
      for (const { obligation } of node.parts) needs.obligations.add(obligation);
      return answer(`lateCost(${frame}, null, ${dataCode(node.parts)})`);
    case 'rolled': {
      needs.headings.add(node.heading);
      const day = writer.write(node.day, at);
      return answer(`rolledDeadline(${frame}, ${node.heading}, liftDay(${day}))`);
    }
  }
}

function writeInterest(writer: Writer, node: Node<'interest'>, at: At): string {
  const { kind: _, ...terms } = node;
  needInterest(writer, terms);
  const days = [terms.from, terms.until, terms.maturity];
  const spec = mapInterest(terms, (each) =>
    nameOf(writeClosure(writer, each, { at, gives: days.includes(each) ? 'a day' : 'a value' })),
  );
  return writer.keep(`domain.lower(interestBetween(${frameCode(at)}, ${dataCode(spec)}))`);
}

/** Parts are worked out once for all rows while what they rest on is the same. */
function writeAllocation(writer: Writer, node: Node<'allocate'>, at: At): string {
  const { amount, rows, weight, row, rounding, reads } = node;
  writer.needs.events.add(rows.event);
  const days = rows.window === null ? [] : windowParts(rows.window);
  const closure = (each: IrExpression, gives: Gives): unknown =>
    nameOf(writeClosure(writer, each, { at, gives, ownSlot: rows.slot }));
  const closed = new Map(
    rowParts(rows).map((each) => [each, closure(each, days.includes(each) ? 'a day' : 'a value')]),
  );
  const spec = {
    // What is remembered of it by its site is not what the engine's own code remembers, which says why.
    site: writer.ir.sites.length + node.site,
    weightSite: node.weightSite,
    remainder: node.remainder,
    reads,
    amount: closure(amount, 'a value'),
    weight: closure(weight, 'a value'),
    row: closure(row, 'a value'),
    rounding: rounding === null ? null : { ...rounding, step: closure(rounding.step, 'a value') },
    rows: mapRows(rows, (each) => closed.get(each)),
  };
  const locals = writer.keep('[]');
  for (const slot of reads) writer.line(`${locals}[${slot}] = ${at.slots.get(slot) ?? 'UNKNOWN'};`);
  const frame = `frameAt(${at.day}, ${at.sequence}, ${locals})`;
  return writer.keep(`domain.lower(allocate(${frame}, ${dataCode(spec)}))`);
}
