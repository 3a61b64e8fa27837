import { compile } from '@termsheet/compiler';
import type { Diagnostic, ProsePlace, Severity, Span, Use } from '@termsheet/dsl';
import { diagnosticPage } from '../names/docs-page.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { openUsedFrom } from '../workspace/open-used.ts';
import { folderOf, joinPath } from '../workspace/paths.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is found in a file, as an editor shows it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, then why it matters here and what to write instead, each on a line of its own. */
  readonly text: string;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly related: readonly RelatedFinding[];
  /** Places in the words of the contract. */
  readonly prose: readonly FindingInProse[];
  /** The page that tells of this kind of finding, with an example. */
  readonly page: string;
  readonly tags: readonly FindingTag[];
}

/** How a stretch is shown that does nothing: faded, or struck out. */
export type FindingTag = 'unused' | 'deprecated';

/** A second place of which a finding speaks, in any file. */
export interface RelatedFinding extends Place {
  readonly message: string;
}

/** A place in the words of the contract. */
export interface FindingInProse extends ProsePlace {
  /** Where the words stand, if they stand where the heading says, beside the contract. */
  readonly path: string | null;
  /** The same as text. */
  readonly message: string;
}

/** What is wrong in a file and its scenarios, apart from what needs the words of the contract. */
export function diagnosticsOf(workspace: Workspace, path: string): readonly Finding[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  return analysis.diagnostics.map((diagnostic) => findingOf(analysis, diagnostic));
}

/** What was found by the words of a contract, kept with the analysis it was found in. */
const byProse = new WeakMap<Analysis, { prose: string; findings: readonly Finding[] }>();

/**
 * What is wrong in a file by the words of its contract, and is not among {@link diagnosticsOf}. The
 * words are read anew for it: call it when the user pauses.
 */
export function proseDiagnosticsOf(workspace: Workspace, path: string): readonly Finding[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const prose = workspace.prose(analysis);
  if (prose === null) return [];
  const known = byProse.get(analysis);
  if (known?.prose === prose) return known.findings;
  const findings = findByProse(workspace, analysis, prose);
  byProse.set(analysis, { prose, findings });
  return findings;
}

function findByProse(workspace: Workspace, analysis: Analysis, prose: string): readonly Finding[] {
  const { path, text } = analysis;
  const open = openUsedFrom(path, (used) => workspace.text(used));
  const known = new Set(analysis.compilation.diagnostics.map(keyOf));
  return compile({ path, text }, { prose, open })
    .diagnostics.filter((diagnostic) => !known.has(keyOf(diagnostic)))
    .map((diagnostic) => findingOf(analysis, diagnostic));
}

function keyOf({ code, span, message }: Diagnostic): string {
  return `${code} ${span.start} ${span.end} ${message}`;
}

function findingOf(analysis: Analysis, diagnostic: Diagnostic): Finding {
  const { code, severity, message, why, help } = diagnostic;
  const at = analysis.place(diagnostic.span);
  const isHere = at.path === analysis.path;
  const related = relatedOf(analysis, diagnostic);
  return {
    code,
    severity,
    // What is wrong in a used file is told where it is used, and points there.
    span: isHere ? at.span : useOf(analysis, at.path),
    text: textOf(diagnostic),
    message,
    why,
    help,
    related: isHere ? related : [{ ...at, message }, ...related],
    prose: diagnostic.prose.map((place) => inProse(analysis, place)),
    page: diagnosticPage(code),
    tags: tagsOf(code),
  };
}

/** As a terminal shows it, but for the places. */
function textOf({ message, why, help }: Diagnostic): string {
  const lines = [message];
  if (why !== '') lines.push(`why: ${why}`);
  if (help !== '') lines.push(`help: ${help}`);
  return lines.join('\n');
}

function relatedOf(analysis: Analysis, { related }: Diagnostic): readonly RelatedFinding[] {
  return related.map(({ span, message }) => ({ ...analysis.place(span), message }));
}

function inProse(analysis: Analysis, place: ProsePlace): FindingInProse {
  const part = place.section === null ? '' : `${place.section}, `;
  const message = `the contract (${part}line ${place.line}): “${place.words}”`;
  return { ...place, path: prosePath(analysis), message };
}

/** The way that the heading names the words of the contract by, from where it stands. */
function prosePath(analysis: Analysis): string | null {
  const setting = analysis.contract?.settings.find(({ kind }) => kind === 'ProseSetting');
  if (setting?.kind !== 'ProseSetting') return null;
  return joinPath(folderOf(analysis.place(setting.span).path), setting.path.text);
}

/** Where a file names another, straight or by one that uses it; the start of the file where nowhere. */
function useOf({ compilation }: Analysis, path: string): Span {
  const [own] = compilation.bound.documents.list;
  const leading = own?.uses.find(({ document }) => leadsTo(document, path));
  return leading === undefined ? { start: 0, end: 0 } : spanOf(leading.node);
}

type UsedDocument = Analysis['compilation']['bound']['documents']['list'][number];

/** Documents cannot use one another in a circle: that is refused before. */
function leadsTo({ path, uses }: UsedDocument, wanted: string): boolean {
  return path === wanted || uses.some(({ document }) => leadsTo(document, wanted));
}

function spanOf({ path }: Use): Span {
  return path.span;
}

/** What is declared and never read, or can never apply. */
const UNUSED: ReadonlySet<string> = new Set([
  'unused-blank',
  'unused-event',
  'unused-fact',
  'unused-field',
  'item-never-reached',
  'limb-never-applies',
]);

function tagsOf(code: string): readonly FindingTag[] {
  if (UNUSED.has(code)) return ['unused'];
  return code === 'overridden-declaration' ? ['deprecated'] : [];
}
