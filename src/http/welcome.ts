/** What `/` says where nobody can be signed in by a click: what this is, and where to read on. */
export function welcomePage({ title, version }: { readonly title: string; readonly version: string }): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
:root{color-scheme:light dark}
body{font:17px/1.6 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0 1.5rem;max-width:40rem;margin-inline:auto}
h1{margin:0;font-size:2rem;line-height:1.2}small{font-size:1rem;font-weight:400;opacity:.7}
a{color:light-dark(#0b5cb3,#7dbbff)}ul{padding-left:1.2rem}
</style>
<h1>${title} <small>${version}</small></h1>
<p>A chat server. Clients connect with Socket.IO; this page is all there is to see in a browser.</p>
<ul>
<li><a href="/docs">Documentation</a> of every event</li>
<li><a href="/contract">The contract</a> (AsyncAPI) to generate clients from</li>
</ul>
</html>
`;
}
