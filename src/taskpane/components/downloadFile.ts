/** Gives a file to the browser to save. Some web views refuse downloads without a word. */
export function downloadFile(content: string | Uint8Array, name: string, type: string): void {
  const parts = [typeof content === 'string' ? content : Uint8Array.from(content)];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
