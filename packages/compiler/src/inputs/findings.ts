import type { Diagnostic } from '@termsheet/dsl';
import { suggestNames } from '../bound/suggest-names.ts';
import { furtherFindings } from './diagnostics/further-findings.ts';
import type { Place } from './place.ts';

/** More findings than this are counted, not listed: most often they have one cause. */
const MAX_LISTED = 100;

/** The findings of one reading, in the order in which they were made. */
export class Findings {
  readonly #listed: Diagnostic[] = [];
  #firstOmitted: Place | null = null;
  #omitted = 0;

  /** Adds a finding. Where the place has words of its own, the message opens with them. */
  report(place: Place, diagnostic: Diagnostic): void {
    if (this.#listed.length >= MAX_LISTED) {
      this.#firstOmitted ??= place;
      this.#omitted += 1;
    } else if (place.describe === null) {
      this.#listed.push(diagnostic);
    } else {
      const message = `${place.describe()}: ${diagnostic.message}`;
      this.#listed.push({ ...diagnostic, message });
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
    const { span } = this.#firstOmitted;
    return [...this.#listed, furtherFindings.at(span, { count: this.#omitted })];
  }
}
