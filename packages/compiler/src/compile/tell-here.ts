import type { Diagnostic } from '@termsheet/dsl';
import { overriddenDeclaration } from '../diagnostics/overridden-declaration.ts';
import { documentAt, type Documents } from '../documents/document.ts';

/**
 * What is no error in another document is told where that document is checked; and where it is not
 * used rightly, what is wrong in it may only follow from that.
 */
export function tellHere(
  documents: Documents,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isMisused = found.some(isOfUse);
  const toldOfCopies = new Set<string>();
  return found.filter((diagnostic) => {
    const document = documentAt(documents, diagnostic.span);
    if (document === documents.list[0]) return true;
    if (diagnostic.code === overriddenDeclaration.code || isOfUse(diagnostic)) return true;
    if (!isError(diagnostic) || isMisused) return false;
    // Every copy of a library has its mistakes at the same places.
    const place = diagnostic.span.start - document.span.start;
    const key = `${document.path}:${place}:${diagnostic.code}`;
    if (toldOfCopies.has(key)) return false;
    toldOfCopies.add(key);
    return true;
  });
}

/** Whether a finding is about a `use` line itself. */
function isOfUse({ code }: Diagnostic): boolean {
  return code.startsWith('use-');
}

/** Whether a finding leaves the file without a meaning. */
export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
