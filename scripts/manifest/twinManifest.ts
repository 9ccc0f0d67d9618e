import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** An element of the add-in-only manifest with the few questions that our checks ask of it. */
export interface TwinElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly TwinElement[];
  /** By local name: `xsi:type` is asked for as `type`. */
  attribute(name: string): string | undefined;
  /** All descendants of this name, in the order of the file. */
  all(name: string): readonly TwinElement[];
}

/** Reads the XML; throws on what isn't well-formed. */
export function readTwin(xml: string): TwinElement {
  const document: Document = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(xml, 'text/xml');
  if (!document.documentElement) throw new Error('the manifest is empty');
  return wrapped(document.documentElement);
}

function wrapped(element: Element): TwinElement {
  const children = [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE).map(wrapped);
  const attributes = new Map([...element.attributes].map((attribute) => [attribute.localName ?? attribute.name, attribute.value]));
  const all = (name: string): TwinElement[] => children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.all(name)]);
  return { name: element.localName ?? element.nodeName, text: (element.textContent ?? '').trim(), children, attribute: (name) => attributes.get(name), all };
}

/** The text of the first element of this name; empty where there is none. */
export const textOf = (twin: TwinElement, name: string) => twin.all(name)[0]?.text ?? '';

/** A resource (`bt:String`, `bt:Url`, `bt:Image`) by its id: its default and what stands for each locale. */
export function resource(twin: TwinElement, id: string | undefined): { readonly value: string; readonly overrides: ReadonlyMap<string, string> } | undefined {
  const found = (twin.all('Resources')[0]?.children ?? []).flatMap(({ children }) => children).find((entry) => entry.attribute('id') === id);
  return found && { value: found.attribute('DefaultValue') ?? '', overrides: new Map(found.children.map((override) => [override.attribute('Locale') ?? '', override.attribute('Value') ?? ''])) };
}
