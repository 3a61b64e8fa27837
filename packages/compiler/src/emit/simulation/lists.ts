import type { IrListItem } from '../../ir/expression.ts';
import type { Node } from '../../ir/chapters.ts';
import type { At, Write, Writer } from './writer.ts';

/** Where a list stands, and what writes the expressions in it. */
interface Place {
  readonly at: At;
  readonly write: Write;
}

/** Writes a list: the greatest, the sum, all, the first available, and so on. */
export function writeList(writer: Writer, node: Node<'list'>, place: Place): string {
  switch (node.operator) {
    case 'greatest':
      return fold(writer, node.items, { ...place, join: 'greater' });
    case 'least':
      return fold(writer, node.items, { ...place, join: 'lesser' });
    case 'sum':
      return fold(writer, node.items, { ...place, join: 'add' });
    case 'product':
      return fold(writer, node.items, { ...place, join: 'multiply' });
    case 'average': {
      const sum = fold(writer, node.items, { ...place, join: 'add' });
      return writer.keep(`divide(${sum}, countOf(${node.items.length}))`);
    }
    case 'all':
      return decide(writer, node.items, { ...place, decides: 'false', other: 'true', join: 'joinAnd' });
    case 'any':
      return decide(writer, node.items, { ...place, decides: 'true', other: 'false', join: 'joinOr' });
    case 'none': {
      const any = { ...place, decides: 'true', other: 'false', join: 'joinOr' };
      return writer.keep(`not(${decide(writer, node.items, any)})`);
    }
    case 'whichever':
      return writeWhichever(writer, node.items, place);
    case 'first available':
      return writeFirstAvailable(writer, node.items, place);
  }
}

function fold(
  writer: Writer,
  items: readonly IrListItem[],
  { at, write, join }: Place & { readonly join: string },
): string {
  const values = items.map(({ value }) => write(writer, value, at));
  const [first, ...rest] = values;
  if (first === undefined) return 'countOf(0)';
  return rest.reduce((sofar, value) => writer.keep(`${join}(${sofar}, ${value})`), first);
}

function decide(
  writer: Writer,
  items: readonly IrListItem[],
  by: Place & { readonly decides: string; readonly other: string; readonly join: string },
): string {
  const result = writer.variable(by.other);
  for (const { value } of items) {
    writer.block(`if (${result} !== ${by.decides})`, () => {
      const code = by.write(writer, value, by.at);
      writer.line(`${result} = ${result} === ${by.other} ? ${code} : ${by.join}(${result}, ${code});`);
    });
  }
  return result;
}

/** The first item whose condition holds; one without a verdict leaves the choice open. */
function writeWhichever(writer: Writer, items: readonly IrListItem[], { at, write }: Place): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      if (condition === null) {
        writer.line(`${result} = ${write(writer, value, at)};`);
        writer.line(`break ${label};`);
        break;
      }
      const applies = write(writer, condition, at);
      writer.block(`if (${applies} === true)`, () => {
        writer.line(`${result} = ${write(writer, value, at)};`);
        writer.line(`break ${label};`);
      });
      writer.block(`if (${applies} !== false)`, () => {
        writer.line(`${result} = openCondition(${applies});`);
        writer.line(`break ${label};`);
      });
    }
  });
  return result;
}

/** The first item with a value; one that is unknown stops the search. */
function writeFirstAvailable(
  writer: Writer,
  items: readonly IrListItem[],
  { at, write }: Place,
): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      const found = writer.variable('false');
      const applies = condition === null ? 'true' : write(writer, condition, at);
      const take = (): void => writer.line(`${found} = ${write(writer, value, at)};`);
      if (condition === null) take();
      else {
        writer.block(`if (${applies} === true)`, take);
        writer.line(`else if (${applies} !== false) ${found} = openCondition(${applies});`);
      }
      const isThere = condition === null ? '' : `${applies} !== false && `;
      writer.block(`if (${found} === UNKNOWN || (${isThere}!(${writer.isAbsent(found)})))`, () => {
        writer.line(`${result} = ${found};`);
        writer.line(`break ${label};`);
      });
      writer.line(`if (${writer.isAbsent(found)}) ${result} = merge(${result}, ${found});`);
    }
  });
  return result;
}
