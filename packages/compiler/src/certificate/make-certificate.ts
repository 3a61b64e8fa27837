import type { Diagnostic } from '@termsheet/dsl';
import { type Day, Evaluation } from '@termsheet/runtime';
import { makeExecutable } from '../evaluator/make-executable.ts';
import type { Ir } from '../ir/ir.ts';
import type { CertificateRequest } from './certificate-request.ts';
import { checkTemplate } from './check-template.ts';
import { chooseEvent, type Refused } from './choose-event.ts';
import { compileFigures, inOrder } from './compile-figures.ts';
import type { CertificateContext } from './context.ts';
import { type ContractWords, readContractWords } from './contract-words.ts';
import { type Block, type CertificateDocument, textOf } from './document.ts';
import { eventsFollowing } from './events-following.ts';
import { FigureReader } from './figure-reader.ts';
import { fillBlocks } from './fill-blocks.ts';
import { NoteTaker } from './notes.ts';
import { plainText } from './plain-text.ts';
import { describeEvent } from './reported-events.ts';
import { type ExpressedFigures, expressFigures } from './template/express-figures.ts';
import { readTemplate } from './template/read-template.ts';
import type { Template } from './template/template.ts';

/** A document, or why there is none: findings in the template, or in a sentence. */
export type MadeCertificate =
  | {
      readonly kind: 'made';
      readonly document: CertificateDocument;
      /** The day at whose close it speaks. */
      readonly day: Day;
      /** The Term whose adjustment it certifies; null for a notice. */
      readonly adjusts: string | null;
    }
  | { readonly kind: 'findings'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Makes a certificate or notice from a template: every figure is worked out by the contract, nothing is
 * typed by hand, and what is not known stays a visible blank.
 */
export function makeCertificate(request: CertificateRequest): MadeCertificate {
  const { compilation } = request;
  const { ir } = compilation;
  if (ir === null) throw new Error('Certificates are made of sound contracts.');
  const { template, diagnostics } = readTemplate(request.template);
  const words = readContractWords(compilation.file);
  const found = [...diagnostics, ...checkTemplate(template, ir, words)];
  if (found.length > 0) return { kind: 'findings', diagnostics: inOrder(found) };
  const eventName = nameOfEvent(request, ir, template);
  if (typeof eventName !== 'string') return { kind: 'refused', because: eventName.because };
  const figures = expressFigures(template.placeholders, eventName, compilation.source.text);
  const compiled = compileFigures(request, figures, template);
  if ('diagnostics' in compiled) return { kind: 'findings', diagnostics: compiled.diagnostics };
  return fillTemplate(request, { template, words, figures, ir: compiled.ir });
}

/**
 * The name of the event that the document is about: of those that the template is for, the only one that can follow from
 * what was reported; where that leaves several open, the one that did.
 */
function nameOfEvent(request: CertificateRequest, ir: Ir, template: Template): string | Refused {
  const reported = request.inputs.occurrences[request.event];
  const names = reported === undefined ? null : eventsFollowing(ir, reported.event);
  const [only, ...others] = template.heading.events.filter(({ text }) => names?.has(text));
  if (only !== undefined && others.length === 0) return only.text;
  const evaluation = new Evaluation(makeExecutable(ir), request.inputs);
  const chosen = chooseEvent(evaluation, template, request);
  return 'because' in chosen ? chosen : (ir.events[chosen.event.event]?.name ?? '');
}

/** A template that is right, with the contract in which its expressions are definitions. */
interface Filling {
  readonly template: Template;
  readonly words: ContractWords;
  readonly figures: ExpressedFigures;
  readonly ir: Ir;
}

function fillTemplate(
  request: CertificateRequest,
  { template, words, figures, ir }: Filling,
): MadeCertificate {
  const { inputs } = request;
  const evaluation = new Evaluation(makeExecutable(ir), inputs, 'derivations');
  const chosen = chooseEvent(evaluation, template, request);
  if ('because' in chosen) return { kind: 'refused', because: chosen.because };
  const { event, day } = chosen;
  const snapshot = evaluation.on(day);
  const { program } = evaluation;
  const context: Omit<CertificateContext, 'notes'> = {
    ...chosen,
    evaluation,
    program,
    inputs,
    template,
    words,
    snapshot,
    figures: new FigureReader({ evaluation, inputs, snapshot, key: event, names: figures.names }),
  };
  // Only when all is filled is it known on which readings it rests.
  fillBlocks({ ...context, notes: new NoteTaker() }, template.blocks);
  const notes = new NoteTaker();
  const blocks = withNotes(fillBlocks({ ...context, notes }, template.blocks), notes);
  const subject = describeEvent(program, chosen.reported);
  const title = titleOf(blocks) ?? ir.contract;
  const document = { title, contract: ir.contract, subject, blocks };
  return { kind: 'made', document, day, adjusts: template.heading.adjusts?.text ?? null };
}

/**
 * Notes are never left out: a template that has no place for them gets them at its end. Where there are none, their
 * place goes with its heading.
 */
function withNotes(blocks: readonly Block[], { notes }: NoteTaker): readonly Block[] {
  if (notes.length === 0) {
    return blocks.filter((block, at) => {
      return !isPlace(block) && !(block.kind === 'heading' && isPlace(blocks[at + 1]));
    });
  }
  if (blocks.some(isPlace)) return blocks;
  const heading: Block = { kind: 'heading', level: 2, children: [textOf('Notes')] };
  return [...blocks, heading, { kind: 'notes', notes }];
}

function isPlace(block: Block | undefined): boolean {
  return block?.kind === 'notes';
}

function titleOf(blocks: readonly Block[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? plainText(heading.children) : null;
}
