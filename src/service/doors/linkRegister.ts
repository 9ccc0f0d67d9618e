import { Problem } from '../../domain/problem';
import type { Door } from '../../domain/doors/vocabulary';
import type { Opened, Pass, SealedLinks } from './sealedLinks';

/** The doors' view of links: made for a holder, opened by whoever has the text, taken back by an organiser. */
export interface LinkRegister {
  seal(pass: Pass): Promise<string>;
  /** Throws `linkUnknown`, `linkExpired`, `linkRevoked` or `linkReplaced`. */
  open(text: string, door: Door): Promise<Pass>;
}

const WORDS = { unknown: 'linkUnknown', expired: 'linkExpired', revoked: 'linkRevoked', replaced: 'linkReplaced' } as const satisfies Record<Extract<Opened, { ok: false }>['why'], Problem['code']>;

/** Sealed links as a door uses them: what won't open is a Problem. */
export const linkRegister = ({ seal, open }: SealedLinks): LinkRegister => ({
  seal,
  async open(text, door) {
    const opened = await open(text, door);
    if (!opened.ok) throw new Problem(WORDS[opened.why], 'a link that does not open');
    return opened.pass;
  },
});
