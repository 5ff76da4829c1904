import type { SheetAnchor } from '../anchors';

/** The protocol of a check, found again as our other sheets are. */
export type CheckSheetId = 'checkProtocol';

export const INTENDED_TABLE = 'Avsiktliga';

/** The columns of the table of what has been signed off. */
export const INTENDED_COLUMNS = {
  rule: 'Regel',
  place: 'Plats',
  sentence: 'Iakttagelse',
  reason: 'Skäl',
  by: 'Godkänd av',
  date: 'Datum',
  key: 'Kännetecken',
} as const;

export const CHECK_SHEETS: readonly SheetAnchor<CheckSheetId>[] = [
  {
    id: 'checkProtocol',
    name: 'Granskningsprotokoll',
    anchor: 'Finsam_Blad_Granskningsprotokoll',
    names: [],
    tables: [INTENDED_TABLE],
  },
];
