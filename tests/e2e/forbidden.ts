/** What no page of ours may do. Each function runs inside such a page, so it may use nothing from outside itself. */

/** Remembers on the page what its policy refused; put in before any of its scripts. */
export const rememberRefusals = () => {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    refused.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
  });
};

/** What was refused since then; undefined where nothing remembered it. */
export const refusals = () => (globalThis as { refused?: string[] }).refused;

/**
 * Tries, one after another, to run code that is no file of ours, to turn text into mark-up, and to load from or send to
 * another site.
 * @param elsewhere an origin that answers.
 * @returns what was tried, and whether it was done after all.
 */
export async function tryForbidden(elsewhere: string): Promise<{ what: string; done: boolean }[]> {
  const traces = new Set<string>();
  Object.assign(globalThis, { trace: (what: string) => traces.add(what) });
  const wait = (time: number) => new Promise((done) => setTimeout(done, time));
  /** Whether it loaded; false after a while, for what neither loads nor fails. */
  const loads = (element: HTMLElement, event = 'load') =>
    new Promise<boolean>((done) => {
      element.addEventListener(event, () => done(true));
      element.addEventListener('error', () => done(false));
      document.body.append(element);
      void wait(400).then(() => done(false));
    });
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, of: Partial<HTMLElementTagNameMap[K]>) =>
    Object.assign(document.createElement(tag), of);
  const at = (name: string) => `${elsewhere}/${name}`;
  const base = document.baseURI;

  const tries: Record<string, () => unknown> = {
    'a script of text': async () => {
      document.body.append(make('script', { textContent: 'trace("a script of text")' }));
      await wait(20);
      return traces.has('a script of text');
    },
    'a script from elsewhere': () => loads(make('script', { src: at('script.js') })),
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    eval: () => globalThis.eval('1 + 1') === 2,
    'a function of text': () => new Function('return true')(),
    'a timer of text': async () => {
      setTimeout('trace("a timer of text")', 0);
      await wait(20);
      return traces.has('a timer of text');
    },
    'a handler in an attribute': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'trace("a handler in an attribute")');
      document.body.append(button);
      button.click();
      return traces.has('a handler in an attribute');
    },
    'a link that is a script': async () => {
      const link = make('a', { href: 'javascript:trace("a link that is a script")' });
      document.body.append(link);
      link.click();
      await wait(50);
      return traces.has('a link that is a script');
    },
    'a module of data': () =>
      import(/* @vite-ignore */ ['data:text/javascript', 'export default 1'].join(',')).then(() => true),
    'mark-up from text': () => {
      const place = document.createElement('div');
      place.innerHTML = '<b>mark-up</b>';
      return place.childElementCount > 0;
    },
    'a parsed document': () =>
      new DOMParser().parseFromString('<b>mark-up</b>', 'text/html').body.childElementCount > 0,
    'a worker of data': () =>
      new Promise<boolean>((done) => {
        const worker = new Worker('data:text/javascript,postMessage(1)');
        worker.onmessage = () => done(true);
        worker.onerror = () => done(false);
      }),
    'a style of text': async () => {
      const place = make('div', { className: 'style-of-text' });
      document.body.append(make('style', { textContent: '.style-of-text { width: 7px }' }), place);
      await wait(20);
      return getComputedStyle(place).width === '7px';
    },
    'a style in an attribute': () => {
      const place = document.createElement('div');
      place.setAttribute('style', 'width: 7px');
      document.body.append(place);
      return getComputedStyle(place).width === '7px';
    },
    'a style sheet from elsewhere': () => loads(make('link', { rel: 'stylesheet', href: at('style.css') })),
    'a picture from elsewhere': () => loads(make('img', { src: at('picture.svg') })),
    'a sound from elsewhere': () =>
      loads(make('audio', { src: at('sound.wav'), preload: 'auto' }), 'loadstart').then(async () => {
        await wait(100);
        return document.querySelector('audio')?.networkState === HTMLMediaElement.NETWORK_LOADING;
      }),
    'a font from elsewhere': () => new FontFace('elsewhere', `url(${at('font.woff2')})`).load().then(() => true),
    'a frame from elsewhere': async () => {
      const frame = make('iframe', { src: at('frame.html') });
      await loads(frame);
      // A refused frame is given a page of the browser's own, which nobody can look into either.
      return frame.contentDocument !== null && frame.contentDocument.URL !== 'about:blank';
    },
    'an object from elsewhere': () => loads(make('object', { data: at('object.svg'), type: 'image/svg+xml' })),
    'a request': () => fetch(at('request'), { mode: 'no-cors' }).then(() => true),
    'an old request': () =>
      new Promise<boolean>((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done(true);
        request.onerror = () => done(false);
        request.open('GET', at('old-request'));
        request.send();
      }),
    'a socket': () =>
      new Promise<boolean>((done) => {
        const socket = new WebSocket(at('socket').replace('https', 'wss'));
        // Refused at once; a socket that was allowed would still be on its way.
        setTimeout(() => done(socket.readyState === WebSocket.CONNECTING), 50);
      }),
    'a form that is sent': async () => {
      const form = make('form', { action: at('form'), method: 'get', target: '_blank' });
      form.addEventListener('submit', (event) => traces.add(event.defaultPrevented ? 'prevented' : 'submitted'));
      document.body.append(form);
      let refused = false;
      const listen = (event: SecurityPolicyViolationEvent) => {
        refused ||= event.effectiveDirective === 'form-action';
      };
      document.addEventListener('securitypolicyviolation', listen);
      form.requestSubmit();
      await wait(100);
      document.removeEventListener('securitypolicyviolation', listen);
      return !refused;
    },
    'another base for addresses': () => {
      document.head.prepend(make('base', { href: at('') }));
      return document.baseURI !== base;
    },
  };

  const results: { what: string; done: boolean }[] = [];
  for (const [what, attempt] of Object.entries(tries)) {
    // In a turn of its own: what a debugger calls at once may run code from text.
    await wait(0);
    const done = await Promise.resolve()
      .then(attempt)
      .then(Boolean, () => false);
    results.push({ what, done });
  }
  return results;
}
