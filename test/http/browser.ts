/** As much of a browser as signing in needs: cookies by host, and redirects that are followed one at a time. */
export class Browser {
  /** By host, as browsers keep them: ports do not tell them apart. */
  readonly jar = new Map<string, string>();

  constructor(private readonly headers: Readonly<Record<string, string>> = {}) {}

  /** One request, with the cookies there are. */
  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, accept: 'text/html' });
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows where it is sent, and gives every address on the way with the last answer. */
  async follow(url: string): Promise<{ readonly way: readonly string[]; last: Response }> {
    const way = [url];
    for (;;) {
      const last = await this.ask(way.at(-1) ?? '');
      const location = last.headers.get('location');
      if (location === null) return { way, last };
      way.push(new URL(location, way.at(-1)).href);
    }
  }

  /** As a page of that origin submits a form. */
  submit(url: string, form: Record<string, string>, origin = new URL(url).origin) {
    return this.ask(url, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/);
    const isGone =
      value === '' ||
      attributes.some(
        (each) =>
          /^max-age=0$/i.test(each) ||
          (/^expires=/i.test(each) && Date.parse(each.slice(8)) < Date.now()),
      );
    if (isGone) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
