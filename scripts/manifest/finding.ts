/** A fault in a manifest that Outlook or Teams would meet after the roll-out: which rule, where, and what to do. */
export interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly says: string;
}

export const finding = (rule: string, where: string, says: string): Finding => ({ rule, where, says });

/** Values that occur more than once, each once. */
export const repeated = (values: readonly string[]) => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];

/** The pixels of a PNG by its header (IHDR, the first chunk); undefined where it isn't one. */
export function pngSize(file: Uint8Array | undefined): { readonly width: number; readonly height: number } | undefined {
  if (!file || file.length < 24) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const SIGNATURE = 0x89504e47;
  return view.getUint32(0) === SIGNATURE ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

/** Reads a file of the manifest folder; undefined where it isn't there. */
export type ManifestFile = (path: string) => Uint8Array | undefined;

/** The picture behind an icon's address has to be there and of the size that the manifest promises. */
export function iconFindings(where: string, url: string, size: number, file: ManifestFile): Finding[] {
  const path = /\/app\/(icons\/[^/?#]+)$/.exec(url)?.[1];
  const found = path === undefined ? undefined : pngSize(file(path));
  if (!found) return [finding('missingIcon', where, `there is no PNG for ${url}`)];
  if (found.width === size && found.height === size) return [];
  return [finding('wrongIconSize', where, `${url} is ${found.width} × ${found.height}, not ${size} × ${size}`)];
}
