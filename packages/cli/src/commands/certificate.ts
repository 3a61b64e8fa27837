import { extname, resolve } from 'node:path';
import { formatIsoDate } from '@termsheet/runtime';
import { type CertificateQuestion, makeCertified } from '../certificate/make-certified.ts';
import { prepareScenario, askQuestion } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { certifiedProduct } from '../receipt/products.ts';
import { writeReceipt } from '../receipt/write-receipt.ts';
import { writeCertificate } from '../report/certificate/write-certificate.ts';
import { CERTIFICATE_FORMATS, type CertificateFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms certificate`. */
export interface CertificateOptions extends CertificateQuestion {
  readonly scenario?: string;
  readonly format?: CertificateFormat;
  readonly out?: string;
  /** The file that takes a receipt of the document. */
  readonly receipt?: string;
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
  const made = makeCertified(host, prepared, options);
  if (made.kind === 'refused') return refuse(host, [made.findings]);
  const written = await writeCertificate(made.document, format);
  if (options.out === undefined) {
    if (typeof written === 'string') host.output.write(written);
  } else {
    writeFileWhole(resolve(host.workingDirectory, options.out), written);
    printText(host.output, `${options.out}\n`);
  }
  if (options.receipt === undefined) return EXIT.fine;
  // The receipt also bears what the contract gives on the day at whose close the document speaks.
  const asked = { ...options, on: formatIsoDate(made.day), with: [] };
  const only = made.adjusts === null ? [] : [made.adjusts];
  writeReceipt(host, options.receipt, {
    question: askQuestion(prepared, asked, 'values'),
    asked: { path, options: { ...asked, only } },
    product: certifiedProduct(made, options.event ?? ''),
  });
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
