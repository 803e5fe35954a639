/**
 * Keeps text from coming alive as a formula when a csv is opened in a spreadsheet program (OWASP, CSV Injection): an
 * apostrophe goes in front. Reading takes exactly that apostrophe off again, so that out and in give the same text.
 */

/** Dangerous beginnings and their full-width forms, behind any apostrophes that were there already. */
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/

export function withFormulaGuard(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text
}

export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text
}
