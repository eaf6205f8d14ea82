/** The matchbook with its two matches: one round and blue, one squared and honey. Drawn for this project. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7.5 7v6M16.500 7v6" stroke="#b48a58" stroke-width="2" />
      <circle cx="7.5" cy="5" r="3.7" fill="#6db3ef" />
      <rect x="12.8" y="1.3" width="7.4" height="7.4" rx="2.2" fill="#f0bc4a" />
      <rect x="2" y="11" width="20" height="12" rx="2.6" fill="#7d3056" />
      <path
        d="M2 18.500h20v1.900a2.600 2.600 0 0 1-2.600 2.600H4.600A2.600 2.600 0 0 1 2 20.400z"
        fill="#a9557d"
      />
    </svg>
  );
}
