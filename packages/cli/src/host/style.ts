import { styleText } from 'node:util';

type Paint = (text: string) => string;

/** How parts of a text are painted. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const leave: Paint = (text) => text;

/** No paint at all: for files, pipes and `NO_COLOR`. */
export const plainStyle: Style = {
  bold: leave,
  dim: leave,
  red: leave,
  yellow: leave,
  green: leave,
  cyan: leave,
};

/** The colours of a terminal. */
export const colouredStyle: Style = {
  bold: paintWith('bold'),
  dim: paintWith('dim'),
  red: paintWith('red'),
  yellow: paintWith('yellow'),
  green: paintWith('green'),
  cyan: paintWith('cyan'),
};

/** Whether there is a terminal is for the host to say: here it is only painted. */
function paintWith(format: Parameters<typeof styleText>[0]): Paint {
  return (text) => (text === '' ? '' : styleText(format, text, { validateStream: false }));
}
