# The app for a bureau's own server. PostgreSQL stands beside it (docker-compose.yml); nothing is downloaded at run time.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --loglevel=error
COPY . .
RUN node scripts/db/generate.mjs && npx next build && npm prune --omit=dev --loglevel=error

FROM node:22-bookworm-slim AS run
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TONGBIAO_MODE=production
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/sign-in',{redirect:'manual'}).then(r=>process.exit(r.status<500?0:1),()=>process.exit(1))"]
# Refuses weak secrets, then serves. Migrations are the compose file's own step.
CMD ["node", "--import", "tsx", "scripts/start/serve-built.ts"]
