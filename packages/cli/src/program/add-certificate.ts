import { type Command, Option } from 'commander';
import type { CertificateOptions } from '../commands/certificate.ts';
import { CERTIFICATE_FORMATS } from '../commands/formats.ts';
import { addDayOptions } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms certificate`. */
export function addCertificate(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('certificate')
    .summary('a certificate or notice of an event, from a template')
    .description(
      'Writes a certificate of adjustment, a notice of conversion or the like from a template in the folder `certificates` beside the contract: figures from the contract, blanks where something is not known.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .option('--event <event>', 'the event: its number in the scenario, from 1, or its id')
    .option('--template <template>', 'the name of a template in the folder, or a file (Markdown)')
    .addOption(
      new Option(
        '--format <format>',
        'in which form; else as the name of the file to write ends, or markdown',
      ).choices(CERTIFICATE_FORMATS),
    )
    .option('--out <file>', 'the file to write; needed for pdf and docx')
    .option('--receipt <file>', 'takes the document with the hashes of all it came of');
  addDayOptions(command).action(async (file: string, options: CertificateOptions) => {
    const { certificate } = await import('../commands/certificate.ts');
    finish(await certificate(host, file, options));
  });
}
