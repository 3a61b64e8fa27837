import { Exact, parseExact } from '@termsheet/runtime';

/** A line of a table whose figures do not come out. */
export interface TableMistake {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly printed: Exact;
  readonly computed: Exact;
}

const FIGURE = String.raw`\$?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const PRODUCT = new RegExp(String.raw`^${FIGURE}\s?[x×X]\s?${FIGURE}\s?=?\s?${FIGURE}$`, 'u');
const LAST_FIGURE = new RegExp(String.raw`(?:^|\s)${FIGURE}$`, 'u');
/** Rows of fewer figures are no table. */
const MIN_ROWS = 2;

/** The products and totals of a cleaned text that do not come out as printed. */
export function* readTableMistakes(text: string): Iterable<TableMistake> {
  let column: Exact[] = [];
  let next = 0;
  for (const words of text.split('\n')) {
    const [start, end] = [next, next + words.length];
    next = end + 1;
    if (words === '') continue;
    const product = productOf(words);
    if (product !== null && !product.computed.equals(product.printed)) {
      yield { start, end, words, ...product };
    }
    const printed = exactAt(LAST_FIGURE.exec(words), 1);
    if (printed === null) column = [];
    else if (/^(?:grand )?totals?\b/iu.test(words)) {
      const computed = column.reduce((sum, figure) => sum.plus(figure), Exact.ZERO);
      if (column.length >= MIN_ROWS && !computed.equals(printed)) {
        yield { start, end, words, printed, computed };
      }
      column = [];
    } else column.push(printed);
  }
}

function productOf(words: string): { readonly printed: Exact; readonly computed: Exact } | null {
  const match = PRODUCT.exec(words);
  const [count, each, printed] = [1, 2, 3].map((group) => exactAt(match, group));
  return count == null || each == null || printed == null
    ? null
    : { printed, computed: count.times(each) };
}

function exactAt(match: RegExpExecArray | null, group: number): Exact | null {
  return parseExact(match?.[group] ?? '') ?? null;
}
