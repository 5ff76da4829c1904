/** Drawings for the workbench's own buttons; those of the add-in come from its manifest. */
const drawing = (paths: string): string =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const symbols = {
  newWorkbook: drawing('<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M12 11v6M9 14h6"/>'),
  openWorkbook: drawing('<path d="M3 19V5h6l2 3h8v3"/><path d="M3 19l3-8h16l-3 8z"/>'),
  saveWorkbook: drawing('<path d="M12 3v12M7 10l5 5 5-5M4 20h16"/>'),
} as const;
