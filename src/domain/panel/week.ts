/** ISO week of a day (`2026-11-23` or a moment): `2026-w48`; undefined for what isn't a date. */
export declare function weekOf(date: string): string | undefined;
