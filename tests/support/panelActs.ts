import { readFileSync } from 'node:fs';
import type { Desk, Journey } from './journey';

/** Who sees what is written, in the words of the screen. */
export const ALL = 'alle accounthouders';
export const CIRCLE = 'de bestuurlijke kring';

/** Presses the one button of this name in the panel. */
export const press = ({ pane }: Desk, name: string | RegExp) => pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Writes a shared note, and waits until the panel says who sees it. */
export async function writeNote({ pane }: Desk, text: string, who: typeof ALL | typeof CIRCLE = ALL): Promise<void> {
  await pane.getByRole('button', { name: 'Notitie', exact: true }).click();
  const form = pane.getByRole('form', { name: 'Gedeelde notitie' });
  if (who === CIRCLE) await form.getByRole('radio', { name: 'Alleen de bestuurlijke kring' }).check();
  await form.getByRole('textbox', { name: `Notitie, zichtbaar voor ${who}` }).fill(text);
  await form.getByRole('button', { name: `Bewaren – zichtbaar voor ${who}` }).click();
  await pane.getByText(`Notitie bewaard, zichtbaar voor ${who}.`).first().waitFor();
}

/** The notes that stand on the server, for somebody who may read the list. */
export const notesOn = async ({ rows }: Journey, list: string, reader: string): Promise<readonly unknown[]> =>
  (await rows(list, reader)).flatMap(({ fields }) => (fields['Note'] === undefined ? [] : [fields['Note']]));

interface Logged {
  readonly url: string;
  readonly requestBody?: { readonly requests?: readonly { readonly url: string; readonly body?: unknown }[] };
}

/** Addresses to which a text was sent, whether by itself or as a part of a batch. */
export function sentTo({ verbinder }: Journey, text: string): readonly string[] {
  const logged = readFileSync(verbinder.requestLog, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Logged);
  return logged.flatMap(({ url, requestBody }) => {
    const parts = requestBody?.requests ?? [{ url, body: requestBody }];
    return parts.filter(({ body }) => JSON.stringify(body ?? '').includes(text)).map((part) => decodeURIComponent(part.url));
  });
}
