import { create } from './elements';
import type { RibbonTab } from './manifestReader';

export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of an icon, or a drawing of our own (never text from outside). */
  readonly picture: { readonly url: string } | { readonly svg: string };
  run(): void;
}

export interface RibbonSection {
  readonly label: string;
  readonly commands: readonly RibbonCommand[];
}

function drawPicture(picture: RibbonCommand['picture']): HTMLElement {
  if ('url' in picture) return create('img', { src: picture.url, alt: '', width: '32', height: '32' });
  const symbol = create('span', { class: 'ribbon-symbol' });
  symbol.innerHTML = picture.svg;
  return symbol;
}

function drawCommand(command: RibbonCommand): HTMLButtonElement {
  const button = create(
    'button',
    { type: 'button', class: 'ribbon-button', title: command.tip, 'data-command': command.id },
    drawPicture(command.picture),
    create('span', { class: 'ribbon-label' }, command.label),
  );
  button.addEventListener('click', () => command.run());
  return button;
}

/** Left and right walk between the buttons, Home and End go to the ends: one Tab stop for the whole ribbon. */
function walkByArrows(toolbar: HTMLElement): void {
  const buttons = [...toolbar.querySelectorAll('button')];
  buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  toolbar.addEventListener('keydown', (event) => {
    const current = buttons.indexOf(event.target as HTMLButtonElement);
    const places: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const place = places[event.key];
    if (current < 0 || place === undefined) return;
    event.preventDefault();
    buttons[(place + buttons.length) % buttons.length]?.focus();
  });
  toolbar.addEventListener('focusin', (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
}

/** Draws the ribbon: the tab's name, and its sections of buttons as a toolbar. */
export function drawRibbon(
  container: HTMLElement,
  tab: Pick<RibbonTab, 'label'>,
  sections: readonly RibbonSection[],
): void {
  const groups = sections.map((section) =>
    create(
      'div',
      { class: 'ribbon-group', role: 'group', 'aria-label': section.label },
      create('div', { class: 'ribbon-buttons' }, ...section.commands.map(drawCommand)),
      create('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, section.label),
    ),
  );
  const panelId = 'ribbonPanel';
  const tabButton = create(
    'button',
    {
      type: 'button',
      class: 'ribbon-tab',
      role: 'tab',
      'aria-selected': 'true',
      'aria-controls': panelId,
      id: 'ribbonTab',
    },
    tab.label,
  );
  const toolbar = create(
    'div',
    { class: 'ribbon-groups', role: 'toolbar', 'aria-label': tab.label },
    ...groups,
  );
  walkByArrows(toolbar);
  container.replaceChildren(
    create('div', { class: 'ribbon-tabs', role: 'tablist' }, tabButton),
    create('div', { id: panelId, role: 'tabpanel', 'aria-labelledby': 'ribbonTab' }, toolbar),
  );
}
