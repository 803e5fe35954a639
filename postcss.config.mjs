/** Tailwind 4 is the only PostCSS step; its theme stands in app/globals.css. */
export default { plugins: { '@tailwindcss/postcss': {} } }
