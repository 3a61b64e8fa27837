import type { Diagnostic, Source } from '@termsheet/dsl';
import { findingsTo } from '../bound/findings.ts';
import { bindFile } from '../bound/file.ts';
import { checkFile } from '../checked/file.ts';
import { type Gathered, gatherDocuments, type OpenFile } from '../documents/gather-documents.ts';
import { joinDocuments } from '../documents/join-documents.ts';
import { readProse } from '../prose/read-prose.ts';
import { checkRules } from '../rules/check-rules.ts';
import { Compilation } from './compilation.ts';
import { isError } from './tell-here.ts';

/** What compiling needs besides the source. */
export interface CompileOptions {
  /** The words of the contract, against which quotes are checked; null leaves them unchecked. */
  readonly prose?: string | null;
  /** Opens the files that the source uses; without it none can be opened. */
  readonly open?: OpenFile;
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
  const found: Diagnostic[] = [...gathered.diagnostics];
  const findings = findingsTo(found, gathered);
  const documents = joinDocuments(gathered, findings.report);
  const bound = bindFile(documents, findings);
  const checked = checkFile(bound, findings);
  const isSettled = !found.some(isError);
  const context = {
    checked,
    proseIndex: prose === null ? null : readProse(prose),
    report: findings.report,
  };
  checkRules(context);
  return new Compilation({ gathered, bound, context, isSettled, found });
}

const openNothing: OpenFile = () => ({ refusal: 'no other file is at hand' });
