import type { Diagnostic, Source } from '@termsheet/dsl';
import { type Findings, findingsTo } from '../bound/findings.ts';
import { bindFile } from '../bound/file.ts';
import type { Checked } from '../checked/checked.ts';
import { checkFile } from '../checked/file.ts';
import { type Gathered, gatherDocuments, type OpenFile } from '../documents/gather-documents.ts';
import { joinDocuments } from '../documents/join-documents.ts';
import { readProse } from '../prose/read-prose.ts';
import { checkRules } from '../rules/check-rules.ts';
import { Compilation } from './compilation.ts';
import { type Before, takeOver } from './take-over.ts';
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
  return compileDocuments(gatherDocuments(source, open), { prose, before: null });
}

/**
 * Compiles a file after an edit. What comes out is what `compile` gives for the new text and the same
 * options; only what was edited in it, and in the documents it uses, is read again. The previous
 * compilation may be of another file: then the documents that both use are not read again. It is taken over:
 * its tree goes on in the new one, so that it itself is to be asked nothing more.
 */
export function recompile(
  previous: Compilation,
  source: Source,
  options: CompileOptions = {},
): Compilation {
  const { open = openNothing, prose = null } = options;
  const gathered = gatherDocuments(source, open, previous.readings);
  return compileDocuments(gathered, { prose, before: previous });
}

/** What a file is compiled with. */
interface Setting {
  readonly prose: string | null;
  readonly before: Before | null;
}

function compileDocuments(gathered: Gathered, { prose, before }: Setting): Compilation {
  const found: Diagnostic[] = [...gathered.diagnostics];
  const { report, suggest } = findingsTo(found, gathered);
  const known = before === null ? null : takeOver(before, gathered);
  let isQuiet = true;
  const findings = {
    suggest,
    report: (diagnostic: Diagnostic): void => {
      isQuiet = false;
      report(diagnostic);
    },
  };
  const checked = known ?? checkNames(gathered, findings);
  const isSettled = !found.some(isError);
  const proseIndex = prose === null ? null : readProse(prose);
  const context = { checked, proseIndex, report };
  if (known === null) checkRules({ ...context, report: findings.report });
  return new Compilation({ gathered, context, isSettled, isQuiet, found });
}

function checkNames(gathered: Gathered, findings: Findings): Checked {
  const documents = joinDocuments(gathered, findings.report);
  return checkFile(bindFile(documents, findings), findings);
}

const openNothing: OpenFile = () => ({ refusal: 'no other file is at hand' });
