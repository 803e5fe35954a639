/**
 * How Next builds and serves the app: no image optimiser, no version banner, forbidden()/unauthorized() as ordinary
 * control flow, native packages left outside the bundle, and the headers every answer carries.
 */
import type { NextConfig } from 'next'

const development = process.env.NODE_ENV === 'development'

/**
 * Nothing is ever loaded from another host, and no other site may frame or post into this one. Inline scripts stay
 * allowed because Next writes its own page data as inline scripts; a nonce would force every page to be dynamic.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  `connect-src 'self'${development ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
}

export default config
