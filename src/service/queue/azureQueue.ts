import { RestError, type QueueClient } from '@azure/storage-queue';
import { Problem } from '../../domain/problem';
import type { Message, Queue, Taken } from './queue';

export interface AzureQueueNeeds {
  /** Made by the composition root, with a managed identity in the cloud. */
  readonly client: QueueClient;
  /** How long a worker may take before the message is given to another, in milliseconds. */
  readonly leaseMs: number;
}

/** A message of Azure's holds 64 KB; base64 makes ours a third larger. */
export const LARGEST_MESSAGE = 48 * 1024;
/** Azure hides a message for seven days at most. */
const LONGEST_WAIT_SECONDS = 7 * 24 * 3600;

/**
 * The queue where several instances of the service run: Azure Storage Queues, which keep each message three times before they answer.
 * It knows no ids, so a message put twice is delivered twice, and the work that it asks for must come out the same.
 */
export function azureQueue({ client, leaseMs }: AzureQueueNeeds): Queue {
  return {
    async put(message) {
      const text = encoded(message);
      if (text.length > (LARGEST_MESSAGE * 4) / 3) throw new Problem('tooLarge', 'a message for the queue');
      await client.sendMessage(text, { messageTimeToLive: -1 }).catch(refuse);
    },
    async take() {
      const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 1, visibilityTimeout: Math.ceil(leaseMs / 1000) }).catch(refuse);
      const [item] = receivedMessageItems;
      return item && taken(client, item.messageId, item.popReceipt, item.dequeueCount, item.messageText);
    },
    size: async () => (await client.getProperties().catch(refuse)).approximateMessagesCount ?? 0,
  };
}

function taken(client: QueueClient, messageId: string, receipt: string, tries: number, text: string): Taken {
  return {
    ...decoded(text),
    tries,
    done: async () => void (await client.deleteMessage(messageId, receipt).catch(unlessLost)),
    later: async (ms) => void (await client.updateMessage(messageId, receipt, text, Math.min(LONGEST_WAIT_SECONDS, Math.ceil(ms / 1000))).catch(unlessLost)),
  };
}

const encoded = ({ id, body }: Message): string => Buffer.from(JSON.stringify({ id, body })).toString('base64');

function decoded(text: string): Message {
  // What stands in the queue was put there by `put`; anything else becomes a message that no work fits.
  const value = JSON.parse(Buffer.from(text, 'base64').toString()) as Partial<Message>;
  return { id: value.id ?? '', body: value.body ?? '' };
}

/** Another worker has it, or it is gone: the lease ran out, and whoever has it now finishes it. */
const LOST = ['PopReceiptMismatch', 'MessageNotFound'];
const unlessLost = (thrown: unknown): void => {
  if (thrown instanceof RestError && LOST.includes(thrown.code ?? '')) return;
  refuse(thrown);
};

function refuse(cause: unknown): never {
  const status = cause instanceof RestError ? cause.statusCode : undefined;
  if (status === undefined) throw new Problem('offline', 'the queue did not answer', { cause });
  throw new Problem(status === 403 || status === 401 ? 'notAllowed' : 'serverFailed', `the queue answered ${status}`, { cause });
}
