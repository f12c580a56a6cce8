/** Stores sensitive data. */
export function KeyGlyph() {
  return (
    <svg className="key-glyph" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="4.6" cy="5.2" r="2.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6.7 7.2l4.7 4.6m-2.1-2l2-2" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

/** Stays where it is when everything else is laid out. */
export function PinGlyph() {
  return (
    <svg className="pin-glyph" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4 1h4M5 1v4L3 7.5h6L7 5V1M6 7.5V11" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

export function PersonGlyph() {
  return (
    <svg className="person-glyph" width="12" height="13" viewBox="0 0 12 13" aria-hidden="true">
      <circle cx="6" cy="3.6" r="2.9" fill="currentColor" />
      <path d="M1 12a5 5 0 0 1 10 0Z" fill="currentColor" />
    </svg>
  );
}
