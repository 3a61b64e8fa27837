import type { Node } from '../../ir/chapters.ts';
import { type DirectRow, writeRows } from './rows.ts';
import { EVER_AFTER, writeWindow } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** Writes whether there is an event, and whether another followed it where that is asked. */
export function writeThereIs(writer: Writer, node: Node<'there is'>, at: At): string {
  const { rows, followedBy, negated } = node;
  const found = writer.variable('false');
  const absent = writeRows(writer, { rows, at }, (row) => {
    if (followedBy === null) {
      writer.line(
        `${found} = ${found} === false ? ${row.verdict} : joinOr(${found}, ${row.verdict});`,
      );
      return;
    }
    writer.line(`if (${found} === true) break;`);
    const followed = writeFollowed(writer, followedBy, row);
    const { verdict } = row;
    const both = writer.keep(
      `${verdict} === true ? ${followed} : joinAnd(${verdict}, ${followed})`,
    );
    writer.line(`${found} = ${found} === false ? ${both} : joinOr(${found}, ${both});`);
  });
  const result = negated ? `not(${found})` : found;
  return writer.keep(`${absent} !== null ? ${absent} : ${result}`);
}

/** Whether a row is followed by another; that none is yet is not decided while its window runs. */
function writeFollowed(
  writer: Writer,
  { negated, rows }: NonNullable<Node<'there is'>['followedBy']>,
  { row, inner, dayKnown }: DirectRow,
): string {
  const follows = writer.variable('false');
  const order = rowOrder(writer, row, inner.day);
  const absent = writeRows(writer, { rows, at: inner }, (follower) => {
    const { row: other, verdict } = follower;
    writer.block(`if (${order(other)})`, () => {
      for (const known of [dayKnown, follower.dayKnown]) {
        if (known !== null) writer.line(`${verdict} = joinAnd(${verdict}, ${known});`);
      }
      writer.line(
        `${follows} = ${follows} === false ? ${verdict} : joinOr(${follows}, ${verdict});`,
      );
    });
  });
  const { window } = rows;
  if (window !== null) {
    writer.block(`if (${absent} === null && ${follows} === false)`, () => {
      const { to, absent: noDays } = writeWindow(writer, window, inner);
      const runs = `${noDays} === null && ${to} !== ${EVER_AFTER} && ${to} > ${inner.day}`;
      writer.block(`if (${runs})`, () => {
        writer.line(`${follows} = NOT_YET;`);
        if (writer.shared.isTimed) writer.line(`standsUntil(${to});`);
      });
    });
  }
  const result = negated ? `not(${follows})` : follows;
  return writer.keep(`${absent} !== null ? ${absent} : ${result}`);
}

/** The code of whether an event came after a row, or may have by a day. */
function rowOrder(writer: Writer, row: string, by: string): (other: string) => string {
  const { isTimed } = writer.shared;
  const [dayOf, sequenceOf] = isTimed
    ? [(of: string): string => `${of}.day`, (of: string): string => `${of}.sequence`]
    : [(of: string): string => `days[${of}]`, (of: string): string => `sequences[${of}]`];
  const day = writer.keep(dayOf(row));
  const sequence = writer.keep(sequenceOf(row));
  return (other) => {
    const isLater = `${sequenceOf(other)} > ${sequence}`;
    const isBehind = `${dayOf(other)} > ${day} || (${dayOf(other)} === ${day} && ${isLater})`;
    return isTimed ? `${isBehind} || mayFollow(${other}, ${day}, ${by})` : isBehind;
  };
}
