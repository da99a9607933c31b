import { installLines } from './lines.ts';

const lines = installLines(window);
// Loaded after that, because with it comes the socket library.
void import('./start.ts').then(({ start }) => start(document.body, lines));
