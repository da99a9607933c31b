import { expect, it } from 'vitest';
import type { ChatHandlers } from '../../../generated/socket/handlers.ts';
import { validateRequestPasscodeResult, validateSignInSuccess } from '../../../generated/validators.js';
import { exampleAnswer, withExamples } from '../../../src/mock/examples.ts';

it('An event that the mock plays no part for is answered with the example of its success event, or of its acknowledgement', () => {
  expect(validateSignInSuccess(exampleAnswer('signIn'))).toBe(true);
  expect(validateRequestPasscodeResult(exampleAnswer('requestPasscode'))).toBe(true);
  expect(exampleAnswer('signOut')).toBeUndefined();
});

it('Handlers of the mock stay; only the missing ones are completed', () => {
  const own = async (): Promise<void> => undefined;
  const completed = withExamples<ChatHandlers>({ deleteMessage: own });
  expect(completed.deleteMessage).toBe(own);
  expect(typeof completed.chatMessage).toBe('function');
});
