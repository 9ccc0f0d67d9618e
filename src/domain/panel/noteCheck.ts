import type { PanelSettings } from './settings';

/** A hint beside the note field, never a block; `words` are what it stumbled over. */
export interface NoteHint {
  readonly kind: 'judgement' | 'party' | 'health' | 'address' | 'phone';
  readonly words: readonly string[];
}

export declare function noteCheck(text: string, settings: PanelSettings): readonly NoteHint[];
