import type { Span } from '@termsheet/dsl';
import { askAt, type AskedPlace } from '../completion/asked-place.ts';
import type { Completion, Proposal } from '../completion/completion.ts';
import { documentationOf } from '../completion/documentation.ts';
import { propose } from '../completion/propose.ts';
import { typedAt } from '../completion/typed.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What may be written at a place, the likeliest first in the order of `order`. */
export function completionsAt(workspace: Workspace, { path, offset }: At): readonly Completion[] {
  const text = workspace.text(path);
  if (text === null || offset < 0 || offset > text.length) return [];
  const typed = typedAt(text, offset);
  if (typed.kind === 'comment' || typed.kind === 'figure') return [];
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const place = askAt(workspace, analysis, { offset, typed });
  const found = toCompletions(place, propose(place));
  const earlier = continuing(place);
  return earlier === null ? found : [...found, ...toCompletions(earlier, namesGoingOn(earlier))];
}

/** A completion with its documentation, where there is any. */
export function resolveCompletion<Asked extends Pick<Completion, 'source' | 'documentation'>>(
  workspace: Workspace,
  completion: Asked,
): Asked {
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
  const lineStart = analysis.text.lastIndexOf('\n', offset - 1) + 1;
  const begun = begunWords(analysis.text.slice(Math.max(lineStart, typed.start - 80), offset));
  return [...kept.values()]
    .toSorted((one, other) => one.rank - other.rank || compare(one.label, other.label))
    .map((proposal, index) => {
      const start = Math.min(typed.start, offset - begunLength(proposal, begun));
      const span: Span = { start, end: Math.max(typed.end, offset) };
      return toCompletion(proposal, {
        span,
        offset,
        index,
        hasMark: analysis.text.charAt(start) === '`',
      });
    });
}

/** The words before the cursor, from each of the last of them on, in small letters: `conversion pr`. */
function begunWords(before: string): readonly string[] {
  const found: string[] = [];
  for (const { index } of before.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const words = before.slice(index).toLowerCase();
    if (words.includes(' ')) found.push(words);
  }
  return found;
}

/** How much of a name stands before the cursor, in letters of any case. */
function begunLength({ label, kind }: Proposal, begun: readonly string[]): number {
  if (begun.length === 0 || kind === 'word' || kind === 'skeleton') return 0;
  const lower = label.toLowerCase();
  return begun.find((words) => lower.startsWith(words))?.length ?? 0;
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
