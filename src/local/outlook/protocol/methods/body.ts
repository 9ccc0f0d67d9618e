import { done } from '../answer';
import { textOf } from '../../../hosts/fields';
import { htmlToText, textToHtml } from '../html';
import { onDraft, onItem, type ItemCall, type MethodTable } from './method';

const AS_HTML = 3;

const asHtml = (text: string, coercion: unknown) => (coercion === AS_HTML ? text : textToHtml(text));

/** The draft's body as HTML, whatever it is kept as. */
const htmlBody = ({ item }: ItemCall) => (item.fields.body.type === 'html' ? item.fields.body.content : textToHtml(item.fields.body.content));

/** What was given, as HTML. */
const given = ({ params }: ItemCall, name = 'data') => asHtml(textOf(params[name]), params['coercionType']);

const keep = ({ item }: ItemCall, content: string) => {
  item.change({ body: { type: 'html', content } });
  return done();
};

const insertFirst = onDraft((call) => keep(call, given(call) + htmlBody(call)));

export const body: MethodTable = {
  14: onDraft(({ item }) => done(item.fields.body.type)),
  37: onItem((call) => done(call.params['coercionType'] === AS_HTML ? htmlBody(call) : htmlToText(htmlBody(call)))),
  38: onDraft((call) => keep(call, given(call))),
  23: insertFirst,
  // The page keeps no cursor once the add-in has the focus, so what goes to the selection goes to the beginning.
  13: insertFirst,
  29: insertFirst,
  28: onDraft(() => done({ data: '', sourceProperty: 'body' })),
  100: onDraft((call) => {
    call.item.change({ appendOnSend: given(call, 'appendTxt') });
    return done();
  }),
  173: onDraft((call) => keep(call, `${htmlBody(call)}<br>${given(call)}`)),
  174: onDraft(({ item }) => done({ composeType: item.fields.composeType, coercionType: item.fields.body.type })),
  175: onDraft(() => done(false)),
  176: onDraft(() => done()),
};
