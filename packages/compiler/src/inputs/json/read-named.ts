import { inputNotSupplied } from '../diagnostics/input-not-supplied.ts';
import { inputUnknownName } from '../diagnostics/input-unknown-name.ts';
import { jsonWrongHeading } from '../diagnostics/json-wrong-heading.ts';
import { describeNamed, namesOf } from '../name-index.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import type { Member } from './json-shapes.ts';

/** The headings of a scenario file under which names of one kind stand. */
const HEADINGS = {
  blank: 'blanks',
  ambiguity: 'readings',
  fact: 'facts',
  table: 'tables',
} as const;

/** A kind of name with a heading of its own. */
export type HeadedKind = keyof typeof HEADINGS;

/** The index of the name of that kind which a key is; null where it is none, which is reported. */
export function readNamed(context: JsonContext, member: Member, kind: HeadedKind): number | null {
  const { key: name, keyNode } = member;
  const named = context.names.declared.get(name);
  if (named?.kind === kind) return named.index;
  const { span, describe } = placeOf(keyNode);
  if (named === undefined) {
    const nearest = context.findings.nearest(name, namesOf(context.names, kind));
    const found = { name, sought: kind, nearest };
    context.findings.report(inputUnknownName.at(span, found), describe);
  } else if (isHeaded(named.kind)) {
    const headings = { heading: HEADINGS[named.kind], found: HEADINGS[kind] };
    const found = { name, what: describeNamed(named), ...headings };
    context.findings.report(jsonWrongHeading.at(span, found), describe);
  } else {
    const what = describeNamed(named);
    context.findings.report(inputNotSupplied.at(span, { name, what }), describe);
  }
  return null;
}

function isHeaded(kind: string): kind is HeadedKind {
  return Object.hasOwn(HEADINGS, kind);
}
