import type { Diagnostic, Name, Reference } from '@termsheet/dsl';
import type { SymbolTable } from '../bound/symbol-table.ts';
import { bindingsOf, type Scope } from '../bound/scope.ts';
import { fieldOutOfScope } from '../diagnostics/field-out-of-scope.ts';
import { memberOutOfPlace } from '../diagnostics/member-out-of-place.ts';
import { unknownMember } from '../diagnostics/unknown-member.ts';
import { unknownTerm } from '../diagnostics/unknown-term.ts';
import { unknownTermOf } from '../diagnostics/unknown-term-of.ts';
import type { CheckContext } from './check-context.ts';
import { errorType, type Type } from './type.ts';

/** A name that nothing in scope has: it should be a member of the type expected, or is a mistake. */
export function inferOpenName(context: CheckContext, node: Reference, expected: Type | null): Type {
  const { name } = node;
  const referent = context.bound.referents.get(name);
  const scope = referent?.kind === 'open' ? referent.scope : null;
  if (expected?.kind === 'one of') {
    const nearest = context.suggest(name.text, expected.members)[0] ?? null;
    const parameters = { name: name.text, members: expected.members, nearest };
    context.report(unknownMember.at(name.span, parameters, fixTo(name, nearest)));
  } else if (context.bound.symbols.memberNames.has(name.text)) {
    // Beside something that is wrong already, a member may well be in its place.
    if (expected?.kind !== 'error')
      context.report(memberOutOfPlace.at(name.span, { name: name.text }));
  } else {
    context.report(undeclared(context, name, scope));
  }
  return errorType;
}

function undeclared(context: CheckContext, name: Name, scope: Scope | null): Diagnostic {
  const { symbols } = context.bound;
  const parts = splitOf(symbols, name.text);
  if (parts !== null) return unknownTermOf.at(name.span, { name: name.text, ...parts });
  const [event] = symbols.eventsByField.get(name.text) ?? [];
  if (event !== undefined) {
    const found = { name: name.text, event: event.name.text };
    return fieldOutOfScope.at(name.span, found);
  }
  const nearest = context.suggest(name.text, namesInScope(symbols, scope));
  return unknownTerm.at(
    name.span,
    { name: name.text, nearest },
    fixTo(name, certain(name, nearest)),
  );
}

/** Only another case or number of the same word is certain enough to mend without asking. */
function certain(name: Name, nearest: readonly string[]): string | null {
  const [first, ...others] = nearest;
  if (first === undefined || others.length > 0) return null;
  const difference = Math.abs(first.length - name.text.length);
  const start = Math.min(3, first.length);
  const startsAlike =
    first.slice(0, start).toLowerCase() === name.text.slice(0, start).toLowerCase();
  return difference <= 2 && startsAlike ? first : null;
}

function fixTo(
  name: Name,
  text: string | null,
): { fix?: { title: string; edits: { span: Name['span']; text: string }[] } } {
  if (text === null) return {};
  // The name may stand in backquotes, which then stay.
  const isQuoted = name.span.end - name.span.start === name.text.length + 2;
  const start = isQuoted ? name.span.start + 1 : name.span.start;
  const end = isQuoted ? name.span.end - 1 : name.span.end;
  return { fix: { title: `Write \`${text}\``, edits: [{ span: { start, end }, text }] } };
}

/** `A of B` is one Term; here it is not declared, but both its parts are. */
function splitOf(symbols: SymbolTable, name: string): { left: string; right: string } | null {
  for (let at = name.indexOf(' of '); at >= 0; at = name.indexOf(' of ', at + 1)) {
    const left = name.slice(0, at);
    const right = name.slice(at + ' of '.length);
    if ([left, right].every((part) => symbols.byName.has(part) || symbols.eventsByField.has(part)))
      return { left, right };
  }
  return null;
}

function* namesInScope(symbols: SymbolTable, scope: Scope | null): Iterable<string> {
  for (const binding of bindingsOf(scope)) {
    if (binding.kind === 'local') yield binding.name.text;
    else for (const event of binding.events) yield* event.fields.keys();
  }
  yield* symbols.byName.keys();
}
