/** The Hậu river with a bridge of stays and a boat, drawn for this app; a decoration. */
export function RiverScene() {
  return (
    <svg className="sh-river" viewBox="0 0 480 200" aria-hidden="true" preserveAspectRatio="xMidYMax slice">
      <circle className="sh-river-sun" cx="296" cy="92" r="26" />
      <g className="sh-river-bridge">
        <path d="M0 122h480M150 52v96M154 52v96M330 52v96M334 52v96" />
        <path d="M152 56L40 122M152 64L72 122M152 74L104 122M152 56l112 66M152 64l80 58M152 74l48 48" />
        <path d="M332 56L264 122M332 64l-48 58M332 74l-24 48M332 56l112 66M332 64l80 58M332 74l48 48" />
      </g>
      <path
        className="sh-river-far"
        d="M0 146c40 0 40-8 80-8s40 8 80 8 40-8 80-8 40 8 80 8 40-8 80-8 40 8 80 8v54H0z"
      />
      <g className="sh-river-boat">
        <path d="M196 146h96c-6 18-16 24-28 24h-40c-12 0-22-6-28-24z" />
        <path className="sh-river-cargo" d="M214 146c0-16 8-24 28-24s28 8 28 24z" />
        <path className="sh-river-pole" d="M284 146V96M284 100h12v10h-12" />
      </g>
      <path
        className="sh-river-near"
        d="M0 172c30 0 30-8 60-8s30 8 60 8 30-8 60-8 30 8 60 8 30-8 60-8 30 8 60 8 30-8 60-8 30 8 60 8v28H0z"
      />
    </svg>
  );
}
