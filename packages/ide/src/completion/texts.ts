import type { Expectation } from '@termsheet/dsl';
import { folderOf, wayTo } from '../workspace/paths.ts';
import type { AskedPlace } from './asked-place.ts';
import type { Proposal } from './completion.ts';
import type { NameSlot } from './name-slot.ts';
import { scenariosOf } from './scenario-context.ts';
import { textValues } from './scenario-values.ts';

/** Texts in quotes that may stand where the grammar takes one. */
export function proposeTexts(slot: NameSlot): readonly Proposal[] {
  const { place, expectation } = slot;
  switch (expectation.owner) {
    case 'use':
      return filesOf(place);
    case 'givenAsIn':
      return titlesOf(place);
    case 'unsignedValue':
      return textValues(slot).map((text, index) =>
        inQuotes(text, { kind: 'text', rank: 110 + index }),
      );
    case 'eventStep':
      return [blank('a name for it', 450)];
    default:
      return [blank(WORDS[expectation.owner] ?? 'text', place.typed.kind === 'text' ? 800 : 450)];
  }
}

const WORDS: Readonly<Record<Expectation['owner'], string>> = {
  contract: 'Title',
  clause: 'Title',
  scenario: 'what it shows',
  check: 'what it says',
  party: 'legal name',
  setting: 'name',
  reading: 'one way',
  validOnlyIf: 'why not',
  unresolved: 'why',
  notComputable: 'why',
  notComputableSection: 'why',
};

function blank(words: string, rank: number): Proposal {
  const text = `"\${1:${words}}"`;
  return { label: `"${words}"`, kind: 'text', text, isSnippet: true, filter: `"${words}"`, rank };
}

function inQuotes(
  text: string,
  { kind, rank }: { readonly kind: Proposal['kind']; readonly rank: number },
): Proposal {
  const label = `"${text}"`;
  return { label, kind, rank, filter: label };
}

/** Other contract files in the folder of this one, or below it, which alone may be used. */
function filesOf({ workspace, analysis }: AskedPlace): readonly Proposal[] {
  const folder = folderOf(analysis.path);
  const below = workspace
    .paths()
    .filter((path) => path !== analysis.path && path.startsWith(`${folder}/`));
  return below.map((path, index) =>
    inQuotes(wayTo(path, folder), { kind: 'file', rank: 100 + index }),
  );
}

/** The scenarios that this one may take over: those that take over none themselves. */
function titlesOf(place: AskedPlace): readonly Proposal[] {
  const { section, analysis } = place;
  return scenariosOf(place)
    .filter((each) => each !== section)
    .map((each, index) => ({
      ...inQuotes(each.title.text, { kind: 'scenario', rank: 100 + index }),
      source: { of: 'scenario' as const, path: analysis.path, title: each.title.text },
    }));
}
