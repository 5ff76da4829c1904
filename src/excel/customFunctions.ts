/** Whether a formula calls a function of ours: FINSAM.NAMN( outside of texts, in any case. */
export function callsOurFunction(formula: string): boolean {
  return /(?:^|[^\p{L}\p{N}_.])FINSAM\.[\p{L}\p{N}_.]+\s*\(/iu.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}
