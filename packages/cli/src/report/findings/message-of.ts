import type { FindingJson } from './findings-to-json.ts';

/**
 * The whole of a finding as one text, for readers that show no places in the prose of a contract:
 * what is wrong, the words of the prose, why it matters and what to do.
 */
export function messageOf({ message, prose, why, help }: FindingJson): readonly string[] {
  const places = prose.map(({ section, line, words }) => {
    const part = section === null ? '' : `${section}, `;
    return `The prose (${part}line ${line}): “${words}”`;
  });
  return [message, ...places, why, help].filter((part) => part !== '');
}
