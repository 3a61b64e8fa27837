import {
  type Explanation,
  type ExplanationOutline,
  explainTerm,
  OutlineSheet,
  type TermQuestion,
} from '@termsheet/compiler';
import { formatLongDate, type Value } from '@termsheet/runtime';
import type { Question } from '../../contract/question.ts';
import { showControls } from '../../files/show-controls.ts';
import { summaryHtml } from '../../report/explanation/html/summary-html.ts';
import { answerId, stepsHtml } from '../../report/explanation/html/steps-html.ts';
import type { Anchors } from '../anchor.ts';
import { Html, markup } from '../html.ts';

/** A derivation of the page. */
interface Derived {
  readonly anchor: string;
  readonly outline: ExplanationOutline;
  /** Where it was worked out, if not in the scenario of the report as it is given. */
  readonly elsewhere: string | null;
}

/** A derivation that is no Term's of the report's own scenario. */
export interface Further {
  /** By what it is told from all others. */
  readonly key: string;
  readonly explanation: Explanation;
  readonly elsewhere: string | null;
}

const PLACE = { idPrefix: 'why', headingLevel: 3 } as const;

/**
 * The derivations that a report opens. Each stands in the page once, and so does a step that several
 * of them rest on: in the first, to which the others refer.
 */
export class DerivationBook {
  readonly #question: Question;
  readonly #anchors: Anchors;
  readonly #sheet = new OutlineSheet();
  readonly #derived = new Map<string, Derived>();
  readonly #arguments = new Map<Value, number>();
  readonly #printed = new Set<string>();

  constructor(question: Question, anchors: Anchors) {
    this.#question = question;
    this.#anchors = anchors;
  }

  /** Some words that open how a Term came to its value. */
  link(question: TermQuestion, words: Html): Html {
    const { anchor } = this.#derivedFor(question);
    return markup`<a class="why" href="#${anchor}">${words}</a>`;
  }

  /** Some words that open how something else came about. */
  linkFurther({ key, explanation, elsewhere }: Further, words: Html): Html {
    const { anchor } = this.#derived.get(key) ?? this.#enter(key, explanation, elsewhere);
    return markup`<a class="why" href="#${anchor}">${words}</a>`;
  }

  /** What has been linked to so far is what a page on paper shows in full. */
  printThese(): void {
    for (const derived of this.#derived.values()) this.#printed.add(derived.anchor);
  }

  /** All derivations that something links to, in the order in which the page first does. */
  get section(): Html {
    return markup`${[...this.#derived.values()].map((derived) =>
      derivationPart(derived, this.#printed.has(derived.anchor) ? 'derivation key' : 'derivation'),
    )}`;
  }

  /** Occurrences, rows and figures are told apart as what they are, not by how they read. */
  numberOf(argument: Value | null): number {
    if (argument === null) return 0;
    const number = this.#arguments.get(argument) ?? this.#arguments.size + 1;
    this.#arguments.set(argument, number);
    return number;
  }

  #derivedFor(question: TermQuestion): Derived {
    const { term, day, argument } = question;
    const key = `${term.kind} ${term.index} ${day} ${this.numberOf(argument)}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const { evaluation, inputs } = this.#question;
    return this.#enter(key, explainTerm(evaluation, inputs, question), null);
  }

  #enter(key: string, explanation: Explanation, elsewhere: string | null): Derived {
    const outline = this.#sheet.add(explanation);
    const derived = { anchor: this.#anchors.make('how', outline.term), outline, elsewhere };
    this.#derived.set(key, derived);
    return derived;
  }
}

/** What is linked to stands within what is closed, so that going there opens it without a script. */
function derivationPart({ anchor, outline, elsewhere }: Derived, kind: string): Html {
  const { term, argument, day, clause, root } = outline;
  const asked = argument === null ? null : markup` for ${argument.shown}`;
  const where = elsewhere === null ? null : markup` <span class="reason">${elsewhere}</span>`;
  const id = answerId(outline, PLACE);
  const body = new Html(showControls(`${summaryHtml(outline, PLACE)}${stepsHtml(outline, PLACE)}`));
  return markup`<details class="${kind}">
    <summary>
      <span class="name">${term}${asked}</span>${where} = <span class="v">${root.value}</span>
      <span class="no">${clause}</span>
    </summary>
    <section
      class="explained"
      id="${anchor}"
      aria-label="How ${term}${asked} came about"
      tabindex="-1"
    >
      <p class="explained-of"${id === null ? null : markup` id="${id}"`}>on ${formatLongDate(day)}</p>
      ${body}
    </section>
  </details> `;
}
