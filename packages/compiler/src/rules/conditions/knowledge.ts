import type { Expression, Span } from '@termsheet/dsl';
import type { Constants } from './constant-of.ts';
import type { Domain } from './domain.ts';

/** What a condition that cannot hold runs into. */
export interface Conflict {
  /** The part that cannot hold. */
  readonly span: Span;
  /** What it runs into; null where it fails by itself. */
  readonly against: Span | null;
}

interface Entry {
  readonly domain: Domain;
  /** What was read last of the subject. */
  readonly span: Span;
}

/**
 * What is taken to hold at one moment of one frame: of each subject, which values it can still
 * have. A subject is written the same way wherever it is read in one condition, so its words name
 * it. What is assumed can be taken back.
 */
export class Knowledge {
  private readonly entries = new Map<string, Entry>();
  private readonly trail: { readonly key: string; readonly before: Entry | undefined }[] = [];
  readonly constants: Constants;
  /** What subjects are called, by frame and as they are written: worked out once. */
  readonly keys = new Map<string, Map<Expression, string>>();
  /** Whose words are being read: the condition's own, or those of a definition that it names. */
  frame = '';

  constructor(constants: Constants) {
    this.constants = constants;
  }

  entry(key: string): Entry | undefined {
    return this.entries.get(key);
  }

  set(key: string, entry: Entry): void {
    this.trail.push({ key, before: this.entries.get(key) });
    this.entries.set(key, entry);
  }

  /** A point to which {@link undo} goes back. */
  mark(): number {
    return this.trail.length;
  }

  undo(mark: number): void {
    while (this.trail.length > mark) {
      const last = this.trail.pop();
      if (last?.before === undefined) this.entries.delete(last?.key ?? '');
      else this.entries.set(last.key, last.before);
    }
  }
}
