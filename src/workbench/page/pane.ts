import { create } from './elements';

const SMALLEST = 280;
const STEP = 20;

export interface Pane {
  readonly isOpen: boolean;
  setTitle(title: string): void;
  open(): void;
  close(): void;
  /**
   * Loads the page in a new frame; the frame before it is gone, and with it all that ran there. `attach` is called
   * when the frame is there and its page is not.
   */
  load(attach: (frame: HTMLIFrameElement) => void, url: string): HTMLIFrameElement;
}

export interface PaneElements {
  readonly pane: HTMLElement;
  readonly title: HTMLElement;
  readonly closeButton: HTMLElement;
  readonly frameHolder: HTMLElement;
  readonly divider: HTMLElement;
}

/** The place at the right where the add-in's page is shown. A closed pane keeps running: commands and functions live there too. */
export function createPane(elements: PaneElements, onVisibilityChange: (isOpen: boolean) => void): Pane {
  const { pane, title, closeButton, frameHolder, divider } = elements;
  let isOpen = true;

  const show = (open: boolean): void => {
    if (isOpen === open) return;
    isOpen = open;
    pane.classList.toggle('pane-closed', !open);
    divider.hidden = !open;
    onVisibilityChange(open);
  };
  const widen = (width: number): void => {
    const largest = Math.max(SMALLEST, window.innerWidth / 2);
    const within = Math.round(Math.min(Math.max(width, SMALLEST), largest));
    pane.style.width = `${within}px`;
    divider.setAttribute('aria-valuenow', String(within));
    divider.setAttribute('aria-valuemin', String(SMALLEST));
    divider.setAttribute('aria-valuemax', String(Math.round(largest)));
  };

  closeButton.addEventListener('click', () => show(false));
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer on its way.
    document.body.classList.add('resizing');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) widen(window.innerWidth - event.clientX);
  });
  divider.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  divider.addEventListener('keydown', (event) => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    widen(pane.getBoundingClientRect().width + change);
  });
  widen(pane.getBoundingClientRect().width);

  return {
    get isOpen() {
      return isOpen;
    },
    setTitle: (text) => {
      title.textContent = text;
    },
    open: () => show(true),
    close: () => show(false),
    load: (attach, url) => {
      const frame = create('iframe', { name: 'addin', title: title.textContent ?? '' });
      attach(frame);
      frame.src = url;
      frameHolder.replaceChildren(frame);
      return frame;
    },
  };
}
