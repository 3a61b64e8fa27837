import type { Due } from '@termsheet/compiler';
import type { DocketEntry } from '@termsheet/runtime';

/** Duties that stand alike, the first due first. */
export interface DocketGroup {
  readonly title: string;
  readonly entries: readonly Due[];
}

const TITLES = ['Overdue', 'Due', 'Upcoming', 'Waiting, or not known', 'Done'] as const;

type Title = (typeof TITLES)[number];

/** What is overdue first, then what is due, what comes, and what is done. */
export function docketGroups(entries: readonly DocketEntry[]): readonly DocketGroup[] {
  const due = entries.filter((entry) => entry.kind === 'duty' || entry.kind === 'awaited');
  return TITLES.map((title) => ({
    title,
    entries: due.filter((entry) => titleOf(entry) === title).sort((a, b) => dateOf(a) - dateOf(b)),
  })).filter((group) => group.entries.length > 0);
}

function titleOf(entry: Due): Title {
  if (entry.kind === 'awaited') {
    return typeof entry.due === 'number' ? 'Upcoming' : 'Waiting, or not known';
  }
  switch (entry.status) {
    case 'late':
    case 'past due':
    case 'in grace':
    case 'in cure':
      return 'Overdue';
    case 'due today':
    case 'no day stated':
      return 'Due';
    case 'not yet due':
      return 'Upcoming';
    case 'waiting':
    case 'not known':
      return 'Waiting, or not known';
    case 'performed':
    case 'nothing owed':
    case 'does not bind':
    case 'ended':
      return 'Done';
  }
}

/** What has no date stands behind what has one, in the contract's order. */
function dateOf({ due }: Due): number {
  return typeof due === 'number' ? due : Number.MAX_SAFE_INTEGER;
}
