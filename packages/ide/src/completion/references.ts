import type { Clause } from '@termsheet/dsl';
import type { AskedPlace } from './asked-place.ts';
import type { Proposal } from './completion.ts';
import { outlineOf } from './prose-outline.ts';

/** A reference that stands without quotes. */
const PLAIN = /^[\p{L}\d]+(?:[.-][\p{L}\d]+)*(?:\([\p{L}\d]+\))*$/u;

/** Sections that may be cited: clauses of the file, then parts of the prose that no clause cites. */
export function proposeReferences(place: AskedPlace, owner: string): readonly Proposal[] {
  const { analysis, workspace } = place;
  const clauses = analysis.compilation.file.sections.filter(
    (section): section is Clause => section.kind === 'Clause',
  );
  const own = new Map<string, string>();
  for (const { reference, title } of clauses) {
    if (reference.span.start === place.typed.start || reference.text === '') continue;
    if (!own.has(reference.text)) own.set(reference.text, title?.text ?? '');
  }
  const cites = [...own].map(([text, title], index) =>
    propose(analysis.path, { text, title }, 100 + index / 100),
  );
  const parts = outlineOf(workspace, analysis).filter(({ text }) => !own.has(text));
  const others = parts.map((each, index) => propose(null, each, 200 + index / 100));
  // A clause of its own is rather about a part that none is about yet.
  if (owner !== 'clause') return [...cites, ...others];
  return [...nextReference(place, own), ...others, ...cites.map(later)];
}

/** The reference that follows that of the clause above: `§2(b)` behind `§2(a)`. */
function nextReference(
  { analysis, typed }: AskedPlace,
  own: ReadonlyMap<string, string>,
): readonly Proposal[] {
  const above = analysis.sections.findLast(
    (section) =>
      section.kind === 'Clause' && section.reference.text !== '' && section.span.end <= typed.start,
  );
  const text = above?.kind === 'Clause' ? successorOf(above.reference.text) : '1';
  const proposal: Proposal = { label: `§${text}`, kind: 'clause', detail: 'the next', rank: 150 };
  return own.has(text) ? [] : [proposal];
}

/** The last figure or letter moves on; where there is none, a first part is opened. */
function successorOf(text: string): string {
  const [, before = '', last = '', behind = ''] =
    /^(.*?)(\d+|(?<=[(.])[a-yA-Y])(\)?)$/u.exec(text) ?? [];
  if (last === '') return `${text}.1`;
  const isFigure = /\d/u.test(last);
  const next = isFigure
    ? String(Number(last) + 1)
    : String.fromCodePoint((last.codePointAt(0) ?? 0) + 1);
  return before + next + behind;
}

function later(proposal: Proposal): Proposal {
  return { ...proposal, rank: proposal.rank + 300 };
}

function propose(
  path: string | null,
  { text, title }: { readonly text: string; readonly title: string },
  rank: number,
): Proposal {
  const label = PLAIN.test(text) ? `§${text}` : `§"${text}"`;
  const proposal: Proposal = { label, kind: 'clause', detail: title === '' ? null : title, rank };
  return path === null
    ? { ...proposal, where: 'the words of the contract' }
    : { ...proposal, source: { of: 'clause', path, reference: text } };
}
