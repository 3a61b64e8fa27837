import { checkProse, type Prose, readProse } from '@termsheet/compiler';
import type { Diagnostic, ProsePlace, Severity, Span, Use } from '@termsheet/dsl';
import { diagnosticPage } from '../names/docs-page.ts';
import type { Analysis } from '../workspace/analysis.ts';
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
  /** The file with the words. */
  readonly path: string | null;
  /** The same as text. */
  readonly message: string;
}

/** What is wrong in a file and its scenarios, apart from what needs the words of the contract. */
export function diagnosticsOf(workspace: Workspace, path: string): readonly Finding[] {
  const analysis = workspace.analysis(path);
  return analysis === null ? [] : toldIn(analysis, analysis.diagnostics);
}

/**
 * What is wrong with the words, the names and the units of a file and its scenarios: those of
 * {@link diagnosticsOf} that need no law on the whole file, and are known soonest.
 */
export function firstDiagnosticsOf(workspace: Workspace, path: string): readonly Finding[] {
  const analysis = workspace.analysis(path);
  return analysis === null ? [] : toldIn(analysis, analysis.firstDiagnostics);
}

/** What {@link diagnosticsOf} tells besides {@link firstDiagnosticsOf}, a law at each step. */
export function* lawDiagnosticsSteps(
  workspace: Workspace,
  path: string,
): Generator<void, readonly Finding[]> {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  while (!analysis.compilation.holdLaw()) yield;
  const first = new Set(analysis.firstDiagnostics);
  return toldIn(
    analysis,
    analysis.diagnostics.filter((each) => !first.has(each)),
  );
}

function toldIn(analysis: Analysis, found: readonly Diagnostic[]): readonly Finding[] {
  return found.map((diagnostic) => findingOf({ analysis, prosePath: null }, diagnostic));
}

/** What was found by the words of a contract, kept with the analysis it was found in. */
const byProse = new WeakMap<Analysis, { prose: Prose; findings: readonly Finding[] }>();

/**
 * What is wrong in a file by the words of its contract, and is not among {@link diagnosticsOf}. It takes
 * long enough to be felt: call it when the user pauses.
 */
export function proseDiagnosticsOf(workspace: Workspace, path: string): readonly Finding[] {
  const steps = proseDiagnosticsSteps(workspace, path);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** {@link proseDiagnosticsOf}, a law at each step, for whoever has something else to do in between. */
export function* proseDiagnosticsSteps(
  workspace: Workspace,
  path: string,
): Generator<void, readonly Finding[]> {
  const analysis = workspace.analysis(path);
  const file = analysis === null ? null : workspace.proseFile(analysis);
  if (analysis === null || file === null) return [];
  const prose = readOnce(workspace, file);
  const known = byProse.get(analysis);
  if (known?.prose === prose) return known.findings;
  const setting = { analysis, prosePath: file.path };
  const findings: Finding[] = [];
  for (const found of checkProse(analysis.compilation, prose)) {
    findings.push(...found.map((diagnostic) => findingOf(setting, diagnostic)));
    yield;
  }
  const inOrder = findings.toSorted((one, other) => one.span.start - other.span.start);
  byProse.set(analysis, { prose, findings: inOrder });
  return inOrder;
}

/** The words of contracts, by their files, as they were read last. */
const read = new WeakMap<Workspace, Map<string, { text: string; prose: Prose }>>();

function readOnce(
  workspace: Workspace,
  { path, text }: { readonly path: string; readonly text: string },
): Prose {
  const files = read.get(workspace) ?? new Map<string, { text: string; prose: Prose }>();
  read.set(workspace, files);
  const known = files.get(path);
  if (known?.text === text) return known.prose;
  const prose = readProse(text);
  files.set(path, { text, prose });
  return prose;
}

/** In what a finding is told. */
interface FindingSetting {
  readonly analysis: Analysis;
  /** The file with the words of the contract, for findings that speak of them. */
  readonly prosePath: string | null;
}

function findingOf(setting: FindingSetting, diagnostic: Diagnostic): Finding {
  const { analysis } = setting;
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
    prose: diagnostic.prose.map((place) => inProse(setting, place)),
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

function inProse({ prosePath: path }: FindingSetting, place: ProsePlace): FindingInProse {
  const part = place.section === null ? '' : `${place.section}, `;
  const message = `the contract (${part}line ${place.line}): “${place.words}”`;
  return { ...place, path, message };
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
