import { describeTerm, type DescribedTerm } from '../../code/interface/described-term.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';

export type { DescribedTerm } from '../../code/interface/described-term.ts';

/** The comment of a term: its name and clause, its unit, and its definition as written. */
export function termComment(term: DescribedTerm, indent: string): readonly string[] {
  return docComment(describeTerm(term, commentText), indent);
}
