import { eventOf, notificationOf, readRequest, replyTo } from './envelope';

const asked = { _messageType: 0, _actionName: 'ExecuteMethod', _conversationId: 'c', _correlationId: 7, _actionType: 0, _data: { a: 1 } };

describe('the envelope of office.js', () => {
  it('is read where it holds a request, and answered with the same correlation', () => {
    const request = readRequest(JSON.stringify(asked));
    expect(request).toEqual({ kind: 'invoke', action: 'ExecuteMethod', conversation: 'c', correlation: 7, data: { a: 1 } });
    expect(JSON.parse(replyTo(request!, 'https://localhost', 'x'))).toMatchObject({ _messageType: 1, _correlationId: 7, _errorCode: 0, _responseType: 0, _data: 'x', _serializerVersion: 1 });
  });

  it.each([['an object of somebody else', { hello: 1 }], ['text that is no JSON', '{oops'], ['a response', JSON.stringify({ ...asked, _messageType: 1 })], ['an unknown kind of action', JSON.stringify({ ...asked, _actionType: 9 })]])(
    'is left alone where it is %s',
    (_, message) => expect(readRequest(message)).toBeUndefined(),
  );

  it('carries events by their name, and wishes of the host on the conversation for notifications', () => {
    expect(JSON.parse(eventOf('olkInfobarClicked', 'c', 'https://localhost', ['x']))).toMatchObject({ _actionName: 'olkInfobarClicked', _responseType: 1 });
    expect(JSON.parse(notificationOf(11, 'c', 'https://localhost'))).toMatchObject({ _messageType: 0, _conversationId: 'c_ntf', _data: [11] });
  });
});
