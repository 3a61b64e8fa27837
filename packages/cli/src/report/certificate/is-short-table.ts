import { type Block, plainText } from '@termsheet/compiler/certificate';

/** Whether a block is a table short enough to stand whole on the page of the words that announce it. */
export function isShortTable(block: Block): boolean {
  if (block.kind !== 'table' || block.rows.length > MOST_ROWS || block.indents !== undefined) {
    return false;
  }
  const letters = block.rows.flat().reduce((sum, cell) => sum + plainText(cell).length, 0);
  return letters < MOST_LETTERS;
}

const MOST_ROWS = 10;

const MOST_LETTERS = 1200;
