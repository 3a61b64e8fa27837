import { countOf } from '@termsheet/compiler';
import type { Declaration, Name, Scenario, Span, Upon } from '@termsheet/dsl';
import { outcomeInWords } from '../hovers/scenario-hover.ts';
import {
  type Clock,
  knownOutcomeOf,
  outcomeOf,
  type ScenarioOutcome,
} from '../values/scenario-outcome.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { ScenarioPlace, Workspace } from '../workspace/workspace.ts';
import { pricesOf } from '../lenses/prices-of.ts';
import { type ReferencePlace, referencesAt } from './references.ts';
import { type ContractScenarios, scenariosFor } from './scenarios.ts';

/** What stands above a line of the file, and does something when it is pressed. */
export interface CodeLens {
  readonly path: string;
  /** The words it stands above. */
  readonly span: Span;
  readonly kind: 'choose' | 'coverage' | 'scenario' | 'uses' | 'price';
  /** Null until it is resolved. */
  readonly title: string | null;
  readonly action: LensAction | null;
}

/** What pressing a lens does. */
export type LensAction =
  | { readonly do: 'choose scenario'; readonly path: string }
  | { readonly do: 'show coverage'; readonly path: string }
  | { readonly do: 'run scenario'; readonly scenario: ScenarioPlace }
  | { readonly do: 'explain'; readonly at: At }
  | {
      readonly do: 'show references';
      readonly at: At;
      readonly uses: readonly ReferencePlace[];
    };

/** The lenses of a file. What takes work to tell has no title yet: {@link resolveCodeLens} gives it. */
export function codeLenses(workspace: Workspace, path: string): readonly CodeLens[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const contract = scenariosFor(workspace, path);
  // A chosen scenario, or the only one, is the one whose values are shown.
  const hasValues = contract.chosen !== null;
  return [
    ...headLenses(analysis, contract),
    ...analysis.sections.flatMap((section) => {
      if (section.kind === 'Scenario') return [scenarioLens(workspace, analysis, section)];
      if (section.kind !== 'Clause') return [];
      return section.declarations.flatMap((each) => declarationLenses(analysis, each, hasValues));
    }),
  ];
}

/** At the heading: under which scenario values are shown, and what is covered. */
function headLenses(
  { path, sections }: Analysis,
  { chosen, scenarios }: ContractScenarios,
): readonly CodeLens[] {
  const head = sections.find(({ kind }) => kind === 'Contract');
  if (head?.kind !== 'Contract' || scenarios.length === 0) return [];
  const { span } = head.title;
  const title =
    chosen === null ? `Choose one of ${scenarios.length} scenarios` : `Scenario: ${chosen.title}`;
  return [
    { path, span, kind: 'choose', title, action: { do: 'choose scenario', path } },
    { path, span, kind: 'coverage', title: 'Coverage', action: { do: 'show coverage', path } },
  ];
}

/** A scenario that ran says how it came out; one that did not is run when its lens comes into view. */
function scenarioLens(workspace: Workspace, analysis: Analysis, scenario: Scenario): CodeLens {
  const { path } = analysis;
  const { span } = scenario.title;
  const known = knownOutcomeOf({ workspace, analysis, scenario });
  const lens = { path, span, kind: 'scenario', title: null, action: null } as const;
  return known === null ? lens : ranLens(lens, known);
}

function ranLens(lens: CodeLens, outcome: ScenarioOutcome): CodeLens {
  const { path, title } = outcome;
  return {
    ...lens,
    title: ranInWords(outcome),
    action: { do: 'run scenario', scenario: { path, title } },
  };
}

/** `▶ Run ✓ 12 of 12 in 8 ms`. */
function ranInWords(outcome: ScenarioOutcome): string {
  const { milliseconds } = outcome;
  const time = milliseconds === null ? '' : ` in ${Math.max(1, Math.round(milliseconds))} ms`;
  return `▶ Run  ${outcomeInWords(outcome)}${time}`;
}

function declarationLenses(
  analysis: Analysis,
  declaration: Declaration,
  hasValues: boolean,
): readonly CodeLens[] {
  const { path } = analysis;
  const unresolved = { path, title: null, action: null };
  if (declaration.kind === 'Upon') {
    return hasValues ? [{ ...unresolved, span: headOf(declaration), kind: 'price' }] : [];
  }
  return namesOf(declaration).map((name) => ({ ...unresolved, span: name.span, kind: 'uses' }));
}

function headOf({ events, span }: Upon): Span {
  return { start: span.start, end: events.at(-1)?.span.end ?? span.end };
}

/** What stands for itself and is seldom named by others: that it is not says nothing. */
const SELDOM_NAMED: ReadonlySet<string> = new Set(['SolvedTogether', 'Right', 'Covenant']);

/** What a declaration names that others speak of. */
function namesOf(declaration: Declaration): readonly Name[] {
  if (SELDOM_NAMED.has(declaration.kind)) return [];
  if ('names' in declaration) return declaration.names;
  return 'name' in declaration ? [declaration.name] : [];
}

/** The lens with its title and what it does; a scenario runs for it, once. */
export function resolveCodeLens(
  workspace: Workspace,
  lens: CodeLens,
  clock: Clock | null = null,
): CodeLens {
  const analysis = workspace.analysis(lens.path);
  if (analysis === null || lens.title !== null) return lens;
  switch (lens.kind) {
    case 'scenario': {
      const scenario = scenarioTitledAt(analysis, lens.span);
      if (scenario === null) return lens;
      return ranLens(lens, outcomeOf({ workspace, analysis, scenario }, clock));
    }
    case 'price': {
      const at = { path: lens.path, offset: lens.span.start };
      const prices = pricesOf(workspace, analysis, at.offset);
      if (prices === null) return { ...lens, title: 'changes nothing in this scenario' };
      return { ...lens, title: prices.title, action: { do: 'explain', at: prices.at } };
    }
    case 'uses': {
      const at = { path: lens.path, offset: lens.span.start };
      const uses = referencesAt(workspace, at).filter(({ access }) => access !== 'declaration');
      const title = uses.length === 0 ? 'no uses' : countOf(uses.length, 'use');
      return { ...lens, title, action: { do: 'show references', at, uses } };
    }
    case 'choose':
    case 'coverage':
      return lens;
  }
}

function scenarioTitledAt({ sections }: Analysis, { start }: Span): Scenario | null {
  const found = sections.find(
    (section) => section.kind === 'Scenario' && section.title.span.start === start,
  );
  return found?.kind === 'Scenario' ? found : null;
}
