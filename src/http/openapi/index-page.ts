/** The index of the service as a page: what there is to ask, until there is a page to work with. */

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly says: string;
}

interface ListedReport {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly href: string;
}

/** Everything shown is ours, but `<` stays text whoever wrote it. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const indexPage = (
  routes: readonly Route[],
  reports: readonly ListedReport[],
): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Workforce ledger</title>
<h1>Workforce ledger</h1>
<p>The service runs. <a href="/sign-in">Sign in</a>. What it takes and answers: <a href="/openapi.json">OpenAPI document</a>,
<a href="/problems">problems</a>, <a href="/metrics">metrics</a>, <a href="/health/ready">health</a>.</p>
<h2>Reports</h2>
<ul>
${reports.map(({ name, title, href }) => `<li><a href="${escaped(href)}">${escaped(name)}</a> ${escaped(title.en)} / <span lang="vi">${escaped(title.vi)}</span></li>`).join('\n')}
</ul>
<h2>Routes</h2>
<ul>
${routes.map(({ method, path, says }) => `<li><code>${escaped(`${method} ${path}`)}</code> ${escaped(says)}</li>`).join('\n')}
</ul>
</html>
`;
