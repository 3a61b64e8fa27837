/** How the names of contract files end. */
export const CONTRACT_ENDING = '.terms';

/** Why a file is refused that is not in the folder of the contract, by whatever links it is reached. */
export const OUTSIDE_FOLDER = 'it stands outside the folder of the contract that is read';

/**
 * Why a `use` line may not name a file so, whether or not there is one; null where it may. A contract
 * is no trusted program: it brings in contract files only, by their way from the file that names them.
 */
export function refusalOfWay(way: string): string | null {
  if (/^(?:\/|[A-Za-z]:)/u.test(way) || way.includes('\\')) {
    return 'the file is named by its way from this one, with `/` between the folders';
  }
  return way.endsWith(CONTRACT_ENDING)
    ? null
    : `it is no contract file, whose name ends in ${CONTRACT_ENDING}`;
}
