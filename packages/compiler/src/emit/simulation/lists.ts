import type { IrListItem } from '../../ir/expression.ts';
import type { Node } from '../../ir/chapters.ts';
import type { At, Writer } from './writer.ts';

/** Writes a list: the greatest, the sum, all, the first available, and so on. */
export function writeList(writer: Writer, node: Node<'list'>, at: At): string {
  switch (node.operator) {
    case 'greatest':
      return fold(writer, node.items, { at, join: 'greater' });
    case 'least':
      return fold(writer, node.items, { at, join: 'lesser' });
    case 'sum':
      return fold(writer, node.items, { at, join: 'add' });
    case 'product':
      return fold(writer, node.items, { at, join: 'multiply' });
    case 'average': {
      const sum = fold(writer, node.items, { at, join: 'add' });
      return writer.keep(`divide(${sum}, countOf(${node.items.length}))`);
    }
    case 'all':
      return decide(writer, node.items, {
        at,
        decides: 'false',
        other: 'true',
        join: 'joinAnd',
      });
    case 'any':
      return decide(writer, node.items, {
        at,
        decides: 'true',
        other: 'false',
        join: 'joinOr',
      });
    case 'none': {
      const any = { at, decides: 'true', other: 'false', join: 'joinOr' };
      return writer.keep(`not(${decide(writer, node.items, any)})`);
    }
    case 'whichever':
      return writeWhichever(writer, node.items, at);
    case 'first available':
      return writeFirstAvailable(writer, node.items, at);
  }
}

function fold(
  writer: Writer,
  items: readonly IrListItem[],
  { at, join }: { readonly at: At; readonly join: string },
): string {
  const values = items.map(({ value }) => writer.write(value, at));
  const [first, ...rest] = values;
  if (first === undefined) return 'countOf(0)';
  return rest.reduce((sofar, value) => writer.keep(writer.operation(join, sofar, value)), first);
}

function decide(
  writer: Writer,
  items: readonly IrListItem[],
  by: { readonly at: At; readonly decides: string; readonly other: string; readonly join: string },
): string {
  const result = writer.variable(by.other);
  for (const { value } of items) {
    writer.block(`if (${result} !== ${by.decides})`, () => {
      const code = writer.write(value, by.at);
      writer.line(
        `${result} = ${result} === ${by.other} ? ${code} : ${by.join}(${result}, ${code});`,
      );
    });
  }
  return result;
}

/** The first item whose condition holds; one without a verdict leaves the choice open. */
function writeWhichever(writer: Writer, items: readonly IrListItem[], at: At): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      if (condition === null) {
        writer.line(`${result} = ${writer.write(value, at)};`);
        writer.line(`break ${label};`);
        break;
      }
      const applies = writer.write(condition, at);
      writer.block(`if (${applies} === true)`, () => {
        writer.line(`${result} = ${writer.write(value, at)};`);
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
function writeFirstAvailable(writer: Writer, items: readonly IrListItem[], at: At): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      const found = writer.variable('false');
      const applies = condition === null ? 'true' : writer.write(condition, at);
      const take = (): void => writer.line(`${found} = ${writer.write(value, at)};`);
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
