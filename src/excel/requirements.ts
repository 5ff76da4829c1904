import { ExcelProblem } from './excelProblem';

/** What the manifest demands. Newer members are used only where `supports` says that they are there. */
export const REQUIREMENTS = [
  { set: 'ExcelApi', version: '1.13' },
  { set: 'SharedRuntime', version: '1.1' },
] as const;

/** True when this Excel has the version of ExcelApi, such as '1.20'. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** @throws ExcelProblem tooOldExcel, naming what this Excel lacks. */
export function requireSupport(): void {
  for (const { set, version } of REQUIREMENTS) {
    if (!Office.context.requirements.isSetSupported(set, version))
      throw new ExcelProblem('tooOldExcel', { set, version });
  }
}
