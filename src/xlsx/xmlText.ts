/** What no XML document may hold: control characters, halves of letters, and two code points that are none. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- exactly what is to be found
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for the content of an XML element. What XML cannot hold becomes the replacement character. */
export function escapeText(text: string): string {
  return text.replace(ILLEGAL, '\ufffd').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text for an XML attribute in double quotes; line breaks and tabs survive. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
