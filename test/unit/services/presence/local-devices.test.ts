import { describe, expect, it } from 'vitest';
import { createLocalDevices } from '../../../../src/services/presence/local-devices.ts';

describe('the devices of a node', () => {
  it('counts each connection once', () => {
    const local = createLocalDevices();
    expect([local.add('ann', '1'), local.add('ann', '1'), local.add('ann', '2'), local.add('bob', '3')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(local.count()).toBe(3);
    expect([...local.all()]).toEqual([
      ['ann', '1'],
      ['ann', '2'],
      ['bob', '3'],
    ]);
  });

  it('takes a connection away once', () => {
    const local = createLocalDevices();
    local.add('ann', '1');
    expect([local.remove('ann', '1'), local.remove('ann', '1'), local.remove('bob', '1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(local.count()).toBe(0);
    expect(local.isHere('ann')).toBe(false);
  });

  it('remembers who left after being told online, until Redis knows', () => {
    const local = createLocalDevices();
    local.add('ann', '1');
    local.markTold('ann');
    local.add('bob', '2');
    local.remove('ann', '1');
    local.remove('bob', '2');
    expect(local.departed()).toEqual(['ann']);
    local.forget('ann');
    expect(local.departed()).toEqual([]);
  });

  it('does not forget somebody who came back meanwhile', () => {
    const local = createLocalDevices();
    local.add('ann', '1');
    local.markTold('ann');
    local.remove('ann', '1');
    local.add('ann', '2');
    local.forget('ann');
    expect(local.isHere('ann')).toBe(true);
    expect(local.isTold('ann')).toBe(true);
  });
});
