import { meaningHover } from '../hovers/meaning-hover.ts';
import type { Meaning } from '../names/meaning.ts';
import type { Shown } from '../values/run-for.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CompletionSource } from './completion.ts';

/** A list of proposals is no place to run scenarios for. */
const NO_VALUES: Shown = { kind: 'not chosen', scenarios: 0 };

/**
 * What is said of a proposal that is looked at more closely, in Markdown: what is said of it where it
 * stands in the file, but for its value. Null where it is gone.
 */
export function documentationOf(workspace: Workspace, source: CompletionSource): string | null {
  const analysis = workspace.analysis(source.path);
  if (analysis === null) return null;
  const meaning = meaningOf(analysis, source);
  return meaning === null ? null : meaningHover({ workspace, analysis, shown: NO_VALUES }, meaning);
}

function meaningOf({ compilation }: Analysis, source: CompletionSource): Meaning | null {
  const { symbols, file } = compilation.bound;
  switch (source.of) {
    case 'term': {
      const symbol = symbols.byName.get(source.name);
      return symbol === undefined ? null : { kind: 'symbol', symbol, name: symbol.name };
    }
    case 'field': {
      const event = symbols.byName.get(source.event);
      const field = event?.kind === 'event' ? event.fields.get(source.name) : undefined;
      if (event?.kind !== 'event' || field === undefined) return null;
      return { kind: 'field', event, field, name: field.name };
    }
    case 'clause': {
      const clause = file.sections.find(
        (section) => section.kind === 'Clause' && section.reference.text === source.reference,
      );
      return clause?.kind === 'Clause' ? { kind: 'clause', clause, name: clause.reference } : null;
    }
    case 'scenario': {
      const scenario = file.sections.find(
        (section) => section.kind === 'Scenario' && section.title.text === source.title,
      );
      if (scenario?.kind !== 'Scenario') return null;
      return { kind: 'scenario', scenario, name: scenario.title };
    }
  }
}
