import { Workspace } from '@termsheet/ide';
import { expect, test } from 'vitest';

const LETTER = 'contract "Letter"\n  currency USD\n\nclause §1 "Fee"\n  Fee means $25\n';
const DEAL =
  'contract "Deal"\n  currency USD\n\nuse "letter.terms"\n\nclause §2\n  Cost means Fee\n';

test('a `use` line that leads nowhere is followed again when a file is new, and by no keystroke', () => {
  const workspace = new Workspace();
  workspace.set('/deal/deal.terms', DEAL);
  workspace.set('/deal/other.terms', LETTER);
  const before = workspace.analysis('/deal/deal.terms');
  expect(before?.used.size).toBe(0);
  workspace.set('/deal/other.terms', LETTER.replace('$25', '$26'));
  expect(workspace.analysis('/deal/deal.terms')).toBe(before);
  workspace.set('/deal/letter.terms', LETTER);
  expect([...(workspace.analysis('/deal/deal.terms')?.used ?? [])]).toEqual(['/deal/letter.terms']);
});

test('a file is the same object until its text is another', () => {
  const workspace = new Workspace();
  workspace.set('/deal/deal.terms', DEAL);
  const before = workspace.source('/deal/deal.terms');
  workspace.set('/deal/deal.terms', DEAL);
  expect(workspace.source('/deal/deal.terms')).toBe(before);
  workspace.set('/deal/deal.terms', LETTER);
  expect(workspace.source('/deal/deal.terms')?.text).toBe(LETTER);
  workspace.close('/deal/deal.terms');
  expect(workspace.source('/deal/deal.terms')).toBeNull();
});
