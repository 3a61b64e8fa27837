import { appendicesOf } from './appendices.ts';
import type { Prose } from './read-prose.ts';

/** An exhibit or schedule that a text speaks of as attached to it, where it first does. */
export interface Attachment {
  /** `Exhibit A`, `Schedule 3.1(c)`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A label is no small word: a `SCHEDULE OF BUYERS` is one of buyers. */
const MENTION =
  /\b(Exhibit|Schedule|Annex|Appendix|EXHIBIT|SCHEDULE|ANNEX|APPENDIX)\s((?!(?:AS|AT|BY|IN|IS|OF|ON|OR|TO)\b)[A-Z]{1,2}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)((?:\([A-Za-z0-9]{1,3}\))*)(?![\w.(]\w)/gu;
/** It belongs to another document. */
const OF_ANOTHER = /^\s(?:(?:to|of|under|in)\s(?!this\b)|thereto\b)/u;
const ATTACHED = /\b(?:annexed|attached|hereto|form of|made a? ?part hereof)\b/iu;
const LOOK = 60;
/** `Exhibit A - Form of Note` on a line of its own, and no entry of a list of exhibits. */
const TITLED =
  /(?<=\n\n)((?:exhibit|schedule|annex|appendix)\s[\w.()]{1,12}?)\s?[-–—:][^\n]{0,100}\n{1,3}(?!\n|(?:exhibit|schedule|annex|appendix)\s)/giu;

/** The attachments that a text speaks of as its own and that do not stand behind it. */
export function readMissingAttachments(prose: Prose): readonly Attachment[] {
  const { text } = prose;
  const titled = [...text.matchAll(TITLED)].map((match) => match[1] ?? '');
  const present = new Set(
    [...appendicesOf(prose).map(({ path }) => path), ...titled].map(attachmentKey),
  );
  const found = new Map<string, Attachment>();
  for (const match of text.matchAll(MENTION)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const key = attachmentKey(match[0]);
    if (present.has(key) || found.has(key)) continue;
    if (OF_ANOTHER.test(text.slice(end, end + 20))) continue;
    if (!ATTACHED.test(text.slice(Math.max(0, start - LOOK), end + LOOK))) continue;
    const kind = (match[1] ?? '').toLowerCase();
    const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${match[2] ?? ''}${match[3] ?? ''}`;
    found.set(key, { name, start, end });
  }
  return [...found.values()];
}

/** An attachment as it is looked up. */
export function attachmentKey(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/gu, ' ');
}
