import { explainTerm, type Explanation, termSpec } from '@termsheet/compiler';
import { Refusal } from '../files/refusal.ts';
import { findKeyedTerm } from './find-keyed-term.ts';
import type { Question } from './question.ts';

/**
 * How a Term came to its value; the question's evaluation must record derivations.
 *
 * @param typed the Term as the user wrote it.
 * @throws Refusal where there is no such Term, or it asks for an argument that was not given.
 */
export function explainQuestion(question: Question, typed: string): Explanation {
  const { evaluation, inputs, day, withArguments } = question;
  const { term, key } = findKeyedTerm(evaluation.on(day), typed);
  const { parameter } = termSpec(evaluation.program, term);
  const argument =
    key ?? (term.kind === 'definition' ? (withArguments.get(term.index) ?? null) : null);
  if (parameter !== null && argument === null) {
    const { name } = parameter;
    throw new Refusal(`${term.name} asks for ${name}; give it by --with "${name}=…".`);
  }
  return explainTerm(evaluation, inputs, { term, day, argument });
}
