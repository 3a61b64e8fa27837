/** Every text that a contract can hold, holding what could break out of each format. */
export const HOSTILE = '<script>alert(1)</script> & "q" ::error:: [x](http://evil) \u202e%0A';

/** A contract whose names, titles and readings come from someone who means harm. */
export const HOSTILE_CONTRACT = `contract "<img src=x onerror=alert(1)> & Co. [a](http://evil) \u001b[8m"
  currency USD
  in effect from January 1, 2026

share class Common Stock

clause §1 "<b>"
  \`<script>alert(1)</script>\` means $1
  \`*bold* _it_ | [x](http://evil) ::error\` means \`<script>alert(1)</script>\` * 2
  ambiguous Choice
    reading "</style><script>" is 1
  Chosen means Choice * 1

scenario "</script>"
  given Choice is "</style><script>"
  expect on January 2, 2026
    Chosen is 2
`;
