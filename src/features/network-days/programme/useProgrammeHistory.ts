import { useState } from 'react';
import { done, NOTHING_DONE, stepBack, stepForward, stepOf, type History, type Stepped } from '../../../domain/networkDay/history';
import { placeWrites } from '../../../domain/networkDay/programme';
import type { Placement } from '../../../domain/plan/agenda/agenda';
import { placements } from '../../../lists/placements';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';
import type { OpenProgramme } from './useProgramme';

/**
 * Where sessions are put, with the way back and forward for as long as the page is open. Only one's own work is taken back: what a
 * colleague moved since stays where it is, and is named.
 */
export function useProgrammeHistory({ day, places, standing, proposals }: OpenProgramme) {
  const { say, join } = useSpeech();
  const keep = useDayWork();
  const [{ history, said }, setState] = useState<{ readonly history: History; readonly said: string }>({ history: NOTHING_DONE, said: '' });

  function stand(after: readonly Placement[], text: string, next: History) {
    keep('what.programme', placeWrites({ list: placements.name, day: day.key, places, standing }, after), text, { noOffer: true });
    setState({ history: next, said: text });
  }

  function take(stepped: Stepped | undefined, word: 'history.undone' | 'history.redone') {
    if (!stepped) return;
    const left = proposals.filter(({ key }) => stepped.left.includes(key)).map(({ title }) => title);
    stand(stepped.after, [say(word, { what: stepped.step.what }), left.length > 0 && say('history.left', { titles: join(left) })].filter(Boolean).join(' '), stepped.history);
  }

  return {
    /** What the last press did, in words. */
    said,
    /** What would be taken back, and what done again; absent where there is nothing. */
    back: history.past.at(-1)?.what,
    forward: history.future.at(-1)?.what,
    undo: () => take(stepBack(history, standing), 'history.undone'),
    redo: () => take(stepForward(history, standing), 'history.redone'),
    /** `what` names it on the buttons, `text` tells what became of it. */
    put: (after: readonly Placement[], what: string, text: string) => stand(after, text, done(history, stepOf(what, standing, after))),
  };
}

export type ProgrammeHistory = ReturnType<typeof useProgrammeHistory>;
