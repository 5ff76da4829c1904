/** The part of an add-in's manifest that a host draws: its ribbon, in the language of the host. */

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels, as the manifest has it. */
  readonly icon: string;
  readonly action:
    { readonly kind: 'showPane' } | { readonly kind: 'execute'; readonly functionName: string };
}

export interface ManifestOfAddin {
  readonly displayName: string;
  /** Where the page lies that holds pane, commands and functions. */
  readonly pageUrl: string;
  readonly tabs: readonly RibbonTab[];
}

export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const childrenNamed = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);
const descendantsNamed = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

function only(parent: Element, name: string): Element {
  const [child] = childrenNamed(parent, name);
  if (child === undefined)
    throw new ManifestError(
      `<${parent.localName} id="${parent.getAttribute('id') ?? ''}"> saknar <${name}>.`,
    );
  return child;
}

/**
 * Reads the ribbon out of a manifest (add-in only, XML), as Excel shows it to somebody whose language is `locale`.
 * @throws ManifestError when the text is no XML, or an element or resource that the ribbon needs is missing
 */
export function readManifest(xml: string, locale: string): ManifestOfAddin {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0)
    throw new ManifestError('Manifestet är inte välformad XML.');
  const resources = new Map<string, Element>(
    descendantsNamed(document, 'Resources').flatMap((all) =>
      [...all.querySelectorAll('[id]')].map((one) => [one.getAttribute('id') ?? '', one] as const),
    ),
  );
  const localised = (element: Element): string => {
    const override = childrenNamed(element, 'Override').find((one) => one.getAttribute('Locale') === locale);
    return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
  };
  const resource = (reference: Element): string => {
    const id = reference.getAttribute('resid') ?? '';
    const found = resources.get(id);
    if (found === undefined)
      throw new ManifestError(`Manifestet hänvisar till resursen ${id}, som inte finns.`);
    return localised(found);
  };
  const readButton = (control: Element): RibbonButton => {
    const images = childrenNamed(only(control, 'Icon'), 'Image');
    const image = images.find((one) => one.getAttribute('size') === '32') ?? images[0];
    if (image === undefined)
      throw new ManifestError(`Knappen ${control.getAttribute('id') ?? ''} saknar bild.`);
    const action = only(control, 'Action');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(only(control, 'Label')),
      tip: resource(only(only(control, 'Supertip'), 'Description')),
      icon: resource(image),
      action:
        action.getAttribute('xsi:type') === 'ExecuteFunction'
          ? { kind: 'execute', functionName: only(action, 'FunctionName').textContent?.trim() ?? '' }
          : { kind: 'showPane' },
    };
  };
  const root = document.documentElement;
  return {
    displayName: localised(only(root, 'DisplayName')),
    pageUrl: localised(only(only(root, 'DefaultSettings'), 'SourceLocation')),
    tabs: descendantsNamed(document, 'CustomTab').map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: resource(only(tab, 'Label')),
      groups: childrenNamed(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(only(group, 'Label')),
        buttons: childrenNamed(group, 'Control').map(readButton),
      })),
    })),
  };
}
