import { h } from './dom.ts';
import type { Lines } from './lines.ts';
import { fetchDemo } from './model/demo.ts';
import { createWire } from './model/wire.ts';
import { createStage } from './views/stage.ts';

/** Builds the page. */
export async function start(body: HTMLElement, lines: Lines): Promise<void> {
  try {
    const demo = await fetchDemo();
    body.append(createStage({ demo, lines, wire: createWire(() => performance.now()) }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    body.append(h('p', { role: 'alert', class: 'broken' }, `The playground cannot start: ${reason}`));
  }
}
