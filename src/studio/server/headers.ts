/** What every answer tells the browser about itself, so that nothing of it can be loaded, framed, kept or run by others. */

const EVERY = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const policy = (...rules: readonly string[]) => rules.join('; ');
const NOTHING = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

const POLICIES = {
  /** The page: its own script and style sheet as files, previews in frames. */
  page: policy(
    ...NOTHING,
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ),
  /** A document: no script whatever, also where somebody opens it by itself. Its style sheet it names by its hash. */
  document: policy(
    ...NOTHING,
    'sandbox allow-same-origin',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "frame-ancestors 'self'",
  ),
  /** A browser shows a PDF in a viewer of its own, which no sandbox may hold. */
  viewer: policy("frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'"),
  data: policy(...NOTHING, "frame-ancestors 'none'"),
} as const;

export function headersFor(kind: keyof typeof POLICIES): Record<string, string> {
  return { ...EVERY, 'Content-Security-Policy': POLICIES[kind] };
}

/** Of a document, by its form. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;
