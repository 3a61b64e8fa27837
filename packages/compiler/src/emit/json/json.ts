/** What a JSON file holds. Members that are undefined are left out of it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
