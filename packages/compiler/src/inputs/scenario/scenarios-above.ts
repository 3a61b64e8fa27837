import type { GivenLine, Scenario, Text } from '@termsheet/dsl';
import { inputBorrowedTwice } from '../diagnostics/input-borrowed-twice.ts';
import { inputBorrowsTooMuch } from '../diagnostics/input-borrows-too-much.ts';
import { inputUnknownScenario } from '../diagnostics/input-unknown-scenario.ts';
import type { Findings } from '../findings.ts';
import { MAX_ROWS } from '../max-rows.ts';

/** A scenario that others may name, and where it stands. */
interface Lender {
  readonly place: number;
  readonly scenario: Scenario;
  readonly lines: readonly GivenLine[];
  readonly borrows: boolean;
}

/**
 * The scenarios of a file, whose `given` lines others take over with `as in`. Only those above can
 * be named, and only those that take over nothing themselves: so a reader looks in one other place.
 */
export class ScenariosAbove {
  readonly #byTitle = new Map<string, Lender>();
  readonly #places = new Map<Scenario, number>();
  readonly #tooMuch = new Set<Text>();

  constructor(scenarios: readonly Scenario[]) {
    let borrowed = 0;
    for (const [place, scenario] of scenarios.entries()) {
      this.#places.set(scenario, place);
      const { lines, titles } = givenLinesOf(scenario);
      for (const title of titles) {
        borrowed += this.#byTitle.get(title.text)?.lines.length ?? 0;
        if (borrowed > MAX_ROWS) this.#tooMuch.add(title);
      }
      const lender = { place, scenario, lines, borrows: titles.length > 0 };
      if (!this.#byTitle.has(scenario.title.text)) this.#byTitle.set(scenario.title.text, lender);
    }
  }

  /**
   * All that a scenario is given: its own lines, and those it takes over about Terms of which it
   * says nothing itself.
   */
  givenIn(scenario: Scenario, findings: Findings): readonly GivenLine[] {
    const { lines: own, titles } = givenLinesOf(scenario);
    const settled = new Set(own.map(subject));
    const borrowed = titles.flatMap((title) => this.#lend(scenario, title, findings));
    return [...borrowed.filter((line) => !settled.has(subject(line))), ...own];
  }

  /** The scenarios that one takes lines over from; null where it names one that lends it none. */
  lendersOf(scenario: Scenario): readonly Scenario[] | null {
    const found = givenLinesOf(scenario).titles.map((title) => {
      const lender = this.#above(scenario, title);
      return lender === null || lender.borrows || this.#tooMuch.has(title) ? null : lender.scenario;
    });
    return found.every((lender) => lender !== null) ? found : null;
  }

  /** The scenario of a title, where it stands above another. */
  #above(scenario: Scenario, { text }: Text): Lender | null {
    const lender = this.#byTitle.get(text);
    return lender !== undefined && lender.place < this.#placeOf(scenario) ? lender : null;
  }

  #placeOf(scenario: Scenario): number {
    return this.#places.get(scenario) ?? 0;
  }

  #lend(scenario: Scenario, title: Text, findings: Findings): readonly GivenLine[] {
    const { text, span } = title;
    const lender = this.#above(scenario, title);
    if (lender === null) {
      const place = this.#placeOf(scenario);
      const above = [...this.#byTitle].filter(
        ([, { place: of, borrows }]) => of < place && !borrows,
      );
      const nearest = findings.nearest(
        text,
        above.map(([known]) => known),
      );
      findings.report(inputUnknownScenario.at(span, { title: text, nearest }));
      return [];
    }
    if (lender.borrows) {
      const related = [{ span: lender.scenario.title.span, message: 'it says `as in` itself' }];
      findings.report(inputBorrowedTwice.at(span, { title: text }, { related }));
      return [];
    }
    if (!this.#tooMuch.has(title)) return lender.lines;
    findings.report(inputBorrowsTooMuch.at(span, { limit: MAX_ROWS }));
    return [];
  }
}

/** What stands behind `given` in a scenario: its own lines, and the titles of those that it takes lines over from. */
interface GivenLines {
  readonly lines: readonly GivenLine[];
  readonly titles: readonly Text[];
}

/** A scenario that was not edited is the same object after an edit, and so are its lines. */
const known = new WeakMap<Scenario, GivenLines>();

function givenLinesOf(scenario: Scenario): GivenLines {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const lines: GivenLine[] = [];
  const titles: Text[] = [];
  for (const step of scenario.steps) {
    if (step.kind !== 'Given') continue;
    for (const line of step.lines) {
      if (line.kind === 'GivenLine') lines.push(line);
      else if (line.kind === 'GivenAsIn') titles.push(line.scenario);
    }
  }
  known.set(scenario, { lines, titles });
  return { lines, titles };
}

/** What a line speaks of: a Term, or what a keyed Term is for one event or row. */
function subject({ name, key }: GivenLine): string {
  return key === null
    ? name.text
    : JSON.stringify([name.text, 'text' in key ? key.text : key.kind]);
}
