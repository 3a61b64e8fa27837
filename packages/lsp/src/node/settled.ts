/** When the first work of a server is done, in milliseconds: what was compiled for it may be kept. */
export const SETTLED = 5000;
