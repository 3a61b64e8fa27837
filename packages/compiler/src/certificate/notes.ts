import { Missing, type Value } from '@termsheet/runtime';
import { groupReasons } from '../results/words/group-reasons.ts';
import type { Inline, Note } from './document.ts';
import { type CertifiedForm, writeCertified } from './write-certified.ts';

/** What an absence is, in a note. */
const ABSENCE: Readonly<Record<Missing['kind'], string>> = {
  unknown: 'Not determined. It waits for',
  'not yet': 'Not determined yet',
  none: 'There is none',
  impossible: 'The terms give no figure here',
};

/** Numbers the notes of a document as its text is written. */
export class NoteTaker {
  readonly notes: Note[] = [];

  /** A value as a figure with a note on what was rounded, or a blank with one on what it waits for. */
  write(value: Value, form: CertifiedForm & { readonly label: string }): Inline {
    if (value instanceof Missing) return this.leaveOpen(form.label, value);
    const { text, rounded } = writeCertified(value, form);
    if (rounded === null) return { kind: 'figure', text, note: null };
    const { exact, places } = rounded;
    const note = this.#take(
      `Rounded to ${places} for this document. The exact figure is ${exact}.`,
    );
    return { kind: 'figure', text, note };
  }

  /** A blank where a figure is wanting. */
  leaveOpen(label: string, { kind, reasons }: Missing): Inline {
    const why = groupReasons(reasons).join('; ');
    const text = `${ABSENCE[kind]}${why === '' ? '' : `${kind === 'unknown' ? ' ' : ': '}${why}`}.`;
    return { kind: 'blank', label, isLine: false, note: this.#take(text) };
  }

  /** A blank for what the contract does not tell. */
  leaveUntold(label: string, why: string): Inline {
    return { kind: 'blank', label, isLine: false, note: this.#take(why) };
  }

  /** Equal notes are one. */
  #take(text: string): number {
    const known = this.notes.find((note) => note.text === text);
    if (known !== undefined) return known.number;
    const note = { number: this.notes.length + 1, text };
    this.notes.push(note);
    return note.number;
  }
}
