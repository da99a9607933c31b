import { h, iconButton } from '../dom.ts';
import type { Line } from '../lines.ts';
import type { DemoSettings } from '../model/demo.ts';
import { signIn } from '../model/person.ts';
import type { DemoPerson, Person } from '../model/person.ts';
import type { Wire } from '../model/wire.ts';
import { hueOf } from './parts.ts';
import { createPicker } from './picker.ts';
import { createSession } from './session.ts';

export interface Phone {
  readonly element: HTMLElement;
  /** `null`: nobody is signed in. */
  readonly person: Person | null;
  /** @returns `null` when it failed; the phone says why */
  signIn(who: DemoPerson): Promise<Person | null>;
  /** @param taken numbers of the people on other phones */
  offer(taken: ReadonlySet<string>): void;
}

export interface PhoneDependencies {
  readonly demo: DemoSettings;
  readonly wire: Wire;
  readonly line: Line;
  /** Counted from 1. */
  readonly place: number;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** One device: somebody to sign in as, then their chats. */
export function createPhone({ demo, wire, line, place, onChange, onClose }: PhoneDependencies): Phone {
  let person: Person | null = null;
  const element = h('section', { class: 'phone', 'aria-label': `Device ${place}` });

  const signInHere = async (who: DemoPerson): Promise<Person | null> => {
    picker.busy(who);
    try {
      const signedIn = await signIn(who, { line, wire, passcode: demo.passcode, hue: hueOf(who.phoneNumber) });
      person = signedIn;
      element.setAttribute('aria-label', `Device of ${signedIn.me.name}`);
      element.replaceChildren(createSession(signedIn, () => void signOut(signedIn)));
      picker.busy(null);
      onChange();
      return signedIn;
    } catch (error) {
      picker.failed(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const signOut = async (leaving: Person): Promise<void> => {
    await leaving.leave();
    person = null;
    element.setAttribute('aria-label', `Device ${place}`);
    element.replaceChildren(start);
    onChange();
  };

  const picker = createPicker(demo.people, (who) => void signInHere(who));
  const start = h(
    'div',
    { class: 'screen' },
    place > 2 ? h('div', { class: 'corner' }, iconButton('close', `Put device ${place} away`, onClose)) : null,
    picker.element,
  );
  element.append(start);

  return {
    element,
    get person() {
      return person;
    },
    signIn: signInHere,
    offer: picker.offer,
  };
}
