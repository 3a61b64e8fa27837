import type { Diagnostic, Source } from '@termsheet/dsl';
import {
  type Day,
  Evaluation,
  formatLongDate,
  type Inputs,
  Missing,
  type Occurrence,
} from '@termsheet/runtime';
import type { Compilation } from '../compile/compilation.ts';
import { recompile } from '../compile/compile.ts';
import { isError } from '../compile/tell-here.ts';
import type { OpenFile } from '../documents/gather-documents.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import type { Ir } from '../ir/ir.ts';
import { findAdjustment, isOrFollows, type Adjustment } from './adjustment.ts';
import { joinWords } from '../results/words/words.ts';
import { checkTemplate } from './check-template.ts';
import type { CertificateContext } from './context.ts';
import { readContractWords } from './contract-words.ts';
import { templateWhen } from './diagnostics/template-when.ts';
import { type Block, type CertificateDocument, type Inline, textOf } from './document.ts';
import { FigureReader } from './figure-reader.ts';
import { fillBlocks } from './fill-blocks.ts';
import { NoteTaker } from './notes.ts';
import { describeEvent } from './reported-events.ts';
import { type ExpressedFigures, expressFigures, toTemplate } from './template/express-figures.ts';
import { readTemplate } from './template/read-template.ts';
import type { Template } from './template/template.ts';
import { whyNotAdjusted } from './why-not-adjusted.ts';

/** What a certificate is made from. */
export interface CertificateRequest {
  /** A sound contract. */
  readonly compilation: Compilation;
  /** Opens the files that the contract uses. */
  readonly open: OpenFile;
  readonly template: Source;
  readonly inputs: Inputs;
  /** The place of the event among those that were reported, from 0. */
  readonly event: number;
  /** The day at whose close the document is to speak; null for that on which the event takes effect. */
  readonly on: Day | null;
  /** Until which day an effect of the event is waited for, where `on` does not say. */
  readonly through: Day | null;
}

/** A document, or why there is none: findings in the template, or in a sentence. */
export type MadeCertificate =
  | { readonly kind: 'made'; readonly document: CertificateDocument }
  | { readonly kind: 'findings'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Makes a certificate or notice from a template: every figure is worked out by the contract, nothing is
 * typed by hand, and what is not known stays a visible blank.
 */
export function makeCertificate(request: CertificateRequest): MadeCertificate {
  const { compilation, inputs } = request;
  const { template, diagnostics } = readTemplate(request.template);
  const { ir } = compilation;
  if (ir === null) throw new Error('Certificates are made of sound contracts.');
  const words = readContractWords(compilation.file);
  const found = [...diagnostics, ...checkTemplate(template, ir, words)];
  if (found.length > 0) return { kind: 'findings', diagnostics: inOrder(found) };
  const first = new Evaluation(makeExecutable(ir), inputs);
  const chosen = chooseEvent(first, template, request);
  if ('because' in chosen) return { kind: 'refused', because: chosen.because };
  const eventName = ir.events[chosen.event.event]?.name ?? '';
  const figures = expressFigures(template.placeholders, eventName, compilation.source.text);
  const compiled = compileFigures(request, figures, template);
  if ('diagnostics' in compiled) return { kind: 'findings', diagnostics: compiled.diagnostics };
  const evaluation = new Evaluation(makeExecutable(compiled.ir), inputs, 'derivations');
  const again = chooseEvent(evaluation, template, request);
  if ('because' in again) return { kind: 'refused', because: again.because };
  const { event, reported, adjustment, day } = again;
  const snapshot = evaluation.on(day);
  const sources = { evaluation, inputs, snapshot, key: event, names: figures.names };
  const reader = new FigureReader(sources);
  const filled = (): { readonly blocks: readonly Block[]; readonly notes: NoteTaker } => {
    const notes = new NoteTaker();
    const { program } = evaluation;
    const context: CertificateContext = {
      ...{ evaluation, program, inputs, template, words, day, snapshot, reported, event },
      ...{ adjustment, figures: reader, notes },
    };
    return { blocks: fillBlocks(context, template.blocks), notes };
  };
  // Only when all is filled is it known on which readings it rests.
  filled();
  const { blocks, notes } = filled();
  return {
    kind: 'made',
    document: {
      title: titleOf(blocks) ?? ir.contract,
      contract: ir.contract,
      subject: describeEvent(evaluation.program, reported),
      blocks:
        hasNotes(blocks) || notes.notes.length === 0
          ? blocks
          : [...blocks, NOTES_HEADING, { kind: 'notes', notes: notes.notes }],
    },
  };
}

/** The event, and what it did, at the day of the document. */
interface Chosen {
  readonly reported: Occurrence;
  readonly event: Occurrence;
  readonly adjustment: Adjustment | null;
  readonly day: Day;
}

interface Refused {
  readonly because: string;
}

function chooseEvent(
  evaluation: Evaluation,
  { heading }: Template,
  { event: place, on, through }: CertificateRequest,
): Chosen | Refused {
  const { program, occurrences } = evaluation;
  const reported = occurrences[place];
  if (reported === undefined) throw new Error('The event is one of those reported.');
  const name = describeEvent(program, reported);
  const until = on ?? Math.max(through ?? reported.day, reported.day);
  if (until < reported.day) {
    return { because: `On ${formatLongDate(until)} the ${name} has not happened yet.` };
  }
  evaluation.advance(until);
  const isVoid = whyVoid(reported);
  if (isVoid !== null)
    return { because: `The ${name} is void, and nothing follows from it: ${isVoid}.` };
  const kinds = heading.events.map(({ text }) => text);
  const snapshot = evaluation.on(until);
  const event = kinds
    .flatMap((kind) => {
      const index = program.events.findIndex((each) => each.name === kind);
      return snapshot.occurrencesOf(index);
    })
    .find((each) => isOrFollows(each, reported));
  if (event === undefined) {
    return {
      because: `The template is for ${joinWords(kinds, 'or')}; the ${name} is not one, and by ${formatLongDate(until)} has led to none.`,
    };
  }
  if (heading.adjusts === null) return { reported, event, adjustment: null, day: on ?? event.day };
  const index = program.states.findIndex((state) => state.name === heading.adjusts?.text);
  const term = { name: heading.adjusts.text, kind: 'state', index } as const;
  const adjustment = findAdjustment(evaluation, { term, of: event, through: until });
  if (adjustment === null) {
    return { because: whyNotAdjusted(evaluation, { term, of: event, until }) };
  }
  return { reported, event, adjustment, day: on ?? adjustment.change.day };
}

function whyVoid({ voided }: Occurrence): string | null {
  if (voided === null) return null;
  return voided instanceof Missing ? voided.reasons.join('; ') : voided.join('; ');
}

/** The contract with the expressions of the template as further definitions of it. */
function compileFigures(
  { compilation, open }: CertificateRequest,
  figures: ExpressedFigures,
  template: Template,
): { readonly ir: Ir } | { readonly diagnostics: readonly Diagnostic[] } {
  const { source } = compilation;
  const own = source.text.slice(0, source.used?.[0]?.start ?? source.text.length).trimEnd();
  if (figures.names.size === 0 && compilation.ir !== null) return { ir: compilation.ir };
  const appended = recompile(
    compilation,
    { path: source.path, text: own + figures.text },
    { open },
  );
  const errors = appended.diagnostics.filter(isError);
  const place = { figures, offset: own.length, template: template.source };
  const told = errors.flatMap((each) => toTemplate(each, place) ?? []);
  if (told.length > 0) return { diagnostics: inOrder(told) };
  const { ir } = appended;
  if (ir === null) throw new Error('What is wrong in a template is told in it.');
  const conditions = [...figures.names].flatMap(([{ asks, span }, name]): readonly Diagnostic[] => {
    const type = ir.definitions.find((each) => each.name === name)?.type;
    if (asks.kind !== 'when' || type?.kind === 'yes/no') return [];
    return [templateWhen.at(span, { words: asks.expression.trim() })];
  });
  return conditions.length > 0 ? { diagnostics: inOrder(conditions) } : { ir };
}

/** Notes are never left out: a template that has no place for them gets them at its end. */
const NOTES_HEADING: Block = { kind: 'heading', level: 2, children: [textOf('Notes')] };

function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.toSorted((one, other) => one.span.start - other.span.start);
}

function titleOf(blocks: readonly Block[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? plainText(heading.children) : null;
}

function hasNotes(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === 'notes');
}

/** The words of a stretch, without their looks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'figure':
          return inline.text;
        case 'blank':
          return `[${inline.label}]`;
        case 'break':
          return ' ';
        case 'strong':
        case 'emphasis':
          return plainText(inline.children);
      }
    })
    .join('');
}
