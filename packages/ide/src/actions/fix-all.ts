import type { Diagnostic } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import { type Change, editOf } from './change.ts';
import type { CodeAction } from './code-action.ts';

/** Makes every change that the compiler is certain of at once; null where there is none. */
export function fixAll(analysis: Analysis, found: readonly Diagnostic[]): CodeAction | null {
  const changes: Change[] = [];
  let mended = 0;
  for (const { fix, span } of found) {
    if (span.end > analysis.text.length) continue;
    // What two fixes would change together is left for the next time.
    if (fix === null || fix.edits.some((edit) => changes.some((other) => meet(edit, other))))
      continue;
    changes.push(...fix.edits);
    mended += 1;
  }
  if (mended === 0) return null;
  return {
    title:
      mended === 1
        ? 'Mend what is certain (1 finding)'
        : `Mend all that is certain (${mended} findings)`,
    kind: 'source.fixAll',
    code: null,
    edits: changes.map((change) => editOf(analysis, change)),
    isPreferred: false,
    select: null,
    disabled: null,
  };
}

function meet({ span: one }: Change, { span: other }: Change): boolean {
  return one.start <= other.end && other.start <= one.end;
}
