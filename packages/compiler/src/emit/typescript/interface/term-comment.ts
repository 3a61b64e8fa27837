import { describeUnit, type ValueType } from '@termsheet/runtime';
import { commentText } from '../text/comment-text.ts';
import { docComment, type Paragraph } from '../text/doc-comment.ts';

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

/** The comment of a term: its name and clause, its unit, and its definition as written. */
export function termComment(term: DescribedTerm, indent: string): readonly string[] {
  const { name, clause, remark, words } = term;
  const place = clause === '' ? '' : ` (${commentText(clause)})`;
  const kind = describeKind(term.type);
  const opening = `**${commentText(name)}**${place}${remark === '' ? '' : `, ${remark}`}: ${kind}.`;
  const paragraphs: readonly Paragraph[] =
    words === null ? [opening] : [opening, { quote: commentText(words) }];
  return docComment(paragraphs, indent);
}

function describeKind(type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return commentText(describeUnit(type.unit));
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
      return `a list, each item ${describeKind(type.of)}`;
    case 'occurrence':
      return `${type.isRow ? 'a row' : 'an event'}, ${commentText(type.event)}`;
  }
}
