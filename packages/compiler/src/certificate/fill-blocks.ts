import { Missing } from '@termsheet/runtime';
import { explainAdjustment } from './adjustment.ts';
import type { CertificateContext } from './context.ts';
import { type Block, type Cell, type Inline, textOf } from './document.ts';
import { adjustmentOf, fillInlines } from './fill-inlines.ts';
import { adjustmentTest } from './parts/adjustment-test.ts';
import { eventFacts } from './parts/event-facts.ts';
import { quotedWords } from './parts/quoted-words.ts';
import { readingsTaken } from './parts/readings-taken.ts';
import { stepsForm } from './steps-form.ts';
import { certifiedSteps } from './steps/certified-steps.ts';
import { plain } from './steps/on-paper.ts';
import {
  isBlock,
  type AskedBlock,
  type Placeholder,
  type TemplateBlock,
  type TemplateInline,
} from './template/template.ts';

/** Fills the blocks of a template; what a condition leaves out is not among them. */
export function fillBlocks(
  context: CertificateContext,
  blocks: readonly TemplateBlock[],
): readonly Block[] {
  return blocks.flatMap((block) => fillBlock(context, block));
}

function fillBlock(context: CertificateContext, block: TemplateBlock): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, children: fillInlines(context, block.children) }];
    case 'paragraph':
      return fillParagraph(context, block.children);
    case 'list': {
      const items = block.items.map((item) => fillBlocks(context, item));
      return [{ ...block, items: items.filter((item) => item.length > 0) }];
    }
    case 'quote':
      return [{ kind: 'quote', blocks: fillBlocks(context, block.blocks), cited: null }];
    case 'table':
      return [fillTable(context, block)];
    case 'page break':
      return [block];
  }
}

function fillParagraph(
  context: CertificateContext,
  children: readonly TemplateInline[],
): readonly Block[] {
  const [only, ...others] = children;
  if (only?.kind === 'placeholder' && others.length === 0 && isBlock(only.asks)) {
    return fillAskedBlock(context, { placeholder: only, asks: only.asks });
  }
  const filled = fillConditional(context, children);
  return filled === null ? [] : [{ kind: 'paragraph', children: filled }];
}

/** Words that a condition may begin; null where it leaves them out. */
function fillConditional(
  context: CertificateContext,
  children: readonly TemplateInline[],
): readonly Inline[] | null {
  const [first, ...others] = children;
  if (first?.kind !== 'placeholder' || first.asks.kind !== 'when') {
    return fillInlines(context, children);
  }
  const { value } = context.figures.read(first);
  if (value === false) return null;
  const filled = fillInlines(context, others);
  if (!(value instanceof Missing)) return filled;
  const label = `applies only if ${plain(first.asks.expression.trim())}`;
  return [context.notes.leaveOpen(label, value), textOf(' '), ...filled];
}

function fillTable(
  context: CertificateContext,
  { isRight, rows: [heading = [], ...rows] }: Extract<TemplateBlock, { kind: 'table' }>,
): Block {
  const width = Math.round(100 / Math.max(1, heading.length));
  return {
    kind: 'table',
    columns: heading.map((children, place) => ({
      heading: fillInlines(context, children),
      isRight: isRight[place] ?? false,
      width,
    })),
    rows: rows.flatMap(([first = [], ...cells]): readonly (readonly Cell[])[] => {
      const filled = fillConditional(context, first);
      if (filled === null) return [];
      return [[filled, ...cells.map((cell) => fillInlines(context, cell))]];
    }),
  };
}

function fillAskedBlock(
  context: CertificateContext,
  { placeholder, asks }: { readonly placeholder: Placeholder; readonly asks: AskedBlock },
): readonly Block[] {
  const { words, figures, notes } = context;
  switch (asks.kind) {
    case 'facts':
      return [eventFacts(context)];
    case 'test':
      return adjustmentTest(context, explainCertified(context));
    case 'steps of the adjustment':
      return [stepsOf(context, explainCertified(context))];
    case 'steps': {
      const { explanation } = figures.read(placeholder);
      const term = plain(asks.expression.trim());
      return [stepsOf(context, renamed(explanation, term, ''))];
    }
    case 'words of the adjustment':
      return quotedWords(context, sectionOf(adjustmentOf(context).change.clause));
    case 'words':
      return quotedWords(context, asks.section);
    case 'readings':
      return [readingsTaken(context)];
    case 'notes':
      return [{ kind: 'notes', notes: notes.notes }];
    case 'signature': {
      const role = plain(asks.party.trim());
      const party = words.parties.get(role) ?? null;
      return [{ kind: 'signature', party, role, isByOfficer: asks.isByOfficer || party !== null }];
    }
  }
}

type Explained = ReturnType<typeof explainAdjustment>;

function explainCertified(context: CertificateContext): Explained {
  const { evaluation, inputs, figures } = context;
  const explanation = explainAdjustment(evaluation, inputs, adjustmentOf(context));
  figures.noteReadings(explanation);
  const { term, change } = adjustmentOf(context);
  return renamed(explanation, `${plain(term.name)} after the adjustment`, change.clause);
}

/** `§II.C.3(b)` without its mark. */
function sectionOf(clause: string): string {
  return clause.replace(/^.*§/u, '');
}

/** The explanation with its first step named by what it is asked for. */
function renamed(explanation: Explained, name: string, clause: string): Explained {
  const { derivation } = explanation;
  const steps = derivation.steps.map((step) =>
    step.id === derivation.root ? { ...step, name, clause, kind: 'definition' as const } : step,
  );
  return { ...explanation, term: name, derivation: { ...derivation, steps } };
}

function stepsOf(context: CertificateContext, explanation: Explained): Block {
  return certifiedSteps(explanation, stepsForm(context, 'with the result'));
}
