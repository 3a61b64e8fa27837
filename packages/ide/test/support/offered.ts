import { type CodeAction, codeActions } from '@termsheet/ide';
import { applyEdits } from './apply-edits.ts';
import { type Fixture, fixture } from './fixture.ts';

/** What is offered at the cursor of a marked text, or for what is marked between `⟦` and `⟧`. */
export function offered(marked: string): {
  readonly at: Fixture;
  readonly actions: readonly CodeAction[];
} {
  const at = fixture(marked);
  const span = at.main.ranges[0] ?? { start: at.offset, end: at.offset };
  return { at, actions: codeActions(at.workspace, { path: at.main.path, span }) };
}

/** The text of the marked file once an action is done, with what is then selected between `⟦` and `⟧`. */
export function done(marked: string, title: string): string {
  const { at, actions } = offered(marked);
  const action = actions.find((each) => each.title === title);
  if (action === undefined) {
    throw new Error(`not offered: ${title}\nbut: ${actions.map((each) => each.title).join('\n')}`);
  }
  if (action.disabled !== null) throw new Error(`disabled: ${action.disabled}`);
  const edits = action.edits.filter(({ path }) => path === at.main.path);
  const text = applyEdits(at.main.text, edits);
  const { select } = action;
  if (select === null) return text;
  const { start, end } = select.span;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** The lines of an indented template, as far in as they mean. */
export function lines(template: string): string {
  const all = template.replace(/^\n/, '').trimEnd().split('\n');
  const depth = Math.min(
    ...all.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  return `${all.map((line) => line.slice(depth)).join('\n')}\n`;
}
