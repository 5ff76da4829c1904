/** The few texts of the grid that a user of the workbench meets; Univer has none in Swedish. */
export const swedishTexts = {
  sheets: { tabs: { sheet: 'Blad', sheetCopy: '(Kopia{0})' } },
  sheetConfig: {
    addSheet: 'Nytt blad', rename: 'Byt namn', delete: 'Ta bort', hide: 'Dölj', unhide: 'Ta fram', copy: 'Kopiera', changeColor: 'Flikfärg',
  },
};
