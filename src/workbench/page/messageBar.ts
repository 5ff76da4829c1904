import { create } from './elements';
import { texts } from './texts';

export interface MessageBar {
  show(message: string): void;
  clear(): void;
}

/** Shows what went wrong, one message at a time; the container is an alert, so that it is read aloud. */
export function createMessageBar(container: HTMLElement): MessageBar {
  const clear = (): void => container.replaceChildren();
  const show = (message: string): void => {
    const dismiss = create(
      'button',
      { type: 'button', class: 'message-dismiss', 'aria-label': texts.dismiss, title: texts.dismiss },
      '✕',
    );
    dismiss.addEventListener('click', clear);
    container.replaceChildren(create('p', { class: 'message' }, '⚠ ', message), dismiss);
  };
  return { show, clear };
}
