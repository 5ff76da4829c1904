import { decodedText } from '../../workbook/decodedText';

/** The text of a file that is to be checked: UTF-16 by its byte order mark, UTF-8 with or without one, or else Windows-1252. Takes any bytes. */
export function decodeText(bytes: Uint8Array): string {
  return decodedText(bytes);
}
