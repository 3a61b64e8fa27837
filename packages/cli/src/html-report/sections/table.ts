import { markup, type Html, type Part } from '../html.ts';

/** A column of a table: its heading, and whether it holds figures. */
export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'figure';
}

/** A table that stands row by row on a phone, each cell with its heading. */
export function table(
  caption: Part,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
): Html {
  return tableLike('', { caption, columns, rows });
}

/** What a table is made of. */
interface TableParts {
  readonly caption: Part;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Part[])[];
}

/** A table with widths of its own, which the style of the page knows by a name. */
export function tableLike(kind: string, { caption, columns, rows }: TableParts): Html {
  const heads = columns.map(
    ({ title, kind }) => markup`<th scope="col" class="${kind}" role="columnheader">${title}</th>`,
  );
  const lines = rows.map((cells) => {
    const shown = columns.map(({ title, kind }, place) => {
      return markup`<td class="${kind}" data-label="${title}" role="cell">
        ${cells[place] ?? null}
      </td>`;
    });
    return markup`<tr role="row">
      ${shown}
    </tr> `;
  });
  // The roles stay what they are where a phone lays the rows out as blocks.
  return markup`<table role="table" class="${kind}">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${lines}
    </tbody>
  </table> `;
}

/** Columns of text by their headings. */
export function textColumns(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title, kind: 'text' }));
}
