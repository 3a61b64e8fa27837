import { escapeMarkdown } from '@termsheet/compiler';

/** Text of the language in a block of its own; no text of a contract can end the block. */
export function codeBlock(text: string): string {
  let fence = '```';
  while (text.includes(fence)) fence += '`';
  return `${fence}termsheet\n${text}\n${fence}`;
}

/** Words of the language within a line. */
export function inlineCode(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.includes('`') ? `\`\` ${flat} \`\`` : `\`${flat}\``;
}

/** Longer quotes show nothing more of their point. */
const LONGEST_QUOTE = 320;

/** Lines of the contract as a quotation, each on its own, cut where they are long. */
export function quotation(lines: readonly string[]): string {
  const shown: string[] = [];
  let room = LONGEST_QUOTE;
  for (const line of lines) {
    if (room <= 0) break;
    shown.push(line.length > room ? `${line.slice(0, room).trimEnd()}…` : line);
    room -= line.length;
  }
  return shown.map((line) => `> ${escapeMarkdown(line)}`).join('  \n');
}

/** Words in bold. */
export function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/** The parts of a page that have something to say, a blank line between. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A list, an item for each line. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
