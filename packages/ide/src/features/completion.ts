import type { Span } from '@termsheet/dsl';
import { askAt, type AskedPlace } from '../completion/asked-place.ts';
import type { Completion, Proposal } from '../completion/completion.ts';
import { documentationOf } from '../completion/documentation.ts';
import { propose } from '../completion/propose.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What may be written at a place, the likeliest first in the order of `order`. */
export function completionsAt(workspace: Workspace, { path, offset }: At): readonly Completion[] {
  const analysis = workspace.analysis(path);
  if (analysis === null || offset < 0 || offset > analysis.text.length) return [];
  const place = askAt(workspace, analysis, { offset });
  const proposals = place.typed.kind === 'figure' ? [] : propose(place);
  const found = toCompletions(place, proposals);
  const earlier = continuing(place);
  return earlier === null ? found : [...found, ...toCompletions(earlier, namesGoingOn(earlier))];
}

/** A completion with its documentation, where there is any. */
export function resolveCompletion(workspace: Workspace, completion: Completion): Completion {
  if (completion.source === null || completion.documentation !== null) return completion;
  return { ...completion, documentation: documentationOf(workspace, completion.source) };
}

const LAST_WORDS =
  /(?:^|[^\p{L}\d`])((?:\p{Lu}[\p{L}\d&'’-]*)(?: (?:of|\p{Lu}[\p{L}\d&'’-]*|\d{1,2}))*) +$/u;

/** Behind `Conversion `, the Term of which it may be the beginning. */
function continuing({ workspace, analysis, offset, typed }: AskedPlace): AskedPlace | null {
  if (typed.kind !== 'word' || typed.start !== offset) return null;
  const lineStart = analysis.text.lastIndexOf('\n', offset - 1) + 1;
  const before = analysis.text.slice(lineStart, offset);
  const words = LAST_WORDS.exec(before)?.[1];
  if (words === undefined) return null;
  const start = offset - (before.length - before.lastIndexOf(words));
  return askAt(workspace, analysis, { offset, typed: { kind: 'word', start, end: offset } });
}

/** The names that begin as the words before the cursor do, and go on. */
function namesGoingOn(place: AskedPlace): readonly Proposal[] {
  const begun = place.analysis.text.slice(place.typed.start, place.offset);
  return propose(place).filter(
    ({ kind, label }) => kind !== 'word' && kind !== 'skeleton' && label.startsWith(begun),
  );
}

function toCompletions(place: AskedPlace, proposals: readonly Proposal[]): readonly Completion[] {
  const { typed, offset, analysis } = place;
  const kept = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = `${proposal.label}\n${proposal.text ?? ''}`;
    const known = kept.get(key);
    if (known === undefined || proposal.rank < known.rank) kept.set(key, proposal);
  }
  const before = analysis.text.slice(Math.max(0, typed.start - 120), offset);
  return [...kept.values()]
    .toSorted((one, other) => one.rank - other.rank || compare(one.label, other.label))
    .map((proposal, index) => {
      const start = Math.min(typed.start, offset - begunLength(proposal, before));
      const span: Span = { start, end: Math.max(typed.end, offset) };
      return toCompletion(proposal, {
        span,
        offset,
        index,
        hasMark: analysis.text.charAt(start) === '`',
      });
    });
}

/** How much of a name stands before the cursor in letters of any case: `conversion pr`. */
function begunLength({ label, kind }: Proposal, before: string): number {
  if (kind === 'word' || kind === 'skeleton' || !label.includes(' ')) return 0;
  const [lowerLabel, lowerBefore] = [label.toLowerCase(), before.toLowerCase()];
  for (let length = Math.min(label.length, before.length); length > 0; length -= 1) {
    if (!lowerLabel.slice(0, length).includes(' ')) return 0;
    const isWord = !/[\p{L}\d]/u.test(before.charAt(before.length - length - 1));
    if (isWord && lowerBefore.endsWith(lowerLabel.slice(0, length))) return length;
  }
  return 0;
}

interface Written {
  readonly span: Span;
  readonly offset: number;
  readonly index: number;
  /** Whether what is replaced begins with a backquote. */
  readonly hasMark: boolean;
}

function toCompletion(proposal: Proposal, { span, offset, index, hasMark }: Written): Completion {
  const { label, kind, isSnippet = false } = proposal;
  const isName = proposal.source?.of === 'term' || proposal.source?.of === 'field';
  const plain = proposal.text ?? label;
  const text = hasMark && isName && !plain.startsWith('`') ? `\`${plain}\`` : plain;
  const filter = proposal.filter ?? label;
  return {
    label,
    kind,
    detail: proposal.detail ?? null,
    where: proposal.where ?? null,
    text,
    isSnippet,
    replaces: span,
    inserts: { start: span.start, end: offset },
    filter: hasMark ? `\`${filter}\`` : filter,
    order: String(index).padStart(5, '0'),
    source: proposal.source ?? null,
    documentation: null,
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
