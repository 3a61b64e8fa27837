import { Command } from 'commander';
import { addBatch } from './program/add-batch.ts';
import { addBuild } from './program/add-build.ts';
import { addCertificate } from './program/add-certificate.ts';
import { addCheck } from './program/add-check.ts';
import { addCoverage } from './program/add-coverage.ts';
import { addDeadlines } from './program/add-deadlines.ts';
import { addDiff } from './program/add-diff.ts';
import { addExplain } from './program/add-explain.ts';
import { addExplainDiagnostic } from './program/add-explain-diagnostic.ts';
import { addFmt } from './program/add-fmt.ts';
import { addLsp } from './program/add-lsp.ts';
import { addNew } from './program/add-new.ts';
import { addReadings } from './program/add-readings.ts';
import { addReport } from './program/add-report.ts';
import { addRun } from './program/add-run.ts';
import { addSchema } from './program/add-schema.ts';
import { addTest } from './program/add-test.ts';
import { addVerify } from './program/add-verify.ts';
import type { Setting } from './program/setting.ts';

/**
 * The command line. Each command is loaded when it is asked for, so that help and refusals wait for
 * neither the grammar nor the compiler.
 */
export function makeProgram(setting: Setting): Command {
  const { output, messages } = setting.host;
  const program = new Command('terms')
    .description('The economic terms of financing contracts: checked, run and explained.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: output.write,
      writeErr: messages.write,
      getOutHelpWidth: () => output.width,
      getErrHelpWidth: () => messages.width,
    });
  addNew(program, setting);
  addCheck(program, setting);
  addFmt(program, setting);
  addRun(program, setting);
  addVerify(program, setting);
  addExplain(program, setting);
  addCertificate(program, setting);
  addDeadlines(program, setting);
  addReadings(program, setting);
  addDiff(program, setting);
  addReport(program, setting);
  addTest(program, setting);
  addBatch(program, setting);
  addCoverage(program, setting);
  addBuild(program, setting);
  addSchema(program, setting);
  addExplainDiagnostic(program, setting);
  addLsp(program, setting);
  return program;
}
