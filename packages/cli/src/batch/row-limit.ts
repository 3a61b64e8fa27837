/** The most bytes that one scenario may take: decades of daily prices in several series. */
export const MAX_ROW: number = 16 << 20;
