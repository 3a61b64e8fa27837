import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { factCode } from '../references.ts';
import type { At, Writer } from '../writer.ts';
import { requireSeen, writeAsked } from './asked.ts';
import { isReported } from './given-rows.ts';

/** Writes a name; null for what is read as it is for any inputs. */
export function writeGivenReference(writer: Writer, node: IrExpression, at: At): string | null {
  switch (node.kind) {
    case 'fact': {
      const fact = factCode(writer, node.index);
      requireSeen(writer, at);
      return writer.keep(readingOf(writer, { fact, index: node.index, day: at.day }));
    }
    case 'state':
      requireSeen(writer, at);
      return writeKeyed(writer, `state${node.index}Given`, { node, at });
    case 'ambiguity':
      requireSeen(writer, at);
      return writeKeyed(writer, writer.named('ambiguity', node.index), { node, at });
    case 'definition':
      return writeDefinition(writer, node, at);
    case 'field':
      return writeField(writer, node, at);
    default:
      return null;
  }
}

/**
 * The code of a fact on a day: read where nearly all are found, since a list of one kind of values is read
 * faster than the lists of all tables are by their one method, and else asked of the table.
 */
function readingOf(
  { ir }: Writer,
  { fact, index, day }: { readonly fact: string; readonly index: number; readonly day: string },
): string {
  return ir.facts[index]?.series == null
    ? `${day} >= ${fact}.last ? ${fact}.fromLast : ${fact}.on(${day})`
    : `${fact}.byDay[${day} - ${fact}.first] ?? ${fact}.on(${day})`;
}

function writeKeyed(
  writer: Writer,
  name: string,
  { node, at }: { readonly node: Node<'state' | 'ambiguity'>; readonly at: At },
): string {
  const key = node.key === null ? '' : `, ${writeAsked(writer, { node: node.key, at }, 'place')}`;
  const value = writer.keep(`${name}(${at.day}, ${at.sequence}${key})`);
  return writer.know(value, writer.shared.knownBefore.get(name) ?? null);
}

function writeDefinition(writer: Writer, node: Node<'definition'>, at: At): string {
  requireSeen(writer, at);
  const inputs = [at.day, at.sequence];
  if (node.argument !== null) inputs.push(writer.write(node.argument, at));
  else if (node.key !== null) inputs.push(writeAsked(writer, { node: node.key, at }, 'place'));
  const value = writer.keep(writer.call(node.index, inputs.join(', ')));
  const name = writer.named('definition', node.index);
  return writer.know(value, writer.shared.knownBefore.get(name) ?? null);
}

function writeField(writer: Writer, { event, field, of }: Node<'field'>, at: At): string | null {
  if (!isReported(writer.ir, event)) return null;
  const place = writeAsked(writer, { node: of, at }, 'place');
  const code = `field${event}x${field}[${place}]`;
  return place === 'event' || place === 'input' ? writer.atTop(code) : writer.keep(code);
}
