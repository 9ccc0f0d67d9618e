/** What the machine before somebody can do with a text. */
export interface Device {
  /** Rejects where the host's frame may not write to the clipboard; the screen then shows the text to select. */
  copy(text: string): Promise<void>;
  /** `type`: the file's media type; JSON unless told. */
  saveFile(name: string, text: string, type?: string): void;
  /** Opens the browser's own window for printing this page; what a print style sheet leaves out isn't printed. */
  print(): void;
}

export function browserDevice(page: Window): Device {
  return {
    copy: (text) => page.navigator.clipboard.writeText(text),
    saveFile(name, text, type = 'application/json') {
      const link = page.document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    print: () => page.print(),
  };
}
