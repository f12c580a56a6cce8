/** Something is going on, and nobody can say how long: a moving bar, and what it is. */
export function Progress({ words }: { words: readonly string[] }) {
  return (
    <div className="progress" role="status">
      {words.map((text) => (
        <div key={text} className="progress-line">
          <div className="progress-bar" role="progressbar" aria-label={text} />
          <span>{text}…</span>
        </div>
      ))}
    </div>
  );
}
