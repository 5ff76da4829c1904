/** What the workbench says, apart from the add-in's own words. */
export const texts = {
  newWorkbookName: 'Bok1',
  fileGroup: 'Arkiv',
  newWorkbook: { label: 'Ny', tip: 'Börja om med en tom arbetsbok.' },
  openWorkbook: { label: 'Öppna', tip: 'Öppna en .xlsx-fil från datorn. Du kan också dra filen hit.' },
  saveWorkbook: { label: 'Spara', tip: 'Spara arbetsboken som .xlsx på datorn.' },
  dropHere: 'Släpp filen för att öppna den',
  calculating: 'Beräknar …',
  ready: 'Klar',
  selection: (count: number, sum: string): string => `Antal: ${count}   Summa: ${sum}`,
  selectionCount: (count: number): string => `Antal: ${count}`,
  requests: (count: number): string => `Frågor från tillägget: ${count}`,
  dismiss: 'Stäng meddelandet',
  cannotStart: (reason: string): string => `Arbetsbänken kunde inte starta: ${reason}`,
  cannotOpen: (file: string, reason: string): string => `${file} kunde inte öppnas. ${reason}`,
  cannotSave: (reason: string): string => `Arbetsboken kunde inte sparas. ${reason}`,
  cannotRun: (label: string, reason: string): string => `”${label}” kunde inte köras. ${reason}`,
  notAWorkbook: (file: string): string =>
    `${file} är ingen .xlsx-fil. Arbetsbänken öppnar bara Excels eget filformat.`,
} as const;
