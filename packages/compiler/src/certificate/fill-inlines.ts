import { formatLongDate, type Value, type ValueType } from '@termsheet/runtime';
import type { Adjustment } from './adjustment.ts';
import { findAdjustment } from './adjustment.ts';
import { citeClause, type CertificateContext } from './context.ts';
import { figureOf, type Inline, textOf } from './document.ts';
import { plain } from './steps/on-paper.ts';
import type { AskedInline, Placeholder, TemplateInline } from './template/template.ts';

/** Fills the placeholders of a stretch of words. */
export function fillInlines(
  context: CertificateContext,
  inlines: readonly TemplateInline[],
): readonly Inline[] {
  const filled = inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
      case 'break':
        return [inline];
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, children: fillInlines(context, inline.children) }];
      case 'placeholder':
        return fillPlaceholder(context, inline);
    }
  });
  const [first, ...others] = filled;
  // A condition is followed by a space that is nobody's.
  if (first?.kind !== 'text' || first.text.trimStart() === first.text) return filled;
  return [textOf(first.text.trimStart()), ...others];
}

function fillPlaceholder(context: CertificateContext, placeholder: Placeholder): readonly Inline[] {
  const { asks } = placeholder;
  switch (asks.kind) {
    case 'blank':
      return [{ kind: 'blank', label: asks.label, isLine: asks.isLine, note: null }];
    case 'figure': {
      const { value, type } = context.figures.read(placeholder);
      const { isBare, expression } = asks;
      return [writeValue(context, value, { type, isBare, label: labelOf(expression) })];
    }
    case 'adjusted':
      return [fillAdjusted(context, asks)];
    case 'effective date':
      return [figureOf(effectiveDate(adjustmentOf(context)))];
    case 'section':
      return [figureOf(citeClause(context, adjustmentOf(context).change.clause))];
    case 'name':
      return [fillName(context, asks.of)];
    default:
      // Conditions are decided before, and blocks stand by themselves.
      return [];
  }
}

/** How a value of the contract is written. */
interface Written {
  readonly type: ValueType | null;
  readonly isBare: boolean;
  readonly label: string;
}

/** A party goes by its legal name. */
function writeValue({ words, notes }: CertificateContext, value: Value, form: Written): Inline {
  const isParty = form.type?.kind === 'party' && typeof value === 'string';
  const legalName = isParty ? (words.parties.get(value) ?? null) : null;
  return legalName === null ? notes.write(value, form) : figureOf(legalName);
}

/** A value before or after the event's adjustment of it; one that it left alone is as it was. */
function fillAdjusted(
  context: CertificateContext,
  { term: name, moment }: Extract<AskedInline, { kind: 'adjusted' }>,
): Inline {
  const { program, evaluation, event, snapshot } = context;
  const index = program.states.findIndex((state) => state.name === plain(name));
  const type = program.states[index]?.type ?? null;
  const term = { name, kind: 'state', index } as const;
  const found = findAdjustment(evaluation, { term, of: event, through: snapshot.day });
  const value =
    found === null ? snapshot.state(index) : found.change[moment === 'before' ? 'from' : 'value'];
  const label = `${plain(name)} ${moment} the adjustment`;
  return context.notes.write(value, { type, isBare: false, label });
}

function effectiveDate({ change: { day, beforeOpening } }: Adjustment): string {
  const date = formatLongDate(day);
  return beforeOpening ? `${date} (before the opening of business)` : date;
}

function fillName({ words, program, event, notes }: CertificateContext, of: string): Inline {
  if (of === 'the contract') return figureOf(program.contract);
  if (of === 'the event') return figureOf(program.events[event.event]?.name ?? '');
  const name = words.parties.get(plain(of)) ?? null;
  if (name !== null) return figureOf(name);
  const label = `name of ${plain(of)}`;
  return notes.leaveUntold(label, `The contract file does not tell the ${label}.`);
}

/** What the document certifies; that a template asks for it only where there is one is checked before. */
export function adjustmentOf({ adjustment }: CertificateContext): Adjustment {
  if (adjustment === null) throw new Error('A notice certifies no adjustment.');
  return adjustment;
}

/** Longer expressions would not fit into a blank. */
const LONGEST_LABEL = 60;

function labelOf(expression: string): string {
  const words = plain(expression.replace(/\s+/gu, ' ').trim());
  return words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words;
}
