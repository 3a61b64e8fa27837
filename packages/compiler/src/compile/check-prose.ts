import type { Diagnostic } from '@termsheet/dsl';
import type { Prose } from '../prose/read-prose.ts';
import { checkWords } from '../rules/check-words.ts';
import type { Compilation } from './compilation.ts';
import { tellHere } from './tell-here.ts';

/**
 * What the words of a contract add to the findings of a compilation that was made without them: with them
 * it has the diagnostics of `compile(source, { prose })`, but that those about a closed day do not show
 * where the words name it. The laws are asked one after the other, each when the caller asks for more, so
 * that an editor can answer between them; what they find in the words alone is remembered with `prose`.
 */
export function* checkProse(
  compilation: Compilation,
  prose: Prose,
): Generator<readonly Diagnostic[], void> {
  const { documents } = compilation.bound;
  for (const found of checkWords(compilation, prose)) yield tellHere(documents, found);
}
