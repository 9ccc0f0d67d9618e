import { inBody, isRecord, textOf } from '../../graph/call';
import { seen, unless, unlessSame, type Check } from './check';
import { fieldsOf } from './scratch';

/** What happens to rows: keys, ETags, lookups, days, several choices. */
export const ROW_CHECKS: readonly Check[] = [
  {
    behaviour: 'a second row under a unique key is refused with 400 and words about unique constraints',
    from: 'msgraph-sdk-dotnet#790',
    differs: async (scratch) => unless(await scratch.ask('POST', `${scratch.list}/items`, { fields: { Title: 'double', Key: 'f1' } }), 400, /unique constraint/i),
  },
  {
    behaviour: 'keys that differ by letter case alone are the same key',
    from: 'our own reading',
    differs: async (scratch) => unless(await scratch.ask('POST', `${scratch.list}/items`, { fields: { Title: 'double', Key: 'F1' } }), 400, /unique constraint/i),
  },
  {
    behaviour: 'the answer to a new row holds its eTag and its columns',
    from: 'listitem-create',
    differs: async (scratch) => {
      const { answer, etag } = await scratch.add({ Title: 'new', Key: 'r1' });
      return etag === '' ? 'no eTag' : unlessSame(inBody(inBody(answer.body, 'fields'), 'Key'), 'r1');
    },
  },
  {
    behaviour: "a new row's ETag ends in version 1, and in 2 after a change",
    from: 'our own reading; import goes by it',
    differs: async (scratch) => {
      const { id, etag } = await scratch.add({ Title: 'new', Key: 'r2' });
      const { body } = await scratch.ask('PATCH', `${scratch.list}/items/${id}/fields`, { Title: 'newer' });
      const after = textOf(inBody(body, '@odata.etag')) ?? '';
      return /,1"?$/.test(etag) && /,2"?$/.test(after) ? undefined : `${etag} then ${after}`;
    },
  },
  {
    behaviour: 'a change with the wrong If-Match is refused with 412 and writes nothing',
    from: 'listitem-update',
    differs: async (scratch) => {
      const { id, etag } = await scratch.add({ Title: 'first', Key: 'r3' });
      await scratch.ask('PATCH', `${scratch.list}/items/${id}/fields`, { Title: 'second' });
      const late = await scratch.ask('PATCH', `${scratch.list}/items/${id}/fields`, { Title: 'third' }, { 'If-Match': etag });
      return unless(late, 412) ?? unlessSame((await fieldsOf(scratch, id, 'Title'))['Title'], 'second');
    },
  },
  {
    behaviour: "a lookup's id comes back as text, and its value when it is named",
    from: 'fieldvalueset',
    differs: async (scratch) => {
      const { id } = await scratch.add({ Title: 'lookup', Key: 'r4', TargetLookupId: scratch.targetItem });
      const fields = await fieldsOf(scratch, id, 'Title,Target,TargetLookupId');
      return unlessSame([fields['TargetLookupId'], fields['Target']], [scratch.targetItem, 'target']);
    },
  },
  {
    behaviour: 'several choices without their type annotation are refused',
    from: 'corso#5108',
    differs: async (scratch) => {
      const answer = await scratch.ask('POST', `${scratch.list}/items`, { fields: { Title: 'tags', Key: 'r5', Tags: ['een'] } });
      return answer.status >= 400 ? undefined : seen(answer);
    },
  },
  {
    behaviour: 'several choices with it come back as a list, words of our own included',
    from: 'the same',
    differs: async (scratch) => {
      const { id } = await scratch.add({ Title: 'tags', Key: 'r6', 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['een', 'eigen woord'] });
      return unlessSame((await fieldsOf(scratch, id, 'Tags'))['Tags'], ['een', 'eigen woord']);
    },
  },
  {
    behaviour: 'a day comes back with the date that was written, whatever the time zone of the site',
    from: 'our own reading; a site that answers the evening before makes every date a day early',
    differs: async (scratch) => {
      const { id } = await scratch.add({ Title: 'day', Key: 'r7', Day: '2026-07-01' });
      return unlessSame(String((await fieldsOf(scratch, id, 'Day'))['Day']).slice(0, 10), '2026-07-01');
    },
  },
  {
    behaviour: 'plain text of several lines comes back as it was written',
    from: 'our own reading; JSON is kept so',
    differs: async (scratch) => {
      const { id } = await scratch.add({ Title: 'long', Key: 'r8', Long: '{"a": "<b>\\n&"}' });
      return unlessSame((await fieldsOf(scratch, id, 'Long'))['Long'], '{"a": "<b>\\n&"}');
    },
  },
  {
    behaviour: 'a $batch of twenty new rows answers each part by itself',
    from: 'json-batching',
    differs: async (scratch) => {
      const part = (at: number) => ({ id: `${at}`, method: 'POST', url: `${scratch.list}/items`, headers: { 'Content-Type': 'application/json' }, body: { fields: { Title: 'b', Key: at === 20 ? 'f1' : `b${at}` } } });
      const { body } = await scratch.ask('POST', '/$batch', { requests: Array.from({ length: 20 }, (_, at) => part(at + 1)) });
      const responses = inBody(body, 'responses');
      const statuses = Array.isArray(responses) ? responses.filter(isRecord).map(({ status }) => status) : [];
      return unlessSame([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 400).length], [19, 1]);
    },
  },
];
