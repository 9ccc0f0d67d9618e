/**
 * Stands in for MicrosoftAjax.js, an old library of Microsoft's that office.js wants on a web page and that its npm package lacks: just what
 * office.js looks for before it starts, and the few functions that it calls.
 */
export function installMicrosoftAjax(page: typeof globalThis): void {
  if ('Sys' in page) return;
  class StringBuilder {
    private readonly parts: string[] = [];
    append(text: unknown) {
      this.parts.push(String(text));
      return this;
    }
    toString() {
      return this.parts.join('');
    }
  }
  const named = (name: string) => (detail?: string, message?: string) => Object.assign(new Error(message ?? name), { name, paramName: detail });
  Object.assign(page, {
    Type: Object.assign(Function, { registerNamespace: (name: string) => void makeNamespace(page, name), registerClass: nothing }),
    Sys: {
      StringBuilder,
      Debug: { trace: nothing },
      Browser: { agent: 'chromium', InternetExplorer: 'internet explorer' },
      Serialization: { JavaScriptSerializer: { serialize: (value: unknown) => JSON.stringify(value), deserialize: (text: string): unknown => JSON.parse(text) } },
    },
  });
  // The word lists call it on a function of their own.
  Object.assign(Function.prototype, { registerClass: nothing });
  Object.assign(Function, { _validateParams: nothing, _validateParameter: nothing });
  Object.assign(Error, { argument: named('Sys.ArgumentException'), parameterCount: named('Sys.ParameterCountException') });
}

/** Makes `Strings.OfficeOM` and the like, in which office.js's word lists stand. */
const makeNamespace = (page: object, name: string) =>
  name.split('.').reduce((place, part) => {
    const inner: unknown = Reflect.get(place, part);
    if (typeof inner === 'object' && inner !== null) return inner;
    const made = {};
    Reflect.set(place, part, made);
    return made;
  }, page);

/** As a check of parameters it means: nothing wrong. */
const nothing = () => null;
