/** Text with the words that matched a search marked; no sign in it turns round what stands beside it. */
export function Marked({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  // Parts have no identity of their own; their place is what they are.
  return (
    <bdi>
      {parts.map((part, place) => {
        const key = `${place}:${part.text}`;
        return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </bdi>
  );
}
