/** A drawing of what is there before a meeting: three answers on a page of a notebook. Its words say nothing new. */
export function Notebook({ title, lines }: { title: string; lines: readonly { name: string; answer: string }[] }) {
  return (
    <div className="notebook" aria-hidden="true">
      <div className="leaf">
        <p className="leaf-title">{title}</p>
        {lines.map(({ name, answer }) => (
          <div key={name} className="leaf-line">
            <span>{name}</span>
            <b>{answer}</b>
          </div>
        ))}
      </div>
    </div>
  );
}
