import { asText, isRecord } from './fields.ts';
import { ReadFault } from './reader.ts';
import type { Fault, RawItem, Reading } from './reader.ts';

type Chat = Readonly<Record<string, unknown>>;

/** Chats between people are no reports; they come along when a whole account is exported. */
const PRIVATE = new Set(['personal_chat', 'bot_chat', 'saved_messages', 'verify_codes', 'replies']);

/** True for `result.json` of Telegram Desktop: one chat, or a whole account. */
export function isTelegram(value: unknown): value is Chat {
  return isRecord(value) && (isChat(value) || chatsOf(value).length > 0);
}

/** The messages of an export that have text, each a report of the channel; service messages and bare pictures are none. */
export function readTelegram(value: Chat): Reading {
  const chats = isChat(value) ? [value] : chatsOf(value).filter(chat => !PRIVATE.has(asText(chat['type']) ?? ''));
  const items: RawItem[] = [];
  const faults: Fault[] = [];
  let item = -1;
  for (const chat of chats) {
    const name = asText(chat['name']);
    const id = asText(chat['id']);
    for (const message of chat['messages'] as readonly unknown[]) {
      item++;
      if (!isRecord(message)) { faults.push({ reason: 'syntax', item, detail: 'a message that is none' }); continue; }
      const body = textOf(message['text']) || textOf(message['text_entities']);
      if (message['type'] === 'service' || !/[\p{L}\p{N}]/u.test(body)) continue;
      const number = asText(message['id']);
      const from = asText(message['from']);
      const forwarded = asText(message['forwarded_from']);
      // `date` is the clock of the computer that exported; `date_unixtime` is the same everywhere.
      const date = asText(message['date_unixtime']) ?? asText(message['date']);
      items.push({
        fields: {
          ...(id === undefined || number === undefined ? {} : { uri: `telegram:${id}/${number}` }),
          ...(date === undefined ? {} : { date }),
          ...(name === undefined ? {} : { outlet: name }),
          ...(from === undefined || from === name ? {} : { author: from }),
          ...(forwarded === undefined || forwarded === name ? {} : { infoSources: [forwarded] })
        },
        body,
        item
      });
    }
  }
  if (items.length === 0) throw new ReadFault(faults[0] ?? { reason: 'no-text', detail: 'no message with text' });
  return { items, faults };
}

function isChat(value: Chat): boolean {
  return Array.isArray(value['messages']) && ('type' in value || 'id' in value) && (value['messages'].length === 0 || value['messages'].some(message => isRecord(message) && ('text' in message || 'date_unixtime' in message)));
}

function chatsOf(value: Chat): Chat[] {
  return [value['chats'], value['left_chats']].flatMap((group: unknown) => (isRecord(group) && Array.isArray(group['list']) ? group['list'].filter(isRecord).filter(isChat) : []));
}

/** The text of a message: a string, or a list of strings and of entities that carry one. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value.map(part => (typeof part === 'string' ? part : isRecord(part) && typeof part['text'] === 'string' ? part['text'] : '')).join('');
}
