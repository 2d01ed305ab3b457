/** Text with the words that matched a search marked. */
export function Marked({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  // Parts have no identity of their own; their place is what they are.
  return parts.map((part, place) => {
    const key = `${place}:${part.text}`;
    return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
