import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { SCRIPT } from './report-html-script.ts';
import { STYLE } from './report-html-style.ts';

/**
 * One file that fetches nothing; its content security policy allows its own style and its own script alone.
 * @param title as text
 * @param body as HTML
 */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;

/** A count of a summary; without weight when there is none. */
export const figure = (kind: 'good' | 'known' | 'bad', count: number, label: string): string =>
  `<li class="${count === 0 ? 'none' : kind}"><strong>${count}</strong> ${label}</li>`;

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
