import { describeUnit, type ValueType } from '@termsheet/runtime';
import type { Paragraph } from '../paragraphs.ts';

/** What a comment says of one of the contract's terms. */
export interface DescribedTerm {
  readonly name: string;
  readonly clause: string;
  readonly type: ValueType;
  /** What it is, in words of our own. */
  readonly remark: string;
  /** How the contract has it: `means …`, `starts at …`; null for an input. */
  readonly words: string | null;
}

/** Makes words of the contract safe for a comment of the target. */
export type PlainWords = (text: string) => string;

/** What is said of a term: its name and clause, its unit, and its definition as written. */
export function describeTerm(term: DescribedTerm, plain: PlainWords): readonly Paragraph[] {
  const { name, clause, remark, words } = term;
  const place = clause === '' ? '' : ` (${plain(clause)})`;
  const kind = describeKind(term.type, plain);
  const opening = `**${plain(name)}**${place}${remark === '' ? '' : `, ${remark}`}: ${kind}.`;
  return words === null ? [opening] : [opening, { quote: plain(words) }];
}

function describeKind(type: ValueType, plain: PlainWords): string {
  switch (type.kind) {
    case 'quantity':
      return plain(describeUnit(type.unit));
    case 'day count':
      return 'a day count';
    case 'time':
      return 'a time of day';
    case 'date':
      return 'a date';
    case 'duration':
      return 'a length of time';
    case 'yes/no':
      return 'yes or no';
    case 'text':
      return 'a text';
    case 'party':
      return 'a party';
    case 'one of':
      return 'one of the values listed';
    case 'list':
      return `a list, each item ${describeKind(type.of, plain)}`;
    case 'occurrence':
      return `${type.isRow ? 'a row' : 'an event'}, ${plain(type.event)}`;
  }
}
