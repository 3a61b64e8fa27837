import type { Diagnostic, File, Source } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import { findingsTo } from '../bound/findings.ts';
import { bindFile } from '../bound/file.ts';
import type { Checked } from '../checked/checked.ts';
import { checkFile } from '../checked/file.ts';
import { type Gathered, gatherDocuments, type OpenFile } from '../documents/gather-documents.ts';
import { hashSource } from '../documents/hash-source.ts';
import { joinDocuments } from '../documents/join-documents.ts';
import type { Readings } from '../documents/read-document.ts';
import { lowerFile } from '../ir/from-checked.ts';
import type { Ir } from '../ir/ir.ts';
import { readProse } from '../prose/read-prose.ts';
import { checkRules, checkSettledRules } from '../rules/check-rules.ts';
import { checkWords } from '../rules/check-words.ts';
import { refuseSystems } from './refuse-systems.ts';
import { isError, tellHere } from './tell-here.ts';

/** What compiling needs besides the source. */
export interface CompileOptions {
  /** The words of the contract, against which quotes are checked; null leaves them unchecked. */
  readonly prose?: string | null;
  /** Opens the files that the source uses; without it none can be opened. */
  readonly open?: OpenFile;
}

/** A file, with the documents it uses, and everything the compiler knows of them. */
export interface Compilation {
  /** The texts of all documents, the file's own first. */
  readonly source: Source;
  /** The hash of the texts of all documents, `sha256:…`; made when it is first asked for. */
  readonly sourceHash: string;
  /** The tree of all documents. */
  readonly file: File;
  /** Names resolved, with side tables by node. */
  readonly bound: Bound;
  /** Types, with side tables by node. */
  readonly checked: Checked;
  /** Null exactly where some diagnostic is an error; made when it is first asked for. */
  readonly ir: Ir | null;
  /** The parser's and the compiler's, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether names and types are right, so that every law is held against the file. */
  readonly isSettled: boolean;
  /** What was read of the documents, for `recompile`. */
  readonly readings: Readings;
}

/** Compiles a file. Never throws: what is wrong is among the diagnostics. */
export function compile(source: Source, options: CompileOptions = {}): Compilation {
  const { open = openNothing, prose = null } = options;
  return compileDocuments(gatherDocuments(source, open), prose);
}

/**
 * Compiles a file after an edit. What comes out is what `compile` gives for the new text and the same
 * options; only what was edited in it, and in the documents it uses, is read again. The previous
 * compilation may be of another file: then the documents that both use are not read again.
 */
export function recompile(
  previous: Pick<Compilation, 'readings'>,
  source: Source,
  options: CompileOptions = {},
): Compilation {
  const { open = openNothing, prose = null } = options;
  return compileDocuments(gatherDocuments(source, open, previous.readings), prose);
}

function compileDocuments(gathered: Gathered, prose: string | null): Compilation {
  const found: Diagnostic[] = [];
  const findings = findingsTo(found, gathered);
  const documents = joinDocuments(gathered, findings.report);
  const bound = bindFile(documents, findings);
  const checked = checkFile(bound, findings);
  const isSettled = ![...gathered.diagnostics, ...found].some(isError);
  const proseIndex = prose === null ? null : readProse(prose);
  const context = { checked, proseIndex, report: findings.report };
  checkRules(context);
  if (isSettled) checkSettledRules(context);
  if (proseIndex !== null)
    found.push(...[...checkWords({ checked, isSettled }, proseIndex)].flat());
  const ofTree = tellHere(documents, [...gathered.diagnostics, ...found]);
  let lowered: Ir | null = null;
  let hashed: string | null = null;
  const lower = (): Ir => (lowered ??= lowerFile(checked));
  const refused = ofTree.some(isError) ? [] : refuseSystems(checked, lower);
  const diagnostics = [...ofTree, ...refused].toSorted(byPlace);
  const hasError = diagnostics.some(isError);
  return {
    source: gathered.source,
    get sourceHash() {
      return (hashed ??= hashSource(gathered));
    },
    file: documents.file,
    bound,
    checked,
    get ir() {
      return hasError ? null : lower();
    },
    diagnostics,
    isSettled,
    readings: gathered.readings,
  };
}

const openNothing: OpenFile = () => ({ refusal: 'no other file is at hand' });

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start || left.span.end - right.span.end;
}
