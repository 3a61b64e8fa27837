import { compile } from '@termsheet/compiler';

const FILE =
  'contract "Test"\n  prose "test.txt"\n  currency USD\n\nclause §"Cover" "A"\n  Cap means $100\n';

/** What a rule on the prose says of a text. */
export function messagesInProse(code: string, prose: string): readonly string[] {
  const { diagnostics } = compile({ path: 'test.terms', text: FILE }, { prose });
  return diagnostics.filter((finding) => finding.code === code).map(({ message }) => message);
}
