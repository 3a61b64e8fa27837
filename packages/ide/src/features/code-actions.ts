import type { Diagnostic, Span } from '@termsheet/dsl';
import type { CodeAction } from '../actions/code-action.ts';
import { editOf, placeAfter } from '../actions/change.ts';
import type { Finding, Mend } from '../actions/finding.ts';
import { fixAll } from '../actions/fix-all.ts';
import { refactorings } from '../actions/refactorings.ts';
import type { Rewriting, Selection } from '../actions/refactoring.ts';
import { quickFixes } from '../actions/quick-fixes.ts';
import { nodesAbout } from '../tree/nodes-about.ts';
import { nodesAt } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What can be done about the words at a place: mends of what is found there first. */
export function codeActions(workspace: Workspace, { path, span }: Place): readonly CodeAction[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const found = findingsIn(analysis);
  const mends = found
    .filter((diagnostic) => placesOf(analysis, diagnostic).some((place) => touch(place, span)))
    .flatMap((diagnostic) => mendsOf({ workspace, analysis }, diagnostic));
  const selection = selectionOf({ workspace, analysis }, span);
  const rewritings = refactorings.flatMap((each) => each.rewritingsOf(selection));
  const all = fixAll(analysis, found);
  return [
    ...mends,
    ...rewritings.map((rewriting) => rewritten(analysis, rewriting)),
    ...(all === null ? [] : [all]),
  ].map(shortened);
}

/** So long is a title at most: names may be of any length, and a menu is as wide as its widest line. */
const LONGEST_TITLE = 140;

function shortened(action: CodeAction): CodeAction {
  const { title } = action;
  return title.length <= LONGEST_TITLE
    ? action
    : { ...action, title: `${title.slice(0, LONGEST_TITLE - 1)}…` };
}

/** What is selected, without the white space about it. */
function selectionOf(
  { workspace, analysis }: Pick<Finding, 'workspace' | 'analysis'>,
  { start, end }: Span,
): Selection {
  const words = analysis.text.slice(start, end);
  const trimmed = words.trim();
  const from = trimmed === '' ? start : start + words.indexOf(trimmed);
  const span = { start: from, end: from + trimmed.length };
  const nodes =
    span.start === span.end
      ? nodesAt(analysis.sections, start)
      : nodesAbout(analysis.sections, span);
  return { workspace, analysis, span, nodes };
}

function rewritten(analysis: Analysis, rewriting: Rewriting): CodeAction {
  const { title, kind, changes, elsewhere = [], select, disabled = null } = rewriting;
  return {
    title,
    kind,
    code: null,
    edits: [...changes.map((change) => editOf(analysis, change)), ...elsewhere],
    isPreferred: false,
    select: select === undefined ? null : placeAfter(analysis, changes, select),
    disabled,
  };
}

/** What is found in the file, or in a file that it uses for what stands in this one. */
function findingsIn(analysis: Analysis): readonly Diagnostic[] {
  return analysis.diagnostics.filter((diagnostic) => placesOf(analysis, diagnostic).length > 0);
}

/** Where a finding is made in the file itself. */
function placesOf({ text }: Analysis, { code, span, related }: Diagnostic): readonly Span[] {
  // Most further places are those that a finding only speaks of.
  const isMadeThere = ({ message }: { readonly message: string }): boolean =>
    span.end > text.length || (code.startsWith('unknown-') && message.includes('used here'));
  const places = [span, ...related.filter(isMadeThere).map((place) => place.span)];
  return places.filter(({ end }) => end <= text.length);
}

function touch(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function mendsOf(
  { workspace, analysis }: Pick<Finding, 'workspace' | 'analysis'>,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  const { span } = diagnostic;
  const words = analysis.compilation.source.text.slice(span.start, span.end);
  const nodes = nodesAbout(analysis.sections, span);
  const finding = { workspace, analysis, diagnostic, words, nodes };
  const mends = quickFixes
    .filter(({ codes }) => codes.includes(diagnostic.code))
    .flatMap((fix) => fix.mendsOf(finding));
  const own = ownFix(diagnostic);
  // Ours reach further: they mend the same name wherever it stands.
  const isOurs = mends.some(({ title }) => title === own?.title);
  const all = own === null || isOurs ? mends : [own, ...mends];
  return all.map((mend) => actionOf(finding, mend));
}

/** What the compiler itself is certain of. */
function ownFix({ fix }: Diagnostic): Mend | null {
  if (fix === null) return null;
  const title = fix.title.replaceAll(/`([^`]*)`/g, '“$1”');
  return { title, changes: fix.edits, isPreferred: true };
}

function actionOf({ analysis, diagnostic }: Finding, mend: Mend): CodeAction {
  const { title, changes, isPreferred = false, select } = mend;
  return {
    title,
    kind: 'quickfix',
    code: diagnostic.code,
    edits: changes.map((change) => editOf(analysis, change)),
    isPreferred,
    select: select === undefined ? null : placeAfter(analysis, changes, select),
    disabled: null,
  };
}
