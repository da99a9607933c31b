import { InputError } from '../../../codegen/cli/input-error.ts';
import { contract } from '../../../generated/contract.ts';
import { recordOf } from './checks.ts';
import { LIMITED } from './run-jobs.ts';
import { createWorld } from './world.ts';

const { points } = contract.rateLimits[contract.operations.requestPasscode.rateLimit];

/**
 * Finds out whether the suite can run on a server, before it does: somebody answers, nothing is limited, everybody can sign in.
 * @throws InputError that says what to do when it cannot
 */
export async function checkServer(url: string, passcode: string): Promise<void> {
  const world = createWorld({ url, passcode });
  try {
    const scout = await world.connect('scout').catch((error: unknown) => {
      throw new InputError(`No Socket.IO server answers at ${url}: is it running? Start it, or give another --url.`, {
        cause: error,
      });
    });
    const answers = await Promise.all(
      Array.from({ length: points + 1 }, () =>
        scout.request('requestPasscode', { phoneNumber: world.newPhoneNumber() }),
      ),
    ).catch((error: unknown) => {
      throw new InputError(
        `What answers at ${url} does not answer requestPasscode: is it a LetsChat server? Give --url the address of one.`,
        { cause: error },
      );
    });
    if (answers.some(({ error }) => recordOf(error)['code'] === 'RATE_LIMITED')) throw new InputError(LIMITED);
    await world.person('scout').catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      const advice = `Start the server with DEV_PASSCODE=${passcode}, or name its code by --passcode.`;
      throw new InputError(`Nobody can sign in at ${url} by the passcode ${passcode}. ${advice}\n${reason}`, {
        cause: error,
      });
    });
  } finally {
    world.closeAll();
  }
}
