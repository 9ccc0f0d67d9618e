/** Holds nothing: importing it fetches the menu, conflicts and refusals without running them (see `partner-panel/forms/ahead`). */
export {};
