import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression, IrListItem } from '../../../ir/expression.ts';
import type { At, Writer } from '../writer.ts';
import { giveUpIf, writeAsked } from './asked.ts';
import { figureCode } from './figure-code.ts';
import { keepFigure, writeChoice } from './given-arithmetic.ts';
import type { Known } from './known.ts';

/** Writes a list whose items are there, but for the first available of several. */
export function writeGivenList(writer: Writer, node: Node<'list'>, at: At): string {
  const { items, operator } = node;
  switch (operator) {
    case 'greatest':
    case 'least': {
      const which = operator === 'greatest' ? 'greater' : 'lesser';
      const known = node.domain === 'day' ? 'place' : 'figure';
      const values = items.map(({ value }) => writeAsked(writer, { node: value, at }, known));
      return values.reduce((left, right) => writeChoice(writer, which, [left, right]));
    }
    case 'sum':
      return fold(writer, { items, at }, 'add');
    case 'product':
      return fold(writer, { items, at }, 'multiply');
    case 'average': {
      const sum = fold(writer, { items, at }, 'add');
      const code = figureCode(writer.shared.numeric);
      return keepFigure(writer, code.divide(sum, `countOf(${items.length})`));
    }
    case 'all':
      return decide(writer, { items, at }, { decides: false });
    case 'any':
      return decide(writer, { items, at }, { decides: true });
    case 'none': {
      const any = decide(writer, { items, at }, { decides: true });
      return writer.know(writer.keep(`!${any}`), 'verdict');
    }
    case 'whichever':
      return writeWhichever(writer, items, at);
    case 'first available':
      return writeFirstAvailable(writer, items, at);
  }
}

interface Items {
  readonly items: readonly IrListItem[];
  readonly at: At;
}

function fold(writer: Writer, { items, at }: Items, join: 'add' | 'multiply'): string {
  const code = figureCode(writer.shared.numeric);
  const values = items.map(({ value }) => writeAsked(writer, { node: value, at }, 'figure'));
  if (values.length === 0) return 'countOf(0)';
  return values.reduce((left, right) => keepFigure(writer, code[join](left, right)));
}

function decide(
  writer: Writer,
  { items, at }: Items,
  { decides }: { readonly decides: boolean },
): string {
  const [first, ...others] = items;
  const ask = (node: IrExpression): string => writeAsked(writer, { node, at }, 'verdict');
  const result = writer.variable(first === undefined ? String(!decides) : ask(first.value));
  for (const { value } of others) {
    writer.block(`if (${decides ? '!' : ''}${result})`, () => {
      writer.line(`${result} = ${ask(value)};`);
    });
  }
  return writer.know(result, 'verdict');
}

/** The first item whose condition holds, which says no more of itself where none may hold. */
function writeWhichever(writer: Writer, items: readonly IrListItem[], at: At): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  const known = new Set<Known | null>();
  const take = (value: IrExpression): void => {
    const code = writer.write(value, at);
    known.add(writer.knownOf(code));
    writer.line(`${result} = ${code};`);
    writer.line(`break ${label};`);
  };
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      if (condition === null) return take(value);
      const applies = writeAsked(writer, { node: condition, at }, 'verdict');
      writer.block(`if (${applies})`, () => take(value));
    }
    known.add(null);
  });
  const [one = null] = known;
  return writer.know(result, known.size === 1 ? one : null);
}

/** The first item with a value: the one list whose items may be missing. */
function writeFirstAvailable(writer: Writer, items: readonly IrListItem[], at: At): string {
  const result = writer.variable('NONE');
  const label = writer.fresh();
  writer.block(`${label}:`, () => {
    for (const { value, condition } of items) {
      if (condition === null) writeItem(writer, { value, at }, { result, label });
      else {
        const applies = writeAsked(writer, { node: condition, at }, 'verdict');
        writer.block(`if (${applies})`, () => {
          writeItem(writer, { value, at }, { result, label });
        });
      }
    }
  });
  return result;
}

function writeItem(
  writer: Writer,
  { value, at }: { readonly value: IrExpression; readonly at: At },
  { result, label }: { readonly result: string; readonly label: string },
): void {
  const found = writer.write(value, at);
  if (writer.knownOf(found) === null) {
    giveUpIf(writer, `${found} === UNKNOWN`);
    writer.block(`if (!(${writer.isAbsent(found)}))`, () => {
      writer.line(`${result} = ${found};`);
      writer.line(`break ${label};`);
    });
    writer.line(`${result} = merge(${result}, ${found});`);
    return;
  }
  writer.line(`${result} = ${found};`);
  writer.line(`break ${label};`);
}
