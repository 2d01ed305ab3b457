/** A store of texts whose keys can be listed like those of the browser's own. */
export function webStorage(): Storage {
  const own: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => own[key] ?? null,
    setItem: (key: string, value: string) => {
      own[key] = String(value);
    },
    removeItem: (key: string) => {
      delete own[key];
    },
    clear: () => {
      for (const key of Object.keys(own)) delete own[key];
    },
  };
  return new Proxy(own, {
    get: (_target, name) => methods[name as keyof typeof methods] ?? own[String(name)],
  }) as unknown as Storage;
}
