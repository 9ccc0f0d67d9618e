import type { Entry, Write } from '../ports/replica';
import { useSpeech } from './SpeechProvider';
import { isWordKey } from './words/language';

/** What an entry is, in the words of now: it may have been kept by an older version. */
export function useEntryName(): (entry: Entry) => string {
  const { say } = useSpeech();
  return ({ what, writes }) => {
    const name = isWordKey(what) && what.startsWith('what.') ? sayPlain(say, what) : say('outbox.what.unknown');
    const title = writes.map(titleOf).find((one) => one !== '');
    return title ? `${name} (${title})` : name;
  };
}

/** Which one of several: most rows have a title. */
function titleOf(write: Write): string {
  const row: Readonly<Record<string, unknown>> = (write.kind === 'create' ? write.row : write.seen) ?? {};
  return typeof row['title'] === 'string' ? row['title'] : '';
}

/** Names of entries take no values. */
const sayPlain = (say: (key: never) => string, key: string) => say(key as never);
