import { definitions } from './definitions.ts';
import { duties } from './duties.ts';
import { eventsAndRules } from './events-and-rules.ts';
import { expressions } from './expressions.ts';
import { file } from './file.ts';
import { interest } from './interest.ts';
import type { Printer } from './layouts.ts';
import { lists } from './lists.ts';
import { namesAndLiterals } from './names-and-literals.ts';
import { phrases } from './phrases.ts';
import { scenarios } from './scenarios.ts';
import { schedules } from './schedules.ts';
import { tables } from './tables.ts';
import { windowsAndDates } from './windows-and-dates.ts';

/** How each kind of node is written; a kind that is not here is kept as it stands in the source. */
export const printers: ReadonlyMap<string, Printer> = new Map(
  [
    namesAndLiterals,
    lists,
    windowsAndDates,
    expressions,
    phrases,
    definitions,
    eventsAndRules,
    duties,
    tables,
    scenarios,
    schedules,
    interest,
    file,
  ].flatMap((chapter) => Object.entries(chapter)),
);
