import type { ChatMessageRequest, Message } from '../../../generated/payloads.ts';
import type { DirectConversations } from './direct-conversations.ts';
import { decideBody } from './message-body.ts';
import { bodyDigest } from './message-ids.ts';
import type { MessageIds } from './message-ids.ts';
import type { AttachedMedia, MediaPort, RequestInfo } from './ports.ts';
import type { MessageDraft } from './send.ts';

export interface PreparationDependencies {
  readonly ids: MessageIds;
  readonly media: Pick<MediaPort, 'forMessage'>;
  readonly direct: Pick<DirectConversations, 'known' | 'reach'>;
}

export interface Preparation {
  /**
   * Makes the draft of a message and hands it on, for each sender in the order of the calls: a message that needs a look-up
   * first is not overtaken by the next one.
   */
  inOrder(
    userId: string,
    command: ChatMessageRequest,
    info: RequestInfo,
    submit: (draft: MessageDraft) => Promise<Message>,
  ): Promise<Message>;
}

export function createPreparation(deps: PreparationDependencies): Preparation {
  /** The last look-up of each sender who has one going on. */
  const lanes = new Map<string, Promise<unknown>>();

  const draftOf = (
    sender: string,
    command: ChatMessageRequest,
    found: { info: RequestInfo; conversationId: string; media: AttachedMedia | null },
  ): MessageDraft => {
    const { info, conversationId, media } = found;
    const body = decideBody(command, media?.mimeType ?? null);
    const { clientMessageId } = command;
    // Written out: on this path, copying one object into another costs more than hashing.
    return {
      id: deps.ids.idOf({ conversationId, senderId: sender, clientMessageId }),
      digest: bodyDigest(body),
      conversationId,
      senderId: sender,
      clientMessageId,
      body,
      media,
      connectionId: info.connectionId,
      correlationId: info.correlationId,
    };
  };

  const lookUp = async (userId: string, command: ChatMessageRequest, info: RequestInfo): Promise<MessageDraft> => {
    const media = command.mediaId === undefined ? null : await deps.media.forMessage(command.mediaId, userId);
    // Nothing is made for a message that cannot be.
    decideBody(command, media?.mimeType ?? null);
    const conversationId = command.conversationId ?? (await deps.direct.reach(userId, command.recipientId));
    return draftOf(userId, command, { info, conversationId, media });
  };

  /** After the look-ups of the messages before it. */
  const inLane: Preparation['inOrder'] = async (userId, command, info, submit) => {
    const submitted = (lanes.get(userId) ?? Promise.resolve()).then(async () => {
      const draft = await lookUp(userId, command, info);
      return { answer: submit(draft) };
    });
    const next = submitted.then(
      () => undefined,
      () => undefined,
    );
    lanes.set(userId, next);
    void next.then(() => {
      if (lanes.get(userId) === next) lanes.delete(userId);
    });
    return (await submitted).answer;
  };

  return {
    inOrder(userId, command, info, submit) {
      const lane = lanes.get(userId);
      const conversationId = command.conversationId ?? deps.direct.known(userId, command.recipientId);
      if (lane === undefined && conversationId !== undefined && command.mediaId === undefined) {
        // Nothing is awaited here: a promise more for each message costs as much as its id.
        try {
          return submit(draftOf(userId, command, { info, conversationId, media: null }));
        } catch (error) {
          return Promise.reject(error);
        }
      }
      return inLane(userId, command, info, submit);
    },
  };
}
