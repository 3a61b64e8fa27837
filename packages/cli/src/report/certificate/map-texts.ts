import type { Block, Cell, CertificateDocument, Inline } from '@termsheet/compiler/certificate';

type Change = (text: string) => string;

/** The document with each of its texts put through a function. */
export function mapTexts(document: CertificateDocument, change: Change): CertificateDocument {
  const { title, contract, subject, blocks } = document;
  return {
    title: change(title),
    contract: change(contract),
    subject: change(subject),
    blocks: blocks.map((block) => mapBlock(block, change)),
  };
}

function mapBlock(block: Block, change: Change): Block {
  const mapAll = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((each) => mapBlock(each, change));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: mapCell(block.children, change) };
    case 'list':
      return { ...block, items: block.items.map(mapAll) };
    case 'quote': {
      const cited = block.cited === null ? null : change(block.cited);
      return { ...block, blocks: mapAll(block.blocks), cited };
    }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({
          ...column,
          heading: mapCell(column.heading, change),
        })),
        rows: block.rows.map((row) => row.map((cell) => mapCell(cell, change))),
      };
    case 'signature': {
      const party = block.party === null ? null : change(block.party);
      return { ...block, party, role: change(block.role) };
    }
    case 'notes':
      return {
        ...block,
        notes: block.notes.map(({ number, text }) => ({ number, text: change(text) })),
      };
    case 'page break':
      return block;
  }
}

function mapCell(cell: Cell, change: Change): Cell {
  return cell.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
      case 'figure':
        return { ...inline, text: change(inline.text) };
      case 'blank':
        return { ...inline, label: change(inline.label) };
      case 'strong':
      case 'emphasis':
        return { ...inline, children: mapCell(inline.children, change) };
      case 'break':
        return inline;
    }
  });
}
