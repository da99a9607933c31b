import type { InvalidExample, PayloadType, ValidExample } from '../model/contract.ts';
import { invalidExamples, validExamples } from '../model/build-contract.ts';
import type { OperationNode } from '../model/spec-view.ts';
import type { LintContext } from './rule.ts';

/** A message with what its examples are checked against. */
export interface ExemplifiedMessage {
  readonly pointer: string;
  readonly name: string;
  readonly payload: PayloadType;
  readonly examples: readonly ValidExample[];
  readonly invalidExamples: readonly InvalidExample[];
}

/** Every message whose payload is named, or that has none (an unnamed payload is a finding of `no-anonymous-schema`). */
export function messagesWithPayload({ view, types }: LintContext): readonly ExemplifiedMessage[] {
  return view.messages.flatMap((message) => {
    const schema = message.value['payload'];
    const payload = types.nameOf(schema);
    if (schema !== undefined && payload === null) return [];
    const texts = { examples: validExamples(message), invalidExamples: invalidExamples(message) };
    return [{ pointer: message.pointer, name: message.key, payload, ...texts }];
  });
}

/** Pointer to the name of an operation's event. */
export function placeOfName({ messages, pointer }: OperationNode): string {
  const [message] = messages;
  return message === undefined ? pointer : `${message.pointer}/name`;
}
