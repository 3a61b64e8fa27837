import type { Span } from '@termsheet/dsl';
import { asCode } from '../names/as-written.ts';
import { clauseAbout, quotesAbove } from '../names/clause-about.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CompletionSource } from './completion.ts';

/** What is said of a proposal that is looked at more closely, in Markdown; null where it is gone. */
export function documentationOf(workspace: Workspace, source: CompletionSource): string | null {
  const analysis = workspace.analysis(source.path);
  if (analysis === null) return null;
  switch (source.of) {
    case 'term': {
      const symbol = analysis.compilation.bound.symbols.byName.get(source.name);
      return symbol === undefined ? null : declared(analysis, symbol.node.span);
    }
    case 'field': {
      const event = analysis.compilation.bound.symbols.byName.get(source.event);
      const field = event?.kind === 'event' ? event.fields.get(source.name) : undefined;
      return field === undefined ? null : declared(analysis, field.node.span);
    }
    case 'clause':
      return ofClause(analysis, source.reference);
    case 'scenario': {
      const found = analysis.compilation.file.sections.find(
        (section) => section.kind === 'Scenario' && section.title.text === source.title,
      );
      return found === undefined ? null : asCode(analysis, found.span);
    }
  }
}

/** The declaration as it is written, its clause, and the words of the contract that it encodes. */
function declared(analysis: Analysis, span: Span): string {
  const clause = clauseAbout(analysis, span);
  const parts = [asCode(analysis, span)];
  if (clause !== null) {
    const title = clause.title === null ? '' : ` ${clause.title.text}`;
    parts.push(`**§${clause.reference.text}**${title}`);
    parts.push(...quotesAbove(clause, span).map(({ text }) => `> ${text}`));
  }
  return parts.join('\n\n');
}

function ofClause(analysis: Analysis, reference: string): string | null {
  for (const section of analysis.compilation.file.sections) {
    if (section.kind !== 'Clause' || section.reference.text !== reference) continue;
    return asCode(analysis, section.span);
  }
  return null;
}
