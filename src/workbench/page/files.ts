import { create } from './elements';
import { texts } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser's download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = create('a', { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Calls back with the file that is chosen in the file chooser. */
export function onFileChosen(chooser: HTMLInputElement, open: (file: File) => void): void {
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    // The same file may be chosen again.
    chooser.value = '';
    if (file !== undefined) open(file);
  });
}

/** Calls back with a file that is dropped anywhere on the page, and says where to drop it while it is dragged. */
export function onFileDropped(page: HTMLElement, open: (file: File) => void): void {
  const overlay = create('div', { class: 'drop' }, texts.dropHere);
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragenter', (event) => {
    if (carriesFile(event)) page.append(overlay);
  });
  page.addEventListener('dragover', (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  overlay.addEventListener('dragleave', () => overlay.remove());
  page.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    overlay.remove();
    open(file);
  });
}
