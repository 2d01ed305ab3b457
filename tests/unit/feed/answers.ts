/** A server's answers for tests, in turn; what was asked is kept. */
export function answering(...answers: (Response | Error | ((init: RequestInit) => Promise<Response>))[]) {
  const asked: { address: string; headers: Record<string, string>; redirect: string | undefined }[] = [];
  const ask = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    asked.push({
      address: String(input),
      headers: Object.fromEntries(new Headers(init.headers)),
      redirect: init.redirect,
    });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (typeof answer === 'function') return answer(init);
    if (answer instanceof Error || !answer) return Promise.reject(answer ?? new Error('no answer'));
    return Promise.resolve(answer.clone());
  };
  return { asked, fetch: ask as typeof fetch };
}

/** An answer that came from this address, where the server had sent on to it. */
export function from(url: string, response: Response): Response {
  const make = (one: Response): Response =>
    Object.defineProperties(one, {
      url: { value: url },
      clone: { value: () => make(Response.prototype.clone.call(one)) },
    });
  return make(response);
}

/** A calendar with one meeting. */
export const calendar = (title: string, start: string, uid = 'a') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART:${start}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
