/** The product's mark: two bars and the line that comes back up. Same drawing as public/icon.svg. */
export function Mark({ sizePx = 20 }: { readonly sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect x="1" y="9" width="4.6" height="10" rx="1" fill="var(--finished)" />
      <rect x="7.2" y="4" width="4.6" height="15" rx="1" fill="var(--invested)" />
      <path
        d="M14 18.4c3-2.6 4.4-8 4.2-16.4"
        fill="none"
        stroke="var(--return)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
