import { extname, resolve } from 'node:path';
import { makeCertificate } from '@termsheet/compiler/certificate';
import { chooseEvent } from '../certificate/choose-event.ts';
import { findTemplate } from '../certificate/find-template.ts';
import { openRecorded } from '../contract/contract-sources.ts';
import { prepareScenario } from '../contract/question.ts';
import { readDay } from '../contract/read-day.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { writeCertificate } from '../report/certificate/write-certificate.ts';
import { CERTIFICATE_FORMATS, type CertificateFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms certificate`. */
export interface CertificateOptions {
  readonly scenario?: string;
  readonly on?: string;
  readonly event?: string;
  readonly template?: string;
  readonly format?: CertificateFormat;
  readonly out?: string;
}

/** `terms certificate`: a certificate or notice of an event, from a template, its figures worked out. */
export async function certificate(
  host: Host,
  path: string,
  options: CertificateOptions,
): Promise<ExitCode> {
  const format = formatOf(options);
  const prepared = await prepareScenario(host, { path, options });
  if (prepared.kind === 'refused') return refuse(host, [prepared.findings]);
  const { contract, scenario } = prepared;
  const on = options.on === undefined ? null : readDay(options.on);
  const { compilation, ir, sources } = contract;
  const { inputs, day } = scenario;
  const through = on ?? day;
  const event = chooseEvent(ir, inputs, options.event);
  const { name, kinds } = event;
  const named = options.template ?? null;
  const template = findTemplate(host, contract, { named, events: kinds, event: name });
  const open = openRecorded(sources.opened);
  const asked = { compilation, open, template, inputs, event: event.place, on, through };
  const made = makeCertificate(asked);
  if (made.kind === 'refused') throw new Refusal(showControls(made.because));
  if (made.kind === 'findings') {
    return refuse(host, [{ ...template, diagnostics: made.diagnostics }]);
  }
  const written = await writeCertificate(made.document, format);
  if (options.out === undefined) {
    if (typeof written === 'string') host.output.write(written);
  } else {
    writeFileWhole(resolve(host.workingDirectory, options.out), written);
    printText(host.output, `${options.out}\n`);
  }
  return EXIT.fine;
}

/** The format that was asked for, or that the name of the file to write speaks of. */
function formatOf({ format, out }: CertificateOptions): CertificateFormat {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  const meant = CERTIFICATE_FORMATS.find((each) => each === ending);
  const chosen = format ?? meant ?? 'markdown';
  if (out !== undefined || chosen === 'markdown' || chosen === 'html') return chosen;
  throw new Refusal(
    `A document as ${chosen} is written to a file: name it by --out FILE.${chosen}.`,
  );
}
