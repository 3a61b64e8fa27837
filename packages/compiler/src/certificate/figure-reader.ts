import type {
  Evaluation,
  Inputs,
  Occurrence,
  Snapshot,
  Value,
  ValueType,
} from '@termsheet/runtime';
import { ambiguityOfReading } from '../results/explanation/ambiguity-of-reading.ts';
import type { Explanation } from '../results/explanation/explanation.ts';
import { explainTerm } from '../results/explanation/explain-term.ts';
import type { TermPlace } from '../results/term-place.ts';
import { termSpec } from '../results/term-spec.ts';
import type { Placeholder } from './template/template.ts';

/** What an expression of a template gives. */
export interface ReadFigure {
  readonly value: Value;
  readonly type: ValueType;
  readonly explanation: Explanation;
}

/** What figures are read from. */
interface Sources {
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
  readonly snapshot: Snapshot;
  /** The event that the document is about. */
  readonly key: Occurrence;
  /** The Term that each placeholder with an expression has become. */
  readonly names: ReadonlyMap<Placeholder, string>;
}

/** Works out the expressions of a template, each once. */
export class FigureReader {
  readonly #sources: Sources;
  readonly #known = new Map<Placeholder, ReadFigure>();
  /** The ambiguities, by name, on whose chosen readings rests what was shown. */
  readonly readings = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  read(placeholder: Placeholder): ReadFigure {
    const figure = this.#known.get(placeholder) ?? this.#work(placeholder);
    this.#known.set(placeholder, figure);
    this.noteReadings(figure.explanation);
    return figure;
  }

  /** Keeps on which readings an explanation rests. */
  noteReadings({ derivation: { steps, root } }: Explanation): void {
    const seen = new Set([root]);
    for (const id of seen) {
      const step = steps[id];
      if (step === undefined) continue;
      if (step.kind === 'reading') this.readings.add(ambiguityOfReading(step));
      for (const part of step.rests) seen.add(part);
    }
  }

  #work(placeholder: Placeholder): ReadFigure {
    const { evaluation, inputs, snapshot, key, names } = this.#sources;
    const name = names.get(placeholder) ?? '';
    const index = evaluation.program.definitions.findIndex((each) => each.name === name);
    if (index < 0) throw new Error('A placeholder with an expression is a definition.');
    const term: TermPlace = { name, kind: 'definition', index };
    const { type } = termSpec(evaluation.program, term);
    const value = snapshot.definition(index, key);
    const explanation = explainTerm(evaluation, inputs, { term, day: snapshot.day, argument: key });
    return { value, type, explanation };
  }
}
