import type { Diagnostic, Span } from '@termsheet/dsl';
import { suggestNames } from '../bound/suggest-names.ts';
import { furtherFindings } from './diagnostics/further-findings.ts';
import type { Place } from './place.ts';

/** More findings than this are counted, not listed: most often they have one cause. */
const MAX_LISTED = 100;

/** The findings of one reading, in the order in which they were made. */
export class Findings {
  readonly #listed: Diagnostic[] = [];
  #firstOmitted: Span | null = null;
  #omitted = 0;

  /** Adds a finding. Where its place has words of its own (see `Place`), the message opens with them. */
  report(diagnostic: Diagnostic, describe: Place['describe'] = null): void {
    if (this.#listed.length >= MAX_LISTED) {
      this.#firstOmitted ??= diagnostic.span;
      this.#omitted += 1;
    } else if (describe === null) {
      this.#listed.push(diagnostic);
    } else {
      this.#listed.push({ ...diagnostic, message: `${describe()}: ${diagnostic.message}` });
    }
  }

  /**
   * The name nearest to one that is not known, or null where none is near. Once findings are only
   * counted it is no longer looked for, so that a file of misspelt names is read in linear time.
   */
  nearest(name: string, candidates: Iterable<string>): string | null {
    if (this.#listed.length >= MAX_LISTED) return null;
    return suggestNames(name, candidates)[0] ?? null;
  }

  /** All findings, with the number of those that are not listed at the end. */
  finished(): readonly Diagnostic[] {
    if (this.#firstOmitted === null) return this.#listed;
    const further = furtherFindings.at(this.#firstOmitted, { count: this.#omitted });
    return [...this.#listed, further];
  }
}
