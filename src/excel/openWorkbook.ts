/** Opens a file as a new workbook, in a window of its own. @returns false where this Excel cannot, or will not. */
export async function openWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false;
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch {
    // Mobile apps and some policies refuse; the file can still be saved.
    return false;
  }
}

/** In pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
