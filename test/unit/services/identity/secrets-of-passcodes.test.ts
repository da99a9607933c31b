import { describe, expect, it } from 'vitest';
import { createPasscodeHashes } from '../../../../src/services/identity/passcode-hash.ts';
import { createPasscodeSealer, openSealedPasscode } from '../../../../src/services/identity/sealed-passcode.ts';

const content = { phoneNumber: '+491700004567', passcode: '012345' };

describe('a sealed passcode', () => {
  it('is opened by the same pepper alone', () => {
    const sealed = createPasscodeSealer('pepper')(content);
    expect(openSealedPasscode('pepper')(sealed)).toEqual(content);
    expect(() => openSealedPasscode('salt')(sealed)).toThrow();
  });

  it('shows nothing of what it holds, and differs every time', () => {
    const seal = createPasscodeSealer('pepper');
    expect(Buffer.from(seal(content), 'base64url').toString('latin1')).not.toMatch(/1700004567|012345/);
    expect(seal(content)).not.toBe(seal(content));
  });

  it('is refused when one bit of it is changed, or when it is cut', () => {
    const bytes = Buffer.from(createPasscodeSealer('pepper')(content), 'base64url');
    for (const at of [0, 14, bytes.length - 1]) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openSealedPasscode('pepper')(altered.toString('base64url'))).toThrow();
    }
    expect(() => openSealedPasscode('pepper')(bytes.subarray(0, 28).toString('base64url'))).toThrow();
  });
});

describe('the hashes of passcodes', () => {
  const hashes = createPasscodeHashes('pepper');
  const hash = hashes.ofCode({ ...content, nonce: 'n' });

  it('depend on number, code, nonce and pepper', () => {
    const others = [
      hashes.ofCode({ ...content, passcode: '012346', nonce: 'n' }),
      hashes.ofCode({ ...content, phoneNumber: '+491700004568', nonce: 'n' }),
      hashes.ofCode({ ...content, nonce: 'm' }),
      createPasscodeHashes('salt').ofCode({ ...content, nonce: 'n' }),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });

  it('compare equal only to themselves, and an empty one to nothing', () => {
    expect(hashes.equal(hash, hash)).toBe(true);
    expect(hashes.equal(hash, hash.slice(2))).toBe(false);
    expect(hashes.equal('', '')).toBe(false);
  });
});
