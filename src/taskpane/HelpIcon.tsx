/** A question mark in a circle; what it stands for is said by the button. */
export function HelpIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M10 2a8 8 0 1 0 0 16a8 8 0 0 0 0-16ZM7.7 8a2.3 2.3 0 1 1 3.6 1.9c-.8.5-1.3 1-1.3 2M10 14v1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}
