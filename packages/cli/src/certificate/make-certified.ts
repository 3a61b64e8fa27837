import { type CertificateDocument, makeCertificate } from '@termsheet/compiler/certificate';
import type { Source } from '@termsheet/dsl';
import type { Day } from '@termsheet/runtime';
import { openRecorded } from '../contract/contract-sources.ts';
import type { SoundScenario } from '../contract/question.ts';
import { readDay } from '../contract/read-day.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { chooseEvent } from './choose-event.ts';
import { findTemplate } from './find-template.ts';

/** Of what a certificate is asked for. */
export interface CertificateQuestion {
  readonly on?: string;
  readonly event?: string;
  readonly template?: string;
}

/** A document with what it was made from; or findings in the template. */
export type Certified =
  | {
      readonly kind: 'made';
      readonly document: CertificateDocument;
      readonly day: Day;
      /** The Term whose adjustment it certifies; null for a notice. */
      readonly adjusts: string | null;
      readonly template: Source;
    }
  | { readonly kind: 'refused'; readonly findings: FileFindings };

/**
 * A certificate or notice of an event, its figures worked out.
 *
 * @throws Refusal where there is no such event or template, or nothing to certify.
 */
export function makeCertified(
  host: Host,
  { contract, scenario }: SoundScenario,
  options: CertificateQuestion,
): Certified {
  const on = options.on === undefined ? null : readDay(options.on);
  const { compilation, ir, sources } = contract;
  const { inputs, day } = scenario;
  const { place, name, kinds } = chooseEvent(ir, inputs, options.event);
  const named = options.template ?? null;
  const template = findTemplate(host, contract, { named, events: kinds, event: name });
  const open = openRecorded(sources.opened);
  const asked = { compilation, open, template, inputs, event: place, on, through: on ?? day };
  const made = makeCertificate(asked);
  switch (made.kind) {
    case 'refused':
      throw new Refusal(showControls(made.because));
    case 'findings':
      return { kind: 'refused', findings: { ...template, diagnostics: made.diagnostics } };
    case 'made':
      return { ...made, template };
  }
}
