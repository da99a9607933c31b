import { setTimeout as pause } from 'node:timers/promises';
import { validateGetFriendsSuccess, validateUserOnline } from '../../../generated/validators.js';
import type { RoamingDevice } from './roaming-device.ts';

/** Who is online as one device sees it: the list after each sign-in, then the transitions. */
export interface PresenceView {
  readonly device: RoamingDevice;
  /** The transitions of one person that came since `forget`, in order; true: online. */
  transitions(userId: string): readonly boolean[];
  isOnline(userId: string): boolean;
  /** Reads the list as it does after each sign-in; resolves when it has it, or is not signed in any more. */
  read(): Promise<void>;
  /** What the list of friends says now; null: it could not be had. */
  ask(): Promise<ReadonlyMap<string, boolean> | null>;
  forget(): void;
}

const AGAIN_MS = 200;

export function createPresenceView(device: RoamingDevice): PresenceView {
  const online = new Map<string, boolean>();
  let seen: { readonly userId: string; readonly online: boolean }[] = [];
  const happened = (payload: unknown, isNow: boolean): void => {
    if (!validateUserOnline(payload)) throw new Error('a transition of nobody');
    seen.push({ userId: payload.userId, online: isNow });
    online.set(payload.userId, isNow);
  };
  const ask = async (): Promise<ReadonlyMap<string, boolean> | null> => {
    const answer = await device.ask('getFriends');
    if (answer === null || !answer.ok || !validateGetFriendsSuccess(answer.data)) return null;
    return new Map(answer.data.friends.map((friend) => [friend.userId, friend.online]));
  };
  device.on('userOnline', (payload) => happened(payload, true));
  device.on('userOffline', (payload) => happened(payload, false));
  /** As an app does: again until it has the list, as long as this connection lasts. */
  const read = async (): Promise<void> => {
    await device.signedIn();
    for (let list = null; list === null && device.isSignedIn();) {
      list = await ask();
      if (list === null) await pause(AGAIN_MS);
      list?.forEach((isNow, userId) => online.set(userId, isNow));
    }
  };
  device.on('signInSuccess', () => void read().catch(() => undefined));
  return {
    device,
    transitions: (userId) => seen.filter((one) => one.userId === userId).map((one) => one.online),
    isOnline: (userId) => online.get(userId) ?? false,
    read,
    ask,
    forget: () => void (seen = []),
  };
}
