import type { OpenMeeting } from './watcher';

/** A text that differs whenever the open meeting does, and costs far less than reading it. */
export function fingerprint({ adapter, root, result }: OpenMeeting): string {
  const fields = [...(root?.querySelectorAll<HTMLInputElement>('input,textarea,select') ?? [])];
  return [
    adapter.id,
    result.status,
    root?.ownerDocument.URL,
    root && adapter.identity?.(root),
    root?.textContent,
    ...fields.map(({ value, checked }) => `${value}${checked}`),
  ].join('\n');
}
