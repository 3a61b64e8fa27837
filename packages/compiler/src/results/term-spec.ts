import type { Program, ValueType } from '@termsheet/runtime';
import type { TermPlace } from './term-place.ts';

/** What the declarations of all kinds of term have in common. */
export interface TermSpec {
  readonly type: ValueType;
  readonly clause: string;
  /** The event of which there is one value each. */
  readonly keyedBy: number | null;
  readonly parameter: { readonly name: string; readonly type: ValueType } | null;
}

/** The parts of a program that declare its terms. */
type Declaring = Pick<
  Program<unknown>,
  'states' | 'definitions' | 'ambiguities' | 'blanks' | 'facts'
>;

/** The declaration of a term. */
export function termSpec(program: Declaring, { kind, index }: Omit<TermPlace, 'name'>): TermSpec {
  switch (kind) {
    case 'state':
      return completed(program.states[index]);
    case 'definition':
      return completed(program.definitions[index]);
    case 'ambiguity':
      return completed(program.ambiguities[index]);
    case 'blank':
      return completed(program.blanks[index]);
    case 'fact': {
      const spec = program.facts[index];
      if (spec?.several !== true) return completed(spec);
      return completed({ ...spec, type: { kind: 'list', of: spec.type } });
    }
  }
}

type PartialSpec = Pick<TermSpec, 'type' | 'clause'> & Partial<TermSpec>;

function completed(spec: PartialSpec | undefined): TermSpec {
  const { type, clause, keyedBy, parameter } = spec ?? { type: { kind: 'text' }, clause: '' };
  return { type, clause, keyedBy: keyedBy ?? null, parameter: parameter ?? null };
}
