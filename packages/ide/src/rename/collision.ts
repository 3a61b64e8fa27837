import type { ContractSymbol } from '@termsheet/compiler';
import type { Name, Scenario, Text } from '@termsheet/dsl';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Meaning } from '../names/meaning.ts';
import { describeMeaning, describePlace } from './describe-place.ts';

/** What already bears a name where something else is to bear it, in words; null where nothing does. */
export function collisionWith(
  analysis: Analysis,
  meaning: Meaning,
  { name, prefix }: { readonly name: string; readonly prefix: string },
): string | null {
  const other = otherOf(analysis, meaning, prefix + name);
  if (other === null) return null;
  const place = describePlace(analysis, other.name.span);
  return `${capitalised(describeMeaning(other))} bears that name already (${place}).`;
}

function otherOf(analysis: Analysis, meaning: Meaning, name: string): Meaning | null {
  const { symbols } = analysis.compilation.bound;
  switch (meaning.kind) {
    case 'symbol': {
      const symbol = symbols.byName.get(name);
      return symbol === undefined ? null : asMeaning(symbol);
    }
    case 'field': {
      const field = meaning.event.fields.get(name);
      return field === undefined ? null : { ...meaning, field, name: field.name };
    }
    case 'reading': {
      const reading = meaning.ambiguity.node.readings.find(({ label }) => label.text === name);
      return reading === undefined ? null : { ...meaning, reading, name: reading.label };
    }
    case 'member': {
      const found = otherMember(analysis, meaning.name, name);
      return found === undefined ? null : { kind: 'member', name: found };
    }
    case 'scenario': {
      const scenario = analysis.sections.find(
        (section): section is Scenario =>
          section.kind === 'Scenario' && section.title.text === name,
      );
      return scenario === undefined ? null : { kind: 'scenario', scenario, name: scenario.title };
    }
    case 'clause': {
      const clause = analysis.sections.find(
        (section) => section.kind === 'Clause' && section.reference.text === name,
      );
      return clause?.kind === 'Clause' ? { kind: 'clause', clause, name: clause.reference } : null;
    }
    case 'occurrence': {
      const found = otherHappening(analysis, meaning.name, name);
      return found === undefined ? null : { ...meaning, name: found };
    }
    case 'local':
    case 'built-in':
    case 'prefix':
      return null;
  }
}

function asMeaning(symbol: ContractSymbol): Meaning {
  return { kind: 'symbol', symbol, name: symbol.name };
}

/** What the same scenario, or the same table, calls something by that name. */
function otherHappening(analysis: Analysis, happening: Text, name: string): Text | undefined {
  const { start } = happening.span;
  const section = analysis.sections.find(({ span }) => span.start <= start && start < span.end);
  if (section === undefined) return undefined;
  for (const node of nodesBelow([section])) {
    if (analysis.meanings.get(node as Text)?.kind !== 'occurrence') continue;
    if ((node as Text).text === name) return node as Text;
  }
  return undefined;
}

/** A member of that name in a type that lists the other. */
function otherMember({ compilation }: Analysis, member: Name, name: string): Name | undefined {
  for (const node of nodesBelow(compilation.file.sections)) {
    if (node.kind !== 'OneOfType') continue;
    const { members } = node as unknown as { readonly members: readonly Name[] };
    if (!members.some(({ text }) => text === member.text)) continue;
    const found = members.find(({ text }) => text === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
